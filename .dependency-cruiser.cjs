// Imports run one way: infra -> functions -> shared/{http,mail,identity,page,webhooks} -> shared/data -> shared/{runtime,domain}.
const from = (path, to, comment) => ({
  name: comment.replace(/\W+/g, '-').toLowerCase(),
  comment,
  severity: 'error',
  from: { path },
  to: { path: to },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one thing, or three',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    from('^shared/domain/', '^(shared/(?!domain/)|functions/|infra/|test/)', 'the domain looks at nothing'),
    from(
      '^shared/runtime/',
      '^(shared/(?!runtime/|domain/)|functions/|infra/|test/)',
      'the runtime knows only the domain',
    ),
    from(
      '^shared/data/',
      '^(shared/(?!data/|runtime/|domain/)|functions/|infra/|test/)',
      'the data layer knows no HTTP and no mail',
    ),
    from(
      '^shared/(mail|identity|page|webhooks)/',
      '^(shared/(http|data)/|functions/|infra/|test/)',
      'mail identity page and webhooks know no data and no HTTP',
    ),
    from('^shared/', '^(functions|infra|test)/', 'shared code knows no step'),
    from('^shared/client/', '^(shared/(?!client/)|functions/|infra/|test/)', 'the client knows only its types'),
    from('^shared/client/', '^node_modules/(?!openapi-fetch)', 'the client carries one package'),
    from('^(functions/|shared/(?!client/))', '^shared/client/', 'the service does not call itself'),
    from('^functions/', '^(infra|test)/', 'steps know no stack'),
    from('^functions/([^/]+)/', '^functions/(?!$1/)[^/]+/', 'a workflow knows no other workflow'),
    from('^infra/', '^test/', 'the stack knows no test'),
    from('^test/demo/[a-z]+-story', '^(functions|infra)/', 'the demo knows the API by its client'),
    {
      name: 'one-place-for-each-service',
      comment: 'Each AWS service is called from one folder',
      severity: 'error',
      from: { path: '^(functions|shared)/', pathNot: '^shared/(data|mail|identity|runtime)/' },
      to: { path: 'node_modules/@aws-sdk/client-', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};

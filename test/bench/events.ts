import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { renderClaims } from '../../infra/local/gateway/jwt-authorizer.ts';
import { newRequestId, proxyEvent } from '../../infra/local/gateway/proxy-event.ts';
import type { NamedStep } from '../../infra/steps.ts';
import type { Route } from '../../shared/runtime/step.ts';
import type { Options } from './examples.ts';

/** The event that the gateway would hand to the route's function for this request. */
export function eventOf({ step: route }: NamedStep<Route>, options: Options): Record<string, unknown> {
  const parameters = (options.parameters ?? {}) as Record<string, string>;
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
  const query = new URLSearchParams((options.query ?? {}) as Record<string, string>);
  const body = options.body === undefined ? '' : JSON.stringify(options.body);
  const headers = {
    'user-agent': 'bench',
    ...(route.idempotent && { 'idempotency-key': options.key ?? randomUUID() }),
    ...(body !== '' && { 'content-type': 'application/json' }),
    ...options.headers,
  };
  return proxyEvent(
    {
      method: route.method,
      target: query.size > 0 ? `${path}?${query}` : path,
      rawHeaders: Object.entries(headers).flat(),
      body: Buffer.from(body),
      sourceIp: '127.0.0.1',
      protocol: 'HTTP/1.1',
    },
    {
      apiId: 'bench',
      domainName: 'bench.example',
      stage: '$default',
      routeKey: `${route.method} ${route.path}`,
      path,
      pathParameters: parameters,
      authorizer:
        options.token === undefined
          ? undefined
          : { jwt: { claims: renderClaims(decodeJwt(options.token)), scopes: null } },
      traceId: 'Root=1-00000000-000000000000000000000000',
      requestId: newRequestId(),
      timeEpochMilliseconds: Date.now(),
    },
  );
}

/** An unsigned ID token of somebody of that kind of tenant: an event is made as if the gateway had checked it. */
export function unsignedToken(tenantKind: string, roles: readonly string[]): string {
  const claims = {
    sub: 'bench',
    token_use: 'id',
    'custom:tenantId': '01BENCH0000000000000000000',
    'custom:tenantKind': tenantKind,
    'cognito:groups': roles,
    email: 'bench@bench.example',
    email_verified: true,
  };
  const encoded = [{ alg: 'none' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  return `${encoded.join('.')}.`;
}

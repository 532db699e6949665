import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workflows } from '../../functions/contract.ts';
import { bundleOptions } from '../../infra/bundle.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'twotier-bundle-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a step's bundle", () => {
  let text: string;
  let inputs: string[];

  beforeAll(async () => {
    const { outputFiles, metafile } = await build({
      ...bundleOptions,
      absWorkingDir: root,
      entryPoints: ['functions/partnerships/create-request.ts'],
      outdir: folder,
      write: false,
      metafile: true,
    });
    text = outputFiles.map((file) => file.text).join('');
    inputs = Object.values(metafile.outputs).flatMap((output) =>
      Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    );
  });

  it('imports nothing: not even what Node brings, whose import would load undici', () => {
    // Compared as booleans: a failure that prints the whole bundle helps nobody.
    expect(/(^|[;}\n])import[\s{*"']|\bimport\(|\brequire\(/.test(text)).toBe(false);
  });

  it('carries its own contract, and of its workflow no other', () => {
    for (const [name, { summary }] of Object.entries(workflows['partnerships'] ?? {})) {
      // Quotes are written in several ways; a piece without any is enough to find a text.
      const piece = summary.split(/['"`]/).sort((one, other) => other.length - one.length)[0] ?? summary;
      expect(text.includes(piece), name).toBe(name === 'createRequest');
    }
  });

  it('carries nothing of the SDK that is for other machines or other services', () => {
    const unwanted =
      /credential-provider-(sso|ini|process|http|web-identity|login)|credential-provider-imds|nested-clients|token-providers|event-?stream(-codec|-serde)|mnemonist|parseIni/;
    expect(inputs.filter((file) => unwanted.test(file))).toEqual([]);
    expect(text.includes('#BackupInUseException')).toBe(false);
    expect(text.includes('#TransactionCanceledException')).toBe(true);
  });
});

describe('the bundler', () => {
  it('gives Node modules in every form in which they are imported, and loads no undici for it', async () => {
    const answer = await run(`
      import { readFileSync as read, existsSync } from 'node:fs';
      import * as path from 'path';
      import process from 'node:process';
      import { request } from 'node:http';
      import { setTimeout as pause } from 'node:timers/promises';
      import required from './common.cjs';
      const late = await import('node:http');
      await pause(1);
      answer({
        read: read(process.argv[1], 'utf8').length > 0,
        exists: existsSync('/nowhere'),
        joined: path.join('a', 'b'),
        request: typeof request,
        required: required.kind,
        late: typeof late.Agent + ' ' + typeof late.default.Agent,
      });`);
    expect(answer).toEqual({
      read: true,
      exists: false,
      joined: 'a/b',
      request: 'function',
      required: 'function function',
      late: 'function function',
      undici: false,
    });
  });

  it("gives the SDK the environment's credentials and no others", async () => {
    const answer = await run(`
      import { defaultProvider } from '${join(root, 'node_modules/@aws-sdk/credential-provider-node')}';
      const read = defaultProvider({});
      Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'key', AWS_SESSION_TOKEN: 'token' });
      const credentials = await read();
      delete process.env.AWS_SECRET_ACCESS_KEY;
      answer({ credentials, without: await read().catch((failure) => failure.message) });`);
    expect(answer).toEqual({
      credentials: { accessKeyId: 'id', secretAccessKey: 'key', sessionToken: 'token' },
      without: 'The environment holds no AWS credentials',
      undici: false,
    });
  });

  it('turns ?text imports into the minified text of a browser bundle', async () => {
    const answer = await run(`
      import script from './page.ts?text';
      answer({ script });`);
    expect(answer['script']).toBe('(()=>{var t="Hello";document.title=t;})();');
  });
});

/** Bundles code as a function's, runs it in a Node of its own, and returns what it hands to `answer`. */
async function run(code: string): Promise<Record<string, unknown>> {
  const source = mkdtempSync(join(folder, 'run-'));
  mkdirSync(join(source, 'out'));
  writeFileSync(join(source, 'page.ts'), "const title: string = 'Hello';\ndocument.title = title;\n");
  writeFileSync(
    join(source, 'common.cjs'),
    "class Emitter extends require('events') {}\nexports.kind = typeof new Emitter().on + ' ' + typeof require('node:crypto').createHash;\n",
  );
  const answer = `
    function answer(value) {
      const undici = process.moduleLoadList.some((name) => name.includes('undici'));
      console.log(JSON.stringify({ ...value, undici }));
    }`;
  const outfile = join(source, 'out', 'index.mjs');
  const { outExtension: _, ...options } = bundleOptions;
  await build({ ...options, outfile, stdin: { contents: code + answer, resolveDir: source, loader: 'ts' } });
  return JSON.parse(execFileSync(process.execPath, [outfile], { encoding: 'utf8' })) as Record<string, unknown>;
}

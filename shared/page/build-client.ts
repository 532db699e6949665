import { build } from 'esbuild';

/**
 * Makes the text that `import text from './file?text'` stands for: a browser script (TypeScript) or a style sheet,
 * bundled and minified. Build time only; both the functions' bundler and the test runner resolve `?text` with it.
 *
 * @param file absolute path
 */
export async function buildClient(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    platform: 'browser',
    charset: 'utf8',
    legalComments: 'none',
    // The folder's own settings are for its type check; nothing of them may change the bundle and with it the hash.
    tsconfigRaw: {},
  });
  return outputFiles.map((output) => output.text.trim()).join('');
}

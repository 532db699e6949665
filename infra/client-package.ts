import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const source = join(import.meta.dirname, '..', 'shared', 'client');
const files = ['client', 'retries'];

/** Builds what `twotier/client` is to other packages: the client as one ES module, and its types. */
export async function buildClientPackage(folder = join(import.meta.dirname, '..', '.build', 'client')): Promise<void> {
  // Loaded here, since it takes a while and whoever only wants the bundles does without.
  const { default: ts } = await import('typescript');
  await build({
    entryPoints: [join(source, 'client.ts')],
    outfile: join(folder, 'client.mjs'),
    bundle: true,
    packages: 'external',
    format: 'esm',
    target: 'es2024',
  });
  mkdirSync(folder, { recursive: true });
  for (const file of files) {
    const text = readFileSync(join(source, `${file}.ts`), 'utf8');
    const { outputText } = ts.transpileDeclaration(text, {
      fileName: `${file}.ts`,
      compilerOptions: { isolatedDeclarations: true, declaration: true, target: ts.ScriptTarget.ES2024 },
    });
    writeFileSync(join(folder, `${file}.d.ts`), outputText.replaceAll("'./retries.ts'", "'./retries.js'"));
  }
  copyFileSync(join(source, 'api.d.ts'), join(folder, 'api.d.ts'));
}

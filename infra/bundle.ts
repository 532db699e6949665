import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import {
  builtins,
  clientText,
  dropUnread,
  packedFiles,
  slimAddressMetadata,
  slimPhoneMetadata,
  slimSdk,
} from './bundle-plugins.ts';
import { buildClientPackage } from './client-package.ts';
import { allSteps, bundleRoot, type NamedStep, type Workflows } from './steps.ts';

const root = join(import.meta.dirname, '..');

/** How a function's code is bundled; the measurements bundle their own subjects the same way. */
export const bundleOptions = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  // For Node esbuild prefers `main`, which is CommonJS: the AWS SDK would take half as much again.
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  plugins: [builtins, slimSdk, slimPhoneMetadata, slimAddressMetadata, dropUnread, clientText, packedFiles],
  logLevel: 'warning',
} satisfies BuildOptions;

/** Bundles every step's handler into a folder of its own. */
export async function bundleSteps(workflows: Workflows): Promise<Metafile['outputs']> {
  const steps = allSteps(workflows);
  const missing = steps.map(sourceOf).filter((file) => !existsSync(file));
  if (missing.length > 0) {
    throw new Error(`These steps have no handler:\n${missing.map((file) => relative(root, file)).join('\n')}`);
  }
  await rm(bundleRoot, { recursive: true, force: true });
  const { metafile } = await build({
    ...bundleOptions,
    absWorkingDir: root,
    entryPoints: steps.map((step) => ({ in: sourceOf(step), out: join(step.workflow, step.fileName, 'index') })),
    outdir: bundleRoot,
    metafile: true,
  });
  return metafile.outputs;
}

export function sourceOf({ workflow, fileName }: NamedStep): string {
  return join(root, 'functions', workflow, `${fileName}.ts`);
}

if (import.meta.main) {
  const { workflows } = await import('../functions/contract.ts');
  const startedAt = performance.now();
  const outputs = await bundleSteps(workflows);
  await buildClientPackage();
  await writeFile(join(root, '.build', 'bundles.json'), JSON.stringify(outputs));
  const sizes = Object.values(outputs).map(({ bytes }) => bytes);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const kilobytes = (bytes: number): number => Math.round(bytes / 1024);
  console.log(
    `${sizes.length} bundles in ${seconds} s, ${kilobytes(Math.min(...sizes))} to ${kilobytes(Math.max(...sizes))} KB`,
  );
}

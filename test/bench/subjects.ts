import { join, resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { bundleOptions } from '../../infra/bundle.ts';

const folder = join(import.meta.dirname, 'subjects');
const out = '.build/bench';

const ours = ['empty', 'bare-client', 'bare-schema', 'frame', 'raw-read'] as const;
const peers = ['hono', 'express'] as const;
const processes = ['cold', 'warm'] as const;

/** As hono's and AWS's documentation bundle for Lambda: one minified CommonJS file, the SDK included. */
const documented = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  outExtension: { '.js': '.cjs' },
  logLevel: 'warning',
} satisfies BuildOptions;

/** Bundles what is measured beside our functions, and the processes that measure. */
export async function buildSubjects(): Promise<void> {
  const entries = (names: readonly string[]) => names.map((name) => join(folder, `${name}.ts`));
  await Promise.all([
    build({ ...bundleOptions, entryPoints: entries([...ours, ...peers]), outdir: out }),
    build({ ...documented, entryPoints: entries(peers), outdir: out }),
    build({
      ...bundleOptions,
      entryPoints: processes.map((name) => join(import.meta.dirname, 'processes', `${name}.ts`)),
      outdir: out,
    }),
  ]);
}

export const bundleOf = (name: (typeof ours)[number] | (typeof peers)[number]): string => resolve(out, `${name}.mjs`);
/** The peer bundled as its documentation says; `bundleOf` is the peer bundled as our functions are. */
export const documentedBundleOf = (name: (typeof peers)[number]): string => resolve(out, `${name}.cjs`);
export const processFile = (name: (typeof processes)[number]): string => resolve(out, `${name}.mjs`);
export const functionBundle = (step: string): string => resolve('.build/functions', step, 'index.mjs');

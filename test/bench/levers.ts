import { resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { bundleOptions, sourceOf } from '../../infra/bundle.ts';
import { builtins, dropUnread, slimSdk } from '../../infra/bundle-plugins.ts';
import type { NamedStep } from '../../infra/steps.ts';
import { nameOf } from './steps.ts';

const folder = resolve('.build/bench/levers');

/** What is done for a short start, and how bundles are made without it. */
interface Lever {
  name: string;
  without: BuildOptions;
}

const withoutPlugin = (plugin: Plugin): BuildOptions => ({
  plugins: bundleOptions.plugins.filter((each) => each !== plugin),
});

/** Each is taken away alone: what it brings beside all the others is what it is kept for. */
export const levers: Lever[] = [
  { name: "Node's own modules through `getBuiltinModule`", without: withoutPlugin(builtins) },
  { name: 'no constants that nobody reads', without: withoutPlugin(dropUnread) },
  { name: 'the SDK without credential chains and the like', without: withoutPlugin(slimSdk) },
  { name: "the SDK's ES modules, which most of the line above needs", without: { mainFields: ['main', 'module'] } },
  { name: 'minifying', without: { minify: false } },
  { name: 'ES modules as the output', without: { format: 'cjs', outExtension: { '.js': '.cjs' } } },
];

/** Bundles the steps once more for each lever, without it. */
export async function buildWithoutLevers(steps: NamedStep[]): Promise<void> {
  await Promise.all(
    levers.map(({ without }, index) =>
      build({
        ...bundleOptions,
        ...without,
        entryPoints: steps.map((step) => ({ in: sourceOf(step), out: `${nameOf(step)}/index` })),
        outdir: resolve(folder, String(index)),
      }),
    ),
  );
}

/** The step's bundle without a lever. */
export function bundleWithout(lever: Lever, step: string): string {
  const extension = lever.without.outExtension?.['.js'] ?? bundleOptions.outExtension['.js'];
  return resolve(folder, String(levers.indexOf(lever)), step, `index${extension}`);
}

/**
 * What is not used: compiled code can be kept only for the very same Node on the same processor, and which patch of Node
 * a function runs on is AWS's to change; a function that starts has nothing of its own on its disk.
 */
export const compileCache = {
  name: 'with a compile cache, filled (not used)',
  environment: { NODE_COMPILE_CACHE: resolve(folder, 'compile-cache') },
};

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Writes the code of the instances as one JavaScript file: each would strip its types again otherwise, a third of its start. */
export function writeThreadCode(stateDirectory: string): string {
  const outfile = join(stateDirectory, 'thread.mjs');
  const entry = fileURLToPath(new URL('./thread.ts', import.meta.url));
  buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node24' });
  return outfile;
}

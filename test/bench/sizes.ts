import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { everyStep, nameOf } from './steps.ts';

export interface BundleSize {
  step: string;
  http: boolean;
  bytes: number;
  gzipBytes: number;
  /** ESM imports of Node's own modules that were left in; each costs its getters at every cold start. */
  builtinImports: number;
  /** Bytes by where they come from: a library, or a folder of ours. */
  parts: Record<string, number>;
}

export interface LibrarySize {
  library: string;
  bundles: number;
  /** In the bundles that hold it. */
  medianBytes: number;
  mostBytes: number;
}

type Output = Metafile['outputs'][string];

/** What `npm run build` wrote, by function. */
export function measureSizes(): BundleSize[] {
  const outputs = JSON.parse(readFileSync('.build/bundles.json', 'utf8')) as Metafile['outputs'];
  return everyStep.map((step) => {
    const file = `.build/functions/${nameOf(step)}/index.mjs`;
    const output = outputs[file];
    if (output === undefined) throw new Error(`There is no ${file}: run npm run build`);
    const code = readFileSync(file);
    return {
      step: nameOf(step),
      http: step.step.kind === 'http',
      bytes: code.length,
      gzipBytes: gzipSync(code, { level: 9 }).length,
      builtinImports: output.imports.filter(({ external }) => external === true).length,
      parts: partsOf(output),
    };
  });
}

function partsOf({ inputs }: Output): Record<string, number> {
  const parts: Record<string, number> = {};
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const part = partOf(path);
    parts[part] = (parts[part] ?? 0) + bytesInOutput;
  }
  return parts;
}

function partOf(path: string): string {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path)?.[1];
  if (library !== undefined) return familyOf(library);
  const own = /^(functions|shared\/[^/]+)/.exec(path)?.[1];
  return own ?? (path.startsWith('client-text:') ? 'shared/page' : 'other');
}

/** What comes and goes together counts as one. */
function familyOf(library: string): string {
  if (library.startsWith('@aws-sdk/client-')) return library;
  if (/^@(aws-sdk|smithy|aws-crypto|aws)\//.test(library)) return 'AWS SDK core (@smithy, @aws-sdk)';
  return library;
}

export function librariesOf(sizes: BundleSize[]): LibrarySize[] {
  const byLibrary = new Map<string, number[]>();
  for (const { parts } of sizes) {
    for (const [library, bytes] of Object.entries(parts)) {
      byLibrary.set(library, [...(byLibrary.get(library) ?? []), bytes]);
    }
  }
  return [...byLibrary]
    .map(([library, all]) => {
      const sorted = all.toSorted((one, other) => one - other);
      return {
        library,
        bundles: all.length,
        medianBytes: sorted[sorted.length >> 1] ?? 0,
        mostBytes: sorted.at(-1) ?? 0,
      };
    })
    .toSorted((one, other) => other.medianBytes * other.bundles - one.medianBytes * one.bundles);
}

import { join } from 'node:path';
import { build } from 'esbuild';
import type { RefusalCode } from '../../shared/domain/refusal.ts';
import { problems } from '../../shared/http/problems.ts';
import { bundleOptions, sourceOf } from '../bundle.ts';
import type { NamedStep } from '../steps.ts';

/** What a step's code can answer with, beside what its contract says. */
export interface Answers {
  codes: Set<RefusalCode>;
  heedsIfMatch: boolean;
  givesEtag: boolean;
  givesLocation: boolean;
}

/**
 * Reads from the bundle of each step which refusals it can throw: a bundle holds no function that its step cannot reach,
 * so that the codes written in it are those that it may answer. Nobody has to keep a list beside the code.
 */
export async function answersOf(steps: readonly NamedStep[]): Promise<Map<string, Answers>> {
  const { outputFiles } = await build({
    ...bundleOptions,
    minify: false,
    // Refusals are ours alone: no library is read for them.
    packages: 'external',
    entryPoints: steps.map((step) => ({ in: sourceOf(step), out: step.name })),
    outdir: '.',
    write: false,
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const textOf = (name: string): string => {
    const text = texts.get(join(process.cwd(), `${name}.mjs`));
    if (text === undefined) throw new Error(`There is no bundle of ${name}`);
    return text;
  };
  // The step that answers every unknown path holds the frame that all have, and nothing more.
  const frame = marksOf(textOf('answerUnknown'));
  return new Map(
    steps.map(({ name }) => {
      const marks = marksOf(textOf(name));
      return [
        name,
        {
          codes: marks.codes,
          heedsIfMatch: marks.mismatches > frame.mismatches,
          givesEtag: marks.etags > frame.etags,
          givesLocation: marks.locations > frame.locations,
        },
      ];
    }),
  );
}

function marksOf(text: string) {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return {
    codes: new Set((Object.keys(problems) as RefusalCode[]).filter((code) => text.includes(`"${code}"`))),
    mismatches: count(/"VERSION_MISMATCH"/gu),
    etags: count(/[{,]\s*etag\b/gu),
    locations: count(/[{,]\s*location\b/gu),
  };
}

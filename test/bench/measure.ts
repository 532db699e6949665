import { setImmediate as turn } from 'node:timers/promises';

/** The middle of repeated measurements and how far they spread: half of them lie between `low` and `high`. */
export interface Spread {
  median: number;
  low: number;
  high: number;
}

export function spreadOf(values: number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** As multiples of the middle of another. */
export function inMultiplesOf(unit: Spread, { median, low, high }: Spread): Spread {
  return { median: median / unit.median, low: low / unit.median, high: high / unit.median };
}

/**
 * Measures every subject once in each round, so that whatever the machine does meanwhile strikes all of them alike.
 * The first round only warms the disk's cache up.
 */
export async function interleaved<Measured>(
  rounds: number,
  subjects: Map<string, () => Measured | Promise<Measured>>,
): Promise<Map<string, Measured[]>> {
  const all = new Map<string, Measured[]>([...subjects.keys()].map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, measure] of subjects) {
      // Processes are waited for at a stand-still; connections that were closed meanwhile are noticed in this turn.
      await turn();
      const measured = await measure();
      if (round > 0) all.get(name)?.push(measured);
    }
  }
  return all;
}

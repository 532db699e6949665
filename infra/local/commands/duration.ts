const UNITS: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * @param text a signed number and a unit: `+3d`, `-90m`, `+1w`
 * @throws Error when it is something else
 */
export function durationMilliseconds(text: string): number {
  const [, sign, count, unit = ''] = /^([+-]?)(\d+(?:\.\d+)?)([smhdw])$/.exec(text) ?? [];
  if (count === undefined) throw new Error(`"${text}" is not a duration. Say +3d, -90m, +36h, +1w or now.`);
  return Math.round((sign === '-' ? -1 : 1) * Number(count) * (UNITS[unit] ?? 0));
}

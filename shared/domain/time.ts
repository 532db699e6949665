export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** An instant `milliseconds` after another, both as ISO 8601 UTC. */
export function after(instant: Date | string, milliseconds: number): string {
  return new Date(new Date(instant).getTime() + milliseconds).toISOString();
}

/** Whether `instant` (ISO 8601) has come, its own millisecond included. */
export function hasCome(instant: string, now: Date): boolean {
  return now.getTime() >= Date.parse(instant);
}

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

/** The months (UTC, such as `2026-11`) from that of an instant, ISO 8601, to that of `now`, both included. */
export function monthsBetween(instant: string, now: Date): string[] {
  const months: string[] = [];
  const last = now.toISOString().slice(0, 7);
  const month = new Date(`${instant.slice(0, 7)}-01T00:00:00.000Z`);
  for (; month.toISOString().slice(0, 7) <= last; month.setUTCMonth(month.getUTCMonth() + 1)) {
    months.push(month.toISOString().slice(0, 7));
  }
  return months;
}

const MINUTE = 60_000;
const UNITS: Record<string, number> = { minute: MINUTE, hour: 60 * MINUTE, day: 24 * 60 * MINUTE };
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const YEARS_AHEAD = 8;

/**
 * When a schedule fires next.
 * @param expression `rate(5 minutes)`, `cron(0 3 * * ? *)` or `at(2026-01-31T10:00:00)`
 * @param after epoch milliseconds; the answer is later than this. A rate counts from here.
 * @param timeZone the zone that cron and at are told in
 * @returns epoch milliseconds, or undefined when it never fires again
 */
export function nextTime(expression: string, after: number, timeZone = 'UTC'): number | undefined {
  const [, kind, argument = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression.trim()) ?? [];
  if (kind === 'rate') return after + rateMilliseconds(argument);
  if (kind === 'at') {
    const at = fromLocal(Date.parse(`${argument}Z`), timeZone);
    return at > after ? at : undefined;
  }
  if (kind === 'cron') {
    const local = nextCron(argument, toLocal(after, timeZone));
    return local === undefined ? undefined : fromLocal(local, timeZone);
  }
  throw new Error(`Not a schedule expression: ${expression}`);
}

function rateMilliseconds(argument: string): number {
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(argument.trim()) ?? [];
  const milliseconds = Number(count) * (UNITS[unit] ?? Number.NaN);
  if (!(milliseconds > 0)) throw new Error(`Not a rate: ${argument}`);
  return milliseconds;
}

/** Works on wall-clock time written as if it were UTC. */
function nextCron(argument: string, after: number): number | undefined {
  const [minutes = '*', hours = '*', days = '*', months = '*', weekdays = '?', years = '*'] = argument
    .trim()
    .split(/\s+/);
  const minuteSet = field(minutes, 0, 59);
  const hourSet = field(hours, 0, 23);
  const monthSet = field(months, 1, 12, MONTHS, 1);
  const yearMatches = years === '*' ? () => true : (year: number) => field(years, 1970, 2199).has(year);
  const start = new Date(Math.floor(after / MINUTE) * MINUTE + MINUTE);
  const day = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()));
  const end = start.getUTCFullYear() + YEARS_AHEAD;
  for (; day.getUTCFullYear() <= end; day.setUTCDate(day.getUTCDate() + 1)) {
    if (!monthSet.has(day.getUTCMonth() + 1) || !yearMatches(day.getUTCFullYear())) continue;
    if (!matchesDay(days, day) || !matchesWeekday(weekdays, day)) continue;
    for (const hour of hourSet) {
      for (const minute of minuteSet) {
        const time = day.getTime() + (hour * 60 + minute) * MINUTE;
        if (time >= start.getTime()) return time;
      }
    }
  }
  return undefined;
}

/** The values of one field, ascending: `*`, `5`, `1-5`, `0/15`, `MON-FRI`, and lists of these. */
function field(text: string, first: number, last: number, names: string[] = [], nameBase = 0): Set<number> {
  const numberOf = (part: string): number => {
    const position = names.indexOf(part.toUpperCase());
    const value = position >= 0 ? position + nameBase : Number(part);
    if (!Number.isInteger(value) || value < first || value > last) throw new Error(`Not a cron field: ${text}`);
    return value;
  };
  const values = text.split(',').flatMap((item) => {
    const [range = '', step] = item.split('/');
    const [from, to] = range === '*' || range === '?' ? [first, last] : range.split('-').map(numberOf);
    const start = from ?? first;
    const end = to ?? (step === undefined ? start : last);
    const stride = Number(step ?? 1);
    return Array.from({ length: Math.floor((end - start) / stride) + 1 }, (_unused, index) => start + index * stride);
  });
  return new Set(values.sort((left, right) => left - right));
}

function matchesDay(text: string, day: Date): boolean {
  if (text === '?' || text === '*') return true;
  const lastDay = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  if (text === 'L') return day.getUTCDate() === lastDay;
  if (text.endsWith('W')) return day.getUTCDate() === nearestWeekday(Number(text.slice(0, -1)), lastDay, day);
  return field(text, 1, 31).has(day.getUTCDate());
}

function nearestWeekday(wanted: number, lastDay: number, day: Date): number {
  const date = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), Math.min(wanted, lastDay)));
  const weekday = date.getUTCDay();
  if (weekday === 6) return date.getUTCDate() > 1 ? date.getUTCDate() - 1 : 3;
  if (weekday === 0) return date.getUTCDate() < lastDay ? date.getUTCDate() + 1 : date.getUTCDate() - 2;
  return date.getUTCDate();
}

function matchesWeekday(text: string, day: Date): boolean {
  if (text === '?' || text === '*') return true;
  const weekday = day.getUTCDay() + 1;
  const [, name = '', nth] = /^([A-Za-z0-9]+)#(\d)$/.exec(text) ?? [];
  if (nth !== undefined)
    return field(name, 1, 7, WEEKDAYS, 1).has(weekday) && Math.ceil(day.getUTCDate() / 7) === Number(nth);
  if (/^[A-Za-z0-9]+L$/.test(text) && text.toUpperCase() !== 'L') {
    const nextWeek = new Date(day.getTime() + 7 * 24 * 60 * MINUTE);
    return field(text.slice(0, -1), 1, 7, WEEKDAYS, 1).has(weekday) && nextWeek.getUTCMonth() !== day.getUTCMonth();
  }
  return field(text === 'L' ? '7' : text, 1, 7, WEEKDAYS, 1).has(weekday);
}

function toLocal(time: number, timeZone: string): number {
  return time + offsetAt(time, timeZone);
}

function fromLocal(local: number, timeZone: string): number {
  const guess = local - offsetAt(local, timeZone);
  return local - offsetAt(guess, timeZone);
}

function offsetAt(time: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).formatToParts(
    time,
  );
  const part = (type: string): number => Number(parts.find((candidate) => candidate.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(time / 1000) * 1000;
}

import type { PageText } from './text/page-text.ts';

/**
 * An instant written out in the reader's language, in UTC. Month names come from the texts, not from `Intl`: what
 * locale data a Lambda runtime brings is nowhere promised, and a date in the wrong language would pass unseen.
 *
 * @param instant ISO 8601
 */
export function writtenTime(instant: string, text: Pick<PageText, 'months' | 'instant'>): string {
  const date = new Date(instant);
  const parts: Record<string, string> = {
    day: String(date.getUTCDate()),
    month: text.months[date.getUTCMonth()] ?? '',
    year: String(date.getUTCFullYear()),
    time: date.toISOString().slice(11, 16),
  };
  return text.instant.replace(/\{(\w+)\}/gu, (_, name: string) => parts[name] ?? '');
}

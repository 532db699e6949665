import * as z from 'zod/mini';
import { keys } from '../../shared/data/keys.ts';
import type { OutboxItem, TaskReference } from '../../shared/data/outbox.ts';

/**
 * The tags that come back with every SES event about a mail, so that the event finds its journal item by key. SES takes
 * letters, digits, `_` and `-` only, hence the encoding.
 */
export function tagsOf(item: OutboxItem, taskId: string): Record<string, string> {
  return { item: Buffer.from(item.pk).toString('base64url'), journal: item.record.id, task: taskId };
}

const tags = z.object({
  item: z.tuple([z.string()]),
  journal: z.tuple([z.string()]),
  task: z.tuple([z.string().check(z.regex(/^\d{1,4}$/u))]),
});

/** The task that an event's tags name; undefined when they are not ours. */
export function referenceOf(given: unknown): TaskReference | undefined {
  const parsed = tags.safeParse(given);
  if (!parsed.success) return undefined;
  const { item, journal, task } = parsed.data;
  return { ...keys.journal(Buffer.from(item[0], 'base64url').toString(), journal[0]), taskId: task[0] };
}

import type { OutboxItem, TaskReference } from '../../shared/data/outbox.ts';
import type { Task } from '../../shared/domain/journal.ts';
import { enqueue } from '../../shared/runtime/queues.ts';
import type { QueueName } from '../../shared/runtime/step.ts';

const queueOf: Record<Exclude<Task['kind'], 'event'>, QueueName> = { mail: 'mail', user: 'users' };

/** Puts each task on the queue of those who carry it out; the messages name tasks, the table holds them. */
export async function handOut(tasks: { item: OutboxItem; reference: TaskReference }[]): Promise<void> {
  const byQueue = new Map<QueueName, TaskReference[]>();
  for (const { item, reference } of tasks) {
    const kind = item.tasks[reference.taskId]?.task.kind;
    if (kind === undefined || kind === 'event') continue;
    const queue = queueOf[kind];
    byQueue.set(queue, [...(byQueue.get(queue) ?? []), reference]);
  }
  await Promise.all([...byQueue].map(([queue, references]) => enqueue(queue, references)));
}

import type { OutboxItem, TaskReference } from '../../shared/data/outbox.ts';
import { enqueue } from '../../shared/runtime/queues.ts';
import type { QueueName } from '../../shared/runtime/step.ts';

const queueOf = { mail: 'mail', user: 'users' } as const satisfies Record<string, QueueName>;

/** Puts each task on the queue of those who carry it out; the messages name tasks, the table holds them. */
export async function handOut(tasks: { item: OutboxItem; reference: TaskReference }[]): Promise<void> {
  const byQueue = new Map<QueueName, TaskReference[]>();
  for (const { item, reference } of tasks) {
    const kind = item.tasks[reference.taskId]?.task.kind;
    if (kind === undefined) continue;
    const queue = queueOf[kind];
    byQueue.set(queue, [...(byQueue.get(queue) ?? []), reference]);
  }
  await Promise.all([...byQueue].map(([queue, references]) => enqueue(queue, references)));
}

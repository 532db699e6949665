import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { endpointOf, required } from './environment.ts';
import type { QueueName } from './step.ts';

const mostPerCall = 10;

let client: SQSClient | undefined;

/**
 * Puts messages on a queue, ten to a call. @throws when the queue refused any of them: the caller's event comes again,
 * and messages that arrive twice do no harm.
 * @param delaySeconds how long nobody receives them, at most 900
 */
export async function enqueue(queue: QueueName, messages: readonly object[], delaySeconds = 0): Promise<void> {
  const endpoint = endpointOf('SQS');
  client ??= new SQSClient({
    ...(endpoint && { endpoint }),
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, socketTimeout: 3000, throwOnRequestTimeout: true },
  });
  const QueueUrl = required(`${queue.toUpperCase()}_QUEUE_URL`);
  for (let start = 0; start < messages.length; start += mostPerCall) {
    const Entries = messages.slice(start, start + mostPerCall).map((message, index) => ({
      Id: String(index),
      MessageBody: JSON.stringify(message),
      ...(delaySeconds > 0 && { DelaySeconds: delaySeconds }),
    }));
    const { Failed: failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    if (failed.length > 0) throw new Error(`The queue ${queue} refused ${failed.length} messages: ${failed[0]?.Code}`);
  }
}

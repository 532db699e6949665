import { AwsJsonError } from '../process/aws-json.ts';
import type { AwsOperation } from './aws-endpoint.ts';
import { md5, type Queue, type QueueMessage, type Queues } from './queues.ts';

interface SendEntry {
  Id?: string;
  MessageBody: string;
  DelaySeconds?: number;
  MessageAttributes?: QueueMessage['attributes'];
}

const LARGEST_MESSAGE_BYTES = 1024 * 1024;

/** The operations of SQS that a function may call. */
export function queueOperations(queues: Queues): Record<string, AwsOperation> {
  const queueOf = (input: Record<string, unknown>): Queue => {
    const queue = queues.byUrl(String(input['QueueUrl']));
    if (queue === undefined)
      throw new AwsJsonError('com.amazonaws.sqs#QueueDoesNotExist', 'The specified queue does not exist.');
    return queue;
  };
  const send = (queue: Queue, entry: SendEntry): Record<string, unknown> => {
    if (Buffer.byteLength(entry.MessageBody) > LARGEST_MESSAGE_BYTES) {
      throw new AwsJsonError(
        'com.amazonaws.sqs#InvalidParameterValue',
        'One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes.',
      );
    }
    const message = queues.send(queue, entry.MessageBody, entry.MessageAttributes, entry.DelaySeconds);
    return { MessageId: message.id, MD5OfMessageBody: md5(message.body) };
  };
  const forEach = (input: Record<string, unknown>, work: (entry: Record<string, unknown>) => unknown): unknown => {
    const entries = (input['Entries'] ?? []) as Record<string, unknown>[];
    return {
      Successful: entries.map((entry) => ({ Id: entry['Id'], ...(work(entry) as object | undefined) })),
      Failed: [],
    };
  };
  return {
    'AmazonSQS.SendMessage': (input) => send(queueOf(input), input as unknown as SendEntry),
    'AmazonSQS.SendMessageBatch': (input) =>
      forEach(input, (entry) => send(queueOf(input), entry as unknown as SendEntry)),
    'AmazonSQS.ReceiveMessage': (input) => {
      const { MaxNumberOfMessages: most = 1, VisibilityTimeout: visibility } = input as {
        MaxNumberOfMessages?: number;
        VisibilityTimeout?: number;
      };
      const messages = queues.receive(queueOf(input), Number(most), visibility);
      return messages.length === 0 ? {} : { Messages: messages.map(received) };
    },
    'AmazonSQS.DeleteMessage': (input) => queues.delete(queueOf(input), String(input['ReceiptHandle'])),
    'AmazonSQS.DeleteMessageBatch': (input) =>
      forEach(input, (entry) => queues.delete(queueOf(input), String(entry['ReceiptHandle']))),
    'AmazonSQS.ChangeMessageVisibility': (input) => {
      const known = queues.changeVisibility(
        queueOf(input),
        String(input['ReceiptHandle']),
        Number(input['VisibilityTimeout']),
      );
      if (!known)
        throw new AwsJsonError('com.amazonaws.sqs#ReceiptHandleIsInvalid', 'The input receipt handle is invalid.');
    },
    'AmazonSQS.ChangeMessageVisibilityBatch': (input) =>
      forEach(input, (entry) => {
        queues.changeVisibility(queueOf(input), String(entry['ReceiptHandle']), Number(entry['VisibilityTimeout']));
      }),
    'AmazonSQS.GetQueueUrl': (input) => {
      const queue = queueOf({ QueueUrl: input['QueueName'] });
      return { QueueUrl: queues.addressOf(queue) };
    },
    'AmazonSQS.GetQueueAttributes': (input) => ({ Attributes: attributesOf(queueOf(input), queues) }),
    'AmazonSQS.PurgeQueue': (input) => queues.purge(queueOf(input)),
  };
}

function received(message: QueueMessage): Record<string, unknown> {
  return {
    MessageId: message.id,
    ReceiptHandle: message.receiptHandle,
    MD5OfBody: md5(message.body),
    Body: message.body,
    Attributes: systemAttributes(message),
    MessageAttributes: message.attributes,
  };
}

export function systemAttributes(message: QueueMessage): Record<string, string> {
  return {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(message.sentAt),
    SenderId: 'AIDALOCAL',
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
  };
}

function attributesOf(queue: Queue, queues: Queues): Record<string, string> {
  const visible = queues.ready(queue);
  const delayed = queue.messages.filter(({ receiveCount }) => receiveCount === 0).length - visible;
  return {
    QueueArn: queue.arn,
    VisibilityTimeout: String(queue.visibilitySeconds),
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesDelayed: String(Math.max(0, delayed)),
    ApproximateNumberOfMessagesNotVisible: String(queue.messages.length - visible - Math.max(0, delayed)),
  };
}

import { Checkpoints } from '../dynamodb/checkpoints.ts';
import { StreamMapping } from '../dynamodb/stream-mapping.ts';
import type { LocalTable } from '../dynamodb/tables.ts';
import type { SendToQueue } from '../lambda/asynchronous.ts';
import type { FunctionHost } from '../lambda/host.ts';
import type { Activity } from '../process/activity.ts';
import type { Inventory } from '../template/inventory.ts';
import { QueueMapping } from './queue-mapping.ts';
import type { Queues } from './queues.ts';
import type { SourceMappingProperties } from './source-mapping.ts';

export interface SourceParts {
  endpoint: string;
  tables: LocalTable[];
  queues: Queues;
  host: FunctionHost;
  activity: Activity;
  sendToQueue: SendToQueue;
  checkpointFile: string;
}

/** Ties streams and queues to the functions that the templates map them to. */
export function mapSources(
  inventory: Inventory,
  parts: SourceParts,
): { streams: StreamMapping[]; queueMappings: QueueMapping[] } {
  const { tables, queues, host, activity } = parts;
  const checkpoints = new Checkpoints(parts.checkpointFile);
  const streams: StreamMapping[] = [];
  const queueMappings: QueueMapping[] = [];
  for (const resource of inventory.ofType('AWS::Lambda::EventSourceMapping')) {
    const properties = resource.properties<SourceMappingProperties>();
    const functionName = host.nameOf(properties.FunctionName);
    if (functionName === undefined)
      throw new Error(`The mapping ${resource.logicalId} names no function of this assembly`);
    if (properties.Enabled === false) continue;
    const id = `${resource.stack.name}/${resource.logicalId}`;
    const table = tables.find(({ streamArn }) => streamArn === properties.EventSourceArn);
    const queue = queues.byArn(properties.EventSourceArn);
    if (table !== undefined)
      streams.push(new StreamMapping({ ...parts, id, properties, functionName, table, checkpoints }));
    else if (queue !== undefined)
      queueMappings.push(new QueueMapping({ properties, functionName, queue, queues, host, activity }));
    else
      throw new Error(
        `The mapping ${resource.logicalId} reads ${properties.EventSourceArn}, which is neither a stream nor a queue here`,
      );
  }
  return { streams, queueMappings };
}

import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { type CloudEvent, eventSource } from '../domain/events.ts';
import { endpointOf, required } from './environment.ts';
import { failureFields, logger } from './log.ts';

const mostPerCall = 10;

let client: EventBridgeClient | undefined;

/**
 * Puts events on the product's bus, ten to a call. Never throws: whoever calls has more to do than this, and the table
 * knows what is still to be published.
 * @returns the ids of those that the bus has taken
 */
export async function putEvents(events: readonly CloudEvent[]): Promise<Set<string>> {
  const batches: CloudEvent[][] = [];
  for (let start = 0; start < events.length; start += mostPerCall)
    batches.push(events.slice(start, start + mostPerCall));
  const taken = await Promise.all(batches.map(putBatch));
  return new Set(taken.flat());
}

async function putBatch(events: CloudEvent[]): Promise<string[]> {
  const EventBusName = required('EVENT_BUS_NAME');
  try {
    const { Entries: results = [] } = await connected().send(
      new PutEventsCommand({
        Entries: events.map((event) => ({
          EventBusName,
          Source: eventSource,
          DetailType: event.type,
          Detail: JSON.stringify(event),
          Time: new Date(event.time),
        })),
      }),
    );
    // One answer for each event, in their order; some may have been refused while others were taken.
    const refused = results.find(({ EventId: id }) => id === undefined);
    if (refused) logger.warn('event refused', { code: refused.ErrorCode });
    return events.flatMap(({ id }, index) => (results[index]?.EventId === undefined ? [] : [id]));
  } catch (failure) {
    logger.warn('bus not reached', failureFields(failure));
    return [];
  }
}

function connected(): EventBridgeClient {
  const endpoint = endpointOf('EVENTS');
  client ??= new EventBridgeClient({
    ...(endpoint && { endpoint }),
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, socketTimeout: 2000, throwOnRequestTimeout: true },
  });
  return client;
}

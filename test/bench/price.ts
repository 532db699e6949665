import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that is paid for when one thing is done once. */
export interface Consumption {
  apiRequests: number;
  invocations: number;
  roundTrips: number;
  /** Calls to SES, SQS and Cognito by functions, which take their time too. */
  otherCalls: number;
  readUnits: number;
  writeUnits: number;
  queueMessages: number;
  /** Put on the bus. */
  events: number;
  mails: number;
  logBytes: number;
}

type PriceName = keyof typeof list.prices;

const list = JSON.parse(readFileSync(join(import.meta.dirname, 'prices.json'), 'utf8')) as {
  region: string;
  currency: string;
  asOf: string;
  prices: Record<
    | 'apiRequest'
    | 'lambdaRequest'
    | 'lambdaGigabyteSecond'
    | 'writeUnit'
    | 'readUnit'
    | 'streamRead'
    | 'queueRequest'
    | 'event'
    | 'mail'
    | 'logGigabyte'
    | 'trace',
    { perMillion: number; what: string; source: string }
  >;
  assumptions: {
    functionGigabytes: number;
    millisecondsPerInvocation: number;
    millisecondsPerRoundTrip: number;
    millisecondsPerOtherCall: number;
    tracedShare: number;
    accessLogBytes: number;
    queueRequestsPerMessage: number;
  };
};

export const priceList = `${list.region}, list prices of ${list.asOf}`;

/** US dollars for doing it a million times, by what is paid for; `mail` stands apart, since SES is the same for everybody. */
export function priceOfMillion(
  used: Consumption,
): Record<'api' | 'lambda' | 'table' | 'queues' | 'events' | 'logs' | 'mail', number> {
  const { assumptions } = list;
  const price = (name: PriceName, amount: number): number => list.prices[name].perMillion * amount;
  const seconds =
    (used.invocations * assumptions.millisecondsPerInvocation +
      used.roundTrips * assumptions.millisecondsPerRoundTrip +
      used.otherCalls * assumptions.millisecondsPerOtherCall) /
    1000;
  const logBytes = used.logBytes + used.apiRequests * assumptions.accessLogBytes;
  return {
    api: price('apiRequest', used.apiRequests),
    lambda:
      price('lambdaRequest', used.invocations) + price('lambdaGigabyteSecond', seconds * assumptions.functionGigabytes),
    table: price('writeUnit', used.writeUnits) + price('readUnit', used.readUnits),
    queues: price('queueRequest', used.queueMessages * assumptions.queueRequestsPerMessage),
    events: price('event', used.events),
    logs: price('logGigabyte', logBytes / 1e9) + price('trace', used.invocations * assumptions.tracedShare),
    mail: price('mail', used.mails),
  };
}

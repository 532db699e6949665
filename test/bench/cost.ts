import type { DynamoDbCall } from '../../infra/local/dynamodb/recorder.ts';
import type { NamedStep } from '../../infra/steps.ts';
import type { Route } from '../../shared/runtime/step.ts';
import { type Consumption, priceOfMillion } from './price.ts';
import { ask, logLength, logSince, type Scene } from './scene.ts';
import { changes, isList, nameOf, routes } from './steps.ts';
import { type Units, unitsOf } from './units.ts';

/** What one request of a step costs; all of it is counted, none of it timed. */
export interface StepCost {
  step: string;
  kind: 'read' | 'list' | 'change';
  own: Units;
  operations: string[];
  answerBytes: number;
  /** Of the one line that a request writes. */
  logBytes: number;
  /** What follows from it until everything is quiet: mails, accounts, reports about them. */
  after: Units & { invocations: number; logBytes: number };
  mails: number;
  /** US dollars for a million without what SES takes: of the requests alone, and with all that follows. */
  dollarsOfRequest: number;
  dollarsPerMillion: number;
  dollarsOfMail: number;
}

/** Asks each step once, with everything quiet before and after. */
export async function measureCosts(scene: Scene): Promise<StepCost[]> {
  const costs: StepCost[] = [];
  for (const step of routes) {
    const example = scene.examples.get(nameOf(step));
    if (example !== undefined) costs.push(await costOf(scene, step, await example()));
  }
  return costs;
}

async function costOf(scene: Scene, step: NamedStep<Route>, options: Parameters<typeof ask>[2]): Promise<StepCost> {
  const { stack } = scene;
  await stack.do.settle();
  const { marker } = await stack.do.dynamoDbMarker();
  const from = logLength(stack);
  const publishedBefore = (await stack.do.publishedEvents({})).length;
  const sentBefore = (await stack.do.messages()).length;
  // SES reports a delivery seconds after it took the mail, not while the function that sent it is still at work.
  await stack.do.holdMailEvents({ hold: true });
  const asked = await ask(scene, step, options);
  await stack.do.settle();
  const sent = (await stack.do.messages()).slice(sentBefore);
  for (const { messageId } of sent) if (messageId) await stack.do.playMailEvent({ messageId, type: 'Delivery' });
  await stack.do.settle();
  await stack.do.holdMailEvents({ hold: false });
  const published = (await stack.do.publishedEvents({ since: publishedBefore })).length;
  const calls = await stack.do.dynamoDbCalls({ since: marker });
  const lines = logSince(stack, from);
  const request = lines.find(({ line }) => line['message'] === 'request');
  const others = lines.filter((each) => each !== request);
  const own = unitsOf(asked.calls);
  const after = {
    ...unitsOf(without(calls, asked.calls)),
    invocations: others.length,
    logBytes: others.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  const logBytes = request?.bytes ?? 0;
  const tasks = others.filter(({ line }) => line['message'] === 'task').length;
  const used: Consumption = {
    apiRequests: 1,
    invocations: 1 + after.invocations,
    roundTrips: own.roundTrips + after.roundTrips,
    // Each task was put on its queue by one function and asked SES or Cognito in another; an event is one call.
    otherCalls: tasks * 2 + published,
    readUnits: own.readUnits + after.readUnits,
    writeUnits: own.writeUnits + after.writeUnits,
    queueMessages: tasks,
    events: published,
    mails: sent.length,
    logBytes: logBytes + after.logBytes,
  };
  const alone = {
    invocations: 1,
    roundTrips: own.roundTrips,
    otherCalls: 0,
    queueMessages: 0,
    events: 0,
    mails: 0,
    logBytes,
  };
  return {
    step: nameOf(step),
    kind: changes(step) ? 'change' : isList(step) ? 'list' : 'read',
    own,
    operations: asked.calls.map(({ operation }) => operation),
    answerBytes: asked.answerBytes,
    logBytes,
    after,
    mails: sent.length,
    dollarsOfRequest: withoutMail(priceOfMillion({ ...used, ...own, ...alone })),
    dollarsPerMillion: withoutMail(priceOfMillion(used)),
    dollarsOfMail: priceOfMillion(used).mail,
  };
}

function without(calls: DynamoDbCall[], own: DynamoDbCall[]): DynamoDbCall[] {
  const known = new Set(own.map(({ sequence }) => sequence));
  return calls.filter(({ sequence }) => !known.has(sequence));
}

function withoutMail({ mail: _, ...prices }: ReturnType<typeof priceOfMillion>): number {
  return Object.values(prices).reduce((sum, dollars) => sum + dollars, 0);
}

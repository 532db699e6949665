import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { acceptInvitation } from '../../functions/invitations/contract.ts';
import { suspendReseller } from '../../functions/partnerships/contract.ts';
import { type CloudEvent, eventSchema } from '../../shared/domain/events.ts';
import { minuteMs } from '../../shared/domain/time.ts';
import { call } from '../support/api.ts';
import { tokenIn } from '../support/inbox.ts';
import { brokenInvariants, readLedger } from '../support/ledger.ts';
import { newCustomer } from '../support/onboarding.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

let stack: RunningStack;
let tenants: ReturnType<typeof tenantsOf>;
let provider: Company;
let invited = 0;

beforeAll(async () => {
  stack = await startStack();
  tenants = tenantsOf(stack);
  provider = await tenants.provider({ fields: { invitationsPerDay: 500 } });
});

afterAll(async () => {
  const broken = await brokenInvariants(stack, [provider.id]);
  await stack.stop();
  expect(broken).toEqual([]);
});

afterEach(async () => {
  await stack.do.setEventFault({ mode: 'ok' });
  await stack.do.disarmFaults();
  await stack.do.resumeStreams();
});

test('every change is published once, on our own bus, under the name and the identifier of its record', async () => {
  const reseller = await tenants.reseller();
  const since = (await events()).length;
  const { link } = await tenants.invite(provider, reseller.email());
  const accepted = await call(stack.api, acceptInvitation, {
    token: await reseller.token(),
    parameters: { token: tokenIn(link) },
    body: { consent: true },
  });
  expect(accepted.status).toBe(200);
  const token = await provider.token('AdminAgent');
  await newCustomer(stack.api, token, { resellerId: reseller.id });
  await call(stack.api, suspendReseller, { token, parameters: { resellerId: reseller.id } });
  await stack.do.settle();
  const published = (await stack.do.publishedEvents({ since })).filter(({ bus }) => bus === 'twotier-dev');
  const { journals } = await readLedger(stack);
  const records = journals.filter(({ record }) => published.some(({ detail }) => detail['id'] === record.id));
  expect(published.length).toBe(records.length);
  expect(published.length).toBeGreaterThan(5);
  expect(new Set(published.map(({ detail }) => detail['id'])).size).toBe(published.length);
  expect(new Set(published.map(({ source }) => source))).toEqual(new Set(['twotier']));
  for (const { detail, detailType } of published) expect(detail['type']).toBe(detailType);
  expect(published.map(({ detailType }) => detailType)).toEqual(
    expect.arrayContaining([
      'twotier.partnership-request.created',
      'twotier.partnership-request.accepted',
      'twotier.onboarding.submitted',
      'twotier.partnership.suspended',
    ]),
  );
  const suspended = published.find(({ detailType }) => detailType === 'twotier.partnership.suspended');
  expect(suspended?.detail).toEqual({
    specversion: '1.0',
    id: expect.stringMatching(/^[0-9A-Z]{26}$/),
    source: `/twotier/tenants/${provider.id}`,
    type: 'twotier.partnership.suspended',
    subject: expect.stringMatching(/^partnership\/[0-9A-Z]{26}$/),
    time: expect.stringMatching(/Z$/),
    datacontenttype: 'application/json',
    dataschema: eventSchema,
    partitionkey: expect.stringMatching(/^[\w-]{22}$/),
    sequence: '000000000002',
    data: {
      tenantId: provider.id,
      operationType: 'suspend_partner_relationship',
      resource: { type: 'partnership', id: expect.any(String) },
      related: [],
      resellerId: reseller.id,
      statusBefore: 'ACTIVE',
      status: 'SUSPENDED',
      correlationId: expect.any(String),
    },
  });
});

test('an event tells no person and no secret', async () => {
  const text = JSON.stringify(await events());
  expect(text).not.toMatch(/@|\bwhsec_|recipient"/);
});

test('the events of one thing bear one key and a sequence that grows as text does', async () => {
  const { id } = await tenants.invite(provider, address());
  await stack.do.settle();
  const own = (await events()).filter(({ subject }) => subject === `partnership-request/${id}`);
  expect(own.length).toBeGreaterThanOrEqual(2);
  expect(new Set(own.map(({ partitionkey }) => partitionkey)).size).toBe(1);
  const sequences = own.map(({ sequence }) => sequence);
  expect(sequences).toEqual([...new Set(sequences)].sort());
});

describe('nothing is lost while', () => {
  test.each([
    ['the bus is down', 'down', 1],
    ['the bus refuses some of a batch', 'partial', 1],
    ['the bus takes events and says that it failed', 'fail-after', 4],
  ] as const)('%s: mails go out meanwhile, and the events come later', async (_, mode, times) => {
    await stack.do.setEventFault({ mode });
    const made = [await tenants.invite(provider, address()), await tenants.invite(provider, address())];
    // A mail that waited for the bus would have no link yet.
    for (const { link } of made) expect(link).toContain('/i/r/');
    await stack.do.settle();
    await stack.do.setEventFault({ mode: 'ok' });
    await sweepIn(5 * minuteMs);
    const all = await events();
    for (const { id } of made) {
      const created = all.filter(
        ({ subject, type }) =>
          subject === `partnership-request/${id}` && type === 'twotier.partnership-request.created',
      );
      expect(created.length).toBeGreaterThanOrEqual(1);
      expect(created.length).toBeLessThanOrEqual(times);
    }
  });

  test('the stream stands still', async () => {
    await stack.do.pauseStreams();
    const { body } = { body: await tenants.invite(provider, address(), { mode: 'DRAFT' }) };
    expect((await events()).some(({ subject }) => subject.endsWith(body.id))).toBe(false);
    await sweepIn(5 * minuteMs);
    expect((await events()).filter(({ subject }) => subject.endsWith(body.id))).toHaveLength(1);
    await stack.do.resumeStreams();
    await stack.do.settle();
    // The stream's own look at it comes late, and with the record as it was written.
    expect((await events()).filter(({ subject }) => subject.endsWith(body.id)).length).toBeLessThanOrEqual(2);
  });

  test('the dispatcher dies before it has noted what it published', async () => {
    await stack.do.pauseStreams();
    const { id } = await tenants.invite(provider, address(), { mode: 'DRAFT' });
    await stack.do.armFault({ kind: 'kill-before', operation: 'UpdateItem', functionName: 'DispatchTasks' });
    await stack.do.resumeStreams();
    await stack.do.settle();
    await sweepIn(10 * minuteMs);
    const own = (await events()).filter(({ subject }) => subject === `partnership-request/${id}`);
    expect(new Set(own.map((event) => event.id)).size).toBe(1);
  });
});

async function events(): Promise<CloudEvent[]> {
  return (await stack.do.publishedEvents({})).map(({ detail }) => detail as unknown as CloudEvent);
}

async function sweepIn(milliseconds: number): Promise<void> {
  await stack.do.setClock({ advanceMilliseconds: milliseconds });
  await stack.do.settle();
  expect((await stack.do.job({ name: 'RedriveTasks' })).ok).toBe(true);
  await stack.do.settle();
}

function address(): string {
  invited += 1;
  return `recipient-${invited}@events.example`;
}

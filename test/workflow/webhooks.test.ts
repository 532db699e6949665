import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { acceptInvitation } from '../../functions/invitations/contract.ts';
import { removeReseller, resumeReseller, suspendReseller } from '../../functions/partnerships/contract.ts';
import {
  createWebhook,
  deleteWebhook,
  listWebhooks,
  readWebhook,
  replayWebhook,
  rotateWebhookSecret,
  testWebhook,
} from '../../functions/webhooks/contract.ts';
import { removalAttestationVersion } from '../../shared/domain/attestation.ts';
import type { CloudEvent } from '../../shared/domain/events.ts';
import { dayMs, hourMs, minuteMs } from '../../shared/domain/time.ts';
import { call } from '../support/api.ts';
import { mailsTo, tokenIn } from '../support/inbox.ts';
import { brokenInvariants, wholeTable } from '../support/ledger.ts';
import { isSignedWith, type Receiver, startReceiver } from '../support/receiver.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

// Receivers that do not answer are waited for.
vi.setConfig({ testTimeout: 60_000 });

let stack: RunningStack;
let tenants: ReturnType<typeof tenantsOf>;
const receivers: Receiver[] = [];
const providers: string[] = [];
let invited = 0;

beforeAll(async () => {
  stack = await startStack();
  tenants = tenantsOf(stack);
});

afterAll(async () => {
  await sweepIn(10 * minuteMs);
  const broken = await brokenInvariants(stack, providers);
  await stack.stop();
  expect(broken).toEqual([]);
});

afterEach(async () => {
  await stack.do.disarmFaults();
  await stack.do.resumeStreams();
  await stack.do.setEventFault({ mode: 'ok' });
  await Promise.all(receivers.splice(0).map((receiver) => receiver.close()));
});

describe('an event', () => {
  test('arrives once, signed so that the library of receivers takes it, as it is on the bus', async () => {
    const { provider, receiver, secret } = await listening();
    const { id } = await invite(provider);
    const [first] = receiver.received.filter(({ event }) => event.subject === `partnership-request/${id}`);
    if (first === undefined) throw new Error('Nothing arrived');
    const headers = first.headers as Record<string, string>;
    expect(isSignedWith(secret, first)).toBe(true);
    expect(first.headers['webhook-id']).toBe(first.event.id);
    expect(() =>
      new Webhook(`whsec_${btoa('another secret of 32 characters!')}`).verify(first.body, headers),
    ).toThrow();
    const published = (await stack.do.publishedEvents({})).map(({ detail }) => detail);
    expect(published).toContainEqual(first.event);
    expect(receiver.received.length).toBe(receiver.taken().length);
  });

  test('is not sent of a type that the webhook does not want, nor of another tenant', async () => {
    const { provider, receiver } = await listening({ eventTypes: ['twotier.partnership-request.created'] });
    await invite(provider);
    await invite(await provider2());
    expect(receiver.taken().map(({ type, data }) => [type, data.tenantId])).toEqual([
      ['twotier.partnership-request.created', provider.id],
    ]);
  });

  test('comes in order of its thing, while other things wait for nobody', async () => {
    const { provider, receiver } = await listening();
    const [held, free] = [await partnered(provider), await partnered(provider)];
    await stack.do.settle();
    receiver.answer(({ data }) => (data.resellerId === held.id ? 500 : 204));
    for (const reseller of [held, free]) {
      await change(provider, suspendReseller, reseller);
      await change(provider, resumeReseller, reseller);
    }
    await stack.do.settle();
    const of = ({ id }: Company) =>
      receiver.taken().filter(({ data, type }) => data.resellerId === id && /suspended|resumed/.test(type));
    expect(of(free).map(({ type }) => type)).toEqual(['twotier.partnership.suspended', 'twotier.partnership.resumed']);
    expect(of(held)).toEqual([]);
    // The second is not even tried before the first was taken.
    expect(tried(receiver, held)).toEqual(['twotier.partnership.suspended']);
    receiver.answer(() => 204);
    await sweepIn(hourMs);
    expect(of(held).map(({ type }) => type)).toEqual(['twotier.partnership.suspended', 'twotier.partnership.resumed']);
    inOrder(receiver);
  });

  test.each([
    ['the stream stands still', async () => stack.do.pauseStreams(), async () => stack.do.resumeStreams()],
    [
      'the dispatcher fails for the first of two changes',
      async () =>
        stack.do.armFault({ kind: 'error', operation: 'PutItem', functionName: 'DispatchTasks', count: 3, skip: 0 }),
      async () => stack.do.disarmFaults(),
    ],
    [
      'the bus is down',
      async () => stack.do.setEventFault({ mode: 'down' }),
      async () => stack.do.setEventFault({ mode: 'ok' }),
    ],
  ])('stays in order while %s', async (_, begin, end) => {
    const { provider, receiver } = await listening();
    const reseller = await partnered(provider);
    await stack.do.settle();
    await begin();
    await change(provider, suspendReseller, reseller);
    await stack.do.settle();
    await end();
    await change(provider, resumeReseller, reseller);
    await change(provider, suspendReseller, reseller);
    await stack.do.settle();
    await sweepIn(10 * minuteMs);
    await sweepIn(10 * minuteMs);
    const types = receiver.taken().filter(({ type }) => /suspended|resumed/.test(type));
    expect(types.map(({ type }) => type.split('.').at(-1))).toEqual(['suspended', 'resumed', 'suspended']);
    // What was handed over again, since the bus had not taken it, is not sent again.
    expect(receiver.received.length).toBe(receiver.taken().length);
    inOrder(receiver);
  });

  test('arrives, and no event before its thing was, when the function that sends it is killed', async () => {
    const { provider, receiver } = await listening();
    const reseller = await partnered(provider);
    await stack.do.settle();
    await stack.do.armFault({ kind: 'kill-before', operation: 'UpdateItem', functionName: 'DeliverEvents', skip: 1 });
    await change(provider, suspendReseller, reseller);
    await change(provider, resumeReseller, reseller);
    await stack.do.settle();
    await sweepIn(10 * minuteMs);
    await sweepIn(10 * minuteMs);
    expect(receiver.taken().filter(({ type }) => /suspended|resumed/.test(type))).toHaveLength(2);
    inOrder(receiver);
  });
});

describe('a receiver that', () => {
  test.each<[string, () => number | 'hang' | { status: number; headers: Record<string, string> }]>([
    ['fails', () => 500],
    ['asks for patience', () => ({ status: 429, headers: { 'retry-after': '120' } })],
    ['sends elsewhere', () => ({ status: 307, headers: { location: 'http://169.254.169.254/latest/meta-data' } })],
  ])('%s for half a day and comes back misses nothing', async (_, answer) => {
    const { provider, receiver, webhookId } = await listening();
    receiver.answer(answer);
    await invite(provider);
    await invite(provider);
    for (let hours = 0; hours < 12; hours += 3) await sweepIn(3 * hourMs);
    expect(receiver.taken().filter(({ type }) => type.startsWith('twotier.partnership-request'))).toEqual([]);
    const { body: read } = await call(stack.api, readWebhook, {
      token: await provider.token(),
      parameters: { webhookId },
    });
    expect(read).toMatchObject({ status: 'ACTIVE', lastFailure: { reason: 'STATUS' } });
    expect(read.heldUp.count).toBeGreaterThanOrEqual(2);
    receiver.answer(() => 204);
    await sweepIn(2 * hourMs);
    await sweepIn(2 * hourMs);
    await missesNothing(provider, receiver);
    inOrder(receiver);
    const { body: after } = await call(stack.api, readWebhook, {
      token: await provider.token(),
      parameters: { webhookId },
    });
    expect(after).toMatchObject({ heldUp: { count: 0, isComplete: true }, lastDeliveredAt: expect.any(String) });
    expect(after.failingSince).toBeUndefined();
  });

  test('sends elsewhere is not followed', async () => {
    const inside = await startReceiver();
    receivers.push(inside);
    const { provider, receiver } = await listening();
    receiver.answer(() => ({ status: 308, headers: { location: inside.url } }));
    await invite(provider);
    expect(receiver.received.length).toBeGreaterThan(0);
    expect(inside.received).toEqual([]);
  });

  test('does not answer is tried with growing distance: seconds, then minutes, then an hour', async () => {
    const { provider, receiver } = await listening();
    receiver.answer(() => 503);
    const { id } = await invite(provider, { mode: 'DRAFT' });
    const tries = () => receiver.received.filter(({ event }) => event.subject === `partnership-request/${id}`).length;
    const counts = [tries()];
    for (const milliseconds of [
      7_000,
      40_000,
      3 * minuteMs,
      7 * minuteMs,
      20 * minuteMs,
      40 * minuteMs,
      80 * minuteMs,
    ]) {
      await sweepIn(milliseconds);
      counts.push(tries());
    }
    expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await sweepIn(30 * minuteMs);
    expect(tries()).toBe(8);
  });

  test('fails for a day is disabled, its administrators are told, and a replay brings all that it missed, in order', async () => {
    const { provider, receiver, webhookId } = await listening();
    const other = await listening({}, provider);
    const reseller = await partnered(provider);
    await stack.do.settle();
    receiver.answer(() => 500);
    await change(provider, suspendReseller, reseller);
    for (let hours = 0; hours < 26; hours += 2) await sweepIn(2 * hourMs);
    const token = await provider.token();
    const read = async () => (await call(stack.api, readWebhook, { token, parameters: { webhookId } })).body;
    expect(await read()).toMatchObject({ status: 'DISABLED', disabledReason: 'FAILING' });
    const [mail] = (await mailsTo(stack, provider.email())).filter(({ subject }) => /webhook/i.test(subject));
    expect(mail?.text).toContain('127.0.0.1');
    expect(mail?.text).not.toContain('not-to-be-told');
    expect(other.receiver.taken().map(({ type }) => type)).toContain('twotier.webhook.disabled');

    // It hears of nothing meanwhile, and of all of it afterwards.
    receiver.answer(() => 204);
    const tries = receiver.received.length;
    await change(provider, resumeReseller, reseller);
    await invite(provider);
    await sweepIn(3 * dayMs);
    expect(receiver.received.length).toBe(tries);
    const replayed = await call(stack.api, replayWebhook, { token, parameters: { webhookId }, body: {} });
    expect(replayed.body).toMatchObject({ status: 'ACTIVE', replaying: true });
    await redrive();
    await redrive();
    expect(await read()).toMatchObject({ status: 'ACTIVE', replaying: false, heldUp: { count: 0 } });
    await missesNothing(provider, receiver);
    inOrder(receiver);
  });

  test('says that it is gone is disabled at once', async () => {
    const { provider, receiver, webhookId } = await listening();
    receiver.answer(() => 410);
    await invite(provider);
    const { body } = await call(stack.api, readWebhook, { token: await provider.token(), parameters: { webhookId } });
    expect(body).toMatchObject({ status: 'DISABLED', disabledReason: 'GONE' });
    expect((await mailsTo(stack, provider.email())).some(({ subject }) => /webhook/i.test(subject))).toBe(true);
  });
});

describe('a replay from an instant', () => {
  test('sends again what was sent since, under the same ids, in order of each thing, and nothing from before', async () => {
    const { provider, receiver, webhookId } = await listening();
    await invite(provider);
    await stack.do.setClock({ advanceMilliseconds: hourMs });
    const since = (await stack.do.clock()).now;
    await stack.do.setClock({ advanceMilliseconds: minuteMs });
    const reseller = await partnered(provider);
    await change(provider, suspendReseller, reseller);
    await change(provider, resumeReseller, reseller);
    await stack.do.settle();
    const first = receiver.received.splice(0).map(({ event }) => event);
    const token = await provider.token();
    const answer = await call(stack.api, replayWebhook, { token, parameters: { webhookId }, body: { since } });
    expect(answer.status).toBe(200);
    await redrive();
    const again = receiver.taken().filter(({ type }) => type !== 'twotier.webhook.replayed');
    expect(new Set(again.map(({ id }) => id))).toEqual(
      new Set(first.filter(({ time }) => time >= since).map(({ id }) => id)),
    );
    expect(again.length).toBeGreaterThanOrEqual(3);
    inOrder(receiver);
  });

  test('is refused for the future, and for what is not kept any more', async () => {
    const { provider, webhookId } = await listening();
    const { now } = await stack.do.clock();
    for (const distance of [hourMs, -31 * dayMs]) {
      const since = new Date(Date.parse(now) + distance).toISOString();
      const { status, problem } = await call(stack.api, replayWebhook, {
        token: await provider.token(),
        parameters: { webhookId },
        body: { since },
      });
      expect([status, problem.errors?.[0]?.pointer]).toEqual([400, '/since']);
    }
  });
});

describe('a secret', () => {
  test('is shown once and stands nowhere; a repeated request shows the same one', async () => {
    const provider = await tenants.provider();
    const receiver = await receive();
    const options = { token: await provider.token(), body: { url: receiver.url }, key: 'same-secret' };
    const first = await call(stack.api, createWebhook, options);
    const second = await call(stack.api, createWebhook, options);
    expect(first.body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(second.body).toEqual(first.body);
    const read = await call(stack.api, listWebhooks, { token: options.token });
    expect(JSON.stringify(read.body)).not.toContain('whsec_');
    const table = JSON.stringify(await wholeTable(stack));
    expect(table).not.toContain('whsec_');
    expect(table).not.toContain(first.body.secret?.slice('whsec_'.length));
  });

  test('that was rotated signs for another day beside the new one, and then no more', async () => {
    const { provider, receiver, webhookId, secret: old } = await listening();
    const token = await provider.token();
    const rotated = await call(stack.api, rotateWebhookSecret, { token, parameters: { webhookId } });
    const { secret: next = '' } = rotated.body;
    expect(next).not.toBe(old);
    const signers = async () => {
      receiver.received.splice(0);
      await invite(provider);
      return receiver.received.map((each) => [isSignedWith(old, each), isSignedWith(next, each)].join())[0];
    };
    expect(await signers()).toBe('true,true');
    await stack.do.setClock({ advanceMilliseconds: dayMs + minuteMs });
    expect(await signers()).toBe('false,true');
  });
});

describe('a webhook', () => {
  test.each([
    ['no https', 'http://hooks.example.com/'],
    ['this machine', 'https://localhost/'],
    ['a bare address', 'https://93.184.216.34/'],
    ["a cloud's metadata", 'https://169.254.169.254/latest/meta-data'],
    ['an address in numbers', 'https://2130706433/'],
    ['an address of IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['a name of a network', 'https://wiki.internal/'],
    ['another port', 'https://hooks.example.com:6379/'],
    ['a user name', 'https://user@hooks.example.com/'],
  ])('to %s is refused', async (_, url) => {
    const provider = await tenants.provider();
    const { status, problem } = await call(stack.api, createWebhook, { token: await provider.token(), body: { url } });
    expect([status, problem.errors?.[0]]).toMatchObject([400, { pointer: '/url', rule: 'webhook-target' }]);
  });

  test('can be tested: what came of it is told, a failure too', async () => {
    const { provider, receiver, webhookId } = await listening();
    const options = { token: await provider.token(), parameters: { webhookId } };
    const taken = await call(stack.api, testWebhook, options);
    expect(taken.body).toMatchObject({ delivered: true, statusCode: 204 });
    expect(receiver.received.at(-1)?.event.type).toBe('twotier.webhook.test');
    receiver.answer(() => 418);
    expect((await call(stack.api, testWebhook, options)).body).toMatchObject({ delivered: false, statusCode: 418 });
    await receiver.close();
    const closed = await call(stack.api, testWebhook, options);
    expect(closed.body).toMatchObject({ delivered: false, reason: 'UNREACHABLE' });
  });

  test('that was deleted gets nothing more, is in no list, and is deleted once', async () => {
    const { provider, receiver, webhookId } = await listening();
    receiver.answer(() => 500);
    await invite(provider);
    receiver.answer(() => 204);
    const token = await provider.token();
    const options = { token, parameters: { webhookId } };
    for (let time = 0; time < 2; time += 1) {
      expect((await call(stack.api, deleteWebhook, options)).body).toMatchObject({ status: 'DELETED', id: webhookId });
    }
    const tries = receiver.received.length;
    await invite(provider);
    await sweepIn(2 * hourMs);
    expect(receiver.received.length).toBe(tries);
    expect((await call(stack.api, listWebhooks, { token })).body.items).toEqual([]);
    expect((await call(stack.api, readWebhook, options)).status).toBe(404);
  });

  test('is one of ten at most, however many are asked for at once', async () => {
    const provider = await tenants.provider();
    const token = await provider.token();
    const { url } = await receive();
    const answers = await Promise.all(
      Array.from({ length: 14 }, () => call(stack.api, createWebhook, { token, body: { url } })),
    );
    const made = answers.filter(({ status }) => status === 201).length;
    expect(answers.filter(({ status }) => status !== 201).map(({ problem }) => problem.code)).not.toContain(
      'INTERNAL_ERROR',
    );
    expect(made).toBeLessThanOrEqual(10);
    expect((await call(stack.api, listWebhooks, { token })).body.items).toHaveLength(made);
  });

  test('of a reseller hears of its own doings and of what its provider does with it, and of nothing else', async () => {
    const provider = await newProvider();
    const [reseller, rival] = [await tenants.reseller(), await tenants.reseller()];
    const { receiver } = await listening({}, reseller);
    for (const each of [reseller, rival]) await accept(provider, each);
    await change(provider, suspendReseller, reseller);
    await change(provider, suspendReseller, rival);
    await invite(provider);
    await change(provider, removeReseller, reseller, {
      confirm: true,
      attestation: { accepted: true, textVersion: removalAttestationVersion },
      noticeWanted: false,
    });
    await stack.do.settle();
    const heard = receiver.taken();
    expect(heard.filter(({ data }) => ![data.tenantId, data.resellerId].includes(reseller.id))).toEqual([]);
    expect(JSON.stringify(heard)).not.toContain(rival.id);
    expect(heard.filter(({ data }) => data.tenantId === provider.id).map(({ type }) => type)).toEqual([
      'twotier.partnership-request.accepted',
      'twotier.partnership.suspended',
      'twotier.partnership.removed',
    ]);
  });
});

async function newProvider(): Promise<Company> {
  const provider = await tenants.provider({ fields: { invitationsPerDay: 500 } });
  providers.push(provider.id);
  return provider;
}

const provider2 = newProvider;

async function receive(): Promise<Receiver> {
  const receiver = await startReceiver();
  receivers.push(receiver);
  return receiver;
}

/** A company with a webhook to a receiver that takes everything. */
async function listening(fields: { eventTypes?: ['twotier.partnership-request.created'] } = {}, company?: Company) {
  const provider = company ?? (await newProvider());
  const receiver = await receive();
  const token = await provider.token();
  // Users are made at first use; what that tells is of no interest.
  await stack.do.settle();
  const { status, body, problem } = await call(stack.api, createWebhook, {
    token,
    body: { url: receiver.url, description: 'Our own system', ...fields },
  });
  expect(status, JSON.stringify(problem)).toBe(201);
  await stack.do.settle();
  return { provider, receiver, webhookId: body.id, secret: body.secret ?? '' };
}

async function invite(provider: Company, fields: Record<string, unknown> = {}) {
  invited += 1;
  const made = await tenants.invite(provider, `recipient-${invited}@webhooks.example`, fields);
  await stack.do.settle();
  return made;
}

async function accept(provider: Company, reseller: Company): Promise<void> {
  const { link } = await tenants.invite(provider, reseller.email());
  const { status } = await call(stack.api, acceptInvitation, {
    token: await reseller.token(),
    parameters: { token: tokenIn(link) },
    body: { consent: true },
  });
  expect(status).toBe(200);
}

async function partnered(provider: Company): Promise<Company> {
  const reseller = await tenants.reseller();
  await accept(provider, reseller);
  return reseller;
}

async function change(
  provider: Company,
  step: typeof suspendReseller | typeof resumeReseller | typeof removeReseller,
  reseller: Company,
  body?: unknown,
): Promise<void> {
  const { status, problem } = await call(stack.api, step as typeof suspendReseller, {
    token: await provider.token('AdminAgent'),
    parameters: { resellerId: reseller.id },
    ...(body !== undefined && { body: body as never }),
  });
  expect(status, JSON.stringify(problem)).toBe(200);
}

function tried(receiver: Receiver, { id }: Company): string[] {
  const types = receiver.received
    .map(({ event }) => event)
    .filter(({ data, type }) => data.resellerId === id && /suspended|resumed/.test(type))
    .map(({ type }) => type);
  return [...new Set(types)];
}

/** Of each thing, what was taken came in the order of its sequence. */
function inOrder(receiver: Receiver): void {
  const byThing = Map.groupBy(receiver.taken(), ({ partitionkey }) => partitionkey);
  for (const [thing, events] of byThing) {
    const sequences = events.map(({ sequence }) => sequence);
    expect([thing, sequences]).toEqual([thing, sequences.toSorted()]);
  }
}

/** Everything that the company's own log tells since the webhook was made was taken, and nothing else. */
async function missesNothing(provider: Company, receiver: Receiver): Promise<void> {
  const all = (await stack.do.publishedEvents({})).map(({ detail }) => detail as unknown as CloudEvent);
  const created = all.find(({ type, data }) => type === 'twotier.webhook.created' && data.tenantId === provider.id);
  const own = all.filter(({ data, time }) => data.tenantId === provider.id && time >= (created?.time ?? ''));
  expect(new Set(receiver.taken().map(({ id }) => id))).toEqual(new Set(own.map(({ id }) => id)));
}

async function sweepIn(milliseconds: number): Promise<void> {
  await stack.do.setClock({ advanceMilliseconds: milliseconds });
  await stack.do.settle();
  expect((await stack.do.job({ name: 'RedriveTasks' })).ok).toBe(true);
  await redrive();
}

async function redrive(): Promise<void> {
  const { ok, result } = await stack.do.job({ name: 'RedriveDeliveries' });
  expect([ok, result]).toMatchObject([true, { failed: 0, finished: true }]);
  expect((await stack.do.settle()).quiet).toBe(true);
}

import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { acceptInvitation, askAgain, declineInvitation, viewInvitation } from '../../functions/invitations/contract.ts';
import {
  createRequest,
  listRequests,
  readRequest,
  resendRequest,
  revokeRequest,
} from '../../functions/partnerships/contract.ts';
import { dueKeys, keys, requestListKey } from '../../shared/data/keys.ts';
import type { SweepResult } from '../../shared/data/sweeps.ts';
import { type Item, queryPage } from '../../shared/data/table.ts';
import { purgeAt } from '../../shared/domain/invitation.ts';
import { dayMs, after as later, minuteMs } from '../../shared/domain/time.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import { call } from '../support/api.ts';
import { linkIn, mailsTo, tokenIn } from '../support/inbox.ts';
import { brokenInvariants, readLedger, wholeTable } from '../support/ledger.ts';
import { loadItems } from '../support/load-items.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

// One stack and one life of two weeks: the tests stand in the order of its days.
let stack: RunningStack;
let tenants: ReturnType<typeof tenantsOf>;
let provider: Company;
let reseller: Company;
let token: string;
const json = { accept: 'application/json' };

beforeAll(async () => {
  stack = await startStack();
  tenants = tenantsOf(stack);
  provider = await tenants.provider();
  reseller = await tenants.reseller();
  token = await provider.token('AdminAgent');
});

afterAll(async () => {
  await stack.do.settle();
  const broken = await brokenInvariants(stack, [provider.id]);
  await stack.stop();
  expect(broken).toEqual([]);
});

test('two thousand due requests are closed by as many runs as their time allows, each once', async () => {
  const crowd = await tenants.provider();
  await followUp();
  const ids = await lapsedRequests(crowd, 2_000);
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
  vi.stubEnv('JOB_NAME', 'follow-up-requests');
  const { handler } = await import('../../functions/partnerships/follow-up-requests.ts');
  const runs: SweepResult[] = [];
  // The job looks at its time before each page of 25.
  for (const pages of [20, 30, 1_000]) {
    let looks = 0;
    const context = {
      awsRequestId: 'run',
      getRemainingTimeInMillis: () => {
        looks += 1;
        return looks > pages ? 14_999 : 15_001;
      },
    };
    runs.push(await handler({}, context as unknown as Context));
  }
  vi.unstubAllEnvs();
  const last = runs.pop();
  expect(last).toMatchObject({ finished: true, failed: 0 });
  for (const { finished, handled } of runs) {
    expect(finished).toBe(false);
    expect(handled).toBeGreaterThan(0);
  }
  expect(runs.reduce((sum, { handled }) => sum + handled, last?.handled ?? 0)).toBe(ids.length);
  const { requests, journals } = await readLedger(stack);
  const closed = requests.filter(({ providerId }) => providerId === crowd.id);
  const expired = closed.filter(({ status }) => status === 'EXPIRED');
  expect(expired.filter((request) => request.wakeAt === purgeAt(request))).toHaveLength(ids.length);
  const records = journals.filter(({ record }) => record.operationType === 'expire_partnership_request');
  expect(new Set(records.map(({ record }) => record.resourceId))).toEqual(new Set(ids));
  expect(records).toHaveLength(ids.length);
}, 120_000);

describe('on the day that an invitation lapses', () => {
  let lapsing: Invited;
  let repeated: { id: string; again: () => ReturnType<typeof create> };
  let startedAt: string;

  beforeAll(async () => {
    startedAt = (await stack.do.clock()).now;
    lapsing = await invite(reseller.email(), { expiresInDays: 1 });
    const again = () => create('repeated@clock.example', { mode: 'DRAFT' }, 'once');
    repeated = { id: (await again()).body.id, again };
    await call(stack.api, revokeRequest, { token, parameters: { requestId: repeated.id } });
  });

  test('it is open until the minute before', async () => {
    await moveTo(later(lapsing.expiresAt, -minuteMs));
    expect((await read(lapsing.id)).status).toBe('PENDING');
    expect(await listed('PENDING')).toContain(lapsing.id);
    expect(await listed('EXPIRED')).not.toContain(lapsing.id);
    const seen = await call(stack.api, viewInvitation, { parameters: lapsing.parameters, headers: json });
    expect(seen.status).toBe(200);
  });

  test('a request that is repeated within 24 hours gets its first answer', async () => {
    await moveTo(later(startedAt, dayMs - minuteMs));
    const answer = await repeated.again();
    expect([answer.status, answer.body.id, answer.body.status]).toEqual([201, repeated.id, 'PENDING']);
  });

  test('it reads as expired from that very millisecond, everywhere, before any job', async () => {
    await moveTo(lapsing.expiresAt);
    const { parameters, id } = lapsing;
    const token2 = await reseller.token();
    const body = { consent: true };
    expect(await read(id)).toMatchObject({ status: 'EXPIRED', allowedActions: ['create'] });
    expect(await listed('PENDING')).not.toContain(id);
    expect(await listed('EXPIRED')).toEqual([id]);
    const all = await call(stack.api, listRequests, { token, query: {} });
    expect(all.body.items.find((item) => item.id === id)?.status).toBe('EXPIRED');
    const byAddress = { recipientEmail: reseller.email(), status: 'EXPIRED' as const };
    const found = await call(stack.api, listRequests, { token, query: byAddress });
    expect(found.body.items.map((item) => item.id)).toEqual([id]);
    const seen = await call(stack.api, viewInvitation, { parameters, headers: json });
    const accepted = await call(stack.api, acceptInvitation, { token: token2, parameters, body });
    const declined = await call(stack.api, declineInvitation, { token: token2, parameters, body: {} });
    for (const { status, problem } of [seen, accepted, declined]) {
      expect([status, problem.code]).toEqual([410, 'INVITATION_EXPIRED']);
    }
    const resent = await call(stack.api, resendRequest, { token, parameters: { requestId: id } });
    const revoked = await call(stack.api, revokeRequest, { token, parameters: { requestId: id } });
    for (const { status, problem } of [resent, revoked]) {
      expect([status, problem.code, problem.currentState]).toEqual([409, 'STATE_CONFLICT', 'EXPIRED']);
    }
    const asked = await call(stack.api, askAgain, { parameters });
    expect(asked.body).toEqual({ asked: true });
    expect(await recordsOf(id, 'expire_partnership_request')).toBe(0);
  });

  test('a key is free again after 24 hours, whether or not the table has dropped its record', async () => {
    await moveTo(later(startedAt, dayMs + 2 * minuteMs));
    const answer = await repeated.again();
    expect(answer.status).toBe(201);
    expect(answer.body.id).not.toBe(repeated.id);
    const second = await repeated.again();
    expect(second.body.id).toBe(answer.body.id);
    // Nor does the table drop a record while it still counts.
    const records = (await wholeTable(stack)).filter(({ kind }) => kind === 'IDEMPOTENCY');
    expect(records.length).toBeGreaterThan(0);
    for (const { data, ttlEpochSeconds = 0 } of records) {
      expect(ttlEpochSeconds * 1000).toBeGreaterThanOrEqual(Date.parse(String(data['expiresAt'])));
    }
  });

  test('it does not stop the next invitation to the same address', async () => {
    const next = await create(reseller.email());
    expect(next.status).toBe(201);
  });

  test('the job closes it with one audit record, and changes nothing more when it runs again, or twice at once', async () => {
    await Promise.all([followUp(), followUp()]);
    expect(await recordsOf(lapsing.id, 'expire_partnership_request')).toBe(1);
    expect(await listed('EXPIRED')).toEqual([lapsing.id]);
    await followUp();
    const table = await unmarkedTable();
    await Promise.all([followUp(), followUp()]);
    expect(changedKeys(table, await unmarkedTable())).toEqual([]);
  });
});

describe('the job reminds of an open invitation', () => {
  let two: Invited;
  let one: Invited;
  let none: Invited;
  let accepted: Invited;
  let resent: Invited;

  beforeAll(async () => {
    const other = await tenants.reseller();
    two = await invite('two-weeks@clock.example');
    one = await invite('three-days@clock.example', { expiresInDays: 3 });
    none = await invite('one-day@clock.example', { expiresInDays: 1 });
    resent = await invite('resent@clock.example');
    accepted = await invite(other.email());
    const { parameters } = accepted;
    await call(stack.api, acceptInvitation, { token: await other.token(), parameters, body: { consent: true } });
    await stack.do.settle();
  });

  test('whose link lives for three days once, a day before its end, and of one that lives for a day never', async () => {
    await moveTo(later(one.expiresAt, -dayMs - minuteMs));
    await followUp();
    expect(await mailsTo(stack, one.address)).toHaveLength(1);
    await moveTo(later(one.expiresAt, -dayMs));
    await Promise.all([followUp(), followUp()]);
    await followUp();
    expect(await mailsTo(stack, one.address)).toHaveLength(2);
    await moveTo(one.expiresAt);
    await followUp();
    expect(await mailsTo(stack, one.address)).toHaveLength(2);
    expect(await mailsTo(stack, none.address)).toHaveLength(1);
    expect((await read(none.id)).status).toBe('EXPIRED');
  });

  test('three days before its end, with the same link', async () => {
    await moveTo(later(two.expiresAt, -3 * dayMs - minuteMs));
    await followUp();
    expect(await mailsTo(stack, two.address)).toHaveLength(1);
    await call(stack.api, resendRequest, { token, parameters: { requestId: resent.id } });
    await moveTo(later(two.expiresAt, -3 * dayMs + minuteMs));
    await Promise.all([followUp(), followUp()]);
    await followUp();
    const [first, reminder, ...more] = await mailsTo(stack, two.address);
    expect(more).toEqual([]);
    expect(reminder?.subject).not.toBe(first?.subject);
    expect(linkIn(reminder ?? { text: '' })).toBe(linkIn(first ?? { text: '' }));
  });

  test('and a day before its end, each once, and then it lapses', async () => {
    await moveTo(later(two.expiresAt, -dayMs));
    await followUp();
    await followUp();
    expect(await mailsTo(stack, two.address)).toHaveLength(3);
    await moveTo(two.expiresAt);
    await followUp();
    expect(await mailsTo(stack, two.address)).toHaveLength(3);
    expect(await recordsOf(two.id, 'expire_partnership_request')).toBe(1);
    expect(await recordsOf(two.id, 'remind_partnership_request')).toBe(2);
  });

  test('not when it was accepted, and not before the new time when it was sent anew', async () => {
    const mails = await mailsTo(stack, accepted.address);
    expect(mails.filter(({ text }) => text.includes('/i/r/'))).toHaveLength(1);
    expect(await mailsTo(stack, resent.address)).toHaveLength(2);
    expect(await recordsOf(resent.id, 'remind_partnership_request')).toBe(0);
    expect((await read(resent.id)).status).toBe('PENDING');
  });
});

interface Invited {
  id: string;
  address: string;
  expiresAt: string;
  /** What the link's routes take. */
  parameters: { token: string };
}

function create(recipientEmail: string, fields: Record<string, unknown> = {}, key?: string) {
  const body = { recipientEmail, subject: 'Work with us', bodyText: 'Please accept: {{link}}', ...fields };
  return call(stack.api, createRequest, { token, body, key });
}

async function invite(address: string, fields: Record<string, unknown> = {}): Promise<Invited> {
  const { status, body, problem } = await create(address, fields);
  expect(status, JSON.stringify(problem)).toBe(201);
  await stack.do.settle();
  const link = linkIn((await mailsTo(stack, address)).at(-1) ?? { text: '' });
  return { id: body.id, address, expiresAt: body.expiresAt, parameters: { token: tokenIn(link) } };
}

/** Sets the clock to an instant, from which it runs on. */
async function moveTo(instant: string): Promise<void> {
  await stack.do.setClock({ offsetMilliseconds: Date.parse(instant) - Date.now() });
}

async function followUp(): Promise<void> {
  expect((await stack.do.job({ name: 'FollowUpRequests' })).ok).toBe(true);
  await stack.do.settle();
}

async function read(requestId: string) {
  const { body } = await call(stack.api, readRequest, { token, parameters: { requestId } });
  return body;
}

async function listed(status: 'PENDING' | 'EXPIRED'): Promise<string[]> {
  const { body } = await call(stack.api, listRequests, { token, query: { status, limit: '100' } });
  return body.items.map(({ id }) => id);
}

async function recordsOf(requestId: string, operationType: string): Promise<number> {
  const { items } = await queryPage({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.request(provider.id, requestId).pk },
  });
  return items.filter(({ data }) => data['operationType'] === operationType).length;
}

/** Every item by its key, but for the marks of the jobs, which move with the clock; fields in the order of their names. */
async function unmarkedTable(): Promise<Map<string, string>> {
  const inOrder = (_: string, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  const items = (await wholeTable(stack)).filter(({ kind }) => kind !== 'SWEEP');
  return new Map(items.map((item) => [`${item.pk} ${item.sk}`, JSON.stringify(item, inOrder)]));
}

function changedKeys(before: Map<string, string>, now: Map<string, string>): string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((key) => before.get(key) !== now.get(key));
}

/** Requests that lapsed within the last minutes, since the job ran last, made from a real one past the limits; their ids. */
async function lapsedRequests(owner: Company, count: number): Promise<string[]> {
  const { id } = await tenants.invite(owner, 'model@crowd.example', { mode: 'DRAFT' });
  const { pk } = keys.request(owner.id, id);
  const model = (await wholeTable(stack)).find((item) => item.pk === pk && item.sk === 'REQUEST');
  if (model === undefined) throw new Error('The model is not in the table');
  const now = Date.now();
  const items = Array.from({ length: count }, (_, index): Item => {
    const wakeAt = new Date(now - 1_000 - (index * 8 * minuteMs) / count).toISOString();
    const made = newId(new Date(now - dayMs));
    return {
      ...model,
      ...keys.request(owner.id, made),
      ...dueKeys('REQUEST', wakeAt, made),
      data: { ...model.data, id: made, expiresAt: wakeAt, wakeAt, recipientEmail: `r${index}@crowd.example` },
      gsi1sk: requestListKey('PENDING', { id: made, expiresAt: wakeAt }),
      gsi3sk: `r${index}@crowd.example#${made}`,
    };
  });
  await loadItems(items);
  return items.map(({ data }) => String(data['id']));
}

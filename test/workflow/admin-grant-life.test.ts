import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  approveAdminGrant,
  endRelationship,
  listAdminGrants,
  requestAdminGrant,
  terminateAdminGrant,
} from '../../functions/relationships/contract.ts';
import { keys } from '../../shared/data/keys.ts';
import { beginSweeps } from '../../shared/data/sweeps.ts';
import { endAttestationVersion } from '../../shared/domain/end-relationship.ts';
import { dayMs, hourMs, after as later, minuteMs } from '../../shared/domain/time.ts';
import { call } from '../support/api.ts';
import { brokenGrants } from '../support/grant-ledger.ts';
import { mailsTo } from '../support/inbox.ts';
import { readLedger, wholeTable } from '../support/ledger.ts';
import { sellerOf } from '../support/ordering.ts';
import { type CustomerCompany, relationshipsOn } from '../support/relationships.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

// One stack of its own, whose clock only goes forward, so that the job never finds its mark ahead of it.
let stack: RunningStack;
let tenants: ReturnType<typeof tenantsOf>;
let customerOf: ReturnType<typeof relationshipsOn>['customerOf'];
let begun: string;

interface Scene {
  provider: Company;
  customer: CustomerCompany;
  theirs: string;
  ours: string;
}

const scenes: Record<string, Scene & { grantId: string; customerId: string; endsAt: string }> = {};
const of = (name: string) => {
  const found = scenes[name];
  if (found === undefined) throw new Error(`There is no scene ${name}`);
  return found;
};

async function begin(name: string, body: object, isApproved = true): Promise<void> {
  const provider = await tenants.provider();
  const customer = await customerOf(provider);
  const [theirs, ours] = [await customer.token(), await provider.token('AdminAgent')];
  const parameters = { customerId: customer.id };
  const asked = await call(stack.api, requestAdminGrant, {
    token: ours,
    parameters,
    body: { displayName: 'Support', roles: ['LicenseAdministrator'], duration: 'P40D', ...body },
  });
  expect(asked.status, JSON.stringify(asked.problem)).toBe(201);
  const grantId = asked.body.id;
  let endsAt = '';
  if (isApproved) {
    const approved = await call(stack.api, approveAdminGrant, {
      token: theirs,
      parameters: { ...parameters, grantId },
    });
    expect(approved.body.status).toBe('ACTIVE');
    endsAt = approved.body.endsAt ?? '';
  }
  scenes[name] = { provider, customer, theirs, ours, grantId, customerId: customer.id, endsAt };
}

/** Moves on, past hours that nothing is due in; what is due within the last one is the job's to find. */
async function moveTo(instant: string): Promise<void> {
  await stack.do.setClock({ offsetMilliseconds: Date.parse(instant) - Date.now() });
  await beginSweeps(new Date(later(instant, -hourMs)));
}

const listed = async (name: string) => {
  const { customerId } = of(name);
  return (await call(stack.api, listAdminGrants, { token: of(name).theirs, parameters: { customerId } })).body.items;
};

/** Runs the job twice over and more, as schedules do. */
async function carry(): Promise<void> {
  for (const runs of [2, 1]) {
    const results = await Promise.all(Array.from({ length: runs }, () => stack.do.job({ name: 'carry-grants' })));
    expect(results.map(({ ok }) => ok)).not.toContain(false);
  }
  await stack.do.settle();
}

/** The subjects that both sides got about their rights, the request and the approval apart. */
async function told(name: string): Promise<[string[], string[]]> {
  const { provider, customer } = of(name);
  const subjects = async (address: string) =>
    (await mailsTo(stack, address))
      .map(({ subject }) => subject)
      .filter((subject) => /\bend(?:ed)?\b|extended|go on/u.test(subject));
  return [await subjects(`contact@${provider.domain}`), await subjects(customer.email)];
}

beforeAll(async () => {
  stack = await startStack();
  tenants = tenantsOf(stack);
  ({ customerOf } = relationshipsOn(stack));
  begun = (await stack.do.clock()).now;
  await begin('ending', {});
  await begin('extending', { autoExtendDuration: 'P180D' });
  await begin('unserved', { autoExtendDuration: 'P180D' });
  await begin('ended', {});
  await begin('pending', {}, false);
  await stack.do.settle();
}, 120_000);

afterAll(async () => {
  await stack.do.settle();
  const broken = brokenGrants(await readLedger(stack), () => true);
  await stack.stop();
  expect(broken).toEqual([]);
});

describe('rights for forty days', () => {
  let endsAt: string;

  test('are told of to nobody while there is time', async () => {
    endsAt = of('ending').endsAt;
    expect(Date.parse(endsAt) - Date.parse(begun)).toBeGreaterThan(40 * dayMs - hourMs);
    await call(stack.api, terminateAdminGrant, {
      token: of('ended').theirs,
      parameters: { customerId: of('ended').customerId, grantId: of('ended').grantId },
    });
    await carry();
    expect(await told('ending')).toEqual([[], []]);
  });

  test.each([
    [30, 'in 30 days'],
    [7, 'in 7 days'],
    [1, 'in 1 day'],
  ])('are reminded of %i days before their end, both sides, once', async (days, words) => {
    await moveTo(later(endsAt, -days * dayMs + minuteMs));
    await carry();
    for (const subjects of await told('ending')) {
      expect(subjects.at(-1)).toMatch(new RegExp(`end ${words}$`, 'u'));
      expect(subjects).toHaveLength([30, 7, 1].indexOf(days) + 1);
    }
    for (const subjects of await told('extending')) expect(subjects.at(-1)).toContain(`extended ${words}`);
    expect((await told('ended')).map((subjects) => subjects.length)).toEqual([1, 0]);
  });

  test('are reminded of on the day itself', async () => {
    // A day that the test began within its last hours has hardly a moment between its beginning and the end of the rights.
    await moveTo(later(`${endsAt.slice(0, 10)}T00:00:00.000Z`, 1));
    await carry();
    for (const subjects of await told('ending')) {
      expect(subjects).toHaveLength(4);
      expect(subjects.at(-1)).toMatch(/end today$/u);
    }
  });

  test('have ended by the clock, their name is free, and then the job writes it down', async () => {
    // The others were approved some seconds later.
    await moveTo(later(endsAt, minuteMs));
    const [seen] = await listed('ending');
    expect(seen).toMatchObject({ status: 'EXPIRED', closedAt: endsAt, allowedActions: [] });
    const { ours, customerId, grantId } = of('ending');
    const parameters = { customerId };
    const late = await call(stack.api, terminateAdminGrant, { token: ours, parameters: { customerId, grantId } });
    expect([late.status, late.problem.currentState]).toEqual([409, 'EXPIRED']);
    const body = { displayName: 'support', roles: ['DirectoryReader' as const], duration: 'P1Y' };
    const again = await call(stack.api, requestAdminGrant, { token: ours, parameters, body });
    expect(again.status, JSON.stringify(again.problem)).toBe(201);
    await carry();
    const stored = (await listed('ending')).find(({ id }) => id === grantId);
    expect(stored).toMatchObject({ status: 'EXPIRED', closedAt: endsAt });
    expect((await told('ending')).map((subjects) => subjects.length)).toEqual([4, 4]);
  });
});

describe('rights that extend themselves', () => {
  test('go on by 180 days from their end, and both sides are told', async () => {
    const [stored] = await listed('extending');
    expect(stored).toMatchObject({ status: 'ACTIVE', allowedActions: ['terminate'] });
    const [before, now] = [of('extending').endsAt, stored?.endsAt ?? ''];
    expect(Date.parse(now) - Date.parse(before)).toBe(180 * dayMs);
    for (const subjects of await told('extending')) expect(subjects.at(-1)).toMatch(/go on$/u);
  });

  test('not without a relationship: they end with it', async () => {
    const { ours, customerId } = of('unserved');
    const sell = sellerOf(stack.api, ours);
    for (const { id: subscriptionId } of (await sell.list(customerId)).body.items) {
      await sell.suspend({ customerId, subscriptionId });
    }
    const ended = await call(stack.api, endRelationship, {
      token: ours,
      parameters: { customerId },
      body: { confirm: true, attestation: { accepted: true, textVersion: endAttestationVersion } },
    });
    expect(ended.status, JSON.stringify(ended.problem)).toBe(200);
    await carry();
    expect((await listed('unserved')).map(({ status }) => status)).toEqual(['TERMINATED']);
  });
});

test('a request that nobody decides lapses after 90 days, and no click brings it back', async () => {
  const { customerId, grantId, theirs } = of('pending');
  const [open] = await listed('pending');
  expect(open).toMatchObject({ status: 'PENDING', approvalUrl: expect.any(String) });
  await moveTo(open?.lapsesAt ?? '');
  const [lapsed] = await listed('pending');
  expect(lapsed).toMatchObject({ status: 'EXPIRED', closedAt: open?.lapsesAt });
  expect(lapsed).not.toHaveProperty('approvalUrl');
  const approve = () => call(stack.api, approveAdminGrant, { token: theirs, parameters: { customerId, grantId } });
  for (const answer of [await approve(), await carry().then(approve)]) {
    expect([answer.status, answer.problem.currentState]).toEqual([409, 'EXPIRED']);
  }
});

test('what ended is kept for a year and then removed with its name, leaving its record', async () => {
  const { customerId, grantId, provider } = of('ended');
  const closedAt = (await listed('ended'))[0]?.closedAt ?? '';
  const year = new Date(closedAt);
  year.setUTCFullYear(year.getUTCFullYear() + 1);
  await moveTo(later(year.toISOString(), -minuteMs));
  await carry();
  expect(await listed('ended')).toHaveLength(1);
  await moveTo(year.toISOString());
  await carry();
  expect(await listed('ended')).toEqual([]);
  const items = await wholeTable(stack);
  const name = keys.grantName(provider.id, 'Support');
  expect(items.filter(({ pk, data }) => pk === name.pk || (data['id'] === grantId && data['displayName']))).toEqual([]);
  const { journals } = await readLedger(stack);
  const records = journals.filter(({ record }) => record.resourceId === grantId).map(({ record }) => record);
  expect(records.at(-1)).toMatchObject({ customerId, operationType: expect.stringContaining('cleaned_up') });
  expect(records.filter(({ operationType }) => operationType.endsWith('cleaned_up'))).toHaveLength(1);
});

import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listCustomers, readCustomer, updateCustomer } from '../../functions/customers/contract.ts';
import { acceptInvitation } from '../../functions/invitations/contract.ts';
import { startOnboarding, submitOnboarding } from '../../functions/onboarding/contract.ts';
import {
  changeReseller,
  listProviders,
  listResellers,
  previewRemoval,
  readRequest,
  readReseller,
  removeReseller,
  resumeReseller,
  suspendReseller,
} from '../../functions/partnerships/contract.ts';
import { changePartner } from '../../functions/programme/contract.ts';
import { commit } from '../../shared/data/commit.ts';
import { keys } from '../../shared/data/keys.ts';
import { savedSubscription, subscriptionOf } from '../../shared/data/subscriptions.ts';
import { getItem, type Item, queryPage } from '../../shared/data/table.ts';
import { removalAttestationVersion } from '../../shared/domain/attestation.ts';
import { languages } from '../../shared/domain/languages.ts';
import type { Subscription } from '../../shared/domain/ordering/subscription.ts';
import { minuteMs } from '../../shared/domain/time.ts';
import { sweepUntilQuiet } from '../faults/sweep-until-quiet.ts';
import { call } from '../support/api.ts';
import { crowd, notMarkedOnce } from '../support/crowd.ts';
import { mailsTo, tokenIn } from '../support/inbox.ts';
import { brokenInvariants, readLedger, wholeTable } from '../support/ledger.ts';
import { completeDraft, newCustomer, submission } from '../support/onboarding.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

let stack: RunningStack;
let api: string;
let tenants: ReturnType<typeof tenantsOf>;
const used: string[] = [];

const attested = { confirm: true, attestation: { accepted: true, textVersion: removalAttestationVersion } };

beforeAll(async () => {
  stack = await startStack();
  api = stack.api;
  tenants = tenantsOf(stack);
});

afterAll(async () => {
  await stack.do.settle();
  // Whoever was killed has left tasks behind.
  await sweepUntilQuiet(stack);
  const broken = await brokenInvariants(stack, used);
  await stack.stop();
  expect(broken).toEqual([]);
});

test('a run whose time is over leaves the rest to the next one, which goes on where it stopped', async () => {
  const { token, provider, reseller, parameters } = await pair();
  await crowd(provider, reseller, 150);
  const before = await ofCrowd(provider);
  await call(api, removeReseller, { token, parameters, body: attested });
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
  vi.stubEnv('JOB_NAME', 'mark-subscriptions');
  const { handler } = await import('../../functions/partnerships/mark-subscriptions.ts');
  const marked: unknown[] = [];
  // The job looks at its time before each partition and each page: one look more for each run.
  for (let allowed = 1; marked.at(-1) !== 150; allowed += 1) {
    expect(allowed).toBeLessThan(30);
    let looks = 0;
    const getRemainingTimeInMillis = () => {
      looks += 1;
      return looks > allowed ? 14_999 : 15_001;
    };
    const result = await handler({}, { awsRequestId: 'run', getRemainingTimeInMillis } as unknown as Context);
    expect(result.failed).toBe(0);
    const [marking] = (await ofCrowd(provider)).filter(({ kind }) => kind === 'MARKING');
    marked.push(marking?.data['marked']);
  }
  vi.unstubAllEnvs();
  expect(new Set(marked).size).toBeGreaterThan(2);
  await runMarking();
  expect(notMarkedOnce(before, await ofCrowd(provider), reseller)).toEqual([]);
}, 120_000);

describe('suspending', () => {
  test('stops everything new through the reseller, and resuming lets it go on', async () => {
    const { token, provider, reseller, parameters } = await pair();
    const onboardingId = await completeDraft(api, token, { resellerId: reseller.id });
    const { customerId } = await newCustomer(api, token);

    const suspended = await call(api, suspendReseller, { token, parameters });
    expect(suspended.body).toMatchObject({ status: 'SUSPENDED', atRisk: false });
    expect((await call(api, suspendReseller, { token, parameters })).status).toBe(200);
    expect((await call(api, listResellers, { token })).body.items).toEqual([]);

    const refused = [
      await call(api, startOnboarding, { token, body: { resellerId: reseller.id } }),
      await call(api, submitOnboarding, { token, parameters: { onboardingId }, body: submission }),
      await call(api, updateCustomer, {
        token,
        parameters: { customerId },
        body: { associatedResellerId: reseller.id },
      }),
    ];
    expect(refused.map(({ status, problem }) => `${status} ${problem.code}`)).toEqual(
      refused.map(() => '422 PARTNERSHIP_REQUIRED'),
    );

    expect((await call(api, resumeReseller, { token, parameters })).body.status).toBe('ACTIVE');
    expect((await call(api, submitOnboarding, { token, parameters: { onboardingId }, body: submission })).status).toBe(
      200,
    );
    expect(await recordsOf(provider, reseller)).toEqual([
      'suspend_partner_relationship',
      'resume_partner_relationship',
    ]);
  });

  test('an invitation that is accepted meanwhile leaves the partnership suspended', async () => {
    const { token, reseller, parameters, spare } = await pair();
    await call(api, suspendReseller, { token, parameters });
    expect((await accept(reseller, spare.link)).status).toBe(200);
    expect((await call(api, readReseller, { token, parameters })).body.status).toBe('SUSPENDED');
  });

  test('cannot be ended while the reseller is not eligible', async () => {
    const { token, reseller, parameters } = await pair();
    await call(api, suspendReseller, { token, parameters });
    await setStatus(reseller, 'INACTIVE');
    const refused = await call(api, resumeReseller, { token, parameters });
    expect([refused.status, refused.problem.code, refused.problem.reason]).toEqual([
      422,
      'RESELLER_NOT_ELIGIBLE',
      'INACTIVE',
    ]);
  });
});

test('whether the reseller may manage is changed by who has seen the present version', async () => {
  const { token, parameters } = await pair();
  const { headers, body } = await call(api, readReseller, { token, parameters });
  expect(body.resellerMayManage).toBe(true);
  const change = { token, parameters, body: { resellerMayManage: false } };
  const stale = await call(api, changeReseller, { ...change, headers: { 'if-match': '"99"' } });
  expect(stale.status).toBe(412);
  const etag = headers.get('etag') ?? '';
  const changed = await call(api, changeReseller, { ...change, headers: { 'if-match': etag } });
  expect(changed.body.resellerMayManage).toBe(false);
  expect(changed.headers.get('etag')).not.toBe(etag);
});

describe('the preview of a removal', () => {
  test('counts what stays and what ends, and changes nothing', async () => {
    const { token, provider, reseller, parameters } = await pair();
    const { customerId } = await newCustomer(api, token, { resellerId: reseller.id });
    await newCustomer(api, token);
    const draft = await call(api, startOnboarding, { token, body: { resellerId: reseller.id } });
    await tenants.invite(provider, `someone@${reseller.domain}`);
    await tenants.invite(provider, 'someone@elsewhere.example');
    const before = await wholeTable(stack);
    const { status, body } = await call(api, previewRemoval, { token, parameters });
    expect(status).toBe(200);
    expect(await wholeTable(stack)).toEqual(before);
    const [subscription] = await subscriptionsOf(provider, customerId);
    const only = (id: string) => ({ count: 1, isComplete: true, ids: [id] });
    expect(body).toMatchObject({
      resellerId: reseller.id,
      resellerName: reseller.name,
      status: 'ACTIVE',
      stays: {
        customers: only(customerId),
        subscriptions: {
          partnerOfRecord: only(subscription?.id ?? ''),
          supportContact: { count: 0, isComplete: true, ids: [] },
        },
      },
      ends: { openDrafts: only(draft.body.id), pendingRequests: { count: 2, isComplete: true } },
      attestation: { textVersion: removalAttestationVersion, language: 'en' },
    });
  });

  test('shows the text to attest in the language that is asked for', async () => {
    const { token, parameters } = await pair();
    const texts = await Promise.all(
      languages.map(async (language) => {
        const headers = { 'accept-language': language };
        const { attestation } = (await call(api, previewRemoval, { token, parameters, headers })).body;
        expect(attestation.language).toBe(language);
        return attestation.text;
      }),
    );
    expect(new Set(texts).size).toBe(languages.length);
  });
});

describe('removing', () => {
  test.each([
    ['without confirmation', {}, 'CONFIRMATION_REQUIRED'],
    ['with a confirmation that denies', { ...attested, confirm: false }, 'CONFIRMATION_REQUIRED'],
    ['without attestation', { confirm: true }, 'ATTESTATION_REQUIRED'],
    [
      'with another text',
      { confirm: true, attestation: { accepted: true, textVersion: 'old' } },
      'ATTESTATION_REQUIRED',
    ],
  ])('is refused %s', async (_, body, code) => {
    const { token, parameters } = await pair();
    const refused = await call(api, removeReseller, { token, parameters, body });
    expect([refused.status, refused.problem.code]).toEqual([422, code]);
    expect((await call(api, readReseller, { token, parameters })).body.status).toBe('ACTIVE');
  });

  test.each([
    ['confirm', { ...attested, confirm: 'yes' }],
    ['attestation/accepted', { confirm: true, attestation: { accepted: 'true' } }],
    ['attestation/reason', { confirm: true, attestation: { ...attested.attestation, reason: 'x'.repeat(301) } }],
    ['noticeWanted', { ...attested, noticeWanted: 1 }],
    ['', { ...attested, force: true }],
  ])('tells what is wrong with /%s', async (pointer, body) => {
    const { token, parameters } = await pair();
    const refused = await call(api, removeReseller, { token, parameters, body: body as never });
    expect([refused.status, refused.problem.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(refused.problem.errors?.[0]?.pointer).toContain(`/${pointer}`);
  });

  test('takes the reseller off the list, keeps customers and their subscriptions, and tells nobody', async () => {
    const { token, provider, reseller, parameters, spare } = await pair();
    const { customerId } = await newCustomer(api, token, { resellerId: reseller.id });
    const onboardingId = await completeDraft(api, token, { resellerId: reseller.id });
    const pending = await tenants.invite(provider, `late@${reseller.domain}`);
    const elsewhere = await tenants.invite(provider, 'someone@elsewhere.example');
    const mailsBefore = (await stack.do.messages()).length;
    const customerBefore = (await call(api, readCustomer, { token, parameters: { customerId } })).body;
    const [before] = await subscriptionsOf(provider, customerId);

    const body = { ...attested, attestation: { ...attested.attestation, reason: 'The contract has ended.' } };
    const first = await call(api, removeReseller, { token, parameters, body });
    expect(first.body).toMatchObject({
      status: 'REMOVED',
      removal: {
        attestation: { accepted: true, textVersion: removalAttestationVersion, reason: 'The contract has ended.' },
        noticeSent: false,
      },
    });
    const second = await call(api, removeReseller, { token, parameters, body: attested });
    expect([second.status, second.body]).toEqual([200, first.body]);
    await runMarking();

    expect((await call(api, listResellers, { token })).body.items).toEqual([]);
    const removed = await call(api, listResellers, { token, query: { status: 'REMOVED' } });
    expect(removed.body.items.map(({ resellerId }) => resellerId)).toEqual([reseller.id]);
    const [seen] = (await call(api, listProviders, { token: await reseller.token() })).body.items;
    expect(seen).toMatchObject({ providerId: provider.id, status: 'REMOVED' });
    expect(seen?.removal).toBeUndefined();

    expect((await call(api, readCustomer, { token, parameters: { customerId } })).body).toEqual(customerBefore);
    const own = await call(api, listCustomers, { token, query: { resellerId: reseller.id } });
    expect(own.body.items.map(({ id }) => id)).toEqual([customerId]);
    const [after] = await subscriptionsOf(provider, customerId);
    expect(after).toEqual({
      ...before,
      stalePartners: ['PARTNER_OF_RECORD'],
      version: 2,
      updatedAt: after?.updatedAt,
    });
    const submitted = await call(api, submitOnboarding, { token, parameters: { onboardingId }, body: submission });
    expect([submitted.status, submitted.problem.code]).toEqual([422, 'PARTNERSHIP_REQUIRED']);

    const requestOf = async (requestId: string) =>
      (await call(api, readRequest, { token, parameters: { requestId } })).body;
    expect(await requestOf(pending.id)).toMatchObject({ status: 'REVOKED' });
    expect(await requestOf(spare.id)).toMatchObject({ status: 'REVOKED' });
    expect(await requestOf(elsewhere.id)).toMatchObject({ status: 'PENDING' });
    expect((await stack.do.messages()).length).toBe(mailsBefore);
    for (const route of [suspendReseller, resumeReseller] as const) {
      const refused = await call(api, route, { token, parameters });
      expect([refused.status, refused.problem.code, refused.problem.currentState]).toEqual([
        409,
        'STATE_CONFLICT',
        'REMOVED',
      ]);
    }
  });

  test('tells the reseller by mail when the provider wants it', async () => {
    const { token, reseller, parameters } = await pair();
    const body = { ...attested, noticeWanted: true };
    expect((await call(api, removeReseller, { token, parameters, body })).body.removal?.noticeSent).toBe(true);
    await stack.do.settle();
    const [mail, ...others] = await mailsTo(stack, `contact@${reseller.domain}`);
    expect(mail?.subject).toContain('has ended its partnership with you');
    expect(others).toEqual([]);
  });

  test('an invitation of before is void at once, a new one begins a new partnership that frees the flags', async () => {
    const { token, provider, reseller, parameters, spare } = await pair();
    const { customerId } = await newCustomer(api, token, { resellerId: reseller.id });
    const former = (await call(api, readReseller, { token, parameters })).body;
    await call(api, removeReseller, { token, parameters, body: attested });
    await runMarking();
    expect((await subscriptionsOf(provider, customerId))[0]?.stalePartners).toEqual(['PARTNER_OF_RECORD']);

    const refused = await accept(reseller, spare.link);
    expect([refused.status, refused.problem.code]).toEqual([410, 'INVITATION_REVOKED']);

    const { link } = await tenants.invite(provider, reseller.email());
    expect((await accept(reseller, link)).status).toBe(200);
    const renewed = (await call(api, readReseller, { token, parameters })).body;
    expect(renewed.status).toBe('ACTIVE');
    expect(renewed.id).not.toBe(former.id);
    const kept = await getItem(keys.formerPartnership(provider.id, reseller.id, former.id));
    expect(kept?.data).toMatchObject({ id: former.id, status: 'REMOVED' });
    await runMarking();
    expect((await subscriptionsOf(provider, customerId))[0]?.stalePartners).toBeUndefined();
  });
});

describe('at the same time', () => {
  test('submitting a draft and removing the partnership: a customer before the removal, flagged, or a refusal', async () => {
    const told = new Set<string>();
    for (let round = 0; round < 6; round += 1) {
      const { token, provider, reseller, parameters } = await pair();
      const onboardingId = await completeDraft(api, token, { resellerId: reseller.id });
      const [submitted, removed] = await Promise.all([
        call(api, submitOnboarding, { token, parameters: { onboardingId }, body: submission }),
        call(api, removeReseller, { token, parameters, body: attested }),
      ]);
      expect(removed.status).toBe(200);
      const isMade = submitted.status === 200;
      told.add(isMade ? 'made' : `${submitted.status} ${submitted.problem.code}`);
      await runMarking();
      const customers = (await call(api, listCustomers, { token })).body.items;
      expect(customers).toHaveLength(isMade ? 1 : 0);
      const [subscription] = isMade ? await subscriptionsOf(provider, submitted.body.customerId) : [];
      expect(subscription?.stalePartners).toEqual(isMade ? ['PARTNER_OF_RECORD'] : undefined);
    }
    for (const outcome of told) expect(['made', '422 PARTNERSHIP_REQUIRED']).toContain(outcome);
  }, 120_000);

  test('accepting another invitation and removing the partnership: it stays removed', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { token, reseller, parameters, spare } = await pair();
      const { id } = spare;
      const [accepted, removed] = await Promise.all([
        accept(reseller, spare.link),
        call(api, removeReseller, { token, parameters, body: attested }),
      ]);
      expect(removed.status).toBe(200);
      expect([200, 410]).toContain(accepted.status);
      expect((await call(api, readReseller, { token, parameters })).body.status).toBe('REMOVED');
      const { body } = await call(api, readRequest, { token, parameters: { requestId: id } });
      expect(body.status).toBe(accepted.status === 200 ? 'ACCEPTED' : 'PENDING');
    }
  }, 120_000);

  test('ten removals make one, with one record', async () => {
    const { token, provider, reseller, parameters } = await pair();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => call(api, removeReseller, { token, parameters, body: attested })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await recordsOf(provider, reseller)).toEqual(['remove_partner_relationship']);
  });
});

describe('the watch over eligibility', () => {
  test('tells the provider, flags what is at risk, keeps it, and frees it when the reseller may transact again', async () => {
    const { token, provider, reseller, parameters } = await pair();
    const { customerId } = await newCustomer(api, token, { resellerId: reseller.id });
    await runWatch();
    await setStatus(reseller, 'INACTIVE');
    const start = () => call(api, startOnboarding, { token, body: { resellerId: reseller.id } });
    expect((await start()).problem).toMatchObject({ code: 'PARTNERSHIP_REQUIRED', reason: 'INACTIVE' });

    await runWatch();
    await runWatch();
    await runMarking();
    const atRisk = (await call(api, readReseller, { token, parameters })).body;
    expect(atRisk).toMatchObject({ status: 'ACTIVE', resellerEligibility: 'INACTIVE', atRisk: true });
    const [flagged] = await subscriptionsOf(provider, customerId);
    expect(flagged).toMatchObject({ status: 'ACTIVE', stalePartners: ['PARTNER_OF_RECORD'], version: 2 });
    const mails = () => mailsTo(stack, `contact@${provider.domain}`);
    const [told, ...others] = await mails();
    expect(told?.subject).toContain('may not transact at present');
    expect(told?.text).toMatch(/Subscriptions concerned: 1\n/);
    expect(others).toEqual([]);

    await setStatus(reseller, 'ACTIVE');
    await runWatch();
    await runMarking();
    expect((await call(api, readReseller, { token, parameters })).body.atRisk).toBe(false);
    expect((await subscriptionsOf(provider, customerId))[0]?.stalePartners).toBeUndefined();
    expect((await mails()).map(({ subject }) => subject)[1]).toContain('may transact again');
    expect((await start()).status).toBe(201);
  });

  test('costs what has changed, not what is there', async () => {
    await Promise.all([pair(), pair(), pair()]);
    await runWatch();
    await stack.do.setClock({ advanceMilliseconds: 11 * minuteMs });
    await runWatch();
    expect(await runWatch()).toMatchObject({ looked: 0, handled: 0, failed: 0, finished: true });
    const { reseller } = await pair();
    await setStatus(reseller, 'INACTIVE');
    expect(await runWatch()).toMatchObject({ looked: 1, handled: 1, failed: 0 });
  });
});

test('a removal with 300 customers, killed twice on the way, ends complete and does nothing twice', async () => {
  const { token, provider, reseller, parameters } = await pair();
  await crowd(provider, reseller, 300);
  const { body: preview } = await call(api, previewRemoval, { token, parameters });
  expect(preview.stays.customers).toMatchObject({ count: 300, isComplete: true });
  expect(preview.stays.customers.ids).toHaveLength(10);
  const before = await ofCrowd(provider);
  await call(api, removeReseller, { token, parameters, body: attested });
  const killed = [];
  for (const kind of ['kill-after', 'kill-before'] as const) {
    const operation = 'TransactWriteItems';
    await stack.do.armFault({ kind, functionName: 'MarkSubscriptions', operation, skip: 1, count: 1 });
    killed.push((await stack.do.job({ name: 'mark-subscriptions' })).ok);
  }
  expect(killed).toEqual([false, false]);
  // A subscription that changes while it is marked is marked as it is by then.
  const [changed] = (await wholeTable(stack)).filter(
    ({ kind, pk, data }) => kind === 'SUBSCRIPTION' && pk.includes(provider.id) && data['version'] === 1,
  );
  expect(changed).toBeDefined();
  await Promise.all([runMarking(), runMarking()]);
  await runMarking();
  const after = await ofCrowd(provider);
  expect(notMarkedOnce(before, after, reseller)).toEqual([]);
  const markings = after.filter(({ kind }) => kind === 'MARKING');
  expect(markings.map(({ data, duePk }) => [data['marked'], typeof data['finishedAt'], duePk])).toEqual([
    [300, 'string', undefined],
  ]);
}, 120_000);

test('a subscription that others change while it is marked keeps their change and gets its flag', async () => {
  const { token, provider, reseller, parameters } = await pair();
  await crowd(provider, reseller, 5);
  await call(api, removeReseller, { token, parameters, body: attested });
  const found = (await wholeTable(stack)).find(({ kind, pk }) => kind === 'SUBSCRIPTION' && pk.includes(provider.id));
  const subscription = subscriptionOf(found) as Subscription;
  await stack.do.armFault({
    kind: 'delay',
    milliseconds: 300,
    functionName: 'MarkSubscriptions',
    operation: 'TransactWriteItems',
    count: 1,
  });
  const at = new Date();
  const renamed = { ...subscription, friendlyName: 'Renamed', version: subscription.version + 1 };
  await Promise.all([
    stack.do.job({ name: 'mark-subscriptions' }),
    commit(
      savedSubscription(renamed),
      { operationType: 'submit_onboarding', tenantId: provider.id, resource: { type: 'subscription', id: renamed.id } },
      { actor: { type: 'SYSTEM', id: 'test' }, at, correlationId: 'test', requestId: 'test' },
    ),
  ]);
  await runMarking();
  const after = subscriptionOf(await getItem(keys.subscription(provider.id, renamed.customerId, renamed.id)));
  expect(after?.friendlyName).toBe('Renamed');
  expect(after?.stalePartners?.length).toBeGreaterThan(0);
});

/** Everything of a provider and of its customers. */
async function ofCrowd(provider: Company): Promise<Item[]> {
  return (await wholeTable(stack)).filter(({ pk }) => pk.includes(provider.id) || pk.startsWith('CUSTOMER#'));
}

/** A provider and a reseller that has accepted one of its two invitations; `spare` is the other one. */
async function pair() {
  const [provider, reseller] = await Promise.all([tenants.provider(), tenants.reseller()]);
  used.push(provider.id);
  const tenantId = String((await getItem(keys.partner(reseller.id)))?.data['tenantId']);
  const anyAdministrator = { acceptableBy: 'TENANT_ADMINISTRATOR', resellerHint: { tenantId }, mode: 'DRAFT' };
  const spare = await tenants.invite(provider, 'spare@elsewhere.example', anyAdministrator);
  const { link } = await tenants.invite(provider, reseller.email());
  const accepted = await accept(reseller, link);
  expect(accepted.status, JSON.stringify(accepted.problem)).toBe(200);
  const token = await provider.token('GlobalAdmin');
  return { provider, reseller, token, parameters: { resellerId: reseller.id }, spare };
}

async function accept(reseller: Company, link: string) {
  const parameters = { token: tokenIn(link) };
  return call(api, acceptInvitation, { token: await reseller.token(), parameters, body: { consent: true } });
}

async function setStatus(reseller: Company, programStatus: 'ACTIVE' | 'INACTIVE'): Promise<void> {
  const token = await tenants.operator();
  const { status } = await call(api, changePartner, {
    token,
    parameters: { partnerId: reseller.id },
    body: { programStatus },
  });
  expect(status).toBe(200);
}

/** Runs the job, and once more when what was under way has settled. */
async function runMarking(): Promise<void> {
  for (let pass = 0; pass < 2; pass += 1) {
    const { ok, result } = await stack.do.job({ name: 'mark-subscriptions' });
    expect(ok).toBe(true);
    expect(result).toMatchObject({ failed: 0 });
    await stack.do.setClock({ advanceMilliseconds: 11 * minuteMs });
  }
}

async function runWatch() {
  const { ok, result } = await stack.do.job({ name: 'watch-eligibility' });
  expect(ok).toBe(true);
  await stack.do.settle();
  return result;
}

async function subscriptionsOf(provider: Company, customerId: string): Promise<Subscription[]> {
  const { pk } = keys.relationship(provider.id, customerId);
  const { items } = await queryPage({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': pk, ':sk': 'SUBSCRIPTION#' },
  });
  return items.flatMap((item) => subscriptionOf(item) ?? []);
}

/** What was done to a partnership itself, in order. */
async function recordsOf(provider: Company, reseller: Company): Promise<string[]> {
  await stack.do.settle();
  const { journals } = await readLedger(stack);
  return journals
    .filter(({ item }) => item.pk === keys.partnership(provider.id, reseller.id).pk)
    .sort((one, other) => (one.record.id < other.record.id ? -1 : 1))
    .map(({ record }) => record.operationType);
}

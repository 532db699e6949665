import { AdminGetUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listAuditRecords } from '../../functions/audit/contract.ts';
import { confirmAgreement } from '../../functions/customers/contract.ts';
import { exportTenant, readErasure, requestErasure } from '../../functions/data/contract.ts';
import { acceptInvitation, declineInvitation } from '../../functions/invitations/contract.ts';
import { cancelOnboarding, readOnboarding } from '../../functions/onboarding/contract.ts';
import { createRequest, listRequests, readRequest, revokeRequest } from '../../functions/partnerships/contract.ts';
import { putProfile } from '../../functions/profiles/contract.ts';
import { changeUser, inviteUser, listUsers } from '../../functions/users/contract.ts';
import type { TaskState } from '../../shared/data/commit.ts';
import { loadErasure } from '../../shared/data/erasures.ts';
import { beginSweeps } from '../../shared/data/sweeps.ts';
import type { Item } from '../../shared/data/table.ts';
import { dataInventory, type Inventoried, type ItemKind } from '../../shared/domain/data-inventory.ts';
import { dayMs, hourMs } from '../../shared/domain/time.ts';
import { call, request, tokenOf } from '../support/api.ts';
import { mailsTo, tokenIn } from '../support/inbox.ts';
import { brokenInvariants, wholeTable } from '../support/ledger.ts';
import { completeDraft, draftWithAccountInfo, newCustomer } from '../support/onboarding.ts';
import { relationshipsOn } from '../support/relationships.ts';
import { signInFirst } from '../support/sign-in.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

// Much is made and waited for: the jobs, the outbox, a clock that goes on.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

let stack: RunningStack;
let tenants: ReturnType<typeof tenantsOf>;
const providers: string[] = [];

beforeAll(async () => {
  stack = await startStack();
  tenants = tenantsOf(stack);
});

afterAll(async () => {
  await stack.do.settle();
  const broken = await brokenInvariants(stack, providers);
  await stack.stop();
  expect(broken).toEqual([]);
});

async function newProvider(): Promise<Company> {
  const provider = await tenants.provider();
  providers.push(provider.id);
  return provider;
}

async function job(name: string): Promise<void> {
  const { ok, errorMessage } = await stack.do.job({ name });
  expect([ok, errorMessage]).toEqual([true, undefined]);
  await stack.do.settle();
}

/** What a tenant controls, by the keys and by whose a record is: another way than the walk takes. */
function ownedBy(tenantId: string, items: Item[]): Item[] {
  return items.filter(({ pk, kind, data }) =>
    kind === 'JOURNAL'
      ? data['tenantId'] === tenantId
      : ['PARTNER', 'PROVIDER', 'TENANT', 'CUSTOMER'].some((beginning) =>
          `${pk}#`.startsWith(`${beginning}#${tenantId}#`),
        ),
  );
}

/** Where a text stands, in any case and also masked by nothing. */
function placesOf(text: string, items: Item[]): string[] {
  return items
    .filter((item) => JSON.stringify(item).toLowerCase().includes(text.toLowerCase()))
    .map(({ kind }) => kind);
}

async function everythingOf(token: string, limit = '7') {
  const items: { kind: string; id: string; data: Record<string, unknown> }[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const { status, body, problem } = await call(stack.api, exportTenant, {
      token,
      query: { limit, ...(cursor && { cursor }) },
    });
    expect([status, problem.code]).toEqual([200, undefined]);
    items.push(...body.items);
    cursor = body.nextCursor;
    pages += 1;
  } while (cursor !== undefined && pages < 500);
  return { items, pages };
}

describe('retention', () => {
  test('a mail that is done has left nobody’s address or name in the journal, and a bounce still suppresses it', async () => {
    const provider = await newProvider();
    const token = await provider.token();
    const email = `bounced.person@forgotten-${provider.domain}`;
    await tenants.invite(provider, email, { recipientName: 'Bounced Person' });
    await call(stack.api, inviteUser, {
      token,
      body: { email: `ula@${provider.domain}`, firstName: 'Ulagunde', lastName: 'Unvergessen', roles: ['SalesAgent'] },
    });
    await stack.do.settle();
    const mine = async () => ownedBy(provider.id, await wholeTable(stack));
    const journals = (await mine()).filter(({ kind }) => kind === 'JOURNAL');
    const states = journals.flatMap(({ tasks }) => Object.values((tasks ?? {}) as Record<string, TaskState>));
    expect(states.map(({ state }) => state)).toEqual(states.map(() => 'DONE'));
    const kinds = states.map(({ task }) => task.kind).filter((kind) => kind !== 'event');
    expect(kinds.sort()).toEqual(['mail', 'mail', 'user']);
    for (const text of [email, 'Bounced Person', 'Ulagunde', 'Unvergessen', `ula@`]) {
      expect([text, placesOf(text, journals)]).toEqual([text, []]);
    }
    const sent = (await stack.do.messages({})).filter(({ destinations }) => destinations.includes(email));
    await stack.do.playMailEvent({ messageId: sent[0]?.messageId ?? '', type: 'Bounce', bounceType: 'Permanent' });
    await stack.do.settle();
    const again = await call(stack.api, createRequest, {
      token: await (await newProvider()).token('AdminAgent'),
      body: { recipientEmail: email, subject: 'Once more', bodyText: '{{link}}' },
    });
    expect(again.problem.code).toBe('RECIPIENT_SUPPRESSED');
    const suppressions = (await wholeTable(stack)).filter(({ kind }) => kind === 'SUPPRESSION');
    expect(suppressions.length).toBeGreaterThan(0);
    expect(placesOf('@', suppressions)).toEqual([]);
  });

  test('every item has the time to live that the inventory says, and no other has one', async () => {
    const provider = await newProvider();
    const token = await provider.token();
    const onboardingId = await draftWithAccountInfo(stack.api, token);
    await call(stack.api, cancelOnboarding, { token, parameters: { onboardingId } });
    await newCustomer(stack.api, token);
    const items = await wholeTable(stack);
    const since: Partial<Record<ItemKind, (data: Record<string, unknown>) => string | undefined>> = {
      JOURNAL: ({ at }) => String(at),
      DRAFT: ({ closedAt }) => closedAt as string | undefined,
      MARKING: ({ finishedAt }) => finishedAt as string | undefined,
      ERASURE: ({ completedAt }) => completedAt as string | undefined,
      // A day before it says that it is over.
      IDEMPOTENCY: ({ expiresAt }) => new Date(Date.parse(String(expiresAt)) - dayMs).toISOString(),
    };
    for (const { kind, data, ttlEpochSeconds } of items) {
      const { kept, endedBy }: Inventoried = dataInventory[kind];
      const began = endedBy === 'TTL' ? since[kind]?.(data) : undefined;
      const days = 'days' in kept ? kept.days : 0;
      const expected = began === undefined ? undefined : Math.ceil((Date.parse(began) + days * dayMs) / 1000);
      expect([kind, ttlEpochSeconds]).toEqual([kind, expected]);
    }
    expect(items.filter(({ kind, ttlEpochSeconds }) => kind === 'DRAFT' && ttlEpochSeconds).length).toBe(2);
  });
});

describe('the export of a tenant', () => {
  let provider: Company;
  let reseller: Company;
  let customer: Awaited<ReturnType<ReturnType<typeof relationshipsOn>['customerOf']>>;

  beforeAll(async () => {
    provider = await newProvider();
    reseller = await tenants.reseller();
    const token = await provider.token();
    const { link } = await tenants.invite(provider, reseller.email());
    const parameters = { token: tokenIn(link) };
    await call(stack.api, acceptInvitation, { token: await reseller.token(), parameters, body: { consent: true } });
    for (const index of [1, 2, 3])
      await tenants.invite(provider, `export-${index}@exported.example`, { mode: 'DRAFT' });
    await newCustomer(stack.api, token, { resellerId: reseller.id });
    await newCustomer(stack.api, token);
    await completeDraft(stack.api, token);
    const relationships = relationshipsOn(stack);
    customer = await relationships.customerOf(provider);
    const asked = await relationships.ask(reseller, customer.email);
    await relationships.accept(customer, asked.parameters);
    await stack.do.settle();
  });

  /** What the table holds, by the name that the inventory gives each kind; a reseller has partnerships with others’ keys. */
  const heldBy = async (tenantId: string): Promise<string[]> => {
    const items = await wholeTable(stack);
    const ties = items.filter(({ kind, data }) => kind === 'PARTNERSHIP' && data['resellerId'] === tenantId);
    return [...ownedBy(tenantId, items), ...ties].flatMap(({ kind, data }) => {
      const { exportedAs }: Inventoried = dataInventory[kind];
      if (exportedAs === undefined) return [];
      const name =
        kind !== 'REQUEST' ? exportedAs : data['kind'] === 'c' ? 'relationship-request' : 'partnership-request';
      return [`${name} ${data['id'] ?? data['userId'] ?? ''}`];
    });
  };
  const named = (items: { kind: string; data: Record<string, unknown> }[]): string[] =>
    items.map(({ kind, data }) => `${kind} ${data['id'] ?? data['userId'] ?? ''}`);

  test.each(['provider', 'reseller', 'customer'])('holds everything of a %s, once, and nothing else', async (who) => {
    const [id, token] =
      who === 'customer'
        ? [customer.id, await customer.token()]
        : who === 'reseller'
          ? [reseller.id, await reseller.token()]
          : [provider.id, await provider.token()];
    const { items, pages } = await everythingOf(token);
    expect(pages).toBeGreaterThan(1);
    expect(named(items).sort()).toEqual((await heldBy(id)).sort());
    expect(new Set(items.map((item) => `${item.kind} ${item.id} ${item.data['customerId']}`)).size).toBe(items.length);
    expect(named((await everythingOf(token, '100')).items)).toEqual(named(items));
  });

  test('tells no secret, no key of the table, and nothing that is another’s', async () => {
    const { items } = await everythingOf(await provider.token());
    const text = JSON.stringify(items);
    for (const internal of ['nonce', 'keyId', 'wakeAt', '"pk"', 'gsi1', 'ttlEpochSeconds', '"tasks"']) {
      expect(text).not.toContain(internal);
    }
    const stranger = await newProvider();
    await tenants.invite(stranger, 'private@stranger.example', { mode: 'DRAFT' });
    const theirs = JSON.stringify((await everythingOf(await stranger.token())).items);
    expect(theirs).toContain('private@stranger.example');
    expect(theirs).not.toContain(provider.id);
    expect(text).not.toContain(stranger.id);
    const invitation = items.find(({ kind }) => kind === 'partnership-request');
    expect(invitation?.data).toMatchObject({ subject: 'Work with us', providerId: provider.id });
    expect(items.find(({ kind }) => kind === 'relationship')?.data['primaryContact']).toBeDefined();
  });

  test('goes on from any of its cursors, and from nobody else’s', async () => {
    const token = await provider.token();
    const first = await call(stack.api, exportTenant, { token, query: { limit: '5' } });
    const query = { limit: '5', cursor: first.body.nextCursor ?? '' };
    const [once, twice] = [
      await call(stack.api, exportTenant, { token, query }),
      await call(stack.api, exportTenant, { token, query }),
    ];
    expect(once.body.items).toEqual(twice.body.items);
    expect(once.body.items).not.toEqual(first.body.items);
    const foreign = await call(stack.api, exportTenant, { token: await reseller.token(), query });
    expect(foreign.problem.code).toBe('CURSOR_INVALID');
    const csv = await request(stack.api, exportTenant, { token, headers: { accept: 'text/csv' } });
    expect([csv.status, ((await csv.json()) as { code: string }).code]).toEqual([406, 'NOT_ACCEPTABLE']);
  });
});

const erase = (token: string, body: { email?: string; userId?: string }) =>
  call(stack.api, requestErasure, { token, body: { ...body, reason: 'PERSON_ASKED' } });

const read = (token: string, erasureId: string) => call(stack.api, readErasure, { token, parameters: { erasureId } });

describe('the erasure of a person that a provider dealt with', () => {
  const person = { firstName: 'Werotschka', lastName: 'Unikatowa', phoneNumber: '+4930987654' };
  const email = 'werotschka.unikatowa@forget-me.example';
  let provider: Company;
  let other: Company;
  let token: string;
  let open: string;
  let draftId: string;
  let erasureId: string;

  const mine = async () => ownedBy(provider.id, await wholeTable(stack));

  beforeAll(async () => {
    provider = await newProvider();
    other = await newProvider();
    token = await provider.token();
    const text = { recipientName: 'Werotschka Unikatowa', bodyText: 'Dear Werotschka Unikatowa: {{link}}' };
    const earlier = await tenants.invite(provider, email, text);
    await call(stack.api, revokeRequest, { token, parameters: { requestId: earlier.id } });
    open = (await tenants.invite(provider, email, text)).id;
    await tenants.invite(other, email, text);
    const contact = { ...person, email };
    const { customerId } = await newCustomer(stack.api, token, {
      changes: { contact, billing: { email, firstName: person.firstName, lastName: person.lastName } },
    });
    await call(stack.api, confirmAgreement, {
      token: await provider.token('AdminAgent'),
      parameters: { customerId },
      body: { primaryContact: contact, dateAgreed: '2025-06-02' },
    });
    draftId = await completeDraft(stack.api, token, {
      changes: { contact: { ...contact, email: email.toUpperCase() } },
    });
    await stack.do.settle();
  });

  test('is asked for, tells how it stands, and asked for again does nothing twice', async () => {
    const asked = await erase(token, { email: ' Werotschka.Unikatowa@Forget-Me.example ' });
    expect([asked.status, asked.problem.code]).toEqual([201, undefined]);
    erasureId = asked.body.id;
    expect(asked.headers.get('location')).toBe(`/v1/erasures/${erasureId}`);
    expect(asked.body).toMatchObject({ status: 'PENDING', reason: 'PERSON_ASKED' });
    expect(JSON.stringify(asked.body)).not.toContain('forget-me');
    const again = await erase(token, { email });
    expect([again.status, again.body.id, again.body.requestedAt]).toEqual([201, erasureId, asked.body.requestedAt]);
    expect((await read(await other.token(), erasureId)).problem.code).toBe('ERASURE_NOT_FOUND');
  });

  test('survives a run that dies on its way, counts nothing twice, and waits for a password that can still be shown', async () => {
    for (const skip of [6, 14]) {
      await stack.do.armFault({ kind: 'kill-after', functionName: 'CarryOutErasures', skip });
      await stack.do.job({ name: 'CarryOutErasures' });
      await stack.do.disarmFaults();
      await stack.do.settle();
    }
    await job('CarryOutErasures');
    const pending = await read(token, erasureId);
    expect(pending.body).toMatchObject({ status: 'PENDING', erased: { invitations: 2, customers: 1, drafts: 1 } });
    const withdrawn = await call(stack.api, readRequest, { token, parameters: { requestId: open } });
    expect(withdrawn.body).toMatchObject({
      status: 'REVOKED',
      erased: true,
      recipientEmail: `${erasureId}@erased.invalid`,
    });
    const notices = (await mailsTo(stack, email)).filter(({ subject }) => /withdr/iu.test(subject ?? ''));
    // That of the invitation which the provider had revoked itself.
    expect(notices.length).toBeLessThanOrEqual(1);
    await stack.do.setClock({ advanceMilliseconds: 73 * hourMs });
    await job('DestroyCredentials');
    await job('CarryOutErasures');
    const done = await read(token, erasureId);
    expect(done.body).toMatchObject({
      status: 'COMPLETED',
      erased: { users: 0, invitations: 2, customers: 1, drafts: 1, setupCredentials: 1 },
      kept: { CONTRACT_EVIDENCE: 1, LEGAL_CONTACT: 0, PUBLISHED_CONTACT: 0 },
    });
    expect((await loadErasure(provider.id, erasureId))?.person).toBeUndefined();
  });

  test('leaves the person in nothing that the provider controls but what it says is kept', async () => {
    const everything = await wholeTable(stack);
    const items = ownedBy(provider.id, everything);
    for (const text of [email, person.firstName, person.lastName, person.phoneNumber, 'w•••@forget-me']) {
      expect([text, placesOf(text, items)]).toEqual([text, text.includes('•') ? [] : ['AGREEMENT']]);
    }
    const owners = everything.filter((item) => placesOf(email, [item]).length > 0);
    const elsewhere = new Set(owners.filter((item) => !items.includes(item)).map(({ kind }) => kind));
    // The other provider's invitation, the customer's own user, and answers that are repeated for a day.
    expect([...elsewhere].sort()).toEqual(['GUARD', 'IDEMPOTENCY', 'RECIPIENT', 'REQUEST', 'USER']);
    expect(owners.filter(({ kind }) => kind === 'REQUEST').map(({ data }) => data['providerId'])).toEqual([other.id]);
  });

  test('leaves the audit log sound: who did what, each change once, and the pseudonym for the person', async () => {
    expect(await brokenInvariants(stack, [provider.id, other.id])).toEqual([]);
    const { body } = await call(stack.api, listAuditRecords, { token, query: { limit: '100' } });
    const types = body.items.map(({ operationType }) => operationType);
    expect(types.filter((type) => type === 'complete_erasure')).toHaveLength(1);
    expect(types.filter((type) => type === 'erase_personal_data')).toHaveLength(5);
    const invited = body.items.filter(({ operationType }) => operationType === 'create_partnership_request');
    expect(invited.map(({ newValue }) => newValue?.['recipient'])).toEqual(
      Array(2).fill(`${erasureId}@erased.invalid`),
    );
    expect(JSON.stringify(body)).not.toContain('forget-me');
  });

  test('leaves what the provider goes on working with: the draft asks anew, the lists read on', async () => {
    const draft = await call(stack.api, readOnboarding, { token, parameters: { onboardingId: draftId } });
    expect(draft.body).toMatchObject({ status: 'ACCOUNT_INFO' });
    expect(draft.body.accountInfo).toBeUndefined();
    const query = { recipientEmail: erasureId };
    const listed = await call(stack.api, listRequests, { token, query });
    expect(listed.body.items.map(({ erased }) => erased)).toEqual([true, true]);
  });

  test('does not keep the provider from beginning anew with the person, and erases that too under the same pseudonym', async () => {
    const anew = await tenants.invite(provider, email);
    expect(anew.answer.status).toBe(201);
    await job('CarryOutErasures');
    expect((await call(stack.api, readRequest, { token, parameters: { requestId: anew.id } })).body.status).toBe(
      'PENDING',
    );
    const again = await erase(token, { email });
    expect(again.body).toMatchObject({ id: erasureId, status: 'PENDING' });
    await job('CarryOutErasures');
    expect((await read(token, erasureId)).body).toMatchObject({ status: 'COMPLETED', erased: { invitations: 1 } });
    expect(placesOf(email, await mine())).toEqual(['AGREEMENT']);
    expect(await brokenInvariants(stack, [provider.id])).toEqual([]);
  });
});

describe('the erasure of a user', () => {
  let provider: Company;
  let token: string;
  const user = { email: '', firstName: 'Gundolfine', lastName: 'Einmalig', roles: ['AdminAgent' as const] };
  let userId: string;
  let erasureId: string;

  const accountOf = (Username: string) =>
    new CognitoIdentityProviderClient({ endpoint: stack.cognito, region: 'us-east-1' })
      .send(new AdminGetUserCommand({ UserPoolId: stack.userPoolId, Username }))
      .catch(() => undefined);

  beforeAll(async () => {
    provider = await newProvider();
    token = await provider.token();
    user.email = `gundolfine@${provider.domain}`;
    userId = (await call(stack.api, inviteUser, { token, body: user })).body.id;
    await stack.do.settle();
    const [mail] = await mailsTo(stack, user.email);
    const password = /\S{16}aA1!/.exec(mail?.text ?? '')?.[0] ?? '';
    const theirs = await signInFirst(stack, user.email, password, 'A-lasting-Password-1');
    await call(stack.api, createRequest, {
      token: theirs,
      body: { recipientEmail: 'somebody@else.example', subject: 'Hello', bodyText: '{{link}}' },
      headers: { 'user-agent': 'Gundolfines Browser' },
    });
    await stack.do.settle();
  });

  test('shuts the account at once, deletes it, and waits an hour for its last sign-in to end', async () => {
    const asked = await erase(token, { userId });
    expect(asked.status).toBe(201);
    erasureId = asked.body.id;
    const { body } = await call(stack.api, listUsers, { token });
    expect(body.items.find(({ id }) => id === userId)?.status).toBe('DISABLED');
    await job('CarryOutErasures');
    expect(await accountOf(user.email)).toBeUndefined();
    await expect(tokenOf(stack, { email: user.email, password: 'A-lasting-Password-1' })).rejects.toThrow();
    await job('CarryOutErasures');
    expect((await read(token, erasureId)).body).toMatchObject({
      status: 'PENDING',
      erased: { users: 1, auditRecords: 0 },
    });
    await stack.do.setClock({ advanceMilliseconds: 2 * hourMs });
    await job('CarryOutErasures');
    expect((await read(token, erasureId)).body).toMatchObject({
      status: 'COMPLETED',
      erased: { users: 1, invitations: 1 },
    });
  });

  test('leaves a pseudonym in the list and in the audit log, and nothing of the person', async () => {
    const items = ownedBy(provider.id, await wholeTable(stack));
    for (const text of [user.email, user.firstName, user.lastName])
      expect([text, placesOf(text, items)]).toEqual([text, []]);
    const { body } = await call(stack.api, listUsers, { token });
    const listed = body.items.find(({ id }) => id === userId);
    expect(listed).toMatchObject({ erased: true, status: 'DISABLED', email: `${erasureId}@erased.invalid` });
    const audit = await call(stack.api, listAuditRecords, { token, query: { limit: '100' } });
    const theirs = audit.body.items.filter(({ actor }) => actor.id === erasureId);
    expect(theirs.map(({ operationType }) => operationType)).toEqual(['create_partnership_request']);
    expect(theirs.map(({ ip, userAgent }) => [ip, userAgent])).toEqual([[undefined, undefined]]);
    expect(await brokenInvariants(stack, [provider.id])).toEqual([]);
  });

  test('is final: the pseudonym cannot be enabled, and the address is free for a new account', async () => {
    const change = await call(stack.api, changeUser, { token, parameters: { userId }, body: { disabled: false } });
    expect(change.problem).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'ERASED' });
    expect((await erase(token, { userId })).problem.code).toBe('USER_NOT_FOUND');
    const anew = await call(stack.api, inviteUser, { token, body: user });
    expect(anew.status).toBe(201);
    await stack.do.settle();
    expect(await accountOf(user.email)).toBeDefined();
  });

  test('is refused with what has to be done first, and changes nothing then', async () => {
    const alone = await newProvider();
    const own = await alone.token();
    expect((await erase(own, { email: alone.email() })).problem.code).toBe('LAST_ADMINISTRATOR');
    const contact = { firstName: 'Paula', lastName: 'Public', email: `paula@${alone.domain}` };
    const profile = { description: 'We sell.', industryTags: [], serviceTags: [], solutionTags: [], contact };
    const put = await call(stack.api, putProfile, { token: own, body: { ...profile, published: true } });
    expect(put.status).toBe(200);
    const blocked = await erase(own, { email: contact.email });
    expect(blocked.problem).toMatchObject({ code: 'ERASURE_BLOCKED', reason: 'PUBLISHED_CONTACT' });
    expect((await erase(own, {})).problem.code).toBe('VALIDATION_FAILED');
    expect((await erase(own, { email: contact.email, userId })).problem.code).toBe('VALIDATION_FAILED');
    expect(
      (await wholeTable(stack)).filter(({ kind, data }) => kind === 'ERASURE' && data['tenantId'] === alone.id),
    ).toEqual([]);
  });

  test('is the owner’s alone: the same address of another company stays what it is', async () => {
    const stranger = await newProvider();
    const asked = await erase(await stranger.token(), { email: provider.email() });
    expect(asked.status).toBe(201);
    expect(asked.body.id).not.toBe(erasureId);
    await job('CarryOutErasures');
    expect((await read(await stranger.token(), asked.body.id)).body).toMatchObject({
      status: 'COMPLETED',
      erased: { users: 0, invitations: 0, customers: 0 },
    });
    expect(await accountOf(provider.email())).toBeDefined();
  });
});

// Last, since the clock goes on by a year.
describe('an invitation', () => {
  test('is purged a year after it was closed, with the guard of its address, and never before', async () => {
    const provider = await newProvider();
    const token = await provider.token('AdminAgent');
    const [reseller, decliner] = [await tenants.reseller(), await tenants.reseller()];
    const accepted = await tenants.invite(provider, reseller.email(), { mode: 'DRAFT' });
    const parameters = { token: tokenIn(accepted.link) };
    await call(stack.api, acceptInvitation, { token: await reseller.token(), parameters, body: { consent: true } });
    const declined = await tenants.invite(provider, decliner.email(), { mode: 'DRAFT' });
    await call(stack.api, declineInvitation, {
      token: await decliner.token(),
      parameters: { token: tokenIn(declined.link) },
      body: {},
    });
    const revoked = await tenants.invite(provider, 'revoked@kept-a-year.example', { mode: 'DRAFT' });
    await call(stack.api, revokeRequest, { token, parameters: { requestId: revoked.id } });
    const lapsed = await tenants.invite(provider, 'lapsed@kept-a-year.example', { mode: 'DRAFT', expiresInDays: 2 });
    const answered = [accepted.id, declined.id, revoked.id];
    const statuses = () =>
      Promise.all(
        [...answered, lapsed.id].map(
          async (requestId) => (await call(stack.api, readRequest, { token, parameters: { requestId } })).status,
        ),
      );
    /** Days in which nothing falls due are passed over, as if the job had looked at each of their hours. */
    const passTo = async (days: number, passedOver: boolean) => {
      const { now } = await stack.do.setClock({ offsetMilliseconds: offset + days * dayMs });
      if (passedOver) await beginSweeps(new Date(now));
      await job('FollowUpRequests');
    };
    const { offsetMilliseconds: offset } = await stack.do.clock();
    // Whatever was closed is seen once at the time that it was waiting for.
    await passTo(15, false);
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    await passTo(364.9, true);
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    await passTo(365.1, false);
    expect(await statuses()).toEqual([404, 404, 404, 200]);
    await passTo(379.9, true);
    expect(await statuses()).toEqual([404, 404, 404, 200]);
    await passTo(380.1, false);
    expect(await statuses()).toEqual([404, 404, 404, 404]);
    const mine = ownedBy(provider.id, await wholeTable(stack));
    expect(mine.filter(({ kind }) => kind === 'RECIPIENT')).toEqual([]);
    const purges = mine.filter(({ data }) => data['operationType'] === 'purge_partnership_request');
    expect(purges.map(({ data }) => data['resourceId']).sort()).toEqual([...answered, lapsed.id].sort());
    expect(
      placesOf(
        'kept-a-year',
        mine.filter(({ kind }) => kind !== 'JOURNAL'),
      ),
    ).toEqual([]);
    expect((await tenants.invite(provider, 'revoked@kept-a-year.example', { mode: 'DRAFT' })).answer.status).toBe(201);
  });
});

import { beforeEach, describe, expect, inject, test } from 'vitest';
import { listAuditRecords } from '../../functions/audit/contract.ts';
import { previewRemoval, removeReseller, suspendReseller } from '../../functions/partnerships/contract.ts';
import {
  approveAdminGrant,
  consentToAdminGrant,
  endRelationship,
  listAdminGrants,
  previewRelationshipEnd,
  rejectAdminGrant,
  requestAdminGrant,
  terminateAdminGrant,
  updateAdminGrant,
} from '../../functions/relationships/contract.ts';
import { inviteUser } from '../../functions/users/contract.ts';
import { connect } from '../../infra/local/control.ts';
import { keys } from '../../shared/data/keys.ts';
import { removalAttestationVersion } from '../../shared/domain/attestation.ts';
import { endAttestationVersion } from '../../shared/domain/end-relationship.ts';
import { type Language, languages } from '../../shared/domain/languages.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import { call } from '../support/api.ts';
import { brokenGrants } from '../support/grant-ledger.ts';
import { linkIn, mailsTo } from '../support/inbox.ts';
import { readLedger } from '../support/ledger.ts';
import { loadItems } from '../support/load-items.ts';
import { newCustomer, partnerUp } from '../support/onboarding.ts';
import { sellerOf } from '../support/ordering.ts';
import { type CustomerCompany, relationshipsOn } from '../support/relationships.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const tenants = tenantsOf(stack);
const { customerOf, ask, accept } = relationshipsOn(stack);
const settle = () => connect(stack.control).settle();

const broken = async (...companies: Company[]) =>
  brokenGrants(await readLedger(stack), (id) => companies.some((company) => company.id === id));

const wanted = { displayName: 'Support', roles: ['DirectoryReader' as const], duration: 'P1Y' };

interface Scene {
  provider: Company;
  customer: CustomerCompany;
  parameters: { customerId: string };
  theirs: string;
  ours: string;
}

async function scene(options: Parameters<typeof tenants.provider>[0] = {}): Promise<Scene> {
  const provider = await tenants.provider(options);
  const customer = await customerOf(provider);
  const [theirs, ours] = [await customer.token(), await provider.token('AdminAgent')];
  return { provider, customer, parameters: { customerId: customer.id }, theirs, ours };
}

/** A provider's customer that is served through a reseller. */
async function chain(options: Parameters<typeof tenants.reseller>[0] = {}) {
  const provider = await tenants.provider();
  const reseller = await tenants.reseller(options);
  await partnerUp(provider, reseller);
  const customer = await customerOf(provider, { resellerId: reseller.id });
  const [theirs, ours, resellers] = [
    await customer.token(),
    await provider.token('AdminAgent'),
    await reseller.token('SalesAgent'),
  ];
  return { provider, reseller, customer, parameters: { customerId: customer.id }, theirs, ours, resellers };
}

const request = (token: string, parameters: { customerId: string }, body: object = {}, extra: { key?: string } = {}) =>
  call(api, requestAdminGrant, { token, parameters, body: { ...wanted, ...body }, ...extra });
const listed = async (token: string, parameters: { customerId: string }) =>
  (await call(api, listAdminGrants, { token, parameters })).body.items;

async function asked(from: { ours: string; parameters: { customerId: string } }, body: object = {}) {
  const answer = await request(from.ours, from.parameters, body);
  expect(answer.status, JSON.stringify(answer.problem)).toBe(201);
  return { answer, parameters: { ...from.parameters, grantId: answer.body.id } };
}

const endings = { attestation: { accepted: true, textVersion: endAttestationVersion }, confirm: true };

describe('delegated rights that came with a relationship', () => {
  let customer: CustomerCompany;
  let partner: Company;
  let parameters: { customerId: string; grantId: string };
  let theirs: string;
  let ours: string;

  beforeEach(async () => {
    customer = await customerOf(await tenants.provider());
    partner = await tenants.provider();
    const { parameters: link } = await ask(partner, customer.email, { mode: 'DRAFT' });
    await accept(customer, link);
    [theirs, ours] = [await customer.token(), await partner.token('AdminAgent')];
    const given = await call(api, listAdminGrants, { token: theirs, parameters: { customerId: customer.id } });
    parameters = { customerId: customer.id, grantId: given.body.items[0]?.id ?? '' };
  });

  const terminate = (token: string, extra = {}) => call(api, terminateAdminGrant, { token, parameters, ...extra });

  test('are seen by the customer that gave them and the partner that has them, alike', async () => {
    const [given] = await listed(theirs, parameters);
    expect(given).toMatchObject({
      partnerId: partner.id,
      status: 'ACTIVE',
      allowedActions: ['terminate'],
      duration: 'P1Y',
    });
    expect(await listed(ours, parameters)).toEqual([given]);
  });

  test.each(['the customer', 'the partner'])('are ended by %s, for both, once', async (who) => {
    const token = who === 'the customer' ? theirs : ours;
    const ended = await terminate(token);
    expect([ended.status, ended.body.status, ended.body.allowedActions]).toEqual([200, 'TERMINATED', []]);
    const again = await terminate(token === theirs ? ours : theirs);
    expect([again.status, again.body]).toEqual([200, ended.body]);
    for (const side of [theirs, ours]) expect(await listed(side, parameters)).toEqual([ended.body]);
  });

  test('ended by both at once are ended once', async () => {
    const answers = await Promise.all([terminate(theirs), terminate(ours)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
  });

  test('that are not one’s own do not exist', async () => {
    const stranger = await (await tenants.provider()).token('AdminAgent');
    const other = await (await customerOf(partner)).token();
    for (const token of [stranger, other]) {
      const answer = await terminate(token);
      expect([answer.status, answer.problem.code]).toEqual([404, 'GRANT_NOT_FOUND']);
      const list = await call(api, listAdminGrants, { token, parameters: { customerId: customer.id } });
      expect([list.status, list.problem.code]).toEqual([404, 'CUSTOMER_NOT_FOUND']);
    }
  });

  test('are not ended by roles that the matrix does not name', async () => {
    const answer = await terminate(await partner.token('SalesAgent'));
    expect([answer.status, answer.problem.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });

  test('of a version that somebody looked at, and no other', async () => {
    const stale = await terminate(ours, { headers: { 'if-match': '"9"' } });
    expect([stale.status, stale.problem.code]).toEqual([412, 'VERSION_MISMATCH']);
  });

  test('end with a record in the log of the partner that asked, whoever ended them', async () => {
    await terminate(theirs);
    await settle();
    const records = await call(api, listAuditRecords, {
      token: await partner.token('GlobalAdmin'),
      query: { operationType: 'granular_admin_relationship_terminated' },
    });
    expect(records.body.items.map(({ resourceId }) => resourceId)).toEqual([parameters.grantId]);
  });
});

describe('a request for rights', () => {
  test('is decided by the customer, whose administrators are asked by mail, and is told to both sides', async () => {
    const { ours, theirs, customer, provider, parameters: path } = await scene();
    const { answer, parameters } = await asked({ ours, parameters: path }, { autoExtendDuration: 'P180D' });
    expect(answer.body).toMatchObject({
      ...wanted,
      autoExtendDuration: 'P180D',
      partnerId: provider.id,
      status: 'PENDING',
      isPartnerConsentPending: false,
      allowedActions: ['update', 'terminate'],
    });
    expect(answer.headers.get('location')).toBe(`/v1/customers/${customer.id}/admin-grants/${answer.body.id}`);
    await settle();
    const [mail] = (await mailsTo(stack, customer.email)).slice(-1);
    expect(mail?.text).toContain('Directory reader');
    expect(linkIn(mail ?? { text: '' })).toBe(answer.body.approvalUrl);
    const [seen] = await listed(theirs, path);
    expect(seen).toMatchObject({ allowedActions: ['approve', 'reject'], approvalUrl: answer.body.approvalUrl });

    const approved = await call(api, approveAdminGrant, { token: theirs, parameters });
    expect(approved.body).toMatchObject({ status: 'ACTIVE', allowedActions: ['terminate'] });
    expect(approved.body).not.toHaveProperty('approvalUrl');
    expect(approved.body.endsAt?.slice(0, 4)).toBe(String(Number(approved.body.activatedAt?.slice(0, 4)) + 1));
    await settle();
    for (const address of [customer.email, `contact@${provider.domain}`]) {
      const subjects = (await mailsTo(stack, address)).map(({ subject }) => subject);
      expect(subjects.at(-1), address).toContain(`has given ${provider.name} administration rights`);
    }
    const again = await call(api, approveAdminGrant, { token: theirs, parameters });
    expect([again.status, again.body]).toEqual([200, approved.body]);
    const late = await call(api, rejectAdminGrant, { token: theirs, parameters, body: {} });
    expect(late.problem).toMatchObject({
      code: 'STATE_CONFLICT',
      currentState: 'ACTIVE',
      allowedActions: ['terminate'],
    });
  });

  test('is rejected with a reason that the partner reads, once', async () => {
    const here = await scene();
    const { parameters } = await asked(here);
    const body = { reason: 'We look after this ourselves.' };
    const rejected = await call(api, rejectAdminGrant, { token: here.theirs, parameters, body });
    expect(rejected.body).toMatchObject({ status: 'REJECTED', rejectReason: body.reason, allowedActions: [] });
    const again = await call(api, rejectAdminGrant, { token: here.theirs, parameters, body: {} });
    expect([again.status, again.body]).toEqual([200, rejected.body]);
    await settle();
    const told = (await mailsTo(stack, `contact@${here.provider.domain}`)).at(-1);
    expect(told?.text).toContain(body.reason);
    const late = await call(api, approveAdminGrant, { token: here.theirs, parameters });
    expect([late.status, late.problem.currentState]).toEqual([409, 'REJECTED']);
  });

  test('is withdrawn by the partner, not by the customer, which rejects it', async () => {
    const here = await scene();
    const { parameters } = await asked(here);
    const refused = await call(api, terminateAdminGrant, { token: here.theirs, parameters });
    expect(refused.problem).toMatchObject({ code: 'STATE_CONFLICT', allowedActions: ['approve', 'reject'] });
    const withdrawn = await call(api, terminateAdminGrant, { token: here.ours, parameters });
    expect(withdrawn.body.status).toBe('TERMINATED');
    const late = await call(api, approveAdminGrant, { token: here.theirs, parameters });
    expect([late.status, late.problem.currentState]).toEqual([409, 'TERMINATED']);
  });

  test('is refused with everything that is wrong with it', async () => {
    const { ours, parameters } = await scene();
    const body = {
      roles: ['GlobalAdministrator', 'GlobalAdministrator'],
      duration: 'P3Y',
      autoExtendDuration: 'P180D',
    };
    const answer = await request(ours, parameters, body);
    expect([answer.status, answer.problem.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.problem.errors?.map(({ pointer, rule }) => [pointer, rule])).toEqual([
      ['/roles/1', 'unique'],
      ['/duration', 'duration-range'],
      ['/autoExtendDuration', 'no-extension'],
    ]);
    for (const duration of ['P0D', 'P2Y1D', 'P1W', 'a year']) {
      const { status, problem } = await request(ours, parameters, { duration });
      expect([status, problem.code, problem.errors?.[0]?.pointer]).toEqual([400, 'DURATION_OUT_OF_RANGE', '/duration']);
    }
    for (const [field, value] of [
      ['roles', []],
      ['roles', ['Emperor']],
      ['displayName', 'x'.repeat(51)],
      ['displayName', ''],
    ]) {
      const { status, problem } = await request(ours, parameters, { [String(field)]: value });
      expect([status, problem.code]).toEqual([400, 'VALIDATION_FAILED']);
    }
    const reserved = await request(ours, parameters, {
      displayName: 'Relationship request 01JQZ8M4T0ABCDEFGH12345678',
    });
    expect(reserved.problem.errors?.[0]).toMatchObject({ pointer: '/displayName', rule: 'reserved' });
  });

  test('has a name that no other open one of the partner has, in any case, until that one is over', async () => {
    const here = await scene();
    const { parameters } = await asked(here);
    const other = await customerOf(here.provider);
    const elsewhere = { customerId: other.id };
    const taken = await request(here.ours, elsewhere, { displayName: 'SUPPORT' });
    expect(taken.problem).toMatchObject({ code: 'GRANT_NAME_TAKEN', status: 409, existingId: parameters.grantId });
    await call(api, terminateAdminGrant, { token: here.ours, parameters });
    expect((await request(here.ours, elsewhere)).status).toBe(201);
    expect((await request(here.ours, here.parameters)).status).toBe(409);
    const foreign = await scene();
    expect((await request(foreign.ours, foreign.parameters)).status).toBe(201);
  });

  test('of one name made twice at once is made once', async () => {
    const { ours, parameters } = await scene();
    const answers = await Promise.all([1, 2, 3].map(() => request(ours, parameters)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const { items } = { items: await listed(ours, parameters) };
    expect(items).toHaveLength(1);
  });

  test('repeated with its key has the first answer, its link included, which is stored nowhere', async () => {
    const { ours, parameters } = await scene();
    const first = await request(ours, parameters, {}, { key: 'again' });
    const second = await request(ours, parameters, {}, { key: 'again' });
    expect([second.status, second.body]).toEqual([201, first.body]);
  });

  test('needs a relationship that is active', async () => {
    const { ours, parameters, provider } = await scene();
    const nobodys = await request(await (await tenants.provider()).token('AdminAgent'), parameters);
    expect([nobodys.status, nobodys.problem.code]).toEqual([404, 'CUSTOMER_NOT_FOUND']);
    const sell = sellerOf(api, ours);
    for (const { id: subscriptionId } of (await sell.list(parameters.customerId)).body.items) {
      await sell.cancel({ ...parameters, subscriptionId });
    }
    const waiting = await asked({ ours, parameters });
    const preview = await call(api, previewRelationshipEnd, { token: ours, parameters });
    expect(preview.body.grantIds).toEqual([waiting.answer.body.id]);
    await call(api, endRelationship, { token: ours, parameters, body: endings });
    const late = await request(ours, parameters);
    expect([late.status, late.problem.code]).toEqual([403, 'RELATIONSHIP_ENDED']);
    expect((await listed(ours, parameters)).map(({ status }) => status)).toEqual(['TERMINATED']);
    expect(await broken(provider)).toEqual([]);
  });

  test('ends with the relationship, behind more rejected ones than one page of a query holds', async () => {
    const { ours, parameters, provider } = await scene();
    const sell = sellerOf(api, ours);
    for (const { id: subscriptionId } of (await sell.list(parameters.customerId)).body.items) {
      await sell.cancel({ ...parameters, subscriptionId });
    }
    const waiting = await asked({ ours, parameters });
    const { items } = await readLedger(stack);
    const model = items.find(({ kind, data }) => kind === 'GRANT' && data['id'] === waiting.answer.body.id);
    if (model === undefined) throw new Error('No grant to copy');
    const { duePk: _, dueSk: __, ...still } = model;
    const yearsAgo = new Date('2020-01-01');
    const rejected = Array.from({ length: 1_100 }, () => {
      const id = newId(yearsAgo);
      const data = { ...model.data, id, status: 'REJECTED', displayName: 'x'.repeat(1_000) };
      return { ...still, ...keys.grantOfPartner(provider.id, parameters.customerId, id), data };
    });
    await loadItems(rejected);
    const preview = await call(api, previewRelationshipEnd, { token: ours, parameters });
    expect(preview.body.grantIds).toEqual([waiting.answer.body.id]);
    const ended = await call(api, endRelationship, { token: ours, parameters, body: endings });
    expect(ended.status, JSON.stringify(ended.problem)).toBe(200);
    expect(await listed(ours, parameters)).toContainEqual(
      expect.objectContaining({ id: waiting.answer.body.id, status: 'TERMINATED' }),
    );
  });

  test('is asked by the roles that the matrix names, and answered by the customer’s administrators alone', async () => {
    const here = await scene();
    const agent = await here.provider.token('SalesAgent');
    const refused = await request(agent, here.parameters);
    expect([refused.status, refused.problem.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
    const { parameters } = await asked(here);
    for (const route of [approveAdminGrant, rejectAdminGrant] as const) {
      const answer = await call(api, route, { token: here.ours, parameters, body: {} } as never);
      expect([answer.status, answer.problem.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
    }
    const other = await (await customerOf(here.provider)).token();
    const foreign = await call(api, approveAdminGrant, { token: other, parameters });
    expect([foreign.status, foreign.problem.code]).toEqual([404, 'GRANT_NOT_FOUND']);
  });

  test('is changed by who asked until the customer decides, who approves what it has seen', async () => {
    const here = await scene();
    const { answer, parameters } = await asked(here);
    const change = (body: object, headers = {}) =>
      call(api, updateAdminGrant, { token: here.ours, parameters, body, headers });
    const changed = await change({ displayName: 'Renamed', roles: ['UserAdministrator'], duration: 'P6M' });
    expect(changed.body).toMatchObject({ displayName: 'Renamed', roles: ['UserAdministrator'], duration: 'P6M' });
    expect(changed.body.approvalUrl).toBe(answer.body.approvalUrl);
    expect((await request(here.ours, here.parameters)).status, 'the old name is free').toBe(201);
    const taken = await request(here.ours, here.parameters, { displayName: 'renamed' });
    expect(taken.problem.code).toBe('GRANT_NAME_TAKEN');
    const stale = await change({ duration: 'P1Y' }, { 'if-match': '"1"' });
    expect([stale.status, stale.problem.code]).toEqual([412, 'VERSION_MISMATCH']);
    const same = await change({ duration: 'P6M' });
    expect([same.status, same.headers.get('etag')]).toEqual([200, changed.headers.get('etag')]);
    const long = await change({ duration: 'P3Y' });
    expect(long.problem.code).toBe('DURATION_OUT_OF_RANGE');

    const token = here.theirs;
    const unseen = await call(api, approveAdminGrant, { token, parameters, headers: { 'if-match': '"1"' } });
    expect([unseen.status, unseen.problem.code]).toEqual([412, 'VERSION_MISMATCH']);
    const etag = changed.headers.get('etag') ?? '';
    const seen = await call(api, approveAdminGrant, { token, parameters, headers: { 'if-match': etag } });
    expect(seen.body.status).toBe('ACTIVE');
    const late = await change({ duration: 'P1Y' });
    expect(late.problem).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'ACTIVE' });
  });

  test('answered by several at once is answered once, the same to all', async () => {
    const here = await scene();
    const { parameters } = await asked(here);
    const answers = await Promise.all([
      call(api, approveAdminGrant, { token: here.theirs, parameters }),
      call(api, rejectAdminGrant, { token: here.theirs, parameters, body: {} }),
      call(api, terminateAdminGrant, { token: here.ours, parameters }),
      call(api, updateAdminGrant, { token: here.ours, parameters, body: { duration: 'P6M' } }),
      call(api, approveAdminGrant, { token: here.theirs, parameters }),
    ]);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    const [grant] = await listed(here.ours, here.parameters);
    expect(['ACTIVE', 'REJECTED', 'TERMINATED']).toContain(grant?.status);
    expect(await listed(here.theirs, here.parameters)).toMatchObject([
      { status: grant?.status, duration: grant?.duration },
    ]);
    await settle();
    expect(await broken(here.provider)).toEqual([]);
  });
});

describe('a provider that asks on behalf of its reseller', () => {
  const onBehalf = async (here: Awaited<ReturnType<typeof chain>>, body: object = {}) =>
    asked(here, { resellerId: here.reseller.id, ...body });

  test('needs the reseller to agree before the customer is asked', async () => {
    const here = await chain();
    const { answer, parameters } = await onBehalf(here);
    expect(answer.body).toMatchObject({
      partnerId: here.reseller.id,
      indirectProviderId: here.provider.id,
      isPartnerConsentPending: true,
      allowedActions: ['update', 'terminate'],
    });
    expect(answer.body).not.toHaveProperty('approvalUrl');
    await settle();
    const before = (await mailsTo(stack, here.customer.email)).length;
    const toReseller = (await mailsTo(stack, `contact@${here.reseller.domain}`)).at(-1);
    expect(toReseller?.subject).toContain(`${here.provider.name} asks for rights`);
    const early = await call(api, approveAdminGrant, { token: here.theirs, parameters });
    expect(early.problem).toMatchObject({
      code: 'STATE_CONFLICT',
      reason: 'PARTNER_CONSENT_PENDING',
      allowedActions: [],
    });

    const agreed = await call(api, consentToAdminGrant, { token: here.resellers, parameters });
    expect(agreed.body).toMatchObject({ isPartnerConsentPending: false, allowedActions: ['terminate'] });
    const again = await call(api, consentToAdminGrant, { token: here.resellers, parameters });
    expect([again.status, again.body]).toEqual([200, agreed.body]);
    await settle();
    const mails = await mailsTo(stack, here.customer.email);
    expect(mails).toHaveLength(before + 1);
    expect(linkIn(mails.at(-1) ?? { text: '' })).toBe(agreed.body.approvalUrl);
    expect(mails.at(-1)?.text.replace(/\n/g, ' ')).toContain(`on behalf of its reseller ${here.reseller.name}`);

    const approved = await call(api, approveAdminGrant, { token: here.theirs, parameters });
    expect(approved.body.status).toBe('ACTIVE');
    for (const token of [here.ours, here.resellers, here.theirs]) {
      expect((await listed(token, here.parameters)).map(({ status }) => status)).toEqual(['ACTIVE']);
    }
    const ended = await call(api, terminateAdminGrant, { token: here.ours, parameters });
    expect(ended.body.status).toBe('TERMINATED');
    await settle();
    expect(await broken(here.provider, here.reseller)).toEqual([]);
  });

  test('is refused by the reseller’s ending the request', async () => {
    const here = await chain();
    const { parameters } = await onBehalf(here);
    const refused = await call(api, terminateAdminGrant, { token: here.resellers, parameters });
    expect(refused.body.status).toBe('TERMINATED');
    const late = await call(api, consentToAdminGrant, { token: here.resellers, parameters });
    expect([late.status, late.problem.currentState]).toEqual([409, 'TERMINATED']);
  });

  test('has the reseller agree anew to what it changes; the reseller itself changes nothing of it', async () => {
    const here = await chain();
    const { parameters } = await onBehalf(here);
    await call(api, consentToAdminGrant, { token: here.resellers, parameters });
    const body = { roles: ['GlobalAdministrator' as const] };
    const notAsked = await call(api, updateAdminGrant, { token: here.resellers, parameters, body });
    expect([notAsked.status, notAsked.problem.allowedActions]).toEqual([409, ['terminate']]);
    const changed = await call(api, updateAdminGrant, { token: here.ours, parameters, body });
    expect(changed.body).toMatchObject({ ...body, isPartnerConsentPending: true });
    const early = await call(api, approveAdminGrant, { token: here.theirs, parameters });
    expect(early.problem.reason).toBe('PARTNER_CONSENT_PENDING');
    expect((await call(api, consentToAdminGrant, { token: here.resellers, parameters })).status).toBe(200);
  });

  test('asks for the reseller that it serves this customer through, and no other', async () => {
    const here = await chain();
    const other = await tenants.reseller();
    await partnerUp(here.provider, other);
    const unknown = '01JQZ8M4T0ABCDEFGH12345678';
    const answers = await Promise.all(
      [other.id, unknown, here.provider.id].map((resellerId) => request(here.ours, here.parameters, { resellerId })),
    );
    for (const { status, problem } of answers) {
      expect([status, problem.errors]).toEqual([400, answers[0]?.problem.errors]);
    }
    expect(answers[0]?.problem.errors?.[0]).toMatchObject({ pointer: '/resellerId', rule: 'serves-customer' });
    const itself = await request(here.resellers, here.parameters, { resellerId: here.reseller.id });
    expect(itself.problem.errors?.[0]).toMatchObject({ pointer: '/resellerId', rule: 'provider-only' });
    expect((await request(here.resellers, here.parameters)).status, 'for itself').toBe(201);
  });

  test('and is not told which name of the reseller’s own stands in the way', async () => {
    const here = await chain();
    await request(here.resellers, here.parameters);
    const taken = await request(here.ours, here.parameters, { resellerId: here.reseller.id });
    expect(taken.problem.code).toBe('GRANT_NAME_TAKEN');
    expect(taken.problem).not.toHaveProperty('existingId');
  });

  test('cannot while the partnership is suspended, and the customer cannot approve then', async () => {
    const here = await chain();
    const { parameters } = await onBehalf(here);
    await call(api, consentToAdminGrant, { token: here.resellers, parameters });
    await call(api, suspendReseller, { token: here.ours, parameters: { resellerId: here.reseller.id } });
    const late = await call(api, approveAdminGrant, { token: here.theirs, parameters });
    expect([late.status, late.problem.code]).toEqual([422, 'PARTNERSHIP_REQUIRED']);
    const more = await request(here.ours, here.parameters, { resellerId: here.reseller.id, displayName: 'More' });
    expect([more.status, more.problem.code]).toEqual([422, 'PARTNERSHIP_REQUIRED']);
  });

  test('finds the rights that stay when the partnership is removed, and they stay', async () => {
    const here = await chain();
    const { parameters } = await onBehalf(here);
    const path = { resellerId: here.reseller.id };
    const preview = async () => (await call(api, previewRemoval, { token: here.ours, parameters: path })).body.stays;
    expect((await preview()).adminGrants).toMatchObject({ count: 0 });
    await call(api, consentToAdminGrant, { token: here.resellers, parameters });
    await call(api, approveAdminGrant, { token: here.theirs, parameters });
    expect((await preview()).adminGrants).toEqual({ count: 1, isComplete: true, ids: [parameters.grantId] });
    const attestation = { accepted: true, textVersion: removalAttestationVersion };
    await call(api, removeReseller, { token: here.ours, parameters: path, body: { confirm: true, attestation } });
    expect((await listed(here.resellers, here.parameters)).map(({ status }) => status)).toEqual(['ACTIVE']);
    await call(api, terminateAdminGrant, { token: here.theirs, parameters });
    expect((await listed(here.ours, here.parameters)).map(({ status }) => status)).toEqual(['TERMINATED']);
  });

  test('ends its relationship with the reseller’s tie and the rights that hang on it', async () => {
    const here = await chain();
    const { parameters } = await onBehalf(here);
    await call(api, consentToAdminGrant, { token: here.resellers, parameters });
    await call(api, approveAdminGrant, { token: here.theirs, parameters });
    const own = await request(here.resellers, here.parameters, { displayName: 'Own' });
    const sell = sellerOf(api, here.ours);
    for (const { id: subscriptionId } of (await sell.list(here.customer.id)).body.items) {
      await sell.cancel({ ...here.parameters, subscriptionId });
    }
    const options = { token: here.ours, parameters: here.parameters };
    const preview = await call(api, previewRelationshipEnd, options);
    expect(preview.body.grantIds.sort()).toEqual([parameters.grantId, own.body.id].sort());
    const ended = await call(api, endRelationship, { ...options, body: endings });
    expect(ended.status, JSON.stringify(ended.problem)).toBe(200);
    const left = await listed(here.theirs, here.parameters);
    expect(left.map(({ status }) => status)).toEqual(['TERMINATED', 'TERMINATED']);
    await settle();
    expect(await broken(here.provider, here.reseller)).toEqual([]);
  });
});

describe('whoever orders what is paid by use', () => {
  const line = { offerId: 'CLOUD:0001:DE', quantity: 1, billingCycle: 'MONTHLY' };

  test('is offered to ask for the tenant’s ownership, for the reseller, in a form that can be sent', async () => {
    const here = await chain();
    const order = await sellerOf(api, here.ours).order(here.customer.id, [line]);
    expect(order.status, JSON.stringify(order.problem)).toBe(201);
    const { suggestedGrant } = order.body;
    expect(suggestedGrant).toMatchObject({
      request: `POST /v1/customers/${here.customer.id}/admin-grants`,
      body: { roles: ['TenantOwner'], resellerId: here.reseller.id },
    });
    const { answer } = await asked(here, suggestedGrant?.body);
    expect(answer.body).toMatchObject({ roles: ['TenantOwner'], partnerId: here.reseller.id });
  });

  test('with a new customer as well, and without a reseller for itself; licences alone suggest nothing', async () => {
    const provider = await tenants.provider();
    const ours = await provider.token('AdminAgent');
    const { made } = await newCustomer(api, ours, { lineItems: [line] });
    expect(made.body.suggestedGrant?.body).toMatchObject({ roles: ['TenantOwner'], duration: 'P1Y' });
    expect(made.body.suggestedGrant?.body).not.toHaveProperty('resellerId');
    const licences = await newCustomer(api, ours);
    expect(licences.made.body).not.toHaveProperty('suggestedGrant');
  });
});

test.each(languages)('the customer’s administrators are asked in their language: %s', async (language: Language) => {
  const here = await scene();
  const email = `admin-${language.toLowerCase()}@${here.provider.domain}`;
  const token = here.theirs;
  const person = { email, firstName: 'Li', lastName: 'Admin', roles: ['GlobalAdmin' as const], language };
  const invited = await call(api, inviteUser, { token, body: person });
  expect(invited.status, JSON.stringify(invited.problem)).toBe(201);
  await settle();
  await asked(here);
  await settle();
  const subject = (await mailsTo(stack, email)).at(-1)?.subject ?? '';
  const words = { en: /asks for/u, es: /solicita/u, ru: /запрашивает/u, 'zh-Hans': /申请/u };
  expect(subject).toMatch(words[language]);
});

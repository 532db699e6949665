import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { acceptInvitation, declineInvitation } from '../../functions/invitations/contract.ts';
import { createRequest, listRequests, resendRequest, revokeRequest } from '../../functions/partnerships/contract.ts';
import { changePartner, enrolPartner, signAgreement } from '../../functions/programme/contract.ts';
import { connect } from '../../infra/local/control.ts';
import { commit } from '../../shared/data/commit.ts';
import { changedPartner, loadPartner } from '../../shared/data/partners.ts';
import { type Answer, call } from '../support/api.ts';
import { mailsTo, tokenIn } from '../support/inbox.ts';
import { brokenInvariants, readLedger } from '../support/ledger.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const control = connect(stack.control);
const tenants = tenantsOf(stack);
const consent = { consent: true };
const rounds = 20;
const used: string[] = [];
let resellers: Company[] = [];

beforeAll(async () => {
  resellers = await Promise.all(Array.from({ length: rounds }, () => tenants.reseller()));
  await Promise.all(resellers.map((reseller) => reseller.token()));
});

afterAll(async () => {
  await control.settle();
  expect(await brokenInvariants(stack, used)).toEqual([]);
});

test('fifty simultaneous accepts of one link make one partnership, one audit record, one acceptance mail', async () => {
  const provider = await providerOfMine();
  const reseller = await tenants.reseller();
  const { id, link } = await tenants.invite(provider, reseller.email());
  const token = await reseller.token();
  // Late commits let every instance that there is load the invitation while it is open.
  await control.armFault({
    kind: 'delay',
    milliseconds: 300,
    count: 20,
    functionName: 'AcceptInvitation',
    operation: 'TransactWriteItems',
  });
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      call(api, acceptInvitation, { token, parameters: { token: tokenIn(link) }, body: consent }),
    ),
  );
  await control.disarmFaults();
  expect(new Set(answers.map(told))).toEqual(new Set([told(answers[0] as Answer<unknown>)]));
  expect(answers[0]).toMatchObject({ status: 200, body: { requestId: id, status: 'ACCEPTED' } });

  await control.settle();
  const { partnerships, journals } = await readLedger(stack);
  expect(partnerships.filter(({ providerId }) => providerId === provider.id)).toHaveLength(1);
  const records = journals.filter(({ record }) => record.tenantId === provider.id && record.resourceId === id);
  const acceptances = records.filter(({ record }) => record.operationType === 'accept_partnership_request');
  expect(acceptances).toHaveLength(1);
  expect(await mailsTo(stack, provider.email('AdminAgent'))).toHaveLength(1);
});

describe('of two who act at once one wins, and both hear the same ever after', () => {
  test('accept against revoke', async () => {
    const provider = await providerOfMine();
    const losers = await race(await drafts(provider), async ({ id, link, reseller }) => {
      const parameters = { token: tokenIn(link) };
      return [
        async () => call(api, acceptInvitation, { token: await reseller.token(), parameters, body: consent }),
        async () =>
          call(api, revokeRequest, { token: await provider.token('AdminAgent'), parameters: { requestId: id } }),
      ];
    });
    const stated = ['409 STATE_CONFLICT ACCEPTED', '410 INVITATION_REVOKED REVOKED'];
    expect(losers.filter((loser) => !stated.includes(loser))).toEqual([]);
  });

  test('accept against decline', async () => {
    const provider = await providerOfMine();
    const losers = await race(await drafts(provider), async ({ link, reseller }) => {
      const parameters = { token: tokenIn(link) };
      const token = await reseller.token();
      return [
        () => call(api, acceptInvitation, { token, parameters, body: consent }),
        () => call(api, declineInvitation, { token, parameters, body: {} }),
      ];
    });
    const stated = ['409 INVITATION_ALREADY_ACCEPTED ACCEPTED', '409 INVITATION_DECLINED DECLINED'];
    expect(losers.filter((loser) => !stated.includes(loser))).toEqual([]);
  });

  test('two resellers of one directory', async () => {
    const provider = await providerOfMine();
    const [one, other] = await Promise.all([tenants.reseller(), tenants.reseller()]);
    const directory = (await loadPartner(one.id))?.tenantId ?? '';
    await moveToDirectory(other, directory);
    const fields = { acceptableBy: 'TENANT_ADMINISTRATOR', resellerHint: { tenantId: directory } };
    const losers = await race(await drafts(provider, fields), async ({ link }) => {
      const parameters = { token: tokenIn(link) };
      return [one, other].map(
        (reseller) => async () =>
          call(api, acceptInvitation, { token: await reseller.token(), parameters, body: consent }),
      );
    });
    expect(new Set(losers)).toEqual(new Set(['409 INVITATION_ALREADY_ACCEPTED ACCEPTED']));
    await moveToDirectory(other, randomUUID());
  });

  test('two invitations to one address', async () => {
    const provider = await providerOfMine();
    const token = await provider.token('AdminAgent');
    for (let round = 0; round < rounds; round += 1) {
      const body = { recipientEmail: `twice-${round}@racing.example`, subject: 'S', bodyText: '{{link}}' };
      const answers = await Promise.all([1, 2].map(() => call(api, createRequest, { token, body })));
      const made = answers.filter(({ status }) => status === 201);
      const refused = answers.filter(({ status }) => status !== 201);
      expect(made).toHaveLength(1);
      expect(refused.map(outcome)).toEqual(['409 REQUEST_ALREADY_PENDING']);
      expect(refused[0]?.problem.existingId).toBe(made[0]?.body.id);
    }
    const list = await call(api, listRequests, { token, query: { limit: '100', status: 'PENDING' } });
    expect(list.body.items).toHaveLength(rounds);
  });
});

test('a provider that makes ten invitations at once has made ten', async () => {
  const provider = await providerOfMine();
  const token = await provider.token('AdminAgent');
  const create = (index: number) =>
    call(api, createRequest, {
      token,
      body: { recipientEmail: `r${index}@crowd.example`, subject: 'S', bodyText: '{{link}}', mode: 'DRAFT' },
    });
  const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => create(index)));
  expect(answers.map(outcome)).toEqual(Array.from({ length: 10 }, () => '201'));
});

describe('a double click with the same key changes once, and is answered twice alike:', () => {
  test('create', async () => {
    const provider = await providerOfMine();
    const body = { recipientEmail: 'double@click.example', subject: 'S', bodyText: '{{link}}', mode: 'DRAFT' as const };
    const token = await provider.token('AdminAgent');
    await doubleClick((key) => call(api, createRequest, { token, body, key }));
    expect(await recordsOf(provider, 'create_partnership_request')).toBe(1);
  });

  test('resend', async () => {
    const { provider, parameters, token } = await draft();
    await doubleClick((key) => call(api, resendRequest, { token, parameters, key }));
    expect(await recordsOf(provider, 'resend_partnership_request')).toBe(1);
  });

  test('revoke', async () => {
    const { provider, parameters, token } = await draft();
    await doubleClick((key) => call(api, revokeRequest, { token, parameters, key }));
    expect(await recordsOf(provider, 'revoke_partnership_request')).toBe(1);
  });

  test('accept', async () => {
    const { provider, reseller, link } = await draft();
    const options = { token: await reseller.token(), parameters: { token: tokenIn(link) }, body: consent };
    await doubleClick((key) => call(api, acceptInvitation, { ...options, key }));
    expect(await recordsOf(provider, 'accept_partnership_request')).toBe(1);
  });

  test('decline', async () => {
    const { provider, reseller, link } = await draft();
    const options = { token: await reseller.token(), parameters: { token: tokenIn(link) }, body: { reason: 'No.' } };
    await doubleClick((key) => call(api, declineInvitation, { ...options, key }));
    expect(await recordsOf(provider, 'decline_partnership_request')).toBe(1);
  });

  test('enrol, vet, and sign', async () => {
    const operator = await tenants.operator();
    const domain = `double-${randomUUID().slice(0, 8)}.example`;
    const body = {
      kind: 'RESELLER' as const,
      legalName: 'Double Click GmbH',
      tenantId: randomUUID(),
      country: 'DE',
      domains: [domain],
      mpnId: String(randomInt(1_000_000_000, 9_999_999_999)),
      primaryContact: { firstName: 'Kim', lastName: 'Weber', email: `kim@${domain}`, phoneNumber: '+4930123456' },
      administrator: { email: `admin@${domain}`, firstName: 'Kim', lastName: 'Weber' },
    };
    const enrolled = await doubleClick((key) => call(api, enrolPartner, { token: operator, body, key }));
    const parameters = { partnerId: enrolled.body.id };
    await doubleClick((key) =>
      call(api, changePartner, { token: operator, parameters, body: { vettingStatus: 'AUTHORIZED' }, key }),
    );
    const unsigned = await tenants.reseller({ signed: false });
    const token = await unsigned.token();
    await doubleClick((key) =>
      call(api, signAgreement, { token, parameters: { partnerId: unsigned.id }, body: {}, key }),
    );
    expect(await recordsOf(unsigned, 'sign_partner_agreement')).toBe(1);
    expect(await recordsOf(enrolled.body, 'create_partner')).toBe(1);
    expect(await recordsOf(enrolled.body, 'update_partner')).toBe(1);
    used.push(enrolled.body.id, unsigned.id);
  });
});

interface Draft {
  id: string;
  link: string;
  reseller: Company;
}

async function providerOfMine(): Promise<Company> {
  const provider = await tenants.provider();
  used.push(provider.id);
  await provider.token('AdminAgent');
  return provider;
}

/** An invitation for each reseller; as drafts, since their links come with the answer. */
async function drafts(provider: Company, fields: Record<string, unknown> = {}): Promise<Draft[]> {
  const made: Draft[] = [];
  const token = await provider.token('AdminAgent');
  for (const reseller of resellers) {
    const body = {
      recipientEmail: reseller.email(),
      subject: 'S',
      bodyText: '{{link}}',
      mode: 'DRAFT' as const,
      ...fields,
    };
    const { body: view } = await call(api, createRequest, { token, body });
    made.push({ id: view.id, link: view.draft?.link ?? '', reseller });
  }
  return made;
}

async function draft() {
  const provider = await providerOfMine();
  const reseller = await tenants.reseller();
  const { id, link } = await tenants.invite(provider, reseller.email(), { mode: 'DRAFT' });
  return { provider, reseller, link, parameters: { requestId: id }, token: await provider.token('AdminAgent') };
}

/** Lets both act at once, round by round; then both again, one after the other: nothing may have changed. Who lost. */
async function race(
  invitations: Draft[],
  contestants: (invitation: Draft) => Promise<(() => Promise<Answer<unknown>>)[]>,
): Promise<string[]> {
  const lost: string[] = [];
  for (const invitation of invitations) {
    const acts = await contestants(invitation);
    const first = await Promise.all(acts.map((act) => act()));
    const again: Answer<unknown>[] = [];
    for (const act of acts) again.push(await act());
    const losers = first.filter(({ status }) => status !== 200);
    expect(losers).toHaveLength(1);
    expect(again.map(decided)).toEqual(first.map(decided));
    lost.push(...losers.map(decided));
  }
  return lost;
}

async function doubleClick<T>(click: (key: string) => Promise<Answer<T>>): Promise<Answer<T>> {
  const key = randomUUID();
  const [one, other] = await Promise.all([click(key), click(key)]);
  const later = await click(key);
  expect([200, 201]).toContain(one.status);
  expect([told(other), told(later)]).toEqual([told(one), told(one)]);
  return one;
}

async function recordsOf({ id }: { id: string }, operationType: string): Promise<number> {
  const { journals } = await readLedger(stack);
  return journals.filter(({ record }) => record.tenantId === id && record.operationType === operationType).length;
}

/** Two companies of one directory cannot be enrolled; what an operator's mistake could make is made past the guard. */
async function moveToDirectory(company: Company, tenantId: string): Promise<void> {
  const partner = await loadPartner(company.id);
  if (partner === undefined) throw new Error('The company is not enrolled');
  await commit(
    [changedPartner({ ...partner, tenantId, version: partner.version + 1 })],
    { operationType: 'update_partner', tenantId: company.id, resource: { type: 'partner', id: company.id } },
    { actor: { type: 'SYSTEM', id: 'test' }, at: new Date(), correlationId: 'test', requestId: 'test' },
  );
}

/** Everything of an answer that a caller relies on. */
function told({ status, headers, body }: Answer<unknown>): string {
  return JSON.stringify([status, headers.get('etag'), headers.get('location'), body]);
}

function outcome({ status, problem }: Answer<unknown>): string {
  return status < 300 ? String(status) : `${status} ${problem.code}`;
}

/** The answer without what names this very request. */
function decided(answer: Answer<unknown>): string {
  return answer.status < 300 ? JSON.stringify(answer.body) : `${outcome(answer)} ${answer.problem.currentState}`;
}

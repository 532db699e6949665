import { randomInt, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { acceptInvitation } from '../../functions/invitations/contract.ts';
import { readRequest, resendRequest, revokeRequest } from '../../functions/partnerships/contract.ts';
import { changePartner, enrolByInvitation, readPartner, signAgreement } from '../../functions/programme/contract.ts';
import { listUsers } from '../../functions/users/contract.ts';
import { connect } from '../../infra/local/control.ts';
import { call } from '../support/api.ts';
import { mailsTo, tokenIn } from '../support/inbox.ts';
import { wholeTable } from '../support/ledger.ts';
import { signInFirst } from '../support/sign-in.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const control = connect(stack.control);
const tenants = tenantsOf(stack);
let provider: Company;
let agent: string;

beforeAll(async () => {
  provider = await tenants.provider({ fields: { invitationsPerDay: 500 } });
  agent = await provider.token('AdminAgent');
});

/** An invitation to somebody who has no account, and what that person would fill in. */
async function newcomer(fields: Record<string, unknown> = {}) {
  const domain = `newcomer-${randomUUID().slice(0, 8)}.example`;
  const email = `Nina@${domain}`;
  const { id, link } = await tenants.invite(provider, email.toLowerCase(), fields);
  const person = { email, firstName: 'Nina', lastName: 'Neu' };
  const body = {
    token: tokenIn(link),
    legalName: 'Newcomer S.L.',
    tenantId: String(randomUUID()),
    country: 'ES',
    domains: [domain],
    mpnId: String(randomInt(1_000_000_000, 9_999_999_999)),
    primaryContact: { ...person, phoneNumber: '+34910000000' },
    administrator: person,
    language: 'es' as const,
  };
  return { id, body, email: email.toLowerCase(), domain };
}

const enrol = (body: Awaited<ReturnType<typeof newcomer>>['body']) => call(api, enrolByInvitation, { body });

test('a reseller without an account enrols by its link, is vetted, signs, and accepts by the same link', async () => {
  const { id, body, email } = await newcomer();
  const enrolled = await enrol(body);
  expect([enrolled.status, enrolled.body]).toEqual([
    201,
    {
      id: expect.any(String),
      legalName: 'Newcomer S.L.',
      programStatus: 'PENDING',
      vettingStatus: 'PENDING',
      createdAt: expect.any(String),
    },
  ]);
  const seen = await call(api, readRequest, { token: agent, parameters: { requestId: id } });
  expect(seen.body).toMatchObject({ status: 'PENDING', enrolment: { at: enrolled.body.createdAt } });

  await control.settle();
  const mail = (await mailsTo(stack, email)).at(-1);
  const password = /\S{16}aA1!/.exec(mail?.text ?? '')?.[0] ?? '';
  const token = await signInFirst(stack, email, password, 'A-lasting-Password-1');
  const accept = () =>
    call(api, acceptInvitation, { token, parameters: { token: body.token }, body: { consent: true } });
  const early = await accept();
  expect([early.status, early.problem.reason]).toEqual([422, 'PENDING_VETTING']);

  const parameters = { partnerId: enrolled.body.id };
  await call(api, changePartner, {
    token: await tenants.operator(),
    parameters,
    body: { programStatus: 'ACTIVE', vettingStatus: 'AUTHORIZED' },
  });
  expect((await accept()).problem.reason).toBe('AUTHORIZED_UNSIGNED');
  expect((await call(api, signAgreement, { token, parameters, body: {} })).status).toBe(201);
  const accepted = await accept();
  expect([accepted.status, accepted.body.partnership?.resellerId]).toEqual([200, enrolled.body.id]);
  const own = await call(api, readPartner, { token, parameters });
  expect(own.body).toMatchObject({ region: 'EUROPE', mpnId: body.mpnId, language: 'es' });
  const users = await call(api, listUsers, { token });
  expect(users.body.items).toMatchObject([{ email, roles: ['GlobalAdmin'], status: 'ACTIVE' }]);
});

test('sent again it answers the same, also twice at once, and enrols once', async () => {
  const { body, email } = await newcomer();
  const answers = await Promise.all([enrol(body), enrol(body)]);
  answers.push(await enrol(body));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  await control.settle();
  const ofAccount = (await mailsTo(stack, email)).filter(({ text }) => /\S{16}aA1!/.test(text));
  expect(ofAccount).toHaveLength(1);
});

test('an invitation enrols one company, whatever else is sent with its link', async () => {
  const { body } = await newcomer();
  await enrol(body);
  for (const fields of [
    { mpnId: String(randomInt(1_000_000_000, 9_999_999_999)) },
    { tenantId: randomUUID() },
    { administrator: { ...body.administrator, email: 'other@elsewhere.example' } },
  ]) {
    const refused = await enrol({ ...body, ...fields });
    expect([refused.status, refused.problem.code]).toEqual([409, 'ENROLMENT_EXISTS']);
  }
});

describe('nobody is enrolled', () => {
  test('by a link that is not genuine, with an answer that tells nothing', async () => {
    const { body } = await newcomer();
    const parts = body.token.split('.');
    const forged = ['', 'x', body.token.slice(0, -1), [parts[0], 'c', ...parts.slice(2)].join('.'), 'a'.repeat(5000)];
    const answers = await Promise.all(forged.map((token) => enrol({ ...body, token })));
    for (const { status, problem } of answers) expect([status, problem.code]).toEqual([404, 'INVITATION_NOT_FOUND']);
    expect(new Set(answers.map(({ problem }) => problem.detail)).size).toBe(1);
  });

  test('by a link that was replaced or withdrawn', async () => {
    const { id, body } = await newcomer({ mode: 'DRAFT' });
    const parameters = { requestId: id };
    await call(api, resendRequest, { token: agent, parameters });
    expect((await enrol(body)).problem.code).toBe('INVITATION_SUPERSEDED');
    await call(api, revokeRequest, { token: agent, parameters });
    expect((await enrol(body)).problem.code).toBe('INVITATION_REVOKED');
  });

  test('under another address than the invited one', async () => {
    const { body, domain } = await newcomer();
    const refused = await enrol({ ...body, administrator: { ...body.administrator, email: `eve@${domain}` } });
    expect([refused.status, refused.problem.code]).toEqual([403, 'RECIPIENT_MISMATCH']);
  });

  test('for another tenant than the one that the provider has named, or from another domain', async () => {
    const tenantId = randomUUID();
    const fields = { acceptableBy: 'TENANT_ADMINISTRATOR', resellerHint: { tenantId } };
    const { body, domain } = await newcomer(fields);
    expect((await enrol(body)).problem.code).toBe('RECIPIENT_MISMATCH');
    const elsewhere = { ...body.administrator, email: 'boss@elsewhere.example' };
    const refused = await enrol({ ...body, tenantId, administrator: elsewhere });
    expect(refused.problem.errors?.map(({ pointer }) => pointer)).toEqual(['/administrator/email']);
    const boss = { ...body.administrator, email: `boss@${domain}` };
    expect((await enrol({ ...body, tenantId, administrator: boss })).status).toBe(201);
  });

  test('in another sales region, as the provider itself, or with what another company has', async () => {
    const { body } = await newcomer();
    const taken = (await newcomer()).body;
    await enrol(taken);
    const own = (await wholeTable(stack)).find(({ kind, data }) => kind === 'PARTNER' && data['id'] === provider.id);
    const codes: string[] = [];
    const attempts: Partial<typeof body>[] = [
      { country: 'US' },
      { tenantId: String(own?.data['tenantId']) },
      { mpnId: taken.mpnId },
      { tenantId: taken.tenantId },
    ];
    for (const fields of attempts) {
      const refused = await enrol({ ...body, ...fields });
      codes.push(refused.problem.code);
      expect(refused.problem.existingId).toBe(undefined);
    }
    expect(codes).toEqual(['REGION_MISMATCH', 'SELF_PARTNERSHIP', 'MPN_ID_TAKEN', 'DIRECTORY_ID_TAKEN']);
    expect((await enrol(body)).status).toBe(201);
  });
});

test('every field that fails is told, and free mail is refused', async () => {
  const { body } = await newcomer();
  const refused = await enrol({ ...body, mpnId: 'x', country: 'Spain', domains: [], legalName: 'X', tenantId: '1' });
  expect(refused.problem.errors?.map(({ pointer }) => pointer).sort()).toEqual([
    '/country',
    '/domains',
    '/legalName',
    '/mpnId',
    '/tenantId',
  ]);
  const contact = { ...body.primaryContact, email: 'nina@gmail.com' };
  const free = await enrol({ ...body, primaryContact: contact });
  expect(free.problem.errors?.map(({ pointer }) => pointer)).toEqual(['/primaryContact/email']);
});

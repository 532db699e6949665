import { expect, inject, test } from 'vitest';
import { changePartner, enrolPartner, readPartner, signAgreement } from '../../functions/programme/contract.ts';
import { connect } from '../../infra/local/control.ts';
import { call } from '../support/api.ts';
import { mailsTo } from '../support/inbox.ts';
import { signInFirst } from '../support/sign-in.ts';
import { tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const control = connect(stack.control);
const tenants = tenantsOf(stack);

const enrolment = (domain: string) => ({
  kind: 'RESELLER' as const,
  legalName: 'Été & Fils SARL',
  tenantId: crypto.randomUUID(),
  country: 'fr',
  domains: [domain],
  mpnId: String(Math.floor(Math.random() * 9e9) + 1e9),
  primaryContact: { firstName: 'Zoé', lastName: 'Été', email: `zoe@${domain}`, phoneNumber: '+33142685300' },
  language: 'es' as const,
  administrator: { email: `admin@${domain}`, firstName: 'Zoé', lastName: 'Été' },
});

test('a partner is enrolled, vetted, and signs the agreement as the administrator named at enrolment', async () => {
  const operator = await tenants.operator();
  const domain = 'ete-fils.example';
  const enrolled = await call(api, enrolPartner, { token: operator, body: enrolment(domain) });
  expect(enrolled.status).toBe(201);
  expect(enrolled.body).toMatchObject({
    country: 'FR',
    region: 'EUROPE',
    programStatus: 'PENDING',
    vettingStatus: 'PENDING',
  });
  const parameters = { partnerId: enrolled.body.id };

  await control.settle();
  const [mail] = await mailsTo(stack, `admin@${domain}`);
  const password = /\S{16}aA1!/.exec(mail?.text ?? '')?.[0] ?? '';
  const token = await signInFirst(stack, `admin@${domain}`, password, 'A-lasting-Password-1');

  const vetted = await call(api, changePartner, {
    token: operator,
    parameters,
    body: { programStatus: 'ACTIVE', vettingStatus: 'AUTHORIZED' },
    headers: { 'if-match': '"1"' },
  });
  expect([vetted.body.programStatus, vetted.body.vettingStatus, vetted.headers.get('etag')]).toEqual([
    'ACTIVE',
    'AUTHORIZED',
    '"2"',
  ]);
  const signed = await call(api, signAgreement, { token, parameters, body: {} });
  expect(signed.status).toBe(201);
  expect(signed.body.partnerAgreements).toMatchObject([{ region: 'EUROPE' }]);
  const again = await call(api, signAgreement, { token, parameters, body: {} });
  expect([again.status, again.problem.code]).toEqual([409, 'AGREEMENT_ALREADY_SIGNED']);
  const read = await call(api, readPartner, { token, parameters });
  expect(read.body).toEqual(signed.body);
});

test('unique values of a partner belong to one partner, also when two enrol at once', async () => {
  const token = await tenants.operator();
  const first = enrolment('unique-one.example');
  const second = { ...enrolment('unique-two.example'), mpnId: first.mpnId };
  const answers = await Promise.all([first, second].map((body) => call(api, enrolPartner, { token, body })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('MPN_ID_TAKEN');
  const winner = answers.find(({ status }) => status === 201);
  expect(answers.find(({ status }) => status === 409)?.problem.existingId).toBe(winner?.body.id);
  const sameAdministrator = { ...enrolment('unique-three.example'), administrator: first.administrator };
  const retaken = {
    ...sameAdministrator,
    administrator: winner === answers[0] ? first.administrator : second.administrator,
  };
  const refused = await call(api, enrolPartner, { token, body: retaken });
  expect([refused.status, refused.problem.code]).toEqual([409, 'USER_EMAIL_TAKEN']);
});

test('free mail and countries without a sales region are refused, field by field', async () => {
  const token = await tenants.operator();
  const valid = enrolment('refused.example');
  for (const [body, pointer] of [
    [{ ...valid, primaryContact: { ...valid.primaryContact, email: 'x@gmail.com' } }, '/primaryContact/email'],
    [{ ...valid, administrator: { ...valid.administrator, email: 'x@outlook.com' } }, '/administrator/email'],
    [{ ...valid, country: 'KP' }, '/country'],
  ] as const) {
    const refused = await call(api, enrolPartner, { token, body });
    expect([refused.status, refused.problem.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(refused.problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
  }
});

import { randomInt } from 'node:crypto';
import { beforeAll, expect, inject, test } from 'vitest';
import { acceptInvitation } from '../../functions/invitations/contract.ts';
import { readReseller } from '../../functions/partnerships/contract.ts';
import { addMpnId, enrolPartner, removeMpnId, verifyMpnId } from '../../functions/programme/contract.ts';
import { loadPartner } from '../../shared/data/partners.ts';
import { call } from '../support/api.ts';
import { tokenIn } from '../support/inbox.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const tenants = tenantsOf(stack);
let operator: string;
let reseller: Company;
let first: string;

const anyMpnId = (): string => String(randomInt(1_000_000_000, 9_999_999_999));

beforeAll(async () => {
  operator = await tenants.operator();
  reseller = await tenants.reseller({ name: 'Many Places SARL' });
  first = (await loadPartner(reseller.id))?.mpnId ?? '';
});

const add = (body: { mpnId: string; mpnType?: 'GLOBAL' | 'LOCATION'; primary?: boolean }, of: Company = reseller) =>
  call(api, addMpnId, { token: operator, parameters: { partnerId: of.id }, body });
const remove = (mpnId: string, of: Company = reseller) =>
  call(api, removeMpnId, { token: operator, parameters: { partnerId: of.id, mpnId } });

test('a partner has several MPN IDs, of which the primary location’s alone may be partner of record', async () => {
  const provider = await tenants.provider();
  const token = await provider.token();
  const { link } = await tenants.invite(provider, reseller.email());
  const asReseller = await reseller.token();
  await call(api, acceptInvitation, {
    token: asReseller,
    parameters: { token: tokenIn(link) },
    body: { consent: true },
  });
  const reasonsFor = async (mpnId: string) => {
    const { body } = await call(api, verifyMpnId, { token, parameters: { mpnId } });
    return [body.name, body.type, body.reasons.map(({ rule }) => rule)];
  };
  const [headOffice, branch] = [anyMpnId(), anyMpnId()];
  expect((await add({ mpnId: headOffice, mpnType: 'GLOBAL' })).status).toBe(201);
  const added = await add({ mpnId: branch });
  expect(added.body.mpnIds).toEqual([
    { mpnId: first, mpnType: 'LOCATION', primary: true },
    { mpnId: headOffice, mpnType: 'GLOBAL', primary: false },
    { mpnId: branch, mpnType: 'LOCATION', primary: false },
  ]);
  expect(await reasonsFor(first)).toEqual(['Many Places SARL', 'LOCATION', []]);
  expect(await reasonsFor(headOffice)).toEqual(['Many Places SARL', 'GLOBAL', ['mpn-location']]);
  expect(await reasonsFor(branch)).toEqual(['Many Places SARL', 'LOCATION', ['mpn-primary']]);

  const moved = await add({ mpnId: branch, primary: true });
  expect([moved.body.mpnId, moved.body.mpnIds.map(({ primary }) => primary)]).toEqual([branch, [true, false, false]]);
  expect([await reasonsFor(first), await reasonsFor(branch)].map(([, , rules]) => rules)).toEqual([
    ['mpn-primary'],
    [],
  ]);
  // The provider's list shows the one that it may name.
  const listed = await call(api, readReseller, { token, parameters: { resellerId: reseller.id } });
  expect(listed.body.resellerMpnId).toBe(branch);
  // A reseller verifies all of its own.
  const own = await call(api, verifyMpnId, { token: asReseller, parameters: { mpnId: headOffice } });
  expect(own.body.type).toBe('GLOBAL');

  const primary = await remove(branch);
  expect([primary.status, primary.problem.code]).toEqual([409, 'MPN_ID_IN_USE']);
  expect((await remove(first)).body.mpnIds.map(({ mpnId }) => mpnId)).toEqual([branch, headOffice]);
  const again = await remove(first);
  expect([again.status, again.body.mpnIds.length]).toEqual([200, 2]);
  expect((await call(api, verifyMpnId, { token, parameters: { mpnId: first } })).status).toBe(404);
});

test('an MPN ID belongs to one partner, also when two get it at once, and is free once it is removed', async () => {
  const [one, other] = [await tenants.reseller(), await tenants.provider()];
  const mpnId = anyMpnId();
  const answers = await Promise.all([add({ mpnId }, one), add({ mpnId }, other)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const loser = answers.find(({ status }) => status === 409);
  const [winner, second] = answers[0]?.status === 201 ? [one, other] : [other, one];
  expect([loser?.problem.code, loser?.problem.existingId]).toEqual(['MPN_ID_TAKEN', winner.id]);
  const enrolled = await call(api, enrolPartner, {
    token: operator,
    body: {
      kind: 'RESELLER',
      legalName: 'Late Comer GmbH',
      tenantId: crypto.randomUUID(),
      country: 'DE',
      domains: ['late-comer.example'],
      mpnId,
      primaryContact: { firstName: 'L', lastName: 'C', email: 'l@late-comer.example' },
      administrator: { firstName: 'L', lastName: 'C', email: 'l@late-comer.example' },
    },
  });
  expect([enrolled.status, enrolled.problem.code]).toEqual([409, 'MPN_ID_TAKEN']);
  await remove(mpnId, winner);
  expect((await add({ mpnId }, second)).status).toBe(201);
});

test('a head office’s MPN ID is not made the primary one, and the same is added once', async () => {
  const company = await tenants.reseller();
  const mpnId = anyMpnId();
  const refused = await add({ mpnId, mpnType: 'GLOBAL', primary: true }, company);
  expect([refused.status, refused.problem.errors?.[0]?.pointer]).toEqual([400, '/mpnType']);
  const twice = await Promise.all([add({ mpnId }, company), add({ mpnId }, company)]);
  expect(twice.map(({ status }) => status)).toEqual([201, 201]);
  expect((await loadPartner(company.id))?.otherMpnIds).toEqual([{ mpnId, mpnType: 'LOCATION' }]);
});

test.each(['x', '12345678901', ''])('an MPN ID %j is refused', async (mpnId) => {
  const refused = await add({ mpnId });
  expect([refused.status, refused.problem.errors?.map(({ pointer }) => pointer)]).toEqual([400, ['/mpnId']]);
});

import { beforeAll, describe, expect, inject, test } from 'vitest';
import { acceptInvitation } from '../../functions/invitations/contract.ts';
import { verifyMpnId, verifyMpnIds } from '../../functions/programme/contract.ts';
import { loadPartner } from '../../shared/data/partners.ts';
import { call } from '../support/api.ts';
import { tokenIn } from '../support/inbox.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const tenants = tenantsOf(stack);
let provider: Company;
let token: string;
let partner: Company;

const mpnIdOf = async ({ id }: Company): Promise<string> => (await loadPartner(id))?.mpnId ?? '';

beforeAll(async () => {
  provider = await tenants.provider();
  token = await provider.token('SalesAgent');
  partner = await tenants.reseller({ name: 'Verified Reselling SARL', country: 'FR' });
  const { link } = await tenants.invite(provider, partner.email());
  const parameters = { token: tokenIn(link) };
  const accepted = await call(api, acceptInvitation, {
    token: await partner.token(),
    parameters,
    body: { consent: true },
  });
  expect(accepted.status).toBe(200);
}, 60_000);

async function reasonsOf(company: Company): Promise<string[]> {
  const { body } = await call(api, verifyMpnId, { token, parameters: { mpnId: await mpnIdOf(company) } });
  for (const { nextStep } of body.reasons) expect(nextStep).not.toBe('');
  return body.reasons.map(({ code, rule }) => `${code} ${rule}`);
}

test('the MPN ID of an eligible reseller whom the provider works with is valid as partner of record', async () => {
  const mpnId = await mpnIdOf(partner);
  const { status, body } = await call(api, verifyMpnId, { token, parameters: { mpnId } });
  expect(status).toBe(200);
  expect(body).toEqual({
    mpnId,
    exists: true,
    name: 'Verified Reselling SARL',
    type: 'LOCATION',
    enrolled: true,
    agreementSigned: true,
    region: 'EUROPE',
    partnershipActive: true,
    validAsPor: true,
    reasons: [],
  });
});

test('every reason is told at once, each with its next step', async () => {
  const doubtful = await tenants.reseller({ signed: false, fields: { vettingStatus: 'PENDING', mpnType: 'GLOBAL' } });
  expect(await reasonsOf(doubtful)).toEqual([
    'VALIDATION_FAILED mpn-location',
    'RESELLER_NOT_ELIGIBLE mpn-vetting-ended',
    'PARTNER_AGREEMENT_UNSIGNED mpn-agreement-signed',
    'PARTNERSHIP_REQUIRED mpn-partnership-active',
  ]);
  const elsewhere = await tenants.reseller({ country: 'US', fields: { programStatus: 'INACTIVE' } });
  expect(await reasonsOf(elsewhere)).toEqual([
    'RESELLER_NOT_ELIGIBLE mpn-active',
    'REGION_MISMATCH mpn-region',
    'PARTNERSHIP_REQUIRED mpn-partnership-active',
  ]);
  expect(await reasonsOf(provider)).toEqual(['MPN_IS_PROVIDER mpn-is-provider']);
  expect(await reasonsOf(await tenants.provider())).toEqual(['MPN_NOT_RESELLER mpn-reseller']);
});

test.each([
  ['12a', 400, 'MPN_NOT_NUMERIC'],
  ['12345678901', 400, 'MPN_NOT_NUMERIC'],
  ['٣٤', 400, 'MPN_NOT_NUMERIC'],
  ['9999999999', 404, 'MPN_NOT_FOUND'],
])('%s alone answers %i %s', async (mpnId, status, code) => {
  const refused = await call(api, verifyMpnId, { token, parameters: { mpnId } });
  expect([refused.status, refused.problem.code]).toEqual([status, code]);
});

test('up to 100 at once are answered row by row, in their order, whatever is wrong with one', async () => {
  const mpnId = await mpnIdOf(partner);
  const mpnIds = ['x', mpnId, '9999999999', mpnId, ...Array.from({ length: 96 }, (_, index) => `77${index}`)];
  const { status, body } = await call(api, verifyMpnIds, { token, body: { mpnIds } });
  expect(status).toBe(200);
  expect(body.items.map((row) => row.mpnId)).toEqual(mpnIds);
  expect(
    body.items.slice(0, 4).map(({ exists, validAsPor, reasons }) => [exists, validAsPor, reasons[0]?.code]),
  ).toEqual([
    [false, false, 'MPN_NOT_NUMERIC'],
    [true, true, undefined],
    [false, false, 'MPN_NOT_FOUND'],
    [true, true, undefined],
  ]);
});

test.each([
  ['none', []],
  ['101', Array.from({ length: 101 }, (_, index) => String(index))],
  ['an empty one', ['']],
  ['no texts', [4711]],
])('%s at once is refused', async (_, mpnIds) => {
  const refused = await call(api, verifyMpnIds, { token, body: { mpnIds: mpnIds as string[] } });
  expect([refused.status, refused.problem.code]).toEqual([400, 'VALIDATION_FAILED']);
});

describe('a reseller', () => {
  test('verifies its own MPN ID, and learns nothing of others', async () => {
    const own = await mpnIdOf(partner);
    const other = await mpnIdOf(await tenants.reseller({ name: 'Somebody Else SARL' }));
    const asReseller = await partner.token();
    const { body } = await call(api, verifyMpnIds, { token: asReseller, body: { mpnIds: [own, other] } });
    expect(body.items.map(({ exists, validAsPor }) => [exists, validAsPor])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(JSON.stringify(body)).not.toContain('Somebody Else');
    const alone = await call(api, verifyMpnId, { token: asReseller, parameters: { mpnId: other } });
    expect([alone.status, alone.problem.code]).toEqual([404, 'MPN_NOT_FOUND']);
  });

  test('without a partnership sees what is missing', async () => {
    const lonely = await tenants.reseller();
    const { body } = await call(api, verifyMpnId, {
      token: await lonely.token(),
      parameters: { mpnId: await mpnIdOf(lonely) },
    });
    expect([body.partnershipActive, body.reasons.map(({ code }) => code)]).toEqual([false, ['PARTNERSHIP_REQUIRED']]);
  });
});

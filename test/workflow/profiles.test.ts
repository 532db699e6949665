import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listProviderDirectory, putProfile, readProfile } from '../../functions/profiles/contract.ts';
import { changePartner } from '../../functions/programme/contract.ts';
import { call } from '../support/api.ts';
import { wholeTable } from '../support/ledger.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const tenants = tenantsOf(stack);
const location = { addressLine1: 'Hauptstraße 1', city: 'Wien', postalCode: '1010', country: 'AT' };
const profile = (fields: Record<string, unknown> = {}) => ({
  description: 'We sell clouds.\n\nAll of them.',
  websiteUrl: 'https://clouds.example/about',
  logoUrl: 'https://clouds.example/logo.png',
  industryTags: ['Retail'],
  serviceTags: ['Migration'],
  solutionTags: ['Backup'],
  locations: [location],
  contact: { firstName: 'Kim', lastName: 'Weber', email: 'kim@clouds.example' },
  published: true,
  ...fields,
});

let provider: Company;
let token: string;

beforeAll(async () => {
  // A country of its own: the directory is everybody's.
  provider = await tenants.provider({ country: 'IS', name: 'Wolken Á Íslandi' });
  token = await provider.token();
});

const put = (body: ReturnType<typeof profile>, headers: Record<string, string> = {}) =>
  call(api, putProfile, { token, body, headers });

async function directory(query: Record<string, string>): Promise<(string | undefined)[]> {
  const { body } = await call(api, listProviderDirectory, { query: { country: 'IS', ...query } });
  return body.items.map(({ displayName }) => displayName);
}

test('a profile is written, read back under the legal name, and listed for everybody once it is published', async () => {
  expect((await call(api, readProfile, { token })).problem.code).toBe('PROFILE_NOT_FOUND');
  const hidden = await put(profile({ published: false }));
  expect([hidden.status, hidden.body.displayName, hidden.body.isListed]).toEqual([200, 'Wolken Á Íslandi', false]);
  expect(await directory({})).toEqual([]);
  const shown = await put(profile(), { 'if-match': '"1"' });
  expect([shown.status, shown.body.isListed, shown.headers.get('etag')]).toEqual([200, true, '"2"']);
  expect((await call(api, readProfile, { token })).body).toEqual(shown.body);
  const { body } = await call(api, listProviderDirectory, { query: { country: 'is' } });
  expect(body.items).toEqual([expect.objectContaining({ partnerId: provider.id, ...profileShown() })]);
  const same = await put(profile());
  expect(same.headers.get('etag')).toBe('"2"');
  const stale = await put(profile({ description: 'Other' }), { 'if-match': '"1"' });
  expect([stale.status, stale.problem.code]).toEqual([412, 'VERSION_MISMATCH']);
});

function profileShown() {
  const { published: _, ...rest } = profile();
  return rest;
}

test('the directory is filtered by country, its locations included, and by speciality in whatever case', async () => {
  expect(await directory({ speciality: 'BACKUP' })).toEqual(['Wolken Á Íslandi']);
  expect(await directory({ speciality: 'retail' })).toEqual(['Wolken Á Íslandi']);
  expect(await directory({ speciality: 'Back' })).toEqual([]);
  expect(await directory({ country: 'AT' })).toContain('Wolken Á Íslandi');
  expect(await directory({ country: 'MT' })).toEqual([]);
  const unsold = await call(api, listProviderDirectory, { query: { country: 'KP' } });
  expect([unsold.status, unsold.problem.code]).toEqual([404, 'COUNTRY_NOT_SUPPORTED']);
});

test('a provider that the programme makes inactive leaves the directory at once, and comes back', async () => {
  const operator = await tenants.operator();
  const change = (programStatus: 'ACTIVE' | 'INACTIVE') =>
    call(api, changePartner, { token: operator, parameters: { partnerId: provider.id }, body: { programStatus } });
  await change('INACTIVE');
  expect(await directory({})).toEqual([]);
  expect((await call(api, readProfile, { token })).body).toMatchObject({ published: true, isListed: false });
  await change('ACTIVE');
  expect(await directory({})).toEqual(['Wolken Á Íslandi']);
});

test('resellers have profiles too, which no directory shows', async () => {
  const reseller = await tenants.reseller({ country: 'IS' });
  const asReseller = await reseller.token();
  const written = await call(api, putProfile, { token: asReseller, body: profile() });
  expect([written.status, written.body.isListed]).toEqual([200, false]);
  expect(await directory({})).toEqual(['Wolken Á Íslandi']);
});

test('the directory comes in pages, full ones, by name', async () => {
  const names = ['Ceta', 'alfa', 'Beta'];
  for (const name of names) {
    const other = await tenants.provider({ country: 'LI', name });
    await call(api, putProfile, { token: await other.token(), body: profile({ locations: [] }) });
  }
  const seen: (string | undefined)[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await call(api, listProviderDirectory, {
      query: { country: 'LI', limit: '2', ...(cursor !== undefined && { cursor }) },
    });
    if (body.nextCursor !== undefined) expect(body.items).toHaveLength(2);
    seen.push(...body.items.map(({ displayName }) => displayName));
    cursor = body.nextCursor;
  } while (cursor !== undefined);
  expect(seen).toEqual(['alfa', 'Beta', 'Ceta']);
});

describe('a profile is refused with', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['no description', { description: '' }, '/description'],
    ['2,501 characters', { description: 'x'.repeat(2501) }, '/description'],
    ['a website without https', { websiteUrl: 'http://clouds.example' }, '/websiteUrl'],
    ['a website that is a script', { websiteUrl: 'javascript:alert(1)' }, '/websiteUrl'],
    ['a logo that is a page', { logoUrl: 'https://clouds.example/logo.svg' }, '/logoUrl'],
    ['free mail', { contact: { firstName: 'K', lastName: 'W', email: 'kim@gmail.com' } }, '/contact/email'],
    ['six locations in a country', { locations: Array(6).fill(location) }, '/locations/5/country'],
    ['a location where nothing is sold', { locations: [{ ...location, country: 'KP' }] }, '/locations/0/country'],
    ['21 tags', { serviceTags: Array.from({ length: 21 }, String) }, '/serviceTags'],
    ['a name of its own', { displayName: 'Better Name' }, '/displayName'],
  ])('%s', async (_, fields, pointer) => {
    const refused = await put(profile(fields) as ReturnType<typeof profile>);
    expect([refused.status, refused.problem.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect([...new Set(refused.problem.errors?.map((error) => error.pointer))]).toEqual([pointer]);
  });
});

test('a repeated PUT answers the same, and its record names nobody', async () => {
  const contact = { firstName: 'Neverkept', lastName: 'W', email: 'never@clouds.example' };
  const options = { token, body: profile({ contact }), key: 'the-same-profile' };
  const first = await call(api, putProfile, options);
  const again = await call(api, putProfile, options);
  expect([again.status, again.body]).toEqual([200, first.body]);
  expect(again.body.contact).toEqual(contact);
  const records = (await wholeTable(stack)).filter(({ kind }) => kind === 'IDEMPOTENCY');
  expect(JSON.stringify(records)).not.toContain('Neverkept');
});

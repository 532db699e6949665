import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cancelOnboarding,
  listCountries,
  listOnboardings,
  putAccountInfo,
  readCountry,
  readOnboarding,
  startOnboarding,
  validateAddress,
} from '../../functions/onboarding/contract.ts';
import { sampleAgreements } from '../../infra/local/seed.ts';
import { keys } from '../../shared/data/keys.ts';
import { getItem, type Item } from '../../shared/data/table.ts';
import type { DraftStatus } from '../../shared/domain/onboarding.ts';
import { dayMs, after as later, minuteMs } from '../../shared/domain/time.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import { call } from '../support/api.ts';
import { wholeTable } from '../support/ledger.ts';
import { accountInfo, draftWithAccountInfo, newCustomer, partnerUp } from '../support/onboarding.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

// A stack of its own, since the clock is moved on at the end.
let stack: RunningStack;
let api: string;
let tenants: ReturnType<typeof tenantsOf>;
let provider: Company;
let token: string;

beforeAll(async () => {
  stack = await startStack();
  api = stack.api;
  tenants = tenantsOf(stack);
  provider = await tenants.provider();
  token = await provider.token('SalesAgent');
});

afterAll(() => stack.stop());

describe('starting', () => {
  test('for the provider itself: a draft at its first step, for seven days', async () => {
    const key = 'start-once';
    const answer = await call(api, startOnboarding, { token, body: {}, key });
    expect(answer.status, JSON.stringify(answer.problem)).toBe(201);
    const { id, createdAt } = answer.body;
    expect(answer.headers.get('location')).toBe(`/v1/onboardings/${id}`);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.body).toEqual({
      id,
      providerId: provider.id,
      status: 'ACCOUNT_INFO',
      allowedActions: ['put-account-info', 'cancel'],
      startedBy: { userId: expect.any(String), email: provider.email('SalesAgent') },
      expiresAt: later(createdAt, 7 * dayMs),
      createdAt,
      updatedAt: createdAt,
      warnings: [],
    });
    const again = await call(api, startOnboarding, { token, body: {}, key });
    expect([again.status, again.body]).toEqual([201, answer.body]);
    expect((await read(id)).body).toEqual(answer.body);
  });

  test("for a reseller's row: the reseller is set", async () => {
    const reseller = await tenants.reseller({ name: 'Café Digital SARL', country: 'FR' });
    await partnerUp(provider, reseller);
    const answer = await call(api, startOnboarding, { token, body: { resellerId: reseller.id } });
    expect(answer.body).toMatchObject({ resellerId: reseller.id, resellerName: 'Café Digital SARL' });
  });

  test('is refused to a provider that is not active in the programme', async () => {
    const idle = await tenants.provider({ fields: { programStatus: 'INACTIVE' } });
    const { status, problem } = await call(api, startOnboarding, { token: await idle.token(), body: {} });
    expect([status, problem.code, problem.currentState]).toEqual([409, 'STATE_CONFLICT', 'INACTIVE']);
  });

  test('is refused with the reason for a reseller that the provider cannot work with', async () => {
    const reasonFor = async (resellerId: string) => {
      const { status, problem } = await call(api, startOnboarding, { token, body: { resellerId } });
      expect([status, problem.code]).toEqual([422, 'PARTNERSHIP_REQUIRED']);
      return problem.reason;
    };
    const unknown = await tenants.reseller();
    const unsigned = await tenants.reseller({ signed: false });
    const inactive = await tenants.reseller({ fields: { programStatus: 'INACTIVE' } });
    const suspended = await tenants.reseller();
    await partnerUp(provider, unsigned);
    await partnerUp(provider, inactive);
    await partnerUp(provider, suspended, 'SUSPENDED');
    await partnerUp(await tenants.provider(), unknown);
    expect(await reasonFor(newId(new Date()))).toBe('NONE');
    expect(await reasonFor(unknown.id)).toBe('NONE');
    expect(await reasonFor(unsigned.id)).toBe('AUTHORIZED_UNSIGNED');
    expect(await reasonFor(inactive.id)).toBe('INACTIVE');
    expect(await reasonFor(suspended.id)).toBe('SUSPENDED');
  });
});

describe('account info', () => {
  test('is kept in canonical form, and the next step opens', async () => {
    const id = await started();
    const saved = await put(id, accountInfo({ contact: { phoneNumber: '089 1234567' } }));
    expect(saved.status, JSON.stringify(saved.problem)).toBe(200);
    expect(saved.headers.get('etag')).toBe('"2"');
    expect(saved.body).toMatchObject({
      status: 'SUBSCRIPTIONS',
      allowedActions: ['put-account-info', 'put-subscriptions', 'cancel'],
      accountInfo: {
        company: { companyName: 'Fabrikam Bicycles GmbH', domain: 'fabrikam.onvendor.example' },
        billing: { companyName: 'Fabrikam Bicycles GmbH', culture: 'de-DE', language: 'de' },
        contact: { phoneNumber: '+49891234567' },
        agreement: { templateId: sampleAgreements[1]?.templateId, dateAgreed: '2025-06-01' },
      },
      address: { status: 'Verified', suggestions: [] },
      warnings: [],
    });
    expect((await read(id)).body).toEqual(saved.body);
  });

  test('leaves international names and places as they were typed, case included', async () => {
    const typed = {
      company: { companyName: 'ΕΛΛΗΝΙΚΑ Παγωτά «Ἀθηνᾶ» ΑΕ', domain: 'pagota' },
      address: { addressLine1: 'οδός Ερμού 1', city: 'aθήνΑ', postalCode: '10557', country: 'gr' },
      contact: { firstName: 'Ἰωάννης', lastName: 'dell’Ångström-ß' },
    };
    const id = await started();
    const { body, problem } = await put(id, accountInfo(typed));
    expect(problem.errors).toBeUndefined();
    expect(body.accountInfo?.company.companyName).toBe(typed.company.companyName);
    expect(body.accountInfo?.billing.defaultAddress).toMatchObject({
      addressLine1: 'οδός Ερμού 1',
      city: 'aθήνΑ',
      postalCode: '105 57',
      country: 'GR',
    });
    expect(body.accountInfo?.contact).toMatchObject(typed.contact);
    expect(body.address).toMatchObject({ status: 'InteractionRequired', suggestions: [{ postalCode: '105 57' }] });
  });

  test('takes UK for GB', async () => {
    const address = { addressLine1: '10 Downing Street', city: 'London', postalCode: 'sw1a2aa', country: 'UK' };
    const { body } = await put(await started(), accountInfo({ address }));
    expect(body.accountInfo?.billing.defaultAddress).toMatchObject({ country: 'GB', postalCode: 'SW1A 2AA' });
  });

  test('tells everything that is wrong at once, with what was expected, an example and the value judged', async () => {
    const id = await started();
    const { status, problem } = await put(
      id,
      accountInfo({
        company: { companyName: 'GmbH', domain: 'Fabri-kam' },
        billing: { email: `someone@${provider.domain}` },
        address: { postalCode: 'SW1A 2AA', city: null },
        contact: { lastName: '', email: 'no address' },
        agreement: { dateAgreed: '2999-01-01' },
      }),
    );
    expect([status, problem.code]).toEqual([400, 'VALIDATION_FAILED']);
    const found = problem.errors as unknown as Record<string, string>[];
    expect(found.map(({ pointer, code }) => [pointer, code]).sort()).toEqual([
      ['/agreement/dateAgreed', 'AGREEMENT_DATE_IN_FUTURE'],
      ['/billing/defaultAddress/city', 'ADDRESS_INVALID'],
      ['/billing/defaultAddress/postalCode', 'ADDRESS_INVALID'],
      ['/billing/email', 'VALIDATION_FAILED'],
      ['/company/companyName', 'COMPANY_NAME_INVALID'],
      ['/company/domain', 'VALIDATION_FAILED'],
      ['/contact/email', 'VALIDATION_FAILED'],
      ['/contact/lastName', 'VALIDATION_FAILED'],
    ]);
    for (const { rule, message, expected, example } of found) {
      expect([rule, message, expected, example].every((text) => text !== undefined && text !== '')).toBe(true);
    }
    expect(found.find(({ pointer }) => pointer === '/company/domain')).toMatchObject({
      normalised: 'fabrikam.onvendor.example',
    });
    expect((await read(id)).body).toMatchObject({ status: 'ACCOUNT_INFO', warnings: [] });
  });

  test('warns of a name that looks mistaken, for that name alone', async () => {
    const id = await started();
    const { body } = await put(id, accountInfo({ company: { companyName: 'fabrikam.com' } }));
    expect(body.warnings).toMatchObject([
      { pointer: '/company/companyName', basis: 'fabrikam.com', rule: expect.any(String), message: expect.any(String) },
    ]);
    expect((await read(id)).body.warnings).toEqual(body.warnings);
    expect((await put(id, accountInfo())).body.warnings).toEqual([]);
  });

  test.each([
    ['the domain of the provider', () => provider.domain, 'email-provider-domain'],
    ['a subdomain of it', () => `mail.${provider.domain}`, 'email-provider-domain'],
    ["the vendor's customers' domain", () => 'onvendor.example', 'email-vendor-domain'],
  ])('refuses a mail address at %s', async (_, domain, rule) => {
    const { status, problem } = await put(await started(), accountInfo({ billing: { email: `a@${domain()}` } }));
    expect([status, problem.errors?.map((error) => [error.pointer, error.rule])]).toEqual([
      400,
      [['/billing/email', rule]],
    ]);
  });

  test("refuses a mail address at the chosen reseller's domain", async () => {
    const reseller = await tenants.reseller();
    await partnerUp(provider, reseller);
    const { body } = await call(api, startOnboarding, { token, body: { resellerId: reseller.id } });
    const { problem } = await put(body.id, accountInfo({ contact: { email: `a@${reseller.domain}` } }));
    expect(problem.errors).toMatchObject([{ pointer: '/contact/email', rule: 'email-reseller-domain' }]);
  });

  test.each([
    ['punycode', 'xn--fabrkam-3ya', 'domain-punycode'],
    ['a letter that looks like another', 'fаbrikam', 'domain-letters'],
    ['upper case', 'Fabrikam', 'domain-upper-case'],
    ['28 characters', 'f'.repeat(28), 'domain-length'],
  ])('refuses a domain with %s', async (_, domain, rule) => {
    const { status, problem } = await put(await started(), accountInfo({ company: { domain } }));
    expect([status, problem.errors?.map((error) => error.rule)]).toEqual([400, [rule]]);
  });

  test('refuses a customer of another sales region', async () => {
    const address = { addressLine1: '1 Main St', city: 'Redmond', state: 'WA', postalCode: '98052', country: 'US' };
    const { status, problem } = await put(await started(), accountInfo({ address }));
    expect([status, problem.code]).toEqual([422, 'REGION_MISMATCH']);
  });

  test('refuses an agreement version that is superseded, and one that nobody knows', async () => {
    const codeFor = async (templateId: string) =>
      (await put(await started(), accountInfo({ agreement: { templateId } }))).problem.code;
    expect(await codeFor(sampleAgreements[0]?.templateId ?? '')).toBe('TEMPLATE_SUPERSEDED');
    expect(await codeFor(crypto.randomUUID())).toBe('TEMPLATE_UNKNOWN');
  });

  test('refuses the domain of a customer: of its own by id, of others without a word about them', async () => {
    const { customerId: own } = await newCustomer(api, token, { changes: { company: { domain: 'own' } } });
    const stranger = await (await tenants.provider()).token();
    const { customerId: other } = await newCustomer(api, stranger, { changes: { company: { domain: 'other' } } });
    const id = await started();
    const mine = await put(id, accountInfo({ company: { domain: 'own' } }));
    expect([mine.status, mine.problem.code, mine.problem.existingId]).toEqual([409, 'DOMAIN_TAKEN', own]);
    const theirs = await put(id, accountInfo({ company: { domain: 'other' } }));
    expect([theirs.status, theirs.problem.code]).toEqual([409, 'CUSTOMER_EXISTS_REQUEST_RELATIONSHIP']);
    expect(theirs.problem.nextStep).toContain('/v1/relationship-requests');
    expect(JSON.stringify(theirs.problem)).not.toContain(other);
  });

  test('is saved only over the version that the caller has seen', async () => {
    const id = await draftWithAccountInfo(api, token);
    const parameters = { onboardingId: id };
    const stale = { 'if-match': '"1"' };
    const late = await call(api, putAccountInfo, { token, parameters, body: accountInfo(), headers: stale });
    const cancelled = await call(api, cancelOnboarding, { token, parameters, headers: stale });
    for (const { status, problem } of [late, cancelled]) {
      expect([status, problem.code]).toEqual([412, 'VERSION_MISMATCH']);
    }
    const headers = { 'if-match': '"2"' };
    const saved = await call(api, putAccountInfo, { token, parameters, body: accountInfo(), headers });
    expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"3"']);
  });

  test('of an agreement may be dated today in UTC, not tomorrow, wherever tomorrow has begun', async () => {
    const eleven = new Date();
    eleven.setUTCHours(11, 0, 0, 0);
    const now = eleven.getTime() > Date.now() ? eleven : new Date(eleven.getTime() + dayMs);
    await moveTo(now.toISOString());
    const [today, tomorrow] = [now, new Date(now.getTime() + dayMs)].map((day) => day.toISOString().slice(0, 10));
    const id = await started();
    const agreed = (dateAgreed: string) => put(id, accountInfo({ agreement: { dateAgreed } }));
    expect((await agreed(`${today}`)).status).toBe(200);
    expect((await agreed(`${tomorrow}T00:30:00+14:00`)).body.accountInfo?.agreement?.dateAgreed).toBe(
      `${today}T10:30:00.000Z`,
    );
    for (const date of [`${tomorrow}`, `${tomorrow}T02:00:00+14:00`]) {
      const { status, problem } = await agreed(date);
      expect([status, problem.code, problem.errors?.[0]?.pointer]).toEqual([
        400,
        'AGREEMENT_DATE_IN_FUTURE',
        '/agreement/dateAgreed',
      ]);
    }
  });
});

test("another provider's draft does not exist", async () => {
  const id = await draftWithAccountInfo(api, token);
  const stranger = await (await tenants.provider()).token();
  const options = { token: stranger, parameters: { onboardingId: id } };
  const answers = [
    await call(api, readOnboarding, options),
    await call(api, putAccountInfo, { ...options, body: accountInfo() }),
    await call(api, cancelOnboarding, options),
  ];
  for (const { status, problem } of answers) expect([status, problem.code]).toEqual([404, 'DRAFT_NOT_FOUND']);
  expect((await read(id)).body.status).toBe('SUBSCRIPTIONS');
});

test('the list has open drafts first, in pages, without what was typed', async () => {
  const owner = await tenants.provider();
  const agent = await owner.token();
  const ids: string[] = [];
  for (let index = 0; index < 4; index += 1) {
    ids.push((await call(api, startOnboarding, { token: agent, body: {} })).body.id);
  }
  const withInfo = await draftWithAccountInfo(api, agent);
  const [cancelled = '', ...open] = ids;
  await call(api, cancelOnboarding, { token: agent, parameters: { onboardingId: cancelled } });
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: '2', ...(cursor && { cursor }) };
    const page = await call(api, listOnboardings, { token: agent, query });
    pages.push(page.body.items.map(({ id }) => id));
    expect(JSON.stringify(page.body)).not.toMatch(/Fabrikam|zoe@/i);
    cursor = page.body.nextCursor;
  } while (cursor !== undefined);
  expect(pages.flat()).toEqual([withInfo, ...open.toReversed(), cancelled]);
  expect(pages.every((page) => page.length <= 2)).toBe(true);
  expect(await listed(agent, 'ACCOUNT_INFO')).toEqual(open.toReversed());
  expect(await listed(agent, 'CANCELLED')).toEqual([cancelled]);
  expect(await listed(agent, 'EXPIRED')).toEqual([]);
});

test('cancelling drops everything, everywhere; a repeated save shows it no more', async () => {
  const marks = ['Geheimniskrämer', 'geheimniskraemer', 'verraten', 'Verraten'];
  const typed = accountInfo({
    company: { companyName: 'Geheimniskrämer.com', domain: 'geheimniskraemer' },
    contact: { email: 'ana@verraten.example' },
    address: { addressLine1: 'Verratengasse 1', city: 'Verraten', postalCode: '80331 ' },
  });
  const id = await started();
  const parameters = { onboardingId: id };
  const save = () => call(api, putAccountInfo, { token, parameters, body: typed, key: 'secret-save' });
  const first = await save();
  expect(first.body.warnings).toHaveLength(1);
  expect((await save()).body).toEqual(first.body);
  expect(marked(await wholeTable(stack), marks)).toEqual([keys.draft(provider.id, id).sk]);

  const cancelled = await call(api, cancelOnboarding, { token, parameters });
  expect(cancelled.body).toMatchObject({ status: 'CANCELLED', allowedActions: [], warnings: [] });
  expect(cancelled.body.accountInfo).toBeUndefined();
  expect(marked(await wholeTable(stack), marks)).toEqual([]);
  const item = await getItem(keys.draft(provider.id, id));
  expect(item?.message).toEqual({ accountWarnings: [] });
  expect(item?.duePk).toBeUndefined();
  expect(JSON.stringify((await save()).body)).not.toMatch(/Geheimnis|verraten/i);

  const again = await call(api, cancelOnboarding, { token, parameters });
  expect([again.status, again.headers.get('etag')]).toEqual([200, cancelled.headers.get('etag')]);
  const late = await put(id, accountInfo());
  expect([late.status, late.problem.code]).toEqual([409, 'DRAFT_CANCELLED']);
});

describe('countries and addresses', () => {
  test('every country with its region, for anybody', async () => {
    const { body } = await call(api, listCountries);
    expect(body.items).toContainEqual({ iso2Code: 'DE', name: 'Germany', region: 'EUROPE' });
    expect(body.items.length).toBeGreaterThan(200);
  });

  test("a country's rules, by its alias too", async () => {
    const { body } = await call(api, readCountry, { parameters: { country: 'UK' } });
    expect(body).toMatchObject({ iso2Code: 'GB', isStateSupported: false, isPostalCodeRequired: true });
    expect(new RegExp(String(body['postalCodeRegex'])).test('SW1A 2AA')).toBe(true);
    const unknown = await call(api, readCountry, { parameters: { country: 'ZZ' } });
    expect([unknown.status, unknown.problem.code]).toEqual([404, 'COUNTRY_NOT_SUPPORTED']);
  });

  test('an address is verified, mended, or refused, by the rules that drafts use', async () => {
    const check = async (changes: Record<string, Typed>) => {
      const body = { ...accountInfo().billing.defaultAddress, ...changes };
      return (await call(api, validateAddress, { token, body })).body;
    };
    expect(await check({})).toMatchObject({ status: 'Verified', errors: [], suggestions: [] });
    const us = { addressLine1: '1 Main St', city: 'Redmond', postalCode: '98052-1234', country: 'US' };
    expect(await check({ ...us, state: 'washington' })).toMatchObject({
      status: 'InteractionRequired',
      normalised: { state: 'WA', city: 'Redmond' },
      suggestions: [{ state: 'WA' }],
    });
    const wrong = await check({ ...us, state: 'Bavaria', postalCode: '8033' });
    expect(wrong.status).toBe('None');
    expect(wrong.suggestions.length).toBeLessThanOrEqual(3);
    expect(wrong.errors.map(({ pointer }) => pointer).sort()).toEqual(['/postalCode', '/state']);
    for (const { rule, expected, example } of wrong.errors) expect([rule, expected, example]).not.toContain(undefined);
  });
});

// Last, since the clock moves on.
describe('a draft that lapses', () => {
  let id: string;
  let empty: string;
  let owner: Company;
  let agent: string;
  const marks = ['Fabrikam Bicycles GmbH', 'Hauptstraße', 'zoe@'];

  beforeAll(async () => {
    owner = await tenants.provider();
    agent = await owner.token();
    empty = (await call(api, startOnboarding, { token: agent, body: {} })).body.id;
    id = await draftWithAccountInfo(api, agent);
  });

  test('is open until the minute before', async () => {
    const { expiresAt } = (await read(empty, agent)).body;
    await moveTo(later(expiresAt, -minuteMs));
    expect((await read(id, agent)).body.status).toBe('SUBSCRIPTIONS');
    expect(await listed(agent, 'SUBSCRIPTIONS')).toEqual([id]);
    expect(await listed(agent, 'EXPIRED')).toEqual([]);
  });

  test('is closed by the clock at once, before any job', async () => {
    await moveTo(later((await read(id, agent)).body.expiresAt, minuteMs));
    const { body } = await read(id, agent);
    expect(body).toMatchObject({ status: 'EXPIRED', allowedActions: [], warnings: [] });
    expect([body.accountInfo, body.address]).toEqual([undefined, undefined]);
    const late = await put(id, accountInfo(), agent);
    expect([late.status, late.problem.code]).toEqual([410, 'DRAFT_EXPIRED']);
    const cancelled = await call(api, cancelOnboarding, { token: agent, parameters: { onboardingId: id } });
    expect([cancelled.status, cancelled.problem.code, cancelled.problem.currentState]).toEqual([
      409,
      'STATE_CONFLICT',
      'EXPIRED',
    ]);
    expect(await listed(agent, 'SUBSCRIPTIONS')).toEqual([]);
    expect(await listed(agent, 'ACCOUNT_INFO')).toEqual([]);
    expect((await listed(agent, 'EXPIRED')).sort()).toEqual([empty, id].sort());
    expect(await statuses(agent)).toEqual(['EXPIRED', 'EXPIRED']);
  });

  test('loses what was typed to the job, with one audit record, however often it runs', async () => {
    expect(marked(await ofOwner(), marks)).toEqual(['DRAFT']);
    for (let run = 0; run < 2; run += 1) expect((await stack.do.job({ name: 'ExpireDrafts' })).ok).toBe(true);
    await stack.do.settle();
    const items = await ofOwner();
    expect(marked(items, marks)).toEqual([]);
    const records = items.filter(({ data }) => data['operationType'] === 'expire_onboarding_draft');
    expect(records.map(({ data }) => data['resourceId']).sort()).toEqual([empty, id].sort());
    expect((await listed(agent, 'EXPIRED')).sort()).toEqual([empty, id].sort());
    expect((await read(id, agent)).body.status).toBe('EXPIRED');
  });

  async function ofOwner(): Promise<Item[]> {
    return (await wholeTable(stack)).filter(({ pk }) => pk.includes(owner.id));
  }
});

type Typed = string | null;

async function started(): Promise<string> {
  return (await call(api, startOnboarding, { token, body: {} })).body.id;
}

function read(onboardingId: string, by: string = token) {
  return call(api, readOnboarding, { token: by, parameters: { onboardingId } });
}

function put(onboardingId: string, body: ReturnType<typeof accountInfo>, by: string = token) {
  return call(api, putAccountInfo, { token: by, parameters: { onboardingId }, body });
}

async function listed(by: string, status: DraftStatus): Promise<string[]> {
  const { body } = await call(api, listOnboardings, { token: by, query: { status } });
  return body.items.map(({ id }) => id);
}

async function statuses(by: string): Promise<string[]> {
  const { body } = await call(api, listOnboardings, { token: by });
  return body.items.map(({ status }) => status);
}

/** The sort keys of the items that hold one of the texts. */
function marked(items: Item[], texts: string[]): string[] {
  return items.filter((item) => texts.some((text) => JSON.stringify(item).includes(text))).map(({ sk }) => sk);
}

/** Sets the clock to an instant, from which it runs on. */
async function moveTo(instant: string): Promise<void> {
  await stack.do.setClock({ offsetMilliseconds: Date.parse(instant) - Date.now() });
}

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import {
  confirmAgreement,
  listAgreements,
  listCustomers,
  readCustomer,
  reissueCredential,
  revealCredential,
  updateCustomer,
} from '../../functions/customers/contract.ts';
import { sampleAgreements } from '../../infra/local/seed.ts';
import { keys } from '../../shared/data/keys.ts';
import { getItem } from '../../shared/data/table.ts';
import { dayMs, hourMs, minuteMs } from '../../shared/domain/time.ts';
import { type CallOptions, call, tokenOf } from '../support/api.ts';
import { mailsTo } from '../support/inbox.ts';
import { wholeTable } from '../support/ledger.ts';
import { freeDomain, newCustomer, partnerUp, signer } from '../support/onboarding.ts';
import { signInFirst } from '../support/sign-in.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

// A stack of its own, since its clock is moved.
let stack: RunningStack;
let api: string;
let tenants: ReturnType<typeof tenantsOf>;
let provider: Company;
let reseller: Company;
let other: Company;
let token: string;

beforeAll(async () => {
  stack = await startStack();
  api = stack.api;
  tenants = tenantsOf(stack);
  provider = await tenants.provider();
  reseller = await tenants.reseller({ name: 'Café Digital SARL' });
  other = await tenants.reseller({ name: 'Anderes Systemhaus' });
  await partnerUp(provider, reseller);
  await partnerUp(provider, other);
  token = await provider.token('AdminAgent');
});

afterAll(() => stack.stop());

describe('the administrator of a new customer', () => {
  test('gets a one-time password, shown once, and has to change it at the first sign-in', async () => {
    const { customerId, email } = await customer();
    await stack.do.settle();
    const shown = await reveal(customerId);
    expect(shown.status, JSON.stringify(shown.problem)).toBe(200);
    expect(shown.body).toMatchObject({ userName: email, mustChangeAtFirstSignIn: true });
    expect(shown.headers.get('cache-control')).toBe('no-store');
    const password = shown.body.temporaryPassword ?? '';
    await expect(tokenOf(stack, { email, password })).rejects.toThrow();
    const theirs = await signInFirst(stack, email, password, 'Their-Own-Password-1');
    expect(JSON.parse(Buffer.from(theirs.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({
      'custom:tenantId': customerId,
      'custom:tenantKind': 'customer',
      'cognito:groups': ['GlobalAdmin'],
    });
    const again = await reveal(customerId);
    expect([again.status, again.problem.code]).toEqual([410, 'CREDENTIAL_ALREADY_REVEALED']);
    expect(again.problem.nextStep).toContain('reissue');
    const seen = await read(customerId);
    expect(seen.body.administrator).toMatchObject({ account: 'READY', credential: 'REVEALED' });
  });

  test('nobody else is told: a lost answer comes again to the same caller with the same key for 15 minutes', async () => {
    const { customerId } = await customer();
    const key = randomUUID();
    const first = await reveal(customerId, { key });
    const repeated = await reveal(customerId, { key });
    expect([repeated.status, repeated.body]).toEqual([200, first.body]);
    const colleague = await provider.token('GlobalAdmin');
    expect((await reveal(customerId, { key, token: colleague })).status).toBe(410);
    await stack.do.setClock({ advanceMilliseconds: 16 * minuteMs });
    const late = await reveal(customerId, { key });
    expect([late.status, late.problem.code]).toEqual([410, 'CREDENTIAL_ALREADY_REVEALED']);
    expect(JSON.stringify(late.problem)).not.toContain(first.body.temporaryPassword);
  });

  test('is shown to who submitted and to global administrators only', async () => {
    const { customerId } = await customer();
    const stranger = await provider.token('SalesAgent');
    const refused = await reveal(customerId, { token: stranger });
    expect([refused.status, refused.problem.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect((await reveal(customerId, { token: await provider.token('GlobalAdmin') })).status).toBe(200);
  });

  test('of twenty who ask at once, one is told', async () => {
    const { customerId } = await customer();
    const answers = await Promise.all(Array.from({ length: 20 }, () => reveal(customerId)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 410]));
  });

  test('has a password that stands nowhere, and that is forgotten in time', async () => {
    const { customerId } = await customer();
    const { body } = await reveal(customerId);
    await stack.do.settle();
    const password = body.temporaryPassword ?? 'none';
    expect(JSON.stringify(await wholeTable(stack))).not.toContain(password);
    expect(readFileSync(stack.logs, 'utf8')).not.toContain(password);
    const unasked = await customer();
    await stack.do.setClock({ advanceMilliseconds: 73 * hourMs });
    const lapsed = await reveal(unasked.customerId);
    expect([lapsed.status, lapsed.problem.currentState]).toEqual([410, 'DESTROYED']);
    const { result } = await stack.do.job({ name: 'destroy-credentials' });
    expect(result).toMatchObject({ failed: 0, finished: true });
    for (const id of [customerId, unasked.customerId]) {
      const { data = {} } = (await getItem(keys.credential(provider.id, id))) ?? {};
      expect(data).toMatchObject({ state: 'DESTROYED' });
      expect(data['nonce']).toBeUndefined();
    }
    expect((await stack.do.job({ name: 'destroy-credentials' })).result).toMatchObject({ handled: 0 });
  });

  test('gets another password by reissue, which makes the old one useless, also for who chose one', async () => {
    const { customerId, email } = await customer();
    await stack.do.settle();
    const first = await reveal(customerId);
    await signInFirst(stack, email, first.body.temporaryPassword ?? '', 'Their-Own-Password-1');
    const reissued = await reissue(customerId);
    expect(reissued.status, JSON.stringify(reissued.problem)).toBe(200);
    expect(reissued.body).toMatchObject({ customerId, credential: 'AVAILABLE' });
    await stack.do.settle();
    await expect(tokenOf(stack, { email, password: 'Their-Own-Password-1' })).rejects.toThrow();
    const second = await reveal(customerId);
    expect(second.body.temporaryPassword).not.toBe(first.body.temporaryPassword);
    const password = second.body.temporaryPassword ?? '';
    await signInFirst(stack, email, password, 'Their-Own-Password-2');
    expect(await tokenOf(stack, { email, password: 'Their-Own-Password-2' })).toBeTruthy();
  });

  test('gets at most five passwords in 24 hours', async () => {
    const { customerId } = await customer();
    for (let issue = 2; issue <= 5; issue += 1) expect((await reissue(customerId)).status).toBe(200);
    const sixth = await reissue(customerId);
    expect([sixth.status, sixth.problem.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(23 * 3600);
    await stack.do.setClock({ advanceMilliseconds: dayMs });
    expect((await reissue(customerId)).status).toBe(200);
  });

  test('has an account within seconds although the password was asked for before there was one', async () => {
    await stack.do.pauseStreams({});
    const { customerId, email } = await customer();
    expect((await read(customerId)).body.administrator?.account).toBe('PENDING');
    const { body } = await reveal(customerId);
    await stack.do.resumeStreams({});
    await stack.do.settle();
    expect((await read(customerId)).body.administrator?.account).toBe('READY');
    await signInFirst(stack, email, body.temporaryPassword ?? '', 'Their-Own-Password-1');
  });
});

describe('the list of customers', () => {
  test('is by name, and by reseller, country, tag, and the beginnings of name and domain', async () => {
    const alone = await tenants.provider();
    const mine = await alone.token('AdminAgent');
    await partnerUp(alone, reseller);
    const named = (companyName: string, resellerId?: string) => {
      const domain = freeDomain();
      const changes = { company: { companyName, domain }, contact: { email: `admin@${domain}.example` } };
      return newCustomer(api, mine, { changes, ...(resellerId && { resellerId }) });
    };
    const zebra = await named('Zebra Logistik GmbH', reseller.id);
    const adler = await named('Adler Werke GmbH');
    const arnold = await named('arnold & Söhne GmbH', reseller.id);
    await tag(mine, zebra.customerId, ['Gold', 'EDU']);
    await tag(mine, arnold.customerId, ['gold']);
    const names = async (query: Record<string, string> = {}) => {
      const { body, problem } = await call(api, listCustomers, { token: mine, query });
      expect(problem?.code).toBeUndefined();
      return body.items.map(({ companyName }) => companyName);
    };
    expect(await names()).toEqual(['Adler Werke GmbH', 'arnold & Söhne GmbH', 'Zebra Logistik GmbH']);
    expect(await names({ name: 'A' })).toEqual(['Adler Werke GmbH', 'arnold & Söhne GmbH']);
    expect(await names({ resellerId: reseller.id })).toEqual(['arnold & Söhne GmbH', 'Zebra Logistik GmbH']);
    expect(await names({ resellerId: reseller.id, name: 'zeb' })).toEqual(['Zebra Logistik GmbH']);
    expect(await names({ tag: 'GOLD' })).toEqual(['arnold & Söhne GmbH', 'Zebra Logistik GmbH']);
    expect(await names({ tag: 'edu' })).toEqual(['Zebra Logistik GmbH']);
    expect(await names({ country: 'de' })).toHaveLength(3);
    expect(await names({ country: 'FR' })).toEqual([]);
    expect(await names({ status: 'ENDED' })).toEqual([]);
    const { body } = await call(api, listCustomers, { token: mine, query: { name: 'adler' } });
    const domain = body.items[0]?.domain ?? '';
    expect(await names({ domain: domain.slice(0, 8).toUpperCase() })).toEqual(['Adler Werke GmbH']);
    const theirs = await call(api, listCustomers, { token: await reseller.token('SalesAgent') });
    expect(theirs.body.items.map(({ id }) => id)).toEqual(
      expect.arrayContaining([zebra.customerId, arnold.customerId]),
    );
    expect(theirs.body.items.map(({ id }) => id)).not.toContain(adler.customerId);
  });

  test('stays true over its pages while customers are added', async () => {
    const alone = await tenants.provider();
    const mine = await alone.token('AdminAgent');
    const add = (companyName: string) => {
      const domain = freeDomain();
      return newCustomer(api, mine, {
        changes: { company: { companyName, domain }, contact: { email: `admin@${domain}.example` } },
      });
    };
    for (const name of ['Berg GmbH', 'Dorf GmbH', 'Feld GmbH']) await add(name);
    const first = await call(api, listCustomers, { token: mine, query: { limit: '2' } });
    await add('Aue GmbH');
    await add('Ecke GmbH');
    const cursor = first.body.nextCursor ?? '';
    const second = await call(api, listCustomers, { token: mine, query: { limit: '10', cursor } });
    const seen = [...first.body.items, ...second.body.items].map(({ companyName }) => companyName);
    expect(seen).toEqual(['Berg GmbH', 'Dorf GmbH', 'Ecke GmbH', 'Feld GmbH']);
    const foreign = await call(api, listCustomers, { token, query: { cursor } });
    expect([foreign.status, foreign.problem.code]).toEqual([400, 'CURSOR_INVALID']);
  });

  test('comes as CSV, a page per call, in which nothing is a formula', async () => {
    const alone = await tenants.provider();
    const mine = await alone.token('AdminAgent');
    for (const companyName of ['=HYPERLINK("https://evil.example","Ävil")', 'Feld; "Wald" GmbH']) {
      const domain = freeDomain();
      const { customerId } = await newCustomer(api, mine, {
        changes: { company: { domain }, contact: { email: `admin@${domain}.example` } },
      });
      const confirmedWarnings: unknown[] = [];
      await update(customerId, { billingProfile: { companyName }, confirmedWarnings }, { token: mine });
    }
    const csv = (query: string) =>
      fetch(`${api}/v1/customers?${query}`, { headers: { authorization: `Bearer ${mine}`, accept: 'text/csv' } });
    const page = await csv('limit=1');
    expect(page.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(page.headers.get('content-disposition')).toBe('attachment; filename="customers.csv"');
    const next = /<\?([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1] ?? '';
    // `text()` would take the byte order mark away.
    const written = async (answer: Response) => Buffer.from(await answer.arrayBuffer()).toString();
    const text = `${await written(page)}\n${await written(await csv(next))}`;
    expect(text.startsWith('\uFEFFid,status,companyName,domain,country,tags,')).toBe(true);
    expect(text).toContain(`,"'=HYPERLINK(""https://evil.example"",""Ävil"")",`);
    expect(text).toContain(',"Feld; ""Wald"" GmbH",');
    expect(text.split('\n').filter((line) => /^[=+\-@]|,[=+\-@]/.test(line))).toEqual([]);
  });
});

describe('a change of a customer', () => {
  test('holds to the version that was read, and leaves what it does not name', async () => {
    const { customerId } = await customer();
    const { headers, body: before } = await read(customerId);
    const match = { 'if-match': headers.get('etag') ?? '' };
    const changed = await update(
      customerId,
      { billingProfile: { email: 'konto@fabrikam.example' } },
      { headers: match },
    );
    expect(changed.status, JSON.stringify(changed.problem)).toBe(200);
    expect(changed.body.billingProfile).toEqual({ ...before.billingProfile, email: 'konto@fabrikam.example' });
    const stale = await update(customerId, { tags: ['late'] }, { headers: match });
    expect([stale.status, stale.problem.code]).toEqual([412, 'VERSION_MISMATCH']);
    const nothing = await update(customerId, { billingProfile: { email: 'konto@fabrikam.example' } });
    expect(nothing.headers.get('etag')).toBe(changed.headers.get('etag'));
  });

  test('is judged as account info is, and its warnings have to be confirmed', async () => {
    const { customerId } = await customer();
    const wrong = await update(customerId, {
      billingProfile: {
        companyName: 'GmbH',
        defaultAddress: { addressLine1: 'Weg 1', city: 'Bern', postalCode: '3000', country: 'US' },
      },
      primaryContact: { email: `someone@${provider.domain}` },
    });
    expect(wrong.status).toBe(400);
    expect(wrong.problem.errors?.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining([
        '/billingProfile/companyName',
        '/billingProfile/defaultAddress/country',
        '/primaryContact/email',
      ]),
    );
    const renamed = { billingProfile: { companyName: 'Demo Räder GmbH' } };
    const asked = await update(customerId, renamed);
    expect([asked.status, asked.problem.code]).toEqual([422, 'WARNINGS_NOT_CONFIRMED']);
    const confirmedWarnings = (
      asked.problem.errors as { rule: string; pointer: string; message: string; basis: string }[]
    ).map(({ rule, pointer, basis }) => ({ rule, pointer, basis }));
    const done = await update(customerId, { ...renamed, confirmedWarnings });
    expect([done.status, done.body.companyName]).toEqual([200, 'Demo Räder GmbH']);
    expect((await update(customerId, { tags: ['one'] })).status).toBe(200);
    const listed = await call(api, listCustomers, { token, query: { name: 'demo räder', tag: 'one' } });
    expect(listed.body.items.map(({ id }) => id)).toEqual([customerId]);
  });

  test('hands it to another reseller, and takes it back', async () => {
    const { customerId } = await customer(reseller.id);
    const [mine, others] = [await reseller.token(), await other.token()];
    const seenBy = async (theirs: string) =>
      (await call(api, readCustomer, { token: theirs, parameters: { customerId } })).status;
    const moved = await update(customerId, { associatedResellerId: other.id });
    expect(moved.body).toMatchObject({ associatedResellerId: other.id, resellerName: 'Anderes Systemhaus' });
    expect(await seenBy(others)).toBe(200);
    const left = await call(api, readCustomer, { token: mine, parameters: { customerId } });
    expect([left.status, left.problem.code]).toEqual([403, 'RELATIONSHIP_ENDED']);
    const back = await update(customerId, { associatedResellerId: reseller.id });
    expect(back.body.associatedResellerId).toBe(reseller.id);
    expect([await seenBy(mine), await seenBy(others)]).toEqual([200, 403]);
    const direct = await update(customerId, { associatedResellerId: null });
    expect(direct.body.associatedResellerId).toBeUndefined();
    expect(await seenBy(mine)).toBe(403);
    const listed = await call(api, listCustomers, { token, query: { resellerId: reseller.id, name: 'Fabrikam' } });
    expect(listed.body.items.map(({ id }) => id)).not.toContain(customerId);
    const unknown = await tenants.reseller();
    const refused = await update(customerId, { associatedResellerId: unknown.id });
    expect([refused.status, refused.problem.code]).toEqual([422, 'PARTNERSHIP_REQUIRED']);
  });

  test('takes forty tags, each once in whatever case', async () => {
    const { customerId } = await customer();
    const tags = Array.from({ length: 40 }, (_, index) => `tag ${index}`);
    const full = await update(customerId, { tags: [...tags, 'TAG 0'] });
    expect(full.status, JSON.stringify(full.problem)).toBe(200);
    expect(full.body.tags).toHaveLength(40);
    const over = await update(customerId, { tags: [...tags, 'one more'] });
    expect([over.status, over.problem.errors?.[0]?.pointer]).toEqual([400, '/tags']);
    const all = await update(customerId, { billingProfile: { companyName: 'Andere Räder GmbH' } });
    expect(all.status, JSON.stringify(all.problem)).toBe(200);
    const listed = await call(api, listCustomers, { token, query: { tag: 'tag 39' } });
    expect(listed.body.items.map(({ companyName }) => companyName)).toContain('Andere Räder GmbH');
    await update(customerId, { tags: [] });
    const none = await call(api, listCustomers, { token, query: { tag: 'tag 39' } });
    expect(none.body.items.map(({ id }) => id)).not.toContain(customerId);
  });

  test('repeated under its key answers the same, and keeps no people in the record of the request', async () => {
    const { customerId } = await customer();
    const key = randomUUID();
    const change = { primaryContact: { firstName: 'Unmistakable' } };
    const first = await update(customerId, change, { key });
    const again = await update(customerId, change, { key });
    expect([again.status, again.body]).toEqual([200, first.body]);
    const records = (await wholeTable(stack)).filter(({ kind }) => kind === 'IDEMPOTENCY' || kind === 'JOURNAL');
    expect(JSON.stringify(records.map(({ data }) => data))).not.toContain('Unmistakable');
  });
});

describe('the customer agreement', () => {
  test('is confirmed for another person, not twice for the same, and its history is kept', async () => {
    const { customerId } = await customer();
    const confirm = (body: z.input<typeof confirmAgreement.body>) =>
      call(api, confirmAgreement, { token, parameters: { customerId }, body });
    const same = await confirm({ primaryContact: signer, dateAgreed: '2025-07-01' });
    expect([same.status, same.problem.code]).toEqual([409, 'AGREEMENT_ALREADY_CONFIRMED']);
    const ana = { firstName: 'Ana', lastName: 'Souza', email: 'ana.souza@fabrikam.example' };
    const added = await confirm({ primaryContact: ana, dateAgreed: '2025-07-01' });
    expect(added.status, JSON.stringify(added.problem)).toBe(201);
    expect(added.body).toMatchObject({ method: 'PARTNER_ATTESTATION', status: 'CURRENT', dateAgreed: '2025-07-01' });
    const history = await call(api, listAgreements, { token, parameters: { customerId } });
    expect(history.body.items.map(({ primaryContact }) => primaryContact.firstName).sort()).toEqual(['Ana', 'Zoë']);
    await stack.do.settle();
    expect((await mailsTo(stack, ana.email)).at(-1)?.text).toContain(sampleAgreements[1]?.agreementLink);
    const future = await confirm({ primaryContact: { ...ana, firstName: 'Bea' }, dateAgreed: '2999-01-01' });
    expect([future.status, future.problem.code]).toEqual([400, 'AGREEMENT_DATE_IN_FUTURE']);
    const old = await confirm({
      primaryContact: { ...ana, firstName: 'Bea' },
      dateAgreed: '2025-07-01',
      templateId: sampleAgreements[0]?.templateId,
    });
    expect([old.status, old.problem.code]).toEqual([422, 'TEMPLATE_SUPERSEDED']);
  });

  test('confirmed by ten at once for one person is on record once', async () => {
    const { customerId } = await customer();
    const primaryContact = { firstName: 'Eva', lastName: 'Einmal', email: 'eva@fabrikam.example' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        call(api, confirmAgreement, {
          token,
          parameters: { customerId },
          body: { primaryContact, dateAgreed: '2025-07-01' },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
  });
});

async function customer(resellerId?: string): Promise<{ customerId: string; email: string }> {
  const domain = freeDomain();
  const email = `admin@${domain}.example`;
  const changes = { company: { domain }, contact: { email } };
  const { customerId } = await newCustomer(api, token, { changes, ...(resellerId && { resellerId }) });
  return { customerId, email };
}

type Extra = CallOptions<never, never, never>;

function read(customerId: string) {
  return call(api, readCustomer, { token, parameters: { customerId } });
}

function reveal(customerId: string, extra: Extra = {}) {
  return call(api, revealCredential, { token, parameters: { customerId }, ...extra });
}

function reissue(customerId: string) {
  return call(api, reissueCredential, { token, parameters: { customerId } });
}

function update(customerId: string, body: unknown, extra: Extra = {}) {
  return call(api, updateCustomer, {
    token,
    parameters: { customerId },
    body: body as z.input<typeof updateCustomer.body>,
    ...extra,
  });
}

async function tag(mine: string, customerId: string, tags: string[]): Promise<void> {
  const { status, problem } = await update(customerId, { tags }, { token: mine });
  expect(status, JSON.stringify(problem)).toBe(200);
}

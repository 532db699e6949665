import { randomInt, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject } from 'vitest';
import { changePartner } from '../../functions/programme/contract.ts';
import { connect } from '../../infra/local/control.ts';
import { type Language, languages } from '../../shared/domain/languages.ts';
import { pageTexts } from '../../shared/page/document.ts';
import type { EnrolmentField } from '../../shared/page/text/page-text.ts';
import { call } from '../support/api.ts';
import { obstacles, test, type Visit, written } from '../support/browser.ts';
import { mailsTo } from '../support/inbox.ts';
import { wholeTable } from '../support/ledger.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const tenants = tenantsOf(stack);
const control = connect(stack.control);
const smallScreen = { width: 320, height: 640 };
let provider: Company;

beforeAll(async () => {
  provider = await tenants.provider({ name: 'Nordlicht Distribution GmbH', fields: { invitationsPerDay: 500 } });
});

/** Somebody who is invited and whose company has no account, and what that person would fill in. */
async function newcomer(language: Language = 'en') {
  const domain = `newcomer-${randomUUID().slice(0, 8)}.example`;
  const email = `nina@${domain}`;
  const { link } = await tenants.invite(provider, email, { language });
  const values: Record<EnrolmentField, string> = {
    legalName: 'Nina’s Clouds S.L.',
    country: 'ES',
    mpnId: String(randomInt(1_000_000_000, 9_999_999_999)),
    tenantId: randomUUID(),
    domains: `${domain}, shop.${domain}`,
    firstName: 'Nina',
    lastName: 'Neu',
    email,
    phoneNumber: '+34 910 (000) 000',
  };
  return { link, email, values };
}

async function fillIn({ page, text }: Visit, values: Partial<Record<EnrolmentField, string>>): Promise<void> {
  for (const [field, value] of Object.entries(values) as [EnrolmentField, string][]) {
    const control = page.getByLabel(text.enrolment.fields[field].label, { exact: true });
    if (field === 'country') await control.selectOption(value);
    else await control.fill(value);
  }
}

async function partnerOf(mpnId: string) {
  const items = await wholeTable(stack);
  return items.find(({ kind, data }) => kind === 'PARTNER' && data['mpnId'] === mpnId)?.data;
}

test('a reseller who has no account goes from the link to enrolling, and once vetted, to signing and accepting', async ({
  visit,
}) => {
  const { link, email, values } = await newcomer();
  const here = await visit(link);
  const { page, text } = here;
  await page.getByRole('link', { name: text.enrolment.offer }).click();
  await here.shows(text.enrolment.heading);
  await fillIn(here, values);
  await here.button(text.enrolment.submit).click();
  await here.shows(text.enrolment.client.done.title);
  expect(await here.read()).toContain(email);

  await control.settle();
  const mail = (await mailsTo(stack, email)).at(-1);
  const password = /\S{16}aA1!/.exec(mail?.text ?? '')?.[0] ?? '';
  const enrolled = await partnerOf(values.mpnId);
  expect(enrolled).toMatchObject({
    kind: 'RESELLER',
    legalName: 'Nina’s Clouds S.L.',
    country: 'ES',
    domains: values.domains.split(', '),
    vettingStatus: 'PENDING',
    language: 'en',
    primaryContact: { firstName: 'Nina', lastName: 'Neu', email, phoneNumber: '+34910000000' },
  });

  // The same link: it says that a company has enrolled, and who may go on.
  await page.getByRole('link', { name: written(text.enrolment.back, { provider: provider.name }) }).click();
  await page.getByText('A company was enrolled by this invitation').waitFor();
  expect(await page.getByRole('link', { name: text.enrolment.offer }).count()).toBe(0);
  await here.enter({ email, password });
  await page.getByLabel(text.answer.newPassword.password, { exact: true }).fill('My-Own-Password-2');
  await here.button(text.answer.newPassword.submit).click();
  await here.consent.check();
  await here.accept.click();
  await here.tells(text.client.notEligible.PENDING_VETTING);

  await call(stack.api, changePartner, {
    token: await tenants.operator(),
    parameters: { partnerId: String(enrolled?.['id']) },
    body: { programStatus: 'ACTIVE', vettingStatus: 'AUTHORIZED' },
  });
  await here.accept.click();
  await here.tells(text.client.notEligible.AUTHORIZED_UNSIGNED);
  expect(await page.locator('#enrol-offer').isVisible()).toBe(false);
  expect(await obstacles(page, 'to be signed')).toEqual([]);
  await here.button(text.client.agreement.sign).click();
  await here.tells(text.client.agreement.signed);
  expect(await obstacles(page, 'signed')).toEqual([]);
  expect((await partnerOf(values.mpnId))?.['partnerAgreements']).toMatchObject([{ region: 'EUROPE' }]);
  await here.accept.click();
  await here.shows(text.client.accepted.title);
  expect(here.requests.map((request) => request.url()).filter((url) => url.includes(password))).toEqual([]);
}, 60_000);

test('it can all be done with the keyboard, and what is wrong is named, marked and brought into focus', async ({
  visit,
}) => {
  const { link, values } = await newcomer();
  const here = await visit(`${link}?enrol=1`);
  const { page, text } = here;
  const label = (field: EnrolmentField) => text.enrolment.fields[field].label;
  const focused = () => page.locator(':focus').getAttribute('id');

  await page.getByLabel(label('legalName'), { exact: true }).focus();
  await page.keyboard.press('Enter');
  const everything = Object.keys(values).filter((field) => field !== 'phoneNumber') as EnrolmentField[];
  await here.tells(written(text.enrolment.client.check, { fields: everything.map(label).join(', ') }));
  expect(await focused()).toBe('legalName');

  const { country, ...typed } = values;
  for (const [field, value] of Object.entries({ ...typed, mpnId: '12a', phoneNumber: 'none' })) {
    await page.locator(`#${field}`).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(value);
  }
  await page.locator('#country').focus();
  await page.keyboard.type('Spain');
  expect(await page.locator('#country').inputValue()).toBe(country);
  await page.locator('#email').focus();
  await page.keyboard.press('Enter');
  await here.tells(written(text.enrolment.client.check, { fields: [label('mpnId'), label('phoneNumber')].join(', ') }));
  expect(await focused()).toBe('mpnId');
  expect(await page.locator('[aria-invalid]').evaluateAll((marked) => marked.map(({ id }) => id))).toEqual([
    'mpnId',
    'phoneNumber',
  ]);

  await fillIn(here, { mpnId: values.mpnId, phoneNumber: '', email: 'somebody@else.example' });
  await page.keyboard.press('Enter');
  await here.tells(
    written(text.enrolment.client.problems.RECIPIENT_MISMATCH, { provider: provider.name }).slice(0, 27),
  );
  expect(await focused()).toBe('email');
  await fillIn(here, { email: values.email });
  await page.locator('#email').press('Enter');
  await here.shows(text.enrolment.client.done.title);
  expect(await page.locator('h1:focus').count()).toBe(1);
});

test('what is taken, and a link that was used, say so; a lost answer can be asked for again', async ({ visit }) => {
  const first = await newcomer();
  const one = await visit(`${first.link}?enrol=1`);
  const other = await visit(`${first.link}?enrol=1`);
  const { text } = one;
  await fillIn(one, first.values);
  // The answer is lost after it was carried out: the same again is the same.
  let lost = true;
  await one.page.route('**/v1/enrolments', async (route) => {
    if (lost) await route.fetch();
    if (lost) await route.abort();
    else await route.continue();
    lost = false;
  });
  await one.button(text.enrolment.submit).click();
  await one.tells(text.client.problems.UNREACHABLE);
  await one.page.getByRole('alert').getByRole('button', { name: text.client.retry }).click();
  await one.shows(text.enrolment.client.done.title);

  const second = await newcomer();
  await fillIn(other, { ...second.values, email: first.email });
  await other.button(text.enrolment.submit).click();
  await other.tells(text.enrolment.client.problems.ENROLMENT_EXISTS);

  const taken = await visit(`${second.link}?enrol=1`);
  await fillIn(taken, { ...second.values, mpnId: first.values.mpnId });
  await taken.button(text.enrolment.submit).click();
  await taken.tells(text.enrolment.client.problems.MPN_ID_TAKEN);
});

test('a robot that fills in everything and submits enrols nobody, since it does not know the recipient', async ({
  visit,
}) => {
  const { link, values } = await newcomer();
  const here = await visit(`${link}?enrol=1`);
  await fillIn(here, { ...values, email: 'robot@scanner.example' });
  await here.button(here.text.enrolment.submit).click();
  await here.page.getByRole('alert').filter({ hasText: 'Please enter that address in full' }).waitFor();
  expect(await partnerOf(values.mpnId)).toBeUndefined();
});

describe.for(languages)('in %s, on a screen 320 pixels wide, in light and in dark', (language) => {
  test('nothing stands in the way of enrolling', async ({ visit }) => {
    const { link, values } = await newcomer(language);
    const here = await visit(link, { language, viewport: smallScreen });
    const { page, text } = here;
    await page.getByRole('link', { name: text.enrolment.offer }).click();
    await here.shows(text.enrolment.heading);
    const found = await obstacles(page, 'form');
    await here.button(text.enrolment.submit).click();
    await page.locator('[aria-invalid]').first().waitFor();
    found.push(...(await obstacles(page, 'empty')));
    await fillIn(here, values);
    await here.button(text.enrolment.submit).click();
    await here.shows(text.enrolment.client.done.title);
    found.push(...(await obstacles(page, 'enrolled')));
    expect(found).toEqual([]);
  });

  test('the page reads without script, which is said to be needed', async ({ visit }) => {
    const { link } = await newcomer(language);
    const here = await visit(`${link}?language=${language}&enrol=1`, {
      viewport: smallScreen,
      javaScriptEnabled: false,
    });
    const { enrolment } = pageTexts[language];
    const read = await here.read();
    for (const said of [enrolment.heading, enrolment.introduction, enrolment.needsScript, enrolment.back]) {
      expect(read).toContain(written(said, { provider: provider.name }));
    }
    expect(await here.page.locator('input, select, button').filter({ visible: true }).count()).toBe(0);
  });
});

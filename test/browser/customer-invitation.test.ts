import { beforeAll, describe, expect, inject } from 'vitest';
import { declineInvitation } from '../../functions/invitations/contract.ts';
import {
  listRelationships,
  resendRelationshipRequest,
  revokeRelationshipRequest,
} from '../../functions/relationships/contract.ts';
import { type Language, languages } from '../../shared/domain/languages.ts';
import { pageTexts } from '../../shared/page/document.ts';
import { customerTexts } from '../../shared/page/invitation-page.ts';
import { textForCustomer } from '../../shared/page/text/customer/customer-text.ts';
import { call } from '../support/api.ts';
import { obstacles, test, written } from '../support/browser.ts';
import { partnerUp } from '../support/onboarding.ts';
import { type CustomerCompany, relationshipsOn } from '../support/relationships.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const tenants = tenantsOf(stack);
const { customerOf, ask, accept } = relationshipsOn(stack);
const smallScreen = { width: 320, height: 640 };

let first: Company;
let customer: CustomerCompany;
let closed: Record<'ACCEPTED' | 'DECLINED' | 'REVOKED' | 'SUPERSEDED', { link: string; provider: Company }>;

async function asked(fields: Parameters<typeof ask>[2] = {}) {
  const provider = await tenants.provider();
  return { provider, ...(await ask(provider, customer.email, { mode: 'DRAFT', ...fields })) };
}

beforeAll(async () => {
  first = await tenants.provider();
  customer = await customerOf(first);
  const [ACCEPTED, DECLINED, REVOKED, SUPERSEDED] = [await asked(), await asked(), await asked(), await asked()];
  closed = { ACCEPTED, DECLINED, REVOKED, SUPERSEDED };
  const token = await customer.token();
  await accept(customer, ACCEPTED.parameters);
  await call(stack.api, declineInvitation, { token, parameters: DECLINED.parameters, body: {} });
  const agentOf = async ({ provider, id }: typeof REVOKED) => ({
    token: await provider.token('AdminAgent'),
    parameters: { requestId: id },
  });
  await call(stack.api, revokeRelationshipRequest, await agentOf(REVOKED));
  await call(stack.api, resendRelationshipRequest, await agentOf(SUPERSEDED));
}, 120_000);

const textOf = (language: Language) => textForCustomer(pageTexts[language], customerTexts[language], everything);
const everything = { administration: true, reseller: 'R', agreement: { link: 'L', version: '2' } };

describe.for(languages)('a customer reading %s, on a screen 320 pixels wide, in light and in dark', (language) => {
  test('finds nothing in the way from reading all that is asked to accepting it', async ({ visit }) => {
    const reseller = await tenants.reseller();
    const provider = await tenants.provider();
    await partnerUp(provider, reseller);
    const inclusions = { includeResellerId: reseller.id, includeAgreement: true, mode: 'DRAFT' as const };
    const { link } = await ask(provider, customer.email, inclusions);
    const here = await visit(link, { language, viewport: smallScreen });
    const text = textOf(language);
    const values = { provider: provider.name, reseller: reseller.name, agreement: '2' };
    await here.shows(written(text.invitation.heading, values));
    const read = await here.read();
    for (const { title, text: clause } of text.consent.clauses) {
      expect(read).toContain(title);
      expect(read).toContain(written(clause, values));
    }
    const agreement = here.page.getByRole('link', { name: customerTexts[language].readAgreement });
    expect(await agreement.getAttribute('href')).toBe('https://vendor.example/customer-agreement/2');
    const found = await obstacles(here.page, 'open');

    await here.signIn(customer);
    found.push(...(await obstacles(here.page, 'signed in')));
    await here.consent.check();
    await here.accept.click();
    await here.shows(text.client.accepted.title);
    expect(await here.read()).toContain(written(text.client.accepted.paragraphs[0] ?? '', values));
    found.push(...(await obstacles(here.page, 'just accepted')));
    expect(found).toEqual([]);
    const partners = await call(stack.api, listRelationships, {
      token: await customer.token(),
      parameters: { customerId: customer.id },
    });
    expect(partners.body.items.map(({ partnerId }) => partnerId)).toEqual(
      expect.arrayContaining([provider.id, reseller.id]),
    );
  });

  test('learns why a link no longer works, and may ask for another', async ({ visit }) => {
    const here = await visit(`${stack.api}/i/c/no-token`, { language, viewport: smallScreen });
    const text = textOf(language);
    await here.shows(text.notFound.title);
    const found = await obstacles(here.page, 'not found');
    for (const state of ['ACCEPTED', 'DECLINED', 'REVOKED', 'SUPERSEDED'] as const) {
      const { link, provider } = closed[state];
      await here.page.goto(`${link}?language=${language}`);
      await here.shows(written(text.ended[state].title, { provider: provider.name }));
      expect(await here.read()).toContain(written(text.ended[state].next, { provider: provider.name }));
      found.push(...(await obstacles(here.page, state)));
    }
    await here.button(text.askAgain.submit).click();
    await here.shows(written(text.client.asked.title, { provider: closed.SUPERSEDED.provider.name }));
    found.push(...(await obstacles(here.page, 'asked again')));
    expect(found).toEqual([]);
  });
});

describe('nobody answers who may not', () => {
  const text = textOf('en');

  test('an administrator of a reseller is told that it takes one of a customer', async ({ visit }) => {
    const reseller = await tenants.reseller();
    await reseller.token();
    const provider = await tenants.provider();
    const { link } = await ask(provider, reseller.email(), { mode: 'DRAFT' });
    const here = await visit(link);
    await here.signIn({ email: reseller.email(), password: customer.password });
    await here.consent.check();
    await here.accept.click();
    await here.tells(written(text.client.problems.ROLE_NOT_ALLOWED, { account: reseller.email() }));
  });

  test('a customer of the partner is told that it is one already', async ({ visit }) => {
    const { link } = await ask(first, customer.email, { mode: 'DRAFT' });
    const here = await visit(link);
    await here.signIn(customer);
    await here.consent.check();
    await here.accept.click();
    await here.tells(written(text.client.problems.RELATIONSHIP_ALREADY_ACTIVE, { provider: first.name }));
  });

  test('a customer of another region is told so', async ({ visit }) => {
    const provider = await tenants.provider({ country: 'US' });
    const { link } = await ask(provider, customer.email, { mode: 'DRAFT' });
    const here = await visit(link);
    await here.signIn(customer);
    await here.consent.check();
    await here.accept.click();
    await here.tells(written(text.client.notEligible.REGION_MISMATCH, { provider: provider.name }));
  });

  test('and whoever declines closes the link', async ({ visit }) => {
    const { link, provider } = await asked();
    const here = await visit(link);
    await here.signIn(customer);
    await here.openDecline();
    await here.button(text.answer.decline.submit).click();
    await here.shows(text.client.declined.title);
    expect(await here.read()).toContain(written(text.client.declined.paragraphs[0] ?? '', { provider: provider.name }));
  });
});

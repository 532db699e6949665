import { describe, expect, inject } from 'vitest';
import {
  approveAdminGrant,
  consentToAdminGrant,
  endRelationship,
  listAdminGrants,
  rejectAdminGrant,
  requestAdminGrant,
  terminateAdminGrant,
  updateAdminGrant,
} from '../../functions/relationships/contract.ts';
import { cancelSubscription, listSubscriptions } from '../../functions/subscriptions/contract.ts';
import { endAttestationVersion } from '../../shared/domain/end-relationship.ts';
import { grantRoleNames } from '../../shared/domain/grant-role-names.ts';
import { languages } from '../../shared/domain/languages.ts';
import { pageTexts } from '../../shared/page/document.ts';
import { grantTexts } from '../../shared/page/grant-page.ts';
import { call } from '../support/api.ts';
import { obstacles, test, type Visit, written } from '../support/browser.ts';
import { partnerUp } from '../support/onboarding.ts';
import { type CustomerCompany, relationshipsOn } from '../support/relationships.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const tenants = tenantsOf(stack);
const { customerOf } = relationshipsOn(stack);
const smallScreen = { width: 320, height: 640 };
const roles = ['DirectoryReader', 'LicenseAdministrator', 'TenantOwner'] as const;

interface Scene {
  provider: Company;
  customer: CustomerCompany;
  link: string;
  ours: { token: string; parameters: { customerId: string; grantId: string } };
  theirs: Scene['ours'];
  values: Record<string, string>;
}

/** A customer that is asked for rights; with a reseller, on its behalf and with its consent. */
async function asked(reseller?: Company): Promise<Scene> {
  const provider = await tenants.provider();
  if (reseller !== undefined) await partnerUp(provider, reseller);
  const customer = await customerOf(provider, reseller === undefined ? {} : { resellerId: reseller.id });
  const token = await provider.token('AdminAgent');
  const body = {
    displayName: 'Support & care',
    roles: [...roles],
    duration: 'P1Y',
    autoExtendDuration: 'P180D' as const,
  };
  const answer = await call(api, requestAdminGrant, {
    token,
    parameters: { customerId: customer.id },
    body: { ...body, ...(reseller && { resellerId: reseller.id }) },
  });
  const parameters = { customerId: customer.id, grantId: answer.body.id };
  let link = answer.body.approvalUrl;
  if (reseller !== undefined) {
    const agreed = await call(api, consentToAdminGrant, { token: await reseller.token('AdminAgent'), parameters });
    link = agreed.body.approvalUrl;
  }
  if (link === undefined) throw new Error(`The request was refused: ${JSON.stringify(answer.problem)}`);
  return {
    provider,
    customer,
    link,
    ours: { token, parameters },
    theirs: { token: await customer.token(), parameters },
    values: { provider: (reseller ?? provider).name, recipient: 'Fabrikam Bicycles GmbH' },
  };
}

const statusOf = async ({ theirs }: Scene) =>
  (await call(api, listAdminGrants, { token: theirs.token, parameters: theirs.parameters })).body.items[0]?.status;

async function signIn(here: Visit, { customer, values }: Scene, language: (typeof languages)[number] = 'en') {
  await here.enter(customer);
  await here.button(grantTexts[language].answer.accept.submit).waitFor();
  const consent = written(grantTexts[language].answer.accept.consent, values);
  return {
    consent: here.page.getByRole('checkbox', { name: consent }),
    approve: grantTexts[language].answer.accept.submit,
  };
}

describe.for(languages)('a customer reading %s, on a screen 320 pixels wide, in light and in dark', (language) => {
  const text = grantTexts[language];

  test('finds nothing in the way from reading what each right allows to approving it', async ({ visit }) => {
    const reseller = await tenants.reseller();
    const scene = await asked(reseller);
    const { values } = scene;
    const here = await visit(scene.link, { language, viewport: smallScreen });
    await here.shows(written(text.invitation.heading, values));
    const read = await here.read();
    for (const role of roles) {
      expect(read).toContain(grantRoleNames[language][role]);
      expect(read).toContain(text.roles[role]);
    }
    for (const fact of [reseller.name, scene.provider.name, 'Support & care', text.end.title])
      expect(read).toContain(fact);
    expect(read).not.toMatch(/\{\w+\}|undefined/u);
    const found = await obstacles(here.page, 'open');

    const { consent, approve } = await signIn(here, scene, language);
    found.push(...(await obstacles(here.page, 'signed in')));
    await consent.check();
    await here.button(approve).click();
    await here.shows(text.accepted.title);
    found.push(...(await obstacles(here.page, 'approved')));
    expect(found).toEqual([]);
    expect(await statusOf(scene)).toBe('ACTIVE');
  });

  test('learns what has become of the request, in every state', async ({ visit }) => {
    const scene = await asked();
    const here = await visit(`${api}/i/g/no-token`, { language, viewport: smallScreen });
    await here.shows(pageTexts[language].notFound.title);
    const found = await obstacles(here.page, 'not found');
    const states: [string, (scene: Scene) => Promise<unknown>][] = [
      [text.ended.DECLINED.title, ({ theirs }) => call(api, rejectAdminGrant, { ...theirs, body: {} })],
      [text.ended.REVOKED.title, ({ ours }) => call(api, terminateAdminGrant, ours)],
      [text.ended.ACCEPTED.title, ({ theirs }) => call(api, approveAdminGrant, theirs)],
      [
        text.over.title,
        async ({ theirs, ours }) => {
          await call(api, approveAdminGrant, theirs);
          await call(api, terminateAdminGrant, ours);
        },
      ],
    ];
    for (const [title, bringAbout] of states) {
      const each = title === states[0]?.[0] ? scene : await asked();
      await bringAbout(each);
      await here.page.goto(`${each.link}?language=${language}`);
      await here.shows(written(title, each.values));
      expect(await here.read()).not.toMatch(/\{\w+\}|undefined/u);
      found.push(...(await obstacles(here.page, title)));
    }
    expect(found).toEqual([]);
  });
});

describe('nobody decides who may not, nor on what they have not read', () => {
  const text = grantTexts.en;

  test('an administrator of another company is told whose it takes', async ({ visit }) => {
    const scene = await asked();
    const here = await visit(scene.link);
    const stranger = await customerOf(scene.provider);
    const { consent, approve } = await signIn(here, { ...scene, customer: stranger });
    await consent.check();
    await here.button(approve).click();
    await here.tells(written(text.problems.ROLE_NOT_ALLOWED, { ...scene.values, account: stranger.email }));
    expect(await statusOf(scene)).toBe('PENDING');
  });

  test('who read something else is asked to read again', async ({ visit }) => {
    const scene = await asked();
    const here = await visit(scene.link);
    const { consent, approve } = await signIn(here, scene);
    await call(api, updateAdminGrant, {
      ...scene.ours,
      body: { roles: ['GlobalAdministrator'], autoExtendDuration: 'PT0S' },
    });
    await consent.check();
    await here.button(approve).click();
    await here.tells(text.problems.CONSENT_TEXT_CHANGED);
    expect(await statusOf(scene)).toBe('PENDING');
  });

  test('a tick is needed, and a click on a link alone changes nothing', async ({ visit }) => {
    const scene = await asked();
    const here = await visit(scene.link);
    const { approve } = await signIn(here, scene);
    await here.button(approve).click();
    await here.tells(pageTexts.en.client.missing.consent);
    expect(await statusOf(scene)).toBe('PENDING');
  });

  test('a request that was withdrawn meanwhile says so, and offers nothing else', async ({ visit }) => {
    const scene = await asked();
    const here = await visit(scene.link);
    const { consent, approve } = await signIn(here, scene);
    await call(api, terminateAdminGrant, scene.ours);
    await consent.check();
    await here.button(approve).click();
    await here.shows(text.ended.REVOKED.title);
    expect(await here.page.getByRole('button').count()).toBe(0);
  });

  test('a partner that no longer serves the customer gets no rights', async ({ visit }) => {
    const reseller = await tenants.reseller();
    const scene = await asked(reseller);
    const here = await visit(scene.link);
    const { consent, approve } = await signIn(here, scene);
    const { customerId } = scene.ours.parameters;
    const options = { token: scene.ours.token, parameters: { customerId } };
    for (const { id: subscriptionId } of (await call(api, listSubscriptions, options)).body.items) {
      await call(api, cancelSubscription, { token: options.token, parameters: { customerId, subscriptionId } });
    }
    const attestation = { accepted: true, textVersion: endAttestationVersion };
    await call(api, endRelationship, { ...options, body: { confirm: true, attestation } });
    await consent.check();
    await here.button(approve).click();
    await here.shows(text.ended.REVOKED.title);
  });

  test('whoever rejects closes the request', async ({ visit }) => {
    const scene = await asked();
    const here = await visit(scene.link);
    await signIn(here, scene);
    await here.page.getByText(text.answer.decline.summary, { exact: true }).click();
    await here.button(text.answer.decline.submit).click();
    await here.shows(text.declined.title);
    expect(await statusOf(scene)).toBe('REJECTED');
  });
});

test('it reads in full without script, and says that answering needs it', async ({ visit }) => {
  const scene = await asked();
  const here = await visit(scene.link, { javaScriptEnabled: false });
  const read = await here.read();
  for (const part of [grantTexts.en.roles.TenantOwner, grantTexts.en.answer.needsScript]) expect(read).toContain(part);
  const data = await fetch(scene.link, { headers: { accept: 'application/json' } });
  expect(await data.json()).toMatchObject({ status: 'PENDING', roles: [...roles], partnerName: scene.provider.name });
  const probe = await fetch(scene.link, { method: 'HEAD' });
  expect(probe.status).toBe(200);
});

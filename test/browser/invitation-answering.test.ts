import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { pageTexts } from '../../shared/page/document.ts';
import { test, written } from '../support/browser.ts';
import { scenesOn } from './scene.ts';

const stack = inject('stack');
const scenes = scenesOn(stack);
const { invitation, answer, client, ended } = pageTexts.en;

describe('accepting', () => {
  test('takes the link from the mail, a sign-in, a tick and a click', async ({ visit }) => {
    const { link, invitee, provider, reseller, status, partners } = await scenes.invite({
      provider: { name: 'Nordlicht <img src=x onerror=alert(1)> & Söhne' },
    });
    const here = await visit(link);
    await here.shows(written(invitation.heading, { provider: provider.name }));
    await here.signIn(invitee);
    expect(await here.read()).toContain(written(client.signedIn, { account: invitee.email }));
    await here.consent.check();
    await here.accept.click();
    await here.shows(client.accepted.title);
    expect(await here.read()).toContain(`you receive a confirmation at ${invitee.email}`);
    expect([await status(), await partners()]).toEqual(['ACCEPTED', [reseller.id]]);
  });

  test('can be done once: whoever opens the link again reads that it was accepted', async ({ visit }) => {
    const { link, invitee } = await scenes.invite();
    const here = await visit(link);
    await here.signIn(invitee);
    await here.consent.check();
    await here.accept.click();
    await here.shows(client.accepted.title);
    await here.page.reload();
    await here.shows(ended.ACCEPTED.title);
    expect(await here.page.locator('form, button, input').count()).toBe(0);
  });

  test('needs no mouse: Tab, Space and Enter lead through it', async ({ visit }) => {
    const { link, invitee, status } = await scenes.invite();
    const here = await visit(link);
    const { keyboard } = here.page;
    await tabTo(here.page, here.email);
    await keyboard.type(invitee.email);
    await tabTo(here.page, here.password);
    await keyboard.type(invitee.password);
    await keyboard.press('Enter');
    await here.accept.waitFor();
    await tabTo(here.page, here.consent);
    await keyboard.press('Space');
    await tabTo(here.page, here.accept);
    await keyboard.press('Enter');
    await here.shows(client.accepted.title);
    expect(await hasFocus(here.page.getByRole('heading', { level: 1 }))).toBe(true);
    expect(await status()).toBe('ACCEPTED');
  });

  test('lets somebody who signs in for the first time choose a password on the way', async ({ visit }) => {
    const { link, invitee, status } = await scenes.invite({ account: scenes.newcomerOf });
    const here = await visit(link);
    await here.enter(invitee);
    const own = here.page.getByLabel(answer.newPassword.password, { exact: true });
    await own.fill('My-Own-Password-2');
    await here.button(answer.newPassword.submit).click();
    await here.consent.check();
    await here.accept.click();
    await here.shows(client.accepted.title);
    expect(await status()).toBe('ACCEPTED');
  });

  test('is impossible without the tick', async ({ visit }) => {
    const { link, invitee, status } = await scenes.invite();
    const here = await visit(link);
    await here.signIn(invitee);
    await here.accept.click();
    await here.tells(client.missing.consent);
    expect(await hasFocus(here.consent)).toBe(true);
    expect([here.sent('accept').length, await status()]).toEqual([0, 'PENDING']);
  });

  test('happens once however fast the button is clicked', async ({ visit }) => {
    const { link, invitee, partners, told } = await scenes.invite();
    const here = await visit(link);
    await here.signIn(invitee);
    await here.consent.check();
    const clicked = Promise.withResolvers<void>();
    await here.page.route('**/accept', async (route) => {
      await clicked.promise;
      await route.continue();
    });
    await here.accept.dblclick();
    clicked.resolve();
    await here.shows(client.accepted.title);
    expect(here.sent('accept')).toHaveLength(1);
    expect(await partners()).toHaveLength(1);
    expect(await told()).toHaveLength(1);
  });

  test('happens once when the answer got lost and the person tries again', async ({ visit }) => {
    const { link, invitee, status, told } = await scenes.invite();
    const here = await visit(link);
    await here.signIn(invitee);
    await here.consent.check();
    const loseAnswer = { times: 1 };
    await here.page.route(
      '**/accept',
      async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      },
      loseAnswer,
    );
    await here.accept.click();
    await here.tells(client.problems.UNREACHABLE);
    expect(await status()).toBe('ACCEPTED');
    await here.button(client.retry).click();
    await here.shows(client.accepted.title);
    const keys = here.sent('accept').map((request) => request.headers()['idempotency-key']);
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(keys[0]).toMatch(/^[\da-f-]{36}$/u);
    expect(await told()).toHaveLength(1);
  });
});

describe('declining', () => {
  test('hands the reason to the provider and closes the link', async ({ visit }) => {
    const { link, invitee, provider, status, told, partners } = await scenes.invite();
    const here = await visit(link);
    await here.signIn(invitee);
    await here.openDecline();
    await here.page.getByLabel(answer.decline.reason, { exact: true }).fill('We work with\nanother distributor.');
    await here.button(answer.decline.submit).click();
    await here.shows(client.declined.title);
    expect(await here.read()).toContain(`${provider.name} is told by mail.`);
    expect([await status(), await partners()]).toEqual(['DECLINED', []]);
    expect(await told()).toEqual([expect.stringContaining('We work with another distributor.')]);
    await here.page.reload();
    await here.shows(ended.DECLINED.title);
  });
});

describe('nobody answers who may not', () => {
  test('a wrong password signs nobody in, and the right one does afterwards', async ({ visit }) => {
    const { link, invitee } = await scenes.invite();
    const here = await visit(link);
    await here.enter({ ...invitee, password: 'Wrong-Password-1' });
    await here.tells(client.signIn.WRONG_PASSWORD);
    expect(await hasFocus(here.password)).toBe(true);
    expect(await here.accept.isVisible()).toBe(false);
    await here.signIn(invitee);
    expect(await here.page.getByRole('alert').allInnerTexts()).not.toContain(client.signIn.WRONG_PASSWORD);
  });

  test('somebody else is told whom the invitation is for, and can hand over to that person', async ({ visit }) => {
    const { link, invitee, provider, reseller, status } = await scenes.invite();
    const somebody = await scenes.accountOf(await scenes.reseller());
    const here = await visit(link);
    await here.signIn(somebody);
    await here.consent.check();
    await here.accept.click();
    await here.tells(
      written(client.problems.RECIPIENT_MISMATCH, {
        account: somebody.email,
        recipient: `g•••@${reseller.domain}`,
        provider: provider.name,
      }),
    );
    await here.tells('The invitation stays open until');
    expect(await status()).toBe('PENDING');
    await here.page.getByRole('alert').getByRole('button', { name: answer.someoneElse }).click();
    await here.signIn(invitee);
    expect(await here.consent.isChecked()).toBe(false);
    await here.consent.check();
    await here.accept.click();
    await here.shows(client.accepted.title);
    expect(await status()).toBe('ACCEPTED');
  });

  test('a reseller that has not signed the partner agreement is told to sign it first', async ({ visit }) => {
    const { link, invitee, status, partners } = await scenes.invite({ reseller: { signed: false } });
    const here = await visit(link);
    await here.signIn(invitee);
    await here.consent.check();
    await here.accept.click();
    await here.tells(client.notEligible.AUTHORIZED_UNSIGNED);
    expect([await status(), await partners()]).toEqual(['PENDING', []]);
  });

  test.for([
    ['the administrator of the provider itself', 'provider', 'GlobalAdmin'],
    ['a sales agent of the reseller', 'reseller', 'SalesAgent'],
  ] as const)('%s is told that it takes a global administrator of a reseller', async ([, side, role], { visit }) => {
    const scene = await scenes.invite();
    const account = await scenes.accountOf(scene[side], role);
    const here = await visit(scene.link);
    await here.signIn(account);
    await here.consent.check();
    await here.accept.click();
    await here.tells(written(client.problems.ROLE_NOT_ALLOWED, { account: account.email }));
    await here.openDecline();
    await here.button(answer.decline.submit).click();
    await here.tells(written(client.problems.ROLE_NOT_ALLOWED, { account: account.email }));
    expect(await scene.status()).toBe('PENDING');
  });
});

describe('a page that was open while the invitation changed', () => {
  test('says that the provider has withdrawn it', async ({ visit }) => {
    const { link, invitee, provider, revoke, partners } = await scenes.invite();
    const here = await visit(link);
    await here.signIn(invitee);
    await revoke();
    await here.consent.check();
    await here.accept.click();
    await here.shows(written(ended.REVOKED.title, { provider: provider.name }));
    expect(await partners()).toEqual([]);
  });

  test('says that a newer mail has come, whose link works', async ({ visit }) => {
    const { link, invitee, resend, newestLink, status } = await scenes.invite();
    const here = await visit(link);
    await here.signIn(invitee);
    await resend();
    await here.consent.check();
    await here.accept.click();
    await here.shows(ended.SUPERSEDED.title);
    expect(await status()).toBe('PENDING');
    await here.page.goto(await newestLink());
    await here.signIn(invitee);
    await here.consent.check();
    await here.accept.click();
    await here.shows(client.accepted.title);
  });
});

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === element.ownerDocument.activeElement);
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(target)) return;
  }
  throw new Error(`Tab does not lead to ${target}`);
}

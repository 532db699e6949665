import { beforeAll, describe, expect, inject } from 'vitest';
import { acceptInvitation, declineInvitation } from '../../functions/invitations/contract.ts';
import { resellerConsentTextVersion } from '../../shared/domain/consent.ts';
import { languages } from '../../shared/domain/languages.ts';
import { call } from '../support/api.ts';
import { obstacles, test, written } from '../support/browser.ts';
import { tokenIn } from '../support/inbox.ts';
import { type Account, type Scene, scenesOn } from './scene.ts';

const stack = inject('stack');
const scenes = scenesOn(stack);
const smallScreen = { width: 320, height: 640 };

let open: Scene;
let somebody: Account;
let closed: Record<'ACCEPTED' | 'DECLINED' | 'REVOKED' | 'SUPERSEDED', Scene>;

beforeAll(async () => {
  open = await scenes.invite();
  somebody = await scenes.accountOf(await scenes.reseller());
  const [ACCEPTED, DECLINED, REVOKED, SUPERSEDED] = await Promise.all([
    scenes.invite(),
    scenes.invite(),
    scenes.invite(),
    scenes.invite(),
  ]);
  closed = { ACCEPTED, DECLINED, REVOKED, SUPERSEDED };
  const { api } = stack;
  const by = async ({ link, reseller }: Scene) => ({
    token: await reseller.token(),
    parameters: { token: tokenIn(link) },
  });
  await call(api, acceptInvitation, { ...(await by(ACCEPTED)), body: { consent: true } });
  await call(api, declineInvitation, { ...(await by(DECLINED)), body: {} });
  await REVOKED.revoke();
  await SUPERSEDED.resend();
});

describe.for(languages)('in %s, on a screen 320 pixels wide, in light and in dark', (language) => {
  test('nothing stands in the way from reading to accepting', async ({ visit }) => {
    const { link, invitee } = await scenes.invite();
    const here = await visit(link, { language, viewport: smallScreen });
    const { page, text } = here;
    const found = await obstacles(page, 'open');

    await here.enter({ ...invitee, password: 'Wrong-Password-1' });
    await here.tells(text.client.signIn.WRONG_PASSWORD);
    found.push(...(await obstacles(page, 'wrong password')));

    await here.signIn(somebody);
    found.push(...(await obstacles(page, 'signed in')));

    await here.accept.click();
    await here.tells(text.client.missing.consent);
    found.push(...(await obstacles(page, 'without the tick')));

    await here.consent.check();
    await here.accept.click();
    const someoneElse = page.getByRole('alert').getByRole('button', { name: text.answer.someoneElse });
    await someoneElse.waitFor();
    found.push(...(await obstacles(page, 'refused')));

    await someoneElse.click();
    await here.signIn(invitee);
    await here.consent.check();
    const looked = Promise.withResolvers<void>();
    await page.route('**/accept', async (route) => {
      await looked.promise;
      await route.continue();
    });
    await here.accept.click();
    await page.getByText(text.client.progress.answer).waitFor();
    found.push(...(await obstacles(page, 'sending')));
    looked.resolve();

    await here.shows(text.client.accepted.title);
    found.push(...(await obstacles(page, 'just accepted')));
    expect(found).toEqual([]);
  });

  test('nothing stands in the way from the first sign-in to declining', async ({ visit }) => {
    const { link, invitee } = await scenes.invite({ account: scenes.newcomerOf });
    const here = await visit(link, { language, viewport: smallScreen });
    const { page, text } = here;
    await here.enter(invitee);
    await here.button(text.answer.newPassword.submit).click();
    await here.tells(text.client.missing.newPassword);
    const found = await obstacles(page, 'new password');

    await page.getByLabel(text.answer.newPassword.password, { exact: true }).fill('My-Own-Password-2');
    await here.button(text.answer.newPassword.submit).click();
    await here.accept.waitFor();
    await here.openDecline();
    found.push(...(await obstacles(page, 'about to decline')));

    await here.button(text.answer.decline.submit).click();
    await here.shows(text.client.declined.title);
    found.push(...(await obstacles(page, 'just declined')));
    expect(found).toEqual([]);
  });

  test('nothing stands in the way of learning why a link no longer works', async ({ visit }) => {
    const here = await visit(`${stack.api}/i/r/no-token`, { language, viewport: smallScreen });
    const { page, text } = here;
    await here.shows(text.notFound.title);
    const found = await obstacles(page, 'not found');
    for (const state of ['ACCEPTED', 'DECLINED', 'REVOKED', 'SUPERSEDED'] as const) {
      const { link, provider } = closed[state];
      await page.goto(`${link}?language=${language}`);
      await here.shows(written(text.ended[state].title, { provider: provider.name }));
      found.push(...(await obstacles(page, state)));
    }
    await here.button(text.askAgain.submit).click();
    await here.shows(written(text.client.asked.title, { provider: closed.SUPERSEDED.provider.name }));
    found.push(...(await obstacles(page, 'asked again')));
    expect(found).toEqual([]);
  });

  test('all of it reads without script, which is said to be needed for an answer', async ({ visit }) => {
    const here = await visit(open.link, { language, viewport: smallScreen, javaScriptEnabled: false });
    const { page, text } = here;
    const provider = open.provider.name;
    const read = await here.read();
    for (const said of [
      text.invitation.heading,
      text.invitation.introduction,
      text.invitation.openUntil,
      text.consent.introduction,
      ...text.consent.clauses.flatMap((clause) => [clause.title, clause.text]),
      text.consent.version,
      text.answer.needsScript,
    ]) {
      expect(read).toContain(written(said, { provider, version: resellerConsentTextVersion }));
    }
    expect(await page.locator('input, textarea, button, summary').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
  });

  test('nothing stands in the way of reading it without script', async ({ visit }) => {
    const here = await visit('about:blank', { viewport: smallScreen });
    // Axe is a script too, so here only those of the page are taken out.
    await here.page.route(`${open.link}*`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<script[\s\S]*<\/script>/u, '');
      await route.fulfill({ response, body });
    });
    await here.page.goto(`${open.link}?language=${language}`);
    expect(await obstacles(here.page, 'without script')).toEqual([]);
  });
});

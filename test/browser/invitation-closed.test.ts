import { describe, expect, inject } from 'vitest';
import { acceptInvitation, declineInvitation } from '../../functions/invitations/contract.ts';
import { pageTexts } from '../../shared/page/document.ts';
import { call } from '../support/api.ts';
import { test, written } from '../support/browser.ts';
import { tokenIn } from '../support/inbox.ts';
import { scenesOn } from './scene.ts';

const stack = inject('stack');
const scenes = scenesOn(stack);
const { ended, notFound, askAgain, client } = pageTexts.en;

describe('a link that no longer works says what happened and what to do next', () => {
  test('when the invitation was accepted', async ({ visit }) => {
    const { link, reseller, provider } = await scenes.invite();
    const parameters = { token: tokenIn(link) };
    await call(stack.api, acceptInvitation, { token: await reseller.token(), parameters, body: { consent: true } });
    const here = await visit(link);
    await here.shows(ended.ACCEPTED.title);
    const text = await here.read();
    expect(text).toMatch(/It was accepted on \d+ \w+ \d{4}, \d\d:\d\d\sUTC\./u);
    expect(text).toContain(written(ended.ACCEPTED.next, { provider: provider.name }));
    expect(await here.page.locator('form, button, script').count()).toBe(0);
  });

  test('when it was declined', async ({ visit }) => {
    const { link, reseller, provider } = await scenes.invite();
    const parameters = { token: tokenIn(link) };
    await call(stack.api, declineInvitation, { token: await reseller.token(), parameters, body: {} });
    const here = await visit(link);
    await here.shows(ended.DECLINED.title);
    expect(await here.read()).toContain(written(ended.DECLINED.next, { provider: provider.name }));
    expect(await here.page.locator('form, button, script').count()).toBe(0);
  });

  test('when the provider has withdrawn it', async ({ visit }) => {
    const { link, provider, revoke } = await scenes.invite();
    await revoke();
    const here = await visit(link);
    await here.shows(written(ended.REVOKED.title, { provider: provider.name }));
    expect(await here.read()).toContain(written(ended.REVOKED.next, { provider: provider.name }));
    expect(await here.page.locator('form, button, script').count()).toBe(0);
  });

  test('when a newer mail has replaced it, and offers to ask for another', async ({ visit }) => {
    const { link, provider, resend, told } = await scenes.invite();
    await resend();
    const here = await visit(link);
    await here.shows(ended.SUPERSEDED.title);
    expect(await here.read()).toContain(written(ended.SUPERSEDED.next, { provider: provider.name }));
    await here.button(askAgain.submit).click();
    await here.shows(written(client.asked.title, { provider: provider.name }));
    expect(await told()).toHaveLength(1);
  });

  test('when it was cut on its way, and names nobody', async ({ visit }) => {
    const { link, provider, reseller } = await scenes.invite();
    const here = await visit(link.slice(0, -3));
    await here.shows(notFound.title);
    const text = await here.read();
    expect(text).toContain(notFound.happened);
    expect(text).not.toContain(provider.name);
    expect(text).not.toContain(reseller.domain);
    expect(await here.page.locator('form, button, script').count()).toBe(0);
  });
});

import { beforeAll, expect, inject } from 'vitest';
import { pageTexts } from '../../shared/page/document.ts';
import { test } from '../support/browser.ts';
import { type Scene, scenesOn } from './scene.ts';

const stack = inject('stack');
const scenes = scenesOn(stack);
const { client, answer } = pageTexts.en;

let open: Scene;

beforeAll(async () => {
  open = await scenes.invite();
});

test('the page is sent with orders not to keep it, not to tell its address, and to run nothing but its own', async () => {
  for (const address of [open.link, `${stack.api}/i/r/no-token`]) {
    const { headers } = await fetch(address);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
    });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/unsafe|\*|https?:(?!\/\/127)/u);
    for (const order of ["default-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) {
      expect(policy.split('; ')).toContain(order);
    }
  }
});

test('an answer goes to the API and the sign-in, to nobody else, and neither learns the address of the page', async ({
  visit,
}) => {
  const { link, invitee } = await scenes.invite();
  const here = await visit(link);
  await here.signIn(invitee);
  await here.consent.check();
  await here.accept.click();
  await here.shows(client.accepted.title);
  const asked = here.requests.map((request) => [request.method(), new URL(request.url()).origin]);
  expect(asked).toEqual([
    ['GET', stack.api],
    ['POST', stack.cognito],
    ['POST', stack.api],
  ]);
  for (const request of here.requests) expect(await request.allHeaders()).not.toHaveProperty('referer');
});

test('whatever somebody smuggles into the page neither runs nor calls home', async ({ visit }) => {
  const here = await visit(open.link);
  const home = stack.mail;
  const ran = await here.page.locator('body').evaluate(async (body, address) => {
    const { ownerDocument: page } = body;
    const script = page.createElement('script');
    script.textContent = 'document.title = "run"';
    const image = page.createElement('img');
    image.setAttribute('onerror', 'document.title = "run"');
    const style = page.createElement('style');
    style.textContent = `body { background: url(${address}/style) }`;
    body.append(script, image, style);
    const failed = new Promise((resolve) => image.addEventListener('error', resolve));
    image.src = `${address}/image`;
    await failed;
    const called = await fetch(address, { mode: 'no-cors' }).then(
      () => true,
      () => false,
    );
    return { called, title: page.title };
  }, home);
  expect(ran).toEqual({ called: false, title: await here.page.title() });
  expect(ran.title).not.toBe('run');
  expect(here.requests.filter((request) => request.url().startsWith(home) && request.failure() === null)).toEqual([]);
  // The browser says of each that it was stopped; taken out here, since any such word fails every other test.
  expect(here.complaints.splice(0).length).toBeGreaterThanOrEqual(4);
});

test('the sign-in lives in the page alone and is gone when the page is', async ({ visit }) => {
  const here = await visit(open.link);
  await here.signIn(open.invitee);
  expect(await here.page.context().storageState()).toEqual({ cookies: [], origins: [] });
  expect(await here.page.evaluate('sessionStorage.length')).toBe(0);
  expect(here.page.url()).toBe(open.link);
  await here.page.reload();
  await here.button(answer.signIn.submit).waitFor();
  expect([await here.accept.isVisible(), await here.password.inputValue()]).toEqual([false, '']);
});

import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { languages } from '../../shared/domain/languages.ts';
import { dayMs } from '../../shared/domain/time.ts';
import { pageTexts } from '../../shared/page/document.ts';
import { customerTexts } from '../../shared/page/invitation-page.ts';
import { textForCustomer } from '../../shared/page/text/customer/customer-text.ts';
import { obstacles, test, written } from '../support/browser.ts';
import { relationshipsOn } from '../support/relationships.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { tenantsOf } from '../support/tenants.ts';
import { scenesOn } from './scene.ts';

// A stack of its own: here every item of the table counts, and time passes.
let stack: RunningStack;
let scenes: ReturnType<typeof scenesOn>;

beforeAll(async () => {
  stack = await startStack();
  scenes = scenesOn(stack);
});

afterAll(() => stack.stop());

const { ended, askAgain, client } = pageTexts.en;

describe('a mail scanner changes nothing in the table', () => {
  test('by following the link twenty times from many addresses, with HEAD and GET', async () => {
    const { link, told } = await scenes.invite();
    const before = await everything();
    for (let visit = 1; visit <= 20; visit += 1) {
      const headers = { 'user-agent': `Scanner/${visit}`, 'x-forwarded-for': `192.0.2.${visit}` };
      for (const method of ['HEAD', 'GET']) expect((await fetch(link, { method, headers })).status).toBe(200);
    }
    expect(await told()).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  test('by running the script, filling in every field, submitting every form and clicking every button', async ({
    visit,
  }) => {
    const { link, told, status } = await scenes.invite();
    const before = await everything();
    const here = await visit(link);
    for (const controls of [here.page.locator('form'), here.page.locator('button')]) {
      for (let index = 0; index < (await controls.count()); index += 1) {
        await fillInEverything(here.page);
        await controls
          .nth(index)
          .evaluate((control) => (control.localName === 'form' ? control.requestSubmit() : control.click()));
        await here.page.locator('#progress:empty').waitFor({ state: 'attached' });
      }
    }
    for (let index = 0; index < (await here.page.locator('form').count()); index += 1) {
      const answered = here.page.waitForEvent('load');
      // Past the script, as a browser would that did not run it.
      await here.page
        .locator('form')
        .nth(index)
        .evaluate((form) => form.submit());
      await answered;
      await here.page.goto(link);
    }
    const toApi = here.requests.filter((request) => request.method() === 'POST' && request.url().startsWith(stack.api));
    const answers = await Promise.all(toApi.map(async (request) => (await request.response())?.status()));
    expect(new Set(answers)).toEqual(new Set([401, 404]));
    expect(here.sent('accept').length * here.sent('decline').length).toBeGreaterThan(0);
    expect([await status(), await told()]).toEqual(['PENDING', []]);
    expect(await everything()).toEqual(before);
  });
});

describe('a link that has lapsed', () => {
  test('says until when it was open, before any job has looked at it', async ({ visit }) => {
    const { link, provider } = await scenes.invite();
    await letTwoWeeksPass();
    const here = await visit(link);
    await here.shows(ended.EXPIRED.title);
    const text = await here.read();
    expect(text).toMatch(/It was open until \d+ \w+ \d{4}, \d\d:\d\d\sUTC/u);
    expect(text).toContain(written(ended.EXPIRED.next, { provider: provider.name }));
    expect(await here.page.getByRole('button').allInnerTexts()).toEqual([askAgain.submit]);
  });

  test('says so on a page that was opened while it worked, and starts no partnership', async ({ visit }) => {
    const { link, invitee, status, partners } = await scenes.invite();
    const here = await visit(link);
    await here.signIn(invitee);
    await here.consent.check();
    await letTwoWeeksPass();
    await here.accept.click();
    await here.shows(ended.EXPIRED.title);
    expect([await status(), await partners()]).toEqual(['EXPIRED', []]);
  });

  test('asks for a new one: the page says so each time, the provider gets one mail', async ({ visit }) => {
    const { link, provider, told } = await scenes.invite();
    await letTwoWeeksPass();
    const here = await visit(link);
    await here.button(askAgain.submit).click();
    await here.shows(written(client.asked.title, { provider: provider.name }));
    await here.page.reload();
    await here.button(askAgain.submit).click();
    await here.shows(written(client.asked.title, { provider: provider.name }));
    expect(await told()).toHaveLength(1);
  });

  test.for(languages)('can be read and used by everybody, in %s', async (language, { visit }) => {
    const { link } = await scenes.invite();
    await letTwoWeeksPass();
    const here = await visit(link, { language, viewport: { width: 320, height: 640 } });
    await here.shows(here.text.ended.EXPIRED.title);
    expect(await obstacles(here.page, 'lapsed')).toEqual([]);
  });

  test.for(languages)('can be read by a customer, whose time is thirty days, in %s', async (language, { visit }) => {
    const provider = await tenantsOf(stack).provider();
    const { link } = await relationshipsOn(stack).ask(provider, 'chief@lapsed.example', { mode: 'DRAFT' });
    await letTwoWeeksPass();
    await letTwoWeeksPass();
    await letTwoWeeksPass();
    const here = await visit(link, { language, viewport: { width: 320, height: 640 } });
    const text = textForCustomer(here.text, customerTexts[language], { administration: true });
    await here.shows(text.ended.EXPIRED.title);
    expect(await here.read()).toContain(written(text.ended.EXPIRED.next, { provider: provider.name }));
    expect(await obstacles(here.page, 'lapsed')).toEqual([]);
  });
});

/** The whole table, by key. */
async function everything(): Promise<Record<string, unknown>> {
  const client = new DynamoDBClient({ endpoint: stack.dynamodb, region: 'us-east-1' });
  const items: [string, unknown][] = [];
  for await (const page of paginateScan({ client }, { TableName: stack.tableName, ConsistentRead: true })) {
    for (const item of page.Items ?? []) items.push([`${item['pk']?.S} ${item['sk']?.S}`, item]);
  }
  expect(items).not.toHaveLength(0);
  return Object.fromEntries(items);
}

async function letTwoWeeksPass(): Promise<void> {
  await stack.do.setClock({ advanceMilliseconds: 14 * dayMs });
}

async function fillInEverything(page: Page): Promise<void> {
  await page.locator('input, textarea').evaluateAll((fields) => {
    for (const field of fields) Object.assign(field, { value: 'robot@scanner.example', checked: true });
  });
}

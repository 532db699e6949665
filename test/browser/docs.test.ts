import { expect, inject } from 'vitest';
import { permissions } from '../../shared/domain/permissions.ts';
import { problems } from '../../shared/http/problems.ts';
import { obstacles, test } from '../support/browser.ts';
import { operations } from '../support/openapi.ts';

// Axe looks at all operations at once, four times.
const patience = 180_000;

const { api } = inject('stack');
const page = `${api}/docs`;

for (const [screen, viewport] of [
  ['a phone', { width: 360, height: 740 }],
  ['a desk', { width: 1280, height: 900 }],
] as const) {
  test(
    `on ${screen}, nothing stands in the way from the first line into an operation, in light and in dark`,
    async ({ visit }) => {
      const here = await visit(page, { viewport });
      await here.page
        .locator('.opblock')
        .nth(operations.length - 1)
        .waitFor();
      const found = await obstacles(here.page, 'all operations');
      const operation = here.page.locator('#operations-Partnerships-createRequest');
      await operation.locator('.opblock-summary-control').focus();
      await here.page.keyboard.press('Enter');
      await operation.getByText('Try it out').waitFor();
      await operation.getByText('Try it out').click();
      // The viewer follows the scheme a frame after the page.
      await here.page.emulateMedia({ colorScheme: 'light' });
      await here.page.locator('html:not(.dark-mode)').waitFor();
      found.push(...(await obstacles(here.page, 'one operation, about to be tried')));
      expect(found).toEqual([]);
      // It comes from this service alone, under a policy that allows nothing else.
      expect(here.requests.map((request) => new URL(request.url()).origin)).toEqual(here.requests.map(() => api));
    },
    patience,
  );
}

test('without script everything but the viewer is there to read', async ({ visit }) => {
  const here = await visit(page, { javaScriptEnabled: false });
  const text = await here.read();
  for (const { method, path, operation } of operations) {
    expect(text).toContain(`${method} ${path}`);
    expect(text).toContain(operation['summary']);
  }
  for (const permission of Object.keys(permissions)) expect(text.toLowerCase()).toContain(permission.toLowerCase());
  for (const code of Object.keys(problems)) expect(text).toContain(code);
  for (const state of ['PENDING', 'SUBSCRIPTIONS', 'SUSPENDED', 'REMOVED']) expect(text).toContain(state);
});

test('an operation is called from the page itself', async ({ visit }) => {
  const here = await visit(page);
  const operation = here.page.locator('#operations-Onboarding-listCountries');
  await operation.locator('.opblock-summary-control').click();
  await operation.getByText('Try it out').click();
  await operation.getByText('Execute').click();
  await operation.locator('.live-responses-table').getByText('Afghanistan').waitFor();
});

test("a problem's type leads to its explanation", async ({ visit }) => {
  const problem = (await (await fetch(`${api}/v1/countries/XX`)).json()) as { type: string; code: string };
  const here = await visit(`${api}${problem.type}`, { javaScriptEnabled: false });
  const row = here.page.locator('tr:target');
  expect(await row.innerText()).toContain(problem.code);
});

test('the page and its files come packed, with a policy without exceptions, and are kept', async () => {
  const shown = await fetch(page);
  const policy = shown.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/u);
  const addresses = [...(await shown.text()).matchAll(/(?:src|href)="(\/docs\/[^"]+)"/gu)].map(
    ([, address]) => address,
  );
  expect(addresses).toHaveLength(4);
  for (const address of addresses) {
    const file = await fetch(`${api}${address}`);
    expect(file.headers.get('cache-control'), address).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-encoding'), address).toMatch(/^(br|gzip)$/u);
    const known = await fetch(`${api}${address}`, { headers: { 'if-none-match': file.headers.get('etag') ?? '' } });
    expect(known.status, address).toBe(304);
  }
  expect((await fetch(`${api}/docs/other.js`)).status).toBe(404);
});

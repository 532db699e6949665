import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Locator, Page, Request } from 'playwright-core';
import { test as base, expect } from 'vitest';
import type { Language } from '../../shared/domain/languages.ts';
import { pageTexts } from '../../shared/page/document.ts';
import type { PageText } from '../../shared/page/text/page-text.ts';
import { launch } from './chromium.ts';

/** `visit` opens a link as a person of their own does: with nothing kept from any other visit. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what a fixture needs.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launch();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('visit', async ({ browser }, { onCleanup }) => {
    const visits: Visit[] = [];
    onCleanup(async () => {
      for (const { page } of visits) await page.context().close();
      expect(visits.flatMap(({ complaints }) => complaints)).toEqual([]);
    });
    return async (link: string, options: VisitOptions = {}): Promise<Visit> => {
      const { language, ...how } = options;
      // Colours that fade in would be measured half-way.
      const context = await browser.newContext({ reducedMotion: 'reduce', ...how });
      context.setDefaultTimeout(15_000);
      const visit = new Visit(await context.newPage(), pageTexts[language ?? 'en']);
      visits.push(visit);
      await visit.page.goto(language === undefined ? link : `${link}?language=${language}`);
      return visit;
    };
  });

export type VisitOptions = { language?: Language } & BrowserContextOptions;

/** The invitation's page as a person meets it: found by what it says, in the language of the visit. */
export class Visit {
  readonly page: Page;
  readonly text: PageText;
  /** Everything that the page asked for. */
  readonly requests: Request[] = [];
  /** What the browser found wrong: errors of the script, and whatever the page's own policy blocked. */
  readonly complaints: string[] = [];

  constructor(page: Page, text: PageText) {
    this.page = page;
    this.text = text;
    page.on('request', (request) => this.requests.push(request));
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      // The browser notes every answer of 4xx, and end states are answered with one.
      const refused = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !refused) this.complaints.push(message.text());
    });
  }

  get email(): Locator {
    return this.page.getByLabel(this.text.answer.signIn.email, { exact: true });
  }

  get password(): Locator {
    return this.page.getByLabel(this.text.answer.signIn.password, { exact: true });
  }

  get consent(): Locator {
    return this.page.getByRole('checkbox', { name: this.text.answer.accept.consent });
  }

  get accept(): Locator {
    return this.button(this.text.answer.accept.submit);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async enter(account: { email: string; password: string }): Promise<void> {
    await this.email.fill(account.email);
    await this.password.fill(account.password);
    await this.button(this.text.answer.signIn.submit).click();
  }

  async signIn(account: { email: string; password: string }): Promise<void> {
    await this.enter(account);
    await this.accept.waitFor();
  }

  async openDecline(): Promise<void> {
    await this.page.getByText(this.text.answer.decline.summary, { exact: true }).click();
  }

  /** Waits for the page's title to say this. */
  async shows(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }

  /** Waits for a message to say this. */
  async tells(message: string): Promise<void> {
    await this.page.getByRole('alert').filter({ hasText: message }).waitFor();
  }

  /** The requests to a step of the API, e.g. `accept`. */
  sent(step: string): Request[] {
    return this.requests.filter((request) => request.method() === 'POST' && request.url().endsWith(`/${step}`));
  }

  /** What can be read on the page, without what is hidden. */
  read(): Promise<string> {
    return this.page.locator('body').innerText();
  }
}

/** A text of the page with its names put in. */
export function written(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place);
}

/**
 * What a person with a small screen, a screen reader or weak eyes would stumble over right now, in light and in dark.
 *
 * @param moment names the state of the page in the findings
 */
export async function obstacles(page: Page, moment: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = await axeIn(page);
    // In the dark nothing changes but colours.
    if (colorScheme === 'dark') axe.withRules('color-contrast');
    for (const { id, nodes } of (await axe.analyze()).violations) {
      found.push(`${moment}, ${colorScheme}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    }
  }
  const { needed, given } = await page.locator('html').evaluate((root) => ({
    needed: root.scrollWidth,
    given: root.clientWidth,
  }));
  if (needed > given) found.push(`${moment}: ${needed} px wide on a screen of ${given} px`);
  return found;
}

/** Axe is put into a document once, since that takes longer than its work; its simple mode does for a page without frames. */
async function axeIn(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate('"axe" in window');
  return new AxeBuilder({ page, ...(isThere === true && { axeSource: ';' }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
}

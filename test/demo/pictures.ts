// npm run pictures: what the README shows, taken from the running product.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createRequest } from '../../functions/partnerships/contract.ts';
import { createRelationshipRequest } from '../../functions/relationships/contract.ts';
import { call, tokenOf } from '../support/api.ts';
import { launch } from '../support/chromium.ts';
import { linkIn, mailsTo, type ReceivedMail } from '../support/inbox.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Printed, recordingOf } from './recording.ts';

const folder = join(import.meta.dirname, 'pictures');
const account = 'adminagent@nordwind.example';
const reseller = 'globaladmin@cafe-digital.example';
const customer = 'ana.kovac@fabrikam.example';
/** As many lines of the story as a screen holds. */
const terminalLines = 44;

mkdirSync(folder, { recursive: true });
const stack = await startStack();
try {
  await takeScreens(stack);
} finally {
  await stack.stop();
}
await takeTerminal();

async function takeScreens(stack: RunningStack): Promise<void> {
  const { invitation, request } = await mails(stack);
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: { width: 700, height: 860 } });
    const page = await context.newPage();
    const take = (name: string) => page.screenshot({ path: join(folder, `${name}.png`) });
    await page.setContent(invitation.html);
    await take('invitation-mail');
    await page.goto(linkIn(invitation));
    await take('invitation-page');
    await page.goto(`${linkIn(request)}?language=es`);
    await take('customer-page');
    await page.setViewportSize({ width: 1100, height: 860 });
    await page.goto(`${stack.api}/docs`);
    await page.waitForLoadState('networkidle');
    await take('docs-page');
  } finally {
    await browser.close();
  }
}

/** An invitation to a reseller, and a request to a customer, as they came. */
async function mails(stack: RunningStack): Promise<{ invitation: ReceivedMail; request: ReceivedMail }> {
  const user = stack.users.find(({ email }) => email === account);
  if (user === undefined) throw new Error(`${account} is not seeded`);
  const token = await tokenOf(stack, user);
  const subject = 'Grow with Nordwind';
  const bodyText =
    'Dear Café Digital,\n\nwe would like you to sell our cloud subscriptions. Please look at what we offer, and accept here:\n\n{{link}}\n\nKind regards\nKim Weber, Nordwind Distribution';
  await call(stack.api, createRequest, { token, body: { recipientEmail: reseller, subject, bodyText } });
  await call(stack.api, createRelationshipRequest, {
    token,
    body: { customerEmail: customer, includeAgreement: true },
  });
  await stack.do.settle();
  const last = async (address: string): Promise<ReceivedMail> => {
    const mail = (await mailsTo(stack, address)).at(-1);
    if (mail === undefined) throw new Error(`No mail came to ${address}`);
    return mail;
  };
  return { invitation: await last(reseller), request: await last(customer) };
}

async function takeTerminal(): Promise<void> {
  const demo = spawn(process.execPath, [join(import.meta.dirname, 'demo.ts')], {
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const startedAt = performance.now();
  const printed: Printed[] = [];
  for await (const line of createInterface(demo.stdout))
    printed.push({ line, milliseconds: performance.now() - startedAt });
  writeFileSync(join(folder, 'demo.svg'), recordingOf(printed.slice(0, terminalLines)));
}

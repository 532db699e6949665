import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listAuditRecords } from '../../functions/audit/contract.ts';
import { listCustomers, readCustomer, revealCredential } from '../../functions/customers/contract.ts';
import { viewInvitation } from '../../functions/invitations/contract.ts';
import { listRequests, readRequest } from '../../functions/partnerships/contract.ts';
import { listSubscriptions } from '../../functions/subscriptions/contract.ts';
import type { Tally } from '../../infra/commands/table-backup/backup-file.ts';
import { exportTable } from '../../infra/commands/table-backup/export-table.ts';
import { tallyOf } from '../../infra/commands/table-backup/import-table.ts';
import { localDatabase } from '../../infra/commands/table-place.ts';
import { localPassword } from '../../infra/local/seed.ts';
import { dayMs } from '../../shared/domain/time.ts';
import { call, tokenOf } from '../support/api.ts';
import { runCommand } from '../support/command.ts';
import { mailsTo, tokenIn } from '../support/inbox.ts';
import { newCustomer } from '../support/onboarding.ts';
import { signInFirst } from '../support/sign-in.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

// Two stacks are started one after the other.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'twotier-backup-'));
const [here, there] = [join(folder, 'here'), join(folder, 'there')];
const file = join(folder, 'table.gz');
let stack: RunningStack;
let provider: Company;
let customerId: string;
let invitation: { id: string; link: string };
let before: unknown[];
let held: Tally;
const recipient = 'someone@backup.example';

beforeAll(async () => {
  stack = await startStack({ data: here });
  const tenants = tenantsOf(stack);
  provider = await tenants.provider();
  const { made } = await newCustomer(stack.api, await provider.token());
  invitation = await tenants.invite(provider, recipient, { expiresInDays: 5 });
  await stack.do.settle();
  customerId = made.body.customerId ?? '';
  before = await reads();
});

afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('an export that was cut off goes on where it was, and holds every item once', async () => {
  const place = localDatabase(stack);
  const interruption = new AbortController();
  const cut = await exportTable(place, {
    file,
    signal: interruption.signal,
    pageSize: 10,
    onPage: ({ items }) => {
      if (items >= 30) interruption.abort();
    },
  });
  expect(cut).toBeUndefined();
  // As after a crash between the file's page and the note of it.
  writeFileSync(file, 'half a page', { flag: 'a' });
  const ended = await runCommand(stack, 'export-table', [file]);
  held = await tallyOf(place);
  expect(held.items).toBeGreaterThan(40);
  expect(ended.told).toContain(`${held.items} items`);
  expect(ended.told).toContain(held.checksum);
  expect([ended.code, existsSync(`${file}.progress`)]).toEqual([0, false]);
  const again = await runCommand(stack, 'export-table', [file]);
  expect([again.code, again.notes]).toEqual([2, expect.stringContaining('is there already')]);
});

test('a file that was cut off or changed is refused before anything is written', async () => {
  const place = localDatabase(stack);
  const whole = readFileSync(file);
  const bad = join(folder, 'bad.gz');
  writeFileSync(bad, whole.subarray(0, whole.length - 20));
  const cut = await runCommand(stack, 'import-table', [bad, '--replace']);
  expect([cut.code, cut.notes]).toEqual([2, expect.stringContaining('cut off')]);
  const members = whole.lastIndexOf(Buffer.from([0x1f, 0x8b, 0x08]));
  writeFileSync(bad, whole.subarray(0, members));
  const unfinished = await runCommand(stack, 'import-table', [bad, '--replace']);
  expect([unfinished.code, unfinished.notes]).toEqual([2, expect.stringContaining('has no end')]);
  const missing = await runCommand(stack, 'import-table', [join(folder, 'none.gz')]);
  expect([missing.code, missing.notes]).toEqual([2, expect.stringContaining('There is no')]);
  expect(await tallyOf(place)).toEqual(held);
});

test('in another table, with the same secret and the same users, every read answers as before', async () => {
  await stack.stop();
  // What the table does not hold: the secret that links are derived from, and the accounts.
  for (const kept of ['secrets.json', 'cognito-resources.json', '.cognito', 'users.json']) {
    cpSync(join(here, kept), join(there, kept), { recursive: true });
  }
  stack = await startStack({ data: there });
  expect((await tallyOf(localDatabase(stack))).items).toBe(0);
  const ended = await runCommand(stack, 'import-table', [file]);
  expect([ended.code, ended.notes]).toEqual([0, '']);
  expect(await tallyOf(localDatabase(stack))).toEqual(held);
  expect(await reads()).toEqual(before);
});

test('the one-time password is revealed as it would have been, and opens the account', async () => {
  const { status, body } = await call(stack.api, revealCredential, {
    token: await token(),
    parameters: { customerId },
  });
  expect(status).toBe(200);
  const signedIn = signInFirst(stack, body.userName ?? '', body.temporaryPassword ?? '', 'Their-Own-Password-1');
  await expect(signedIn).resolves.toBeDefined();
});

test('what was due is still due: the reminder goes out on its day', async () => {
  await stack.do.setClock({ advanceMilliseconds: 2.5 * dayMs });
  await stack.do.job({ name: 'follow-up-requests' });
  await stack.do.settle();
  expect(await mailsTo(stack, recipient)).toHaveLength(1);
});

test('a table that holds more is left alone, or made what the file holds when that is asked for', async () => {
  const refused = await runCommand(stack, 'import-table', [file]);
  expect([refused.code, refused.notes]).toEqual([2, expect.stringContaining('--replace')]);
  const replaced = await runCommand(stack, 'import-table', [file, '--replace']);
  expect([replaced.code, replaced.notes]).toEqual([0, '']);
  expect(await tallyOf(localDatabase(stack))).toEqual(held);
});

/** What people see of what was made, each as its whole answer. */
async function reads(): Promise<unknown[]> {
  const mine = { token: await token() };
  const parameters = { customerId };
  const { api } = stack;
  return Promise.all([
    call(api, readCustomer, { ...mine, parameters }).then(({ body }) => body),
    call(api, listCustomers, mine).then(({ body }) => body),
    call(api, listSubscriptions, { ...mine, parameters }).then(({ body }) => body),
    call(api, listRequests, mine).then(({ body }) => body),
    call(api, readRequest, { ...mine, parameters: { requestId: invitation.id } }).then(({ body }) => body),
    call(api, listAuditRecords, mine).then(({ body }) => body),
    call(api, viewInvitation, {
      parameters: { token: tokenIn(invitation.link) },
      headers: { accept: 'application/json' },
    }).then(({ body }) => body),
  ]);
}

function token(): Promise<string> {
  return tokenOf(stack, { email: provider.email(), password: localPassword });
}

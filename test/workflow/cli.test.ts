import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { acceptInvitation } from '../../functions/invitations/contract.ts';
import { connect } from '../../infra/local/control.ts';
import { localPassword } from '../../infra/local/seed.ts';
import { call } from '../support/api.ts';
import { type Cut, cutOff, doneIn } from '../support/checkpoint.ts';
import { linkIn, mailsTo, tokenIn } from '../support/inbox.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const tenants = tenantsOf(stack);
const folder = mkdtempSync(join(tmpdir(), 'twotier-cli-'));
const stackFile = join(folder, 'stack.json');

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Somebody at a terminal of their own, who signs in with what they keep there. */
interface Person {
  home: string;
  run: (parameters: string[], options?: { input?: string; env?: Record<string, string>; cut?: Cut }) => Promise<Ended>;
  json: <T>(parameters: string[]) => Promise<T>;
}

function start(home: string, parameters: string[], { env = {} }: { env?: Record<string, string> } = {}) {
  return spawn(process.execPath, ['infra/cli/twotier.ts', ...parameters], {
    env: { PATH: process.env['PATH'], XDG_CONFIG_HOME: home, XDG_CACHE_HOME: folder, STACK_FILE: stackFile, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

function person(): Person {
  const home = mkdtempSync(join(folder, 'home-'));
  const run: Person['run'] = async (parameters, { input = '', cut, ...options } = {}) => {
    const child = start(home, parameters, options);
    child.stdin.end(input);
    if (cut !== undefined) await cutOff(child, cut);
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { code, out, err };
  };
  const json: Person['json'] = async (parameters) => {
    const { code, out, err } = await run([...parameters, '--json']);
    if (code !== 0) throw new Error(`twotier ${parameters.join(' ')} ended with ${code}: ${err}`);
    return JSON.parse(out);
  };
  return { home, run, json };
}

async function signedIn(company: Company, role: Parameters<Company['email']>[0]): Promise<Person> {
  await company.token(role);
  const who = person();
  const { code, err } = await who.run(['sign-in', company.email(role), '--password-stdin'], { input: localPassword });
  if (code !== 0) throw new Error(err);
  return who;
}

let provider: Company;
let agent: Person;

beforeAll(async () => {
  writeFileSync(stackFile, JSON.stringify(stack));
  provider = await tenants.provider();
  agent = await signedIn(provider, 'AdminAgent');
});

describe('signing in', () => {
  test('keeps the sign-in in a file for its owner alone, and signing out forgets it', async () => {
    const seeded = person();
    const welcome = await seeded.run(['sign-in', 'adminagent@nordwind.example']);
    expect(welcome).toEqual({
      code: 0,
      out: '',
      err: `✓ Signed in to ${stack.api} as adminagent@nordwind.example\n`,
    });
    const profiles = join(seeded.home, 'twotier', 'profiles.json');
    expect(statSync(profiles).mode & 0o777).toBe(0o600);
    const who = await seeded.json<{ email: string; kind: string; roles: string[] }>(['whoami']);
    expect(who).toMatchObject({ email: 'adminagent@nordwind.example', kind: 'provider', roles: ['AdminAgent'] });
    const token = (await seeded.run(['token'])).out.trim();
    expect((await person().run(['whoami', '--json'], { env: { TWOTIER_TOKEN: token } })).out).toContain(who.email);
    expect((await seeded.run(['sign-out'])).code).toBe(0);
    expect(readFileSync(profiles, 'utf8')).not.toContain('Token');
    const after = await seeded.run(['customers', 'list']);
    expect([after.code, after.err]).toEqual([
      2,
      `✗ You are not signed in to ${stack.api}.\n  Sign in: twotier sign-in EMAIL\n`,
    ]);
  });

  test('with a wrong password is refused, and nothing is kept', async () => {
    const stranger = person();
    const { code, err } = await stranger.run(['sign-in', provider.email('AdminAgent'), '--password-stdin'], {
      input: 'Wrong-Password-1\n',
    });
    expect([code, err]).toEqual([1, '✗ The address or the password is wrong, or the account is disabled.\n']);
    expect(existsSync(join(stranger.home, 'twotier'))).toBe(false);
  });

  test('that is over is renewed without a word; one that cannot be is told', async () => {
    const who = await signedIn(provider, 'SalesAgent');
    const path = join(who.home, 'twotier', 'profiles.json');
    const change = (changes: object): void => {
      const file = JSON.parse(readFileSync(path, 'utf8'));
      file.profiles[stack.api] = { ...file.profiles[stack.api], ...changes };
      writeFileSync(path, JSON.stringify(file));
    };
    const over = `x.${Buffer.from(JSON.stringify({ exp: 1 })).toString('base64url')}.x`;
    change({ idToken: over });
    expect(await who.json(['customers', 'list'])).toEqual([]);
    expect(readFileSync(path, 'utf8')).not.toContain(over);
    change({ idToken: over, refreshToken: 'gone' });
    const ended = await who.run(['customers', 'list']);
    expect([ended.code, ended.err]).toEqual([2, '✗ Your sign-in is over.\n  Sign in again: twotier sign-in\n']);
    const given = await who.run(['customers', 'list'], { env: { TWOTIER_TOKEN: over } });
    expect([given.code, given.err]).toEqual([2, expect.stringContaining('The sign-in is not accepted')]);
  });
});

describe('invitations', () => {
  test('are sent, listed for people and for programs, and refused with what to do', async () => {
    const email = `ana@${provider.domain.replace('provider', 'cafe')}`;
    const sent = await agent.run(['invite', email, '--name', 'Ana']);
    expect([sent.code, sent.err]).toEqual([0, '']);
    expect(sent.out).toMatch(/^id {2,}01[0-9A-Z]{24}\nrecipient {2,}ana@\S+\nstatus {2,}PENDING\nmail {2,}QUEUED\n/);
    const listed = await agent.run(['invitations', 'list', '--to', email]);
    const [head = '', row = '', ...more] = listed.out.split('\n');
    expect(head.split(/ {2,}/)).toEqual(['id', 'recipient', 'status', 'mail', 'until']);
    expect(row.split(/ {2,}/).slice(1, 3)).toEqual([email, 'PENDING']);
    expect([more, listed.out.includes('\u001b')]).toEqual([[''], false]);
    const [invitation] = await agent.json<{ id: string }[]>(['invitations', 'list', '--to', email]);
    const again = await agent.run(['invite', email]);
    expect(again.code).toBe(1);
    expect(again.err).toContain('✗ This recipient already has an open invitation from you. (REQUEST_ALREADY_PENDING)');
    expect(again.err).toContain(`  existing: ${invitation?.id}\n`);
    expect(again.err).toMatch(/ {2}Correlation id \S+\n$/);
    const revoked = await agent.json<{ status: string }>(['invitations', 'revoke', invitation?.id ?? '']);
    expect(revoked.status).toBe('REVOKED');
    const watched = await agent.run(['invitations', 'watch', invitation?.id ?? '']);
    expect([watched.code, watched.out]).toEqual([1, expect.stringContaining('REVOKED')]);
  });

  test('are watched until they are answered', async () => {
    const reseller = await tenants.reseller();
    const token = await reseller.token();
    const { id } = await agent.json<{ id: string }>(['invite', reseller.email()]);
    await connect(stack.control).settle();
    const watching = start(agent.home, ['invitations', 'watch', id]);
    let out = '';
    const isPending = new Promise<void>((resolve) => {
      watching.stdout.on('data', (chunk) => {
        out += chunk;
        if (out.includes('PENDING')) resolve();
      });
    });
    const ended = once(watching, 'close');
    await isPending;
    const link = tokenIn(linkIn((await mailsTo(stack, reseller.email())).at(-1) ?? { text: '' }));
    await call(stack.api, acceptInvitation, { token, parameters: { token: link }, body: { consent: true } });
    expect((await ended)[0]).toBe(0);
    const states = out
      .trim()
      .split('\n')
      .map((line) => line.split(/ {2,}/)[1]);
    expect([states[0], states.at(-1)]).toEqual(['PENDING', 'ACCEPTED']);
    const resellers = await agent.run(['resellers', 'list']);
    expect(resellers.out).toContain(reseller.name);
    const [{ resellerId } = { resellerId: '' }] = await agent.json<{ resellerId: string }[]>(['resellers', 'list']);
    const looked = await agent.run(['resellers', 'remove', resellerId]);
    expect([looked.code, looked.err]).toEqual([0, 'Nothing was done. Add --attest to end the partnership.\n']);
    const removed = await agent.run(['resellers', 'remove', resellerId, '--attest']);
    expect([removed.code, removed.err]).toEqual([0, `✓ The partnership with ${reseller.name} is REMOVED\n`]);
  });
});

describe('onboarding a file', () => {
  const columns = [
    'company.companyName',
    'company.domain',
    'billing.email',
    'billing.defaultAddress.addressLine1',
    'billing.defaultAddress.city',
    'billing.defaultAddress.postalCode',
    'billing.defaultAddress.country',
    'contact.firstName',
    'contact.lastName',
    'contact.email',
    'contact.phoneNumber',
    'agreement.dateAgreed',
    'agreement.primaryContact.firstName',
    'agreement.primaryContact.lastName',
    'agreement.primaryContact.email',
    'agreement.primaryContact.phoneNumber',
    'lineItems.0.offerId',
    'lineItems.0.quantity',
    'lineItems.0.termDuration',
    'lineItems.0.billingCycle',
  ];
  const unique = Math.random().toString(36).slice(2, 8);
  const customer = (name: string, changes: Record<string, string> = {}): string => {
    const domain = `${name.toLowerCase()}${unique}`;
    const cells: Record<string, string> = {
      'company.companyName': `${name} Fahrrad GmbH`,
      'company.domain': domain,
      'billing.email': `rechnung@${domain}.example`,
      'billing.defaultAddress.addressLine1': 'Hauptstraße 1',
      'billing.defaultAddress.city': 'München',
      'billing.defaultAddress.postalCode': '80331',
      'billing.defaultAddress.country': 'DE',
      'contact.firstName': 'Lena',
      'contact.lastName': 'Huber',
      'contact.email': `lena@${domain}.example`,
      'contact.phoneNumber': '089 123456',
      'agreement.dateAgreed': '2025-06-01',
      'agreement.primaryContact.firstName': 'Lena',
      'agreement.primaryContact.lastName': 'Huber',
      'agreement.primaryContact.email': `lena@${domain}.example`,
      'agreement.primaryContact.phoneNumber': '089 123456',
      'lineItems.0.offerId': 'SUITE:0001:DE',
      'lineItems.0.quantity': '25',
      'lineItems.0.termDuration': 'P1Y',
      'lineItems.0.billingCycle': 'MONTHLY',
      ...changes,
    };
    return columns.map((column) => cells[column] ?? '').join(',');
  };

  test('tells bad lines by number, brings on the others, then only what was mended, and nobody twice', async () => {
    const file = join(folder, 'customers.csv');
    const rows = [
      customer('Alpen'),
      customer('Berg', { 'billing.defaultAddress.postalCode': '8033' }),
      customer('Chiem', { 'lineItems.0.quantity': 'many' }),
      customer('Donau', { 'lineItems.0.offerId': 'NOTHING:0001:DE' }),
      customer('Elbe'),
    ];
    const write = () => writeFileSync(file, [columns.join(','), ...rows].join('\n'));
    write();
    const tried = await agent.run(['onboard', file, '--dry-run']);
    expect([tried.code, tried.err]).toEqual([1, '5 customers, 1 of them bad. Nothing was sent.\n']);
    expect(tried.out).toMatch(new RegExp(`^${file}:4: chiem${unique} /lineItems/0/quantity .*\\(here "many"\\)\\n$`));

    const nowhere = await agent.run(['onboard', 'nowhere.csv']);
    expect([nowhere.code, nowhere.err]).toEqual([2, '✗ There is no file nowhere.csv.\n']);

    const first = await agent.run(['onboard', file, '--attest']);
    expect(first.code).toBe(1);
    const told = first.out.trim().split('\n');
    expect(told.map((line) => line.slice(file.length + 1).split(':')[0]).sort()).toEqual(['3', '4', '5']);
    expect(first.out).toContain(`${file}:3: berg${unique} /billing/defaultAddress/postalCode`);
    expect(first.out).toMatch(new RegExp(`${file}:5: donau${unique} /lineItems/0/offerId .*NOTHING:0001:DE`));
    expect(first.err).toContain('5 customers: 2 new, 3 bad.\nRun the same command again');

    rows.splice(1, 3, customer('Berg'), customer('Chiem'), customer('Donau'));
    write();
    const second = await agent.run(['onboard', file, '--attest', '--json']);
    expect([second.code, second.err.includes('3 new, 0 bad')]).toEqual([0, true]);
    const made = second.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(made.map(({ line }) => line).sort()).toEqual([3, 4, 5]);
    expect(existsSync(`${file}.checkpoint`)).toBe(false);
    const customers = await agent.json<{ domain: string; id: string }[]>(['customers', 'list', '--all']);
    expect(customers.map(({ domain }) => domain.split(unique)[0]).sort()).toEqual([
      'alpen',
      'berg',
      'chiem',
      'donau',
      'elbe',
    ]);
    // What came to nothing left no draft behind.
    const drafts = await agent
      .json<{ status: string }[]>(['call', 'listOnboardings'])
      .then((page) => (page as unknown as { items: { status: string }[] }).items.map(({ status }) => status));
    expect(new Set(drafts)).toEqual(new Set(['COMPLETED', 'CANCELLED']));

    // The same once more, all forgotten: the API itself brings on nobody twice.
    const third = await agent.run(['onboard', file, '--attest']);
    expect([third.code, third.err.includes('0 new, 5 bad')]).toEqual([1, true]);
  }, 120_000);

  test('that is interrupted, and killed in the middle of a customer, goes on where it was: everybody is there once', async () => {
    const seller = await tenants.provider();
    const sales = await signedIn(seller, 'AdminAgent');
    const file = join(folder, 'cut.csv');
    const checkpoint = `${file}.checkpoint`;
    const names = Array.from({ length: 16 }, (_, index) => `Cut${index}x`);
    writeFileSync(file, [columns.join(','), ...names.map((name) => customer(name))].join('\n'));
    const command = ['onboard', file, '--attest'];
    const interrupted = await sales.run(command, { cut: { signal: 'SIGINT', checkpoint, after: 2 } });
    expect([interrupted.code, interrupted.err]).toEqual([130, expect.stringContaining('Run the same command again')]);
    // Four are under way at any time, so each kill meets customers half way.
    for (const after of [7, 11]) {
      const killed = await sales.run(command, { cut: { signal: 'SIGKILL', checkpoint, after } });
      expect(killed.code).toBeNull();
      expect(doneIn(checkpoint).length).toBeLessThan(names.length);
    }
    const ended = await sales.run(command);
    expect([ended.code, ended.out]).toEqual([0, '']);
    const customers = await sales.json<{ domain: string }[]>(['customers', 'list', '--all']);
    expect(customers.map(({ domain }) => domain.split(unique)[0]).sort()).toEqual(
      names.map((name) => name.toLowerCase()).sort(),
    );
    const drafts = await sales.json<{ items: { status: string }[] }>(['call', 'listOnboardings', 'limit=50']);
    expect(drafts.items.map(({ status }) => status)).toEqual(names.map(() => 'COMPLETED'));
  }, 120_000);

  test('what is sold is listed, changed, suspended, reactivated and exported', async () => {
    const [{ id: customerId } = { id: '' }] = await agent.json<{ id: string }[]>(['customers', 'list']);
    const shown = await agent.run(['customers', 'show', customerId]);
    expect(shown.out).toMatch(/^id .*\nname .* Fahrrad GmbH\n/);
    const reveal = ['call', 'revealCredential', `customerId=${customerId}`];
    await connect(stack.control).settle();
    const credential = await agent.json<{ userName: string; temporaryPassword: string }>(reveal);
    const lena = person();
    const first = await lena.run(['sign-in', credential.userName, '--password-stdin'], {
      input: `${credential.temporaryPassword}\nLenas-Own-Password-1\n`,
    });
    expect([first.code, first.err]).toEqual([0, expect.stringContaining('✓ Signed in')]);
    expect(await lena.json(['whoami'])).toMatchObject({ kind: 'customer', roles: ['GlobalAdmin'] });
    const orders = await agent.run(['orders', 'list', customerId]);
    expect(orders.out.split('\n')[1]).toMatch(/ 25 {2,}25 \w+/);
    const [{ id } = { id: '' }] = await agent.json<{ id: string }[]>(['subscriptions', 'list', customerId]);
    const change = (...parameters: string[]) =>
      agent.json<{ quantity: number; status: string }>(['subscriptions', ...parameters]);
    expect(await change('change', customerId, id, '--licences', '30')).toMatchObject({ quantity: 30 });
    expect(await change('suspend', customerId, id)).toMatchObject({ status: 'SUSPENDED' });
    expect(await change('reactivate', customerId, id)).toMatchObject({ status: 'ACTIVE' });
    const nobody = await agent.run(['partner-of-record', 'set', customerId, id, 'none']);
    expect([nobody.code, nobody.err]).toEqual([0, '✓ On record from now on: nobody\n']);
    const unknown = await agent.run(['partner-of-record', 'set', customerId, id, '9999999']);
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('(MPN_NOT_FOUND)')]);
    expect(await change('cancel', customerId, id)).toMatchObject({ status: 'CANCELLED' });
    const nothing = await agent.run(['subscriptions', 'change', customerId, id]);
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('Nothing to change.')]);

    const paged = await agent.run(['export', 'customers', 'limit=2']);
    const rows = paged.out.trim().split('\n');
    expect([rows.length, rows.filter((row) => row.includes('companyName')).length]).toEqual([6, 1]);
    const out = join(folder, 'customers.json');
    const written = await agent.run(['export', 'customers', 'limit=2', '--format', 'json', '--out', out]);
    expect([written.code, JSON.parse(readFileSync(out, 'utf8')).length]).toEqual([0, 5]);
    const administrator = await signedIn(provider, 'GlobalAdmin');
    const everything = await administrator.run(['export', 'tenant']);
    const kinds = (JSON.parse(everything.out) as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['relationship', 'subscription', 'audit-record']));
    const audit = await agent.run(['audit', 'list', '--operation', 'cancel_subscription']);
    expect(audit.out.split('\n')[1]).toMatch(/AdminAgent {2,}cancel_subscription {2,}subscription \S+ {2,}SUCCEEDED/);
  }, 60_000);
});

describe('any operation', () => {
  test('is called by its name, and what it takes is told', async () => {
    const body = JSON.stringify({ recipientEmail: 'nobody', subject: '', bodyText: '{{link}}' });
    const bad = await agent.run(['call', 'createRequest', '--body', '-'], { input: body });
    expect(bad.code).toBe(1);
    expect(bad.err).toMatch(/^✗ .*\(VALIDATION_FAILED\)\n {2}\/recipientEmail .*\n {2}\/subject .*\n/);
    expect((await agent.run(['call', 'readCustomer'])).err).toBe(
      '✗ readCustomer needs customerId=… Parameters: customerId.\n',
    );
    expect((await agent.run(['call', 'readCustomer', 'name=x'])).code).toBe(2);
    expect((await agent.run(['call', 'readNothing'])).code).toBe(2);
    expect((await agent.run(['call', 'createRequest'])).err).toContain('needs a body');
    const read = await agent.run(['call', 'readCustomer', 'customerId=01KANT0M1B7Q4D2V8XW5R6Y3ZC']);
    expect([read.code, read.err]).toEqual([1, expect.stringContaining('(CUSTOMER_NOT_FOUND)')]);
    const listed = await agent.run(['call']);
    expect(listed.out).toMatch(/^readCustomer {2,}\w/m);
  });

  test('of an API that is not there ends with 3', async () => {
    const env = { TWOTIER_TOKEN: 'x' };
    const { code, err } = await agent.run(['customers', 'list', '--api', 'http://127.0.0.1:9'], { env });
    expect([code, err]).toEqual([3, expect.stringMatching(/^✗ http:\/\/127\.0\.0\.1:9 does not answer \(/)]);
  });
});

describe('help and completion', () => {
  const commands = [
    'sign-in',
    'sign-out',
    'whoami',
    'token',
    'invite',
    'invitations watch',
    'resellers remove',
    'customers list',
    'onboard',
    'orders list',
    'subscriptions change',
    'partner-of-record set',
    'audit list',
    'export',
    'call',
    'complete',
  ];
  test.for(commands)('%s explains itself', async (command) => {
    const { code, out, err } = await person().run([...command.split(' '), '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: twotier ${command}`);
    expect(out).toMatch(/\n\n[A-Z][^\n]{10,}/);
  });

  test('a mistyped command or option ends with 2 and the likely one', async () => {
    const mistyped = await person().run(['invit']);
    expect([mistyped.code, mistyped.err]).toEqual([2, expect.stringContaining('Did you mean invite?')]);
    const option = await person().run(['customers', 'list', '--contry', 'DE']);
    expect([option.code, option.err]).toEqual([2, expect.stringContaining('Did you mean --country?')]);
    expect((await person().run([])).code).toBe(2);
  });

  test.for(['bash', 'zsh', 'fish'])('%s completes commands', async (shell) => {
    const { code, out } = await person().run(['complete', shell]);
    expect([code, out]).toEqual([0, expect.stringContaining('twotier complete -- ')]);
    const words = await person().run(['complete', '--', 'invitations', 'w']);
    expect(words.out).toContain('watch');
    const lists = await person().run(['complete', '--', 'export', 'cu']);
    expect(lists.out).toMatch(/^customers\b/m);
  });
});

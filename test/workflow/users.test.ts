import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeUser, inviteUser, listUsers } from '../../functions/users/contract.ts';
import { localPassword, seeder } from '../../infra/local/seed.ts';
import type { TaskState } from '../../shared/data/commit.ts';
import { dueKeys } from '../../shared/data/keys.ts';
import { loadOutboxItem } from '../../shared/data/outbox.ts';
import { documents, tableName } from '../../shared/data/table.ts';
import { roles as everyRole, type Role } from '../../shared/domain/tenants.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import { call, tokenOf } from '../support/api.ts';
import { mailsTo } from '../support/inbox.ts';
import { wholeTable } from '../support/ledger.ts';
import { signInFirst } from '../support/sign-in.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

let stack: RunningStack;
let tenants: ReturnType<typeof tenantsOf>;
let company: Company;
let token: string;
let invited = 0;

beforeAll(async () => {
  stack = await startStack();
  tenants = tenantsOf(stack);
  company = await tenants.reseller({ name: 'Staffed Reselling SARL' });
  token = await company.token();
});

afterAll(() => stack.stop());

const person = (fields: Record<string, unknown> = {}) => {
  invited += 1;
  return {
    email: `person-${invited}@${company.domain}`,
    firstName: 'Pia',
    lastName: `Person ${String(invited).padStart(3, '0')}`,
    roles: ['SalesAgent'] as Role[],
    language: 'es' as const,
    ...fields,
  };
};

async function invite(fields: Record<string, unknown> = {}, as = token) {
  const body = person(fields);
  const answer = await call(stack.api, inviteUser, { token: as, body });
  expect(answer.status, JSON.stringify(answer.problem)).toBe(201);
  return { ...body, id: answer.body.id, answer };
}

const change = (userId: string, body: Record<string, unknown>, as = token, headers: Record<string, string> = {}) =>
  call(stack.api, changeUser, { token: as, parameters: { userId }, body, headers });

async function find(userId: string) {
  const { body } = await call(stack.api, listUsers, { token, query: { limit: '100' } });
  return body.items.find(({ id }) => id === userId);
}

async function passwordOf(email: string): Promise<string> {
  await stack.do.settle();
  const mail = (await mailsTo(stack, email)).at(-1);
  return /\S{16}aA1!/.exec(mail?.text ?? '')?.[0] ?? '';
}

/** The pool's own account; undefined when it has none. */
async function accountOf(email: string) {
  const cognito = new CognitoIdentityProviderClient({ endpoint: stack.cognito, region: 'us-east-1' });
  return cognito
    .send(new AdminGetUserCommand({ UserPoolId: stack.userPoolId, Username: email }))
    .catch(() => undefined);
}

const rolesIn = (idToken: string): string[] =>
  JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString())['cognito:groups'] ?? [];

test('an invited person gets an account with these roles, signs in, and sees what the role allows', async () => {
  const { id, email, answer } = await invite({ roles: ['UserAdmin', 'SalesAgent'] });
  expect(answer.headers.get('location')).toBe(`/v1/users/${id}`);
  expect(answer.body).toMatchObject({ email, status: 'INVITED', roles: ['UserAdmin', 'SalesAgent'] });
  const first = await signInFirst(stack, email, await passwordOf(email), 'A-lasting-Password-1');
  expect(rolesIn(first).sort()).toEqual(['SalesAgent', 'UserAdmin']);
  const { body } = await call(stack.api, listUsers, { token: first });
  expect(body.items.find((user) => user.id === id)).toMatchObject({ status: 'ACTIVE', email });
  const mails = await mailsTo(stack, email);
  expect(mails).toHaveLength(1);
});

test('changed roles and a disabled account reach the pool', async () => {
  const { id, email } = await invite();
  await passwordOf(email);
  const changed = await change(id, { roles: ['AdminAgent', 'UserAdmin'] });
  expect([changed.status, changed.body.roles]).toEqual([200, ['AdminAgent', 'UserAdmin']]);
  const disabled = await change(id, { disabled: true });
  expect(disabled.body.status).toBe('DISABLED');
  await stack.do.settle();
  // The stand-in lets disabled users sign in all the same, so the pool itself is asked.
  expect((await accountOf(email))?.Enabled).toBe(false);
  expect((await change(id, { disabled: false })).body.status).toBe('ACTIVE');
  const signedIn = await signInFirst(stack, email, await passwordOf(email), 'A-lasting-Password-1');
  expect(rolesIn(signedIn).sort()).toEqual(['AdminAgent', 'UserAdmin']);
  expect((await accountOf(email))?.Enabled).toBe(true);
});

test('what was asked for last is what the pool ends with, however late and often the changes before it are carried out', async () => {
  const { id, email } = await invite();
  const password = await passwordOf(email);
  for (const held of [['AdminAgent'], ['UserAdmin', 'SalesAgent'], ['SalesAgent', 'AdminAgent']] as Role[][]) {
    await change(id, { roles: held });
  }
  await stack.do.settle();
  // The tasks of the changes, open once more as after a crash, and carried out by the sweep all at once.
  const journals = (await wholeTable(stack)).filter(
    ({ pk, tasks }) => pk.includes(id) && (tasks?.['0'] as TaskState | undefined)?.task.kind === 'user',
  );
  expect(journals.length).toBeGreaterThanOrEqual(4);
  const { now } = await stack.do.clock();
  for (const journal of journals) {
    const tasks = Object.entries(journal.tasks ?? {}).map(([taskId, state]) => [
      taskId,
      { ...(state as TaskState), state: 'WAITING' },
    ]);
    const due = dueKeys('OUTBOX', now, String(journal.data['id']));
    await documents().send(
      new PutCommand({ TableName: tableName(), Item: { ...journal, tasks: Object.fromEntries(tasks), ...due } }),
    );
  }
  await stack.do.job({ name: 'RedriveTasks' });
  await stack.do.settle();
  for (const { pk, sk } of journals) {
    const item = await loadOutboxItem({ pk, sk });
    expect(new Set(Object.values(item?.tasks ?? {}).map(({ state }) => state))).toEqual(new Set(['DONE']));
  }
  const signedIn = await signInFirst(stack, email, password, 'A-lasting-Password-1');
  expect(rolesIn(signedIn).sort()).toEqual(['AdminAgent', 'SalesAgent']);
});

test('the answer does not depend on the pool, and an account that cannot be made says so and can be tried again', async () => {
  const email = `elsewhere@${company.domain}`;
  // An account of another tenant that was made by hand: the pool has it, the table has not.
  const pool = new CognitoIdentityProviderClient({ endpoint: stack.cognito, region: 'us-east-1' });
  const account = { UserPoolId: stack.userPoolId, Username: email };
  const UserAttributes = [
    { Name: 'email', Value: email },
    { Name: 'custom:tenantId', Value: 'somebody else' },
  ];
  await pool.send(new AdminCreateUserCommand({ ...account, MessageAction: 'SUPPRESS', UserAttributes }));
  const { id } = await invite({ email });
  await stack.do.settle();
  expect(await find(id)).toMatchObject({ status: 'FAILED', failure: { reason: 'ADDRESS_HAS_ACCOUNT' } });
  expect(await mailsTo(stack, email)).toEqual([]);
  await pool.send(new AdminDeleteUserCommand(account));
  const again = await change(id, { sendAgain: true });
  expect([again.status, again.body.status]).toEqual([200, 'INVITED']);
  expect(await passwordOf(email)).not.toBe('');
  expect((await find(id))?.status).toBe('ACTIVE');
});

test('a one-time password is mailed again to whoever has not used it, and to nobody else', async () => {
  const { id, email } = await invite();
  await stack.do.settle();
  await change(id, { sendAgain: true });
  const password = await passwordOf(email);
  expect(await mailsTo(stack, email)).toHaveLength(2);
  await signInFirst(stack, email, password, 'A-lasting-Password-1');
  await change(id, { sendAgain: true });
  await stack.do.settle();
  expect(await mailsTo(stack, email)).toHaveLength(2);
  await tokenOf(stack, { email, password: 'A-lasting-Password-1' });
  expect((await find(id))?.status).toBe('ACTIVE');
});

describe('nobody raises themselves:', () => {
  test('a user administrator makes no global administrator, changes none, and gives itself no role', async () => {
    const userAdmin = await company.token('UserAdmin');
    const { body } = await call(stack.api, listUsers, { token, query: { limit: '100' } });
    const idOf = (email: string) => body.items.find((user) => user.email === email)?.id ?? '';
    const invitation = await call(stack.api, inviteUser, {
      token: userAdmin,
      body: person({ roles: ['GlobalAdmin'] }),
    });
    const { id } = await invite({}, userAdmin);
    const refused = [
      invitation,
      await change(id, { roles: ['GlobalAdmin'] }, userAdmin),
      await change(idOf(company.email()), { disabled: true }, userAdmin),
      await change(idOf(company.email('UserAdmin')), { roles: [...everyRole] }, userAdmin),
      await change(idOf(company.email('UserAdmin')), { roles: ['UserAdmin', 'AdminAgent'] }, userAdmin),
    ];
    expect(refused.map(({ status, problem }) => [status, problem.code])).toEqual(
      refused.map(() => [403, 'ROLE_NOT_ALLOWED']),
    );
    expect((await change(id, { roles: ['AdminAgent'] }, userAdmin)).status).toBe(200);
  });

  test('with a sign-in from before, an administrator who is none any more changes nothing', async () => {
    const own = await tenants.provider();
    const boss = await own.token();
    const add = seeder(stack);
    const email = `second@${own.domain}`;
    await add.user(email, { id: own.id, kind: 'provider', name: own.name }, ['GlobalAdmin']);
    const second = await tokenOf(stack, { email, password: localPassword });
    const { body } = await call(stack.api, listUsers, { token: boss });
    const secondId = body.items.find((user) => user.email === email)?.id ?? '';
    expect((await change(secondId, { roles: ['SalesAgent'] }, boss)).status).toBe(200);
    const back = await change(secondId, { roles: ['GlobalAdmin'] }, second);
    expect([back.status, back.problem.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
    const accomplice = await call(stack.api, inviteUser, { token: second, body: person() });
    expect([accomplice.status, accomplice.problem.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });
});

describe('a company keeps a global administrator:', () => {
  test('the last one is neither demoted nor disabled, and an invited one does not count', async () => {
    const own = await tenants.reseller();
    const boss = await own.token();
    const { body } = await call(stack.api, listUsers, { token: boss });
    const id = body.items[0]?.id ?? '';
    await stack.do.pauseStreams();
    await invite({ email: `next@${own.domain}`, roles: ['GlobalAdmin'] }, boss);
    for (const what of [{ roles: ['SalesAgent'] }, { disabled: true }]) {
      const refused = await change(id, what, boss);
      expect([refused.status, refused.problem.code]).toEqual([409, 'LAST_ADMINISTRATOR']);
    }
    await stack.do.resumeStreams();
    await stack.do.settle();
    expect((await change(id, { roles: ['SalesAgent'] }, boss)).status).toBe(200);
  });

  test('of two who demote each other at once, one stays', async () => {
    for (let round = 0; round < 3; round += 1) {
      const own = await tenants.reseller();
      const add = seeder(stack);
      const tenant = { id: own.id, kind: 'reseller' as const, name: own.name };
      const both = await Promise.all(
        ['one', 'two'].map(async (name) => {
          const email = `${name}@${own.domain}`;
          await add.user(email, tenant, ['GlobalAdmin']);
          return { email, token: await tokenOf(stack, { email, password: localPassword }) };
        }),
      );
      const { body } = await call(stack.api, listUsers, { token: both[0]?.token });
      const idOf = (email = '') => body.items.find((user) => user.email === email)?.id ?? '';
      const answers = await Promise.all([
        change(idOf(both[1]?.email), { roles: ['SalesAgent'] }, both[0]?.token),
        change(idOf(both[0]?.email), { roles: ['SalesAgent'] }, both[1]?.token),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, expect.toBeOneOf([403, 409])]);
      const users = (await wholeTable(stack)).filter(
        ({ kind, data }) => kind === 'USER' && data['tenantId'] === own.id,
      );
      expect(users.filter(({ data }) => (data['roles'] as string[]).includes('GlobalAdmin'))).toHaveLength(1);
    }
  });
});

describe('the list', () => {
  test('is sorted by name and comes in pages', async () => {
    const own = await tenants.provider();
    const boss = await own.token();
    const names = ['Zoé', 'anna', 'Émile', 'Bert'];
    for (const lastName of names) await invite({ email: `${crypto.randomUUID()}@${own.domain}`, lastName }, boss);
    const seen: (string | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await call(stack.api, listUsers, {
        token: boss,
        query: { limit: '2', ...(cursor !== undefined && { cursor }) },
      });
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items.map(({ lastName }) => lastName));
      cursor = body.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(5);
    expect(seen.slice(0, 2)).toEqual(['anna', 'Bert']);
  });
});

test.each<[string, Record<string, unknown>, string]>([
  ['free mail', { email: 'pia@gmail.com' }, '/email'],
  ['no role', { roles: [] }, '/roles'],
  ['an unknown role', { roles: ['Root'] }, '/roles/0'],
  ['two addresses', { email: 'a@b.example, c@d.example' }, '/email'],
  ['a name that reorders text', { firstName: 'Ana \u202Egnp.exe' }, '/firstName'],
  ['a tenant of one’s own choice', { tenantId: newId(new Date()) }, '/tenantId'],
])('an invitation with %s is refused', async (_, fields, pointer) => {
  const refused = await call(stack.api, inviteUser, { token, body: person(fields) });
  expect([refused.status, refused.problem.code]).toEqual([400, 'VALIDATION_FAILED']);
  expect(refused.problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
});

test('an address belongs to one user, and a stale version changes nothing', async () => {
  const { id, email } = await invite();
  const again = await call(stack.api, inviteUser, { token, body: person({ email }) });
  expect([again.status, again.problem.code]).toEqual([409, 'USER_EMAIL_TAKEN']);
  const stale = await change(id, { disabled: true }, token, { 'if-match': '"77"' });
  expect([stale.status, stale.problem.code]).toEqual([412, 'VERSION_MISMATCH']);
});

test('a repeated invitation answers the same, and its record names nobody', async () => {
  const body = person({ firstName: 'Unforgettable' });
  const options = { token, body, key: 'the-same-invitation' };
  const first = await call(stack.api, inviteUser, options);
  // The account is made in between, and the user is changed with it.
  await stack.do.settle();
  const again = await call(stack.api, inviteUser, options);
  expect([again.status, again.body]).toEqual([201, first.body]);
  const records = (await wholeTable(stack)).filter(({ kind }) => kind === 'IDEMPOTENCY');
  expect(JSON.stringify(records)).not.toContain('Unforgettable');
});

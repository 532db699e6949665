import { afterAll, beforeAll, expect, test } from 'vitest';
import { reissueCredential, revealCredential } from '../../functions/customers/contract.ts';
import { viewInvitation } from '../../functions/invitations/contract.ts';
import { call } from '../support/api.ts';
import { runCommand } from '../support/command.ts';
import { tokenIn } from '../support/inbox.ts';
import { newCustomer } from '../support/onboarding.ts';
import { signInFirst } from '../support/sign-in.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

// One secret and its life: the tests stand in the order of a rotation.
let stack: RunningStack;
let tenants: ReturnType<typeof tenantsOf>;
let provider: Company;
const links: Record<string, string> = {};
/** By name, the ids of customers whose password nobody has seen yet. */
const customers: Record<string, string> = {};

beforeAll(async () => {
  stack = await startStack();
  tenants = tenantsOf(stack);
  provider = await tenants.provider();
  links['k1'] = (await tenants.invite(provider, 'first@rotation.example')).link;
  customers['k1'] = await customer();
  customers['removed'] = await customer();
});

afterAll(() => stack.stop());

test('links of the old key go on working after the rotation, and new ones bear the new key', async () => {
  const { code, told } = await rotate('--wait', '0');
  expect([code, told]).toEqual([0, expect.stringContaining('k2 signs from now on')]);
  links['k2'] = (await tenants.invite(provider, 'second@rotation.example')).link;
  expect([keyOf('k1'), keyOf('k2')]).toEqual(['k1', 'k2']);
  expect([await view('k1'), await view('k2')]).toEqual([200, 200]);
});

test('a one-time password of before is revealed after the rotation and opens its account; a new one too', async () => {
  customers['k2'] = await customer();
  for (const name of ['k1', 'k2']) await opens(name);
});

test('the key that signs cannot be taken away, nor one that there is not', async () => {
  for (const [key, why] of [
    ['k2', 'is the key that signs'],
    ['k7', 'has no key k7'],
    ['current', 'has no key current'],
  ] as const) {
    const { code, notes } = await rotate('--remove', key);
    expect([code, notes]).toEqual([2, expect.stringContaining(why)]);
  }
});

test('once the old key is taken away its links are as if they had never been, and nothing else changes', async () => {
  const { code } = await rotate('--remove', 'k1');
  expect(code).toBe(0);
  await forgetKeys();
  expect([await view('k1'), await view('k2')]).toEqual([404, 200]);
  links['resent'] = (await tenants.invite(provider, 'third@rotation.example')).link;
  expect([keyOf('resent'), await view('resent')]).toEqual(['k2', 200]);
});

test('a password that went with its key is made anew', async () => {
  const customerId = customers['removed'] ?? '';
  const answer = await call(stack.api, reissueCredential, {
    token: await provider.token(),
    parameters: { customerId },
  });
  expect(answer.status, JSON.stringify(answer.problem)).toBe(200);
  await stack.do.settle();
  await opens('removed');
});

test('a rotation that was cut off goes on with the key that it had added', async () => {
  const secretId = await secretIdOf();
  const stored = await secret('GetSecretValue', { SecretId: secretId });
  const keys = JSON.parse(String(stored['SecretString'])) as Record<string, string>;
  const added = { ...keys, k3: 'x'.repeat(64) };
  await secret('PutSecretValue', { SecretId: secretId, SecretString: JSON.stringify(added) });
  const { told } = await rotate('--wait', '0');
  expect(told).toContain('k3 signs from now on');
  expect(told).toContain('--remove k2');
});

async function rotate(...parameters: string[]) {
  const ended = await runCommand(stack, 'rotate-link-key', parameters);
  await forgetKeys();
  return ended;
}

/** Instances remember the keys for five minutes (`test/unit/runtime-secrets.test.ts`); new ones read them. */
async function forgetKeys(): Promise<void> {
  await stack.do.killHost();
}

async function customer(): Promise<string> {
  const { customerId = '' } = await newCustomer(stack.api, await provider.token());
  await stack.do.settle();
  return customerId;
}

async function opens(name: string): Promise<void> {
  const customerId = customers[name] ?? '';
  const token = await provider.token();
  const { status, body } = await call(stack.api, revealCredential, { token, parameters: { customerId } });
  expect(status, name).toBe(200);
  const signedIn = signInFirst(stack, body.userName ?? '', body.temporaryPassword ?? '', 'Their-Own-Password-1');
  await expect(signedIn, name).resolves.toBeDefined();
}

async function view(name: string): Promise<number> {
  const { status } = await call(stack.api, viewInvitation, {
    parameters: { token: tokenIn(links[name] ?? '') },
    headers: { accept: 'application/json' },
  });
  return status;
}

function keyOf(name: string): string | undefined {
  return tokenIn(links[name] ?? '').split('.')[0];
}

async function secretIdOf(): Promise<string> {
  const functions = await stack.do.functions();
  return functions.map(({ environment }) => environment['SECRET_ID']).find((id) => id !== undefined) ?? '';
}

async function secret(operation: string, input: Record<string, string>): Promise<Record<string, unknown>> {
  const answer = await fetch(stack.aws, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `secretsmanager.${operation}` },
    body: JSON.stringify(input),
  });
  return (await answer.json()) as Record<string, unknown>;
}

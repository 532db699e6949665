import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewInvitation } from '../../functions/invitations/contract.ts';
import { createRequest, listRequests, readRequest, revokeRequest } from '../../functions/partnerships/contract.ts';
import { call } from '../support/api.ts';
import { tokenIn } from '../support/inbox.ts';
import { brokenInvariants, readLedger } from '../support/ledger.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';
import { type FaultResult, report } from './results.ts';

// Lambda freezes an instance between two events. When it goes on, what it kept open may be gone, and what it remembers old.
let stack: RunningStack;
let tenants: ReturnType<typeof tenantsOf>;
let provider: Company;
let token: string;
const results: FaultResult[] = [];

beforeAll(async () => {
  stack = await startStack();
  tenants = tenantsOf(stack);
  provider = await tenants.provider();
  token = await provider.token('AdminAgent');
});

afterAll(async () => {
  report('frozen host', {}, results);
  await stack.stop();
});

const body = (recipientEmail: string) => ({
  recipientEmail,
  subject: 'S',
  bodyText: '{{link}}',
  mode: 'DRAFT' as const,
});

const functionOf = { reading: 'ReadRequest', listing: 'ListRequests', changing: 'CreateRequest' };

describe.each(['closed', 'silent'] as const)('after its connections were %s while it was frozen', (how) => {
  test.each(['reading', 'listing', 'changing'] as const)('%s succeeds at the first request', async (what) => {
    const { id } = await tenants.invite(provider, `${how}-${what}@frozen.example`, { mode: 'DRAFT' });
    const key = randomUUID();
    const act = (address = `after-${how}-${what}@frozen.example`, idempotencyKey = key) => {
      if (what === 'reading') return call(stack.api, readRequest, { token, parameters: { requestId: id } });
      if (what === 'listing') return call(stack.api, listRequests, { token });
      return call(stack.api, createRequest, { token, body: body(address), key: idempotencyKey });
    };
    // The instance is warm, and has connections to lose.
    expect((await act(`before-${how}-${what}@frozen.example`, randomUUID())).status).toBeLessThan(300);
    await stack.do.settle();
    await stack.do.freezeHost();
    const { lost } = await stack.do.loseConnections({ how });
    expect(lost).toBeGreaterThan(0);
    const { marker } = await stack.do.dynamoDbMarker();
    const answered = act();
    await stack.do.thawHost();
    const answer = await answered;
    expect(answer.status, JSON.stringify(answer.problem)).toBeLessThan(300);
    const calls = await stack.do.dynamoDbCalls({ since: marker });
    // Not those of the stream's reader, which was frozen too, and comes to what was changed when it does.
    const own = calls.filter(({ functionName }) => functionName.includes(functionOf[what]));
    const unanswered = own.filter(({ fault }) => fault === 'silent connection').length;
    expect(unanswered).toBe(how === 'silent' ? 1 : 0);
    if (what === 'changing') expect((await act()).body).toEqual(answer.body);
    results.push({
      fault: 'F32',
      injected: `connections ${how}, ${what}`,
      times: 1,
      outcome: `${answer.status} at the first request, ${unanswered} calls unanswered`,
    });
  });
});

test('what was revoked while it was frozen is revoked to it: it remembers nothing that is decided on', async () => {
  const { id, link } = await tenants.invite(provider, 'revoked@frozen.example', { mode: 'DRAFT' });
  const view = () =>
    call(stack.api, viewInvitation, { parameters: { token: tokenIn(link) }, headers: { accept: 'application/json' } });
  expect((await view()).status).toBe(200);
  // Frozen with the answer of the first look in its memory; another machine revokes meanwhile.
  await stack.do.freezeHost();
  await stack.do.thawHost();
  await call(stack.api, revokeRequest, { token, parameters: { requestId: id } });
  await stack.do.freezeHost();
  await stack.do.loseConnections({ how: 'closed' });
  const seen = view();
  await stack.do.thawHost();
  expect((await seen).problem.code).toBe('INVITATION_REVOKED');
});

test('afterwards each change has happened once', async () => {
  await stack.do.settle();
  expect(await brokenInvariants(stack, [provider.id])).toEqual([]);
  const { requests } = await readLedger(stack);
  const after = requests.filter(({ recipientEmail }) => recipientEmail.startsWith('after-'));
  expect(after.map(({ recipientEmail }) => recipientEmail).sort()).toEqual([
    'after-closed-changing@frozen.example',
    'after-silent-changing@frozen.example',
  ]);
});

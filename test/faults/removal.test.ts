import { afterAll, beforeAll, expect, test } from 'vitest';
import { listCustomers } from '../../functions/customers/contract.ts';
import { acceptInvitation } from '../../functions/invitations/contract.ts';
import { listResellers, previewRemoval, readRequest, removeReseller } from '../../functions/partnerships/contract.ts';
import type { FaultKind } from '../../infra/local/dynamodb/faults.ts';
import type { Item } from '../../shared/data/table.ts';
import { removalAttestationVersion } from '../../shared/domain/attestation.ts';
import { minuteMs } from '../../shared/domain/time.ts';
import { call } from '../support/api.ts';
import { crowd, notMarkedOnce } from '../support/crowd.ts';
import { tokenIn } from '../support/inbox.ts';
import { brokenInvariants, wholeTable } from '../support/ledger.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';
import { report, spread } from './results.ts';

const customers = 10_000;
const job = 'mark-subscriptions';

let stack: RunningStack;
let provider: Company;
let reseller: Company;
let token: string;
let pending: { id: string };
const runs: { what: string; ok: boolean; milliseconds: number; calls: number; transactions: number }[] = [];

beforeAll(async () => {
  stack = await startStack();
  const tenants = tenantsOf(stack);
  [provider, reseller] = [await tenants.provider(), await tenants.reseller()];
  token = await provider.token();
  const { link } = await tenants.invite(provider, reseller.email());
  await call(stack.api, acceptInvitation, {
    token: await reseller.token(),
    parameters: { token: tokenIn(link) },
    body: { consent: true },
  });
  pending = await tenants.invite(provider, `late@${reseller.domain}`);
  await crowd(provider, reseller, customers);
}, 900_000);

afterAll(async () => {
  report(
    'removal of a partnership',
    { customers },
    runs.map(({ what, ok, milliseconds, calls, transactions }) => ({
      fault: 'F4 F20',
      injected: what,
      times: 1,
      outcome: `${ok ? 'ended' : 'cut off'} after ${transactions} transactions of ${calls} calls`,
      milliseconds: spread([milliseconds]),
    })),
  );
  await stack.stop();
});

test('a removal with 10,000 customers, killed twice on the way, ends complete and does nothing twice', async () => {
  const parameters = { resellerId: reseller.id };
  const { body: preview } = await call(stack.api, previewRemoval, { token, parameters });
  expect(preview.stays.customers).toMatchObject({ count: 1000, isComplete: false });
  expect(preview.ends.pendingRequests).toMatchObject({ count: 1, ids: [pending.id] });
  const before = await ofTheCrowd();

  const body = { confirm: true, attestation: { accepted: true, textVersion: removalAttestationVersion } };
  const removed = await call(stack.api, removeReseller, { token, parameters, body });
  expect(removed.body.status).toBe('REMOVED');
  expect((await call(stack.api, listResellers, { token })).body.items).toEqual([]);

  await run('killed after a transaction', { kind: 'kill-after', skip: 40 });
  await run('killed before a transaction', { kind: 'kill-before', skip: 55 });
  expect(runs.map(({ ok }) => ok)).toEqual([false, false]);
  await run('left alone');
  await stack.do.setClock({ advanceMilliseconds: 11 * minuteMs });
  await run('when the change has settled');
  await run('with nothing left to do');
  expect(runs.slice(2).map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(runs.slice(3).map(({ transactions }) => transactions)).toEqual([0, 0]);

  const after = await ofTheCrowd();
  expect(notMarkedOnce(before, after, reseller)).toEqual([]);
  const markings = after.filter(({ kind }) => kind === 'MARKING');
  expect(markings.map(({ data, duePk }) => [data['marked'], typeof data['finishedAt'], duePk])).toEqual([
    [customers, 'string', undefined],
  ]);
  const request = await call(stack.api, readRequest, { token, parameters: { requestId: pending.id } });
  expect(request.body.status).toBe('REVOKED');
  const listed = await call(stack.api, listCustomers, { token, query: { resellerId: reseller.id, limit: '100' } });
  expect(listed.body.items).toHaveLength(100);
  expect(await brokenInvariants(stack, [provider.id])).toEqual([]);
});

async function run(what: string, fault?: { kind: FaultKind; skip: number }): Promise<void> {
  if (fault !== undefined) {
    const operation = 'TransactWriteItems';
    await stack.do.armFault({ ...fault, functionName: 'MarkSubscriptions', operation, count: 1 });
  }
  const { marker } = await stack.do.dynamoDbMarker();
  const started = performance.now();
  const { ok } = await stack.do.job({ name: job });
  const milliseconds = performance.now() - started;
  const calls = await stack.do.dynamoDbCalls({ since: marker, functionName: 'MarkSubscriptions' });
  const transactions = calls.filter(({ operation }) => operation === 'TransactWriteItems').length;
  runs.push({ what, ok, milliseconds, calls: calls.length, transactions });
}

async function ofTheCrowd(): Promise<Item[]> {
  return (await wholeTable(stack)).filter(({ pk }) => pk.includes(provider.id) || pk.startsWith('CUSTOMER#'));
}

import { expect, inject, test } from 'vitest';
import { listAuditRecords } from '../../functions/audit/contract.ts';
import { dayMs, hourMs } from '../../shared/domain/time.ts';
import { call } from '../support/api.ts';
import { tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const ago = (days: number): string => new Date(Date.now() - days * dayMs).toISOString();

test('the window of audit records: open on either side, and refused where it holds nothing or lies too far back', async () => {
  const tenants = tenantsOf(stack);
  const provider = await tenants.provider();
  await tenants.invite(provider, 'window@audit.example', { mode: 'DRAFT' });
  const token = await provider.token();
  const read = (query: { startDate?: string; endDate?: string }) => call(stack.api, listAuditRecords, { token, query });
  const types = async (query: object) => (await read(query)).body.items.map(({ operationType }) => operationType);
  const pointers = async (query: object) => {
    const { status, problem } = await read(query);
    return [status, problem.code, ...(problem.errors ?? []).map(({ pointer }) => pointer)];
  };
  for (const query of [{}, { startDate: ago(89) }, { endDate: ago(-1) }, { startDate: ago(1), endDate: ago(-1) }]) {
    expect(await types(query), JSON.stringify(query)).toContain('create_partnership_request');
  }
  // An end alone is that of thirty days, or of as many as can be read.
  for (const days of [1, 40, 85]) expect(await read({ endDate: ago(days) })).toMatchObject({ status: 200 });
  expect(await pointers({ startDate: ago(91) })).toEqual([400, 'AUDIT_WINDOW_TOO_OLD', '?startDate']);
  expect(await pointers({ endDate: ago(200) })).toEqual([400, 'AUDIT_WINDOW_TOO_OLD', '?endDate']);
  expect(await pointers({ startDate: ago(1), endDate: ago(2) })).toEqual([400, 'VALIDATION_FAILED', '?endDate']);
  const soon = new Date(Date.now() + hourMs).toISOString();
  expect(await pointers({ startDate: soon })).toEqual([400, 'VALIDATION_FAILED', '?startDate']);
});

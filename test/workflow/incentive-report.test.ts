import { beforeAll, describe, expect, inject, test } from 'vitest';
import type * as z from 'zod/mini';
import { listAcrossCustomers } from '../../functions/partners-of-record/contract.ts';
import type { Subscription } from '../../shared/domain/ordering/subscription.ts';
import { call } from '../support/api.ts';
import { loadItems } from '../support/load-items.ts';
import { type History, itemsOf, soldAt } from '../support/sold.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const tenants = tenantsOf(stack);

/** A month, counted back from this one, such as `2026-11`. */
function monthBack(months: number): string {
  const month = new Date();
  month.setUTCDate(1);
  month.setUTCMonth(month.getUTCMonth() - months);
  return month.toISOString().slice(0, 7);
}

function daysIn(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}

const [first, second] = [monthBack(3), monthBack(2)];
const on = (month: string, day: number, time = '00:00:00.000'): string =>
  `${month}-${String(day).padStart(2, '0')}T${time}Z`;

let provider: Company;
let one: Company;
let other: Company;
let token: string;
let named: Record<string, string>;

beforeAll(async () => {
  [provider, one, other] = await Promise.all([tenants.provider(), tenants.reseller(), tenants.reseller()]);
  token = await provider.token('SalesAgent');
  const of = ({ id }: Company, fields: Partial<Subscription> = {}): Partial<Subscription> => ({
    providerId: provider.id,
    partnerId: id === one.id ? '4711' : '4712',
    resellerId: id,
    ...fields,
  });
  const histories: Record<string, History> = {
    grown: [
      soldAt(on(first, 5, '10:00:00.000'), of(one)),
      [on(first, 20, '12:00:00.000'), { quantity: 12 }],
      [on(second, 10, '09:00:00.000'), of(other)],
    ],
    steady: [soldAt(on(second, 1), of(one, { quantity: 5 }))],
    cancelled: [soldAt(on(first, 10), of(one, { quantity: 3 })), [on(first, 12), { status: 'CANCELLED' }]],
    // Its term is over by the clock; no job has noted it.
    lapsed: [
      soldAt(on(first, 15, '08:00:00.000'), {
        ...of(one, { quantity: 7, autoRenewEnabled: false }),
        commitmentEndDate: on(second, 15, '08:00:00.000'),
      }),
    ],
    handedOver: [soldAt(on(first, 25), of(one, { quantity: 1 })), [on(second, 1), of(other)]],
    renamed: [soldAt(on(first, 28), of(other, { quantity: 2 })), [on(second, 3), { friendlyName: 'Renamed' }]],
    withoutAnybody: [
      soldAt(on(first, 2), { providerId: provider.id }),
      [on(second, 28), of(other, { quantity: 10 })],
      [on(second, 28, '15:00:00.000'), { partnerId: undefined, resellerId: undefined }],
    ],
    elsewhere: [soldAt(on(first, 1), { ...of(one), providerId: '0'.repeat(26) })],
  };
  named = Object.fromEntries(Object.entries(histories).map(([name, [{ id }]]) => [id, name]));
  await loadItems(Object.values(histories).flatMap(itemsOf));
});

type Query = Partial<z.input<typeof listAcrossCustomers.query>>;

const ask = (query: Query, by = token) => call(api, listAcrossCustomers, { token: by, query: query as Query });

/** Who was on record: name, seats, days, and days of all seats. */
async function report(query: Query, by = token): Promise<string[]> {
  const rows: string[] = [];
  let cursor: string | undefined;
  do {
    const { status, body, problem } = await ask({ ...query, ...(cursor && { cursor }) }, by);
    expect(status, JSON.stringify(problem)).toBe(200);
    for (const { id, quantity, onRecord } of body.items) {
      const days = onRecord.days === undefined ? [] : [`${onRecord.days} days`, `${onRecord.seatDays} seat days`];
      rows.push([named[id], `${quantity} seats`, ...days].join(', '));
    }
    cursor = body.nextCursor;
  } while (cursor !== undefined);
  return rows.sort();
}

const days = (seats: number, count: number): string => `${seats} seats, ${count} days, ${count * seats} seat days`;

describe('the incentive report of a month', () => {
  test('counts each day for who was on record at its end, with the seats that there were', async () => {
    const [lengthOfFirst, lengthOfSecond] = [daysIn(first), daysIn(second)];
    expect(await report({ resellerId: one.id, month: first })).toEqual(
      [
        `grown, ${days(10, 15)}`,
        `grown, ${days(12, lengthOfFirst - 19)}`,
        `cancelled, ${days(3, 2)}`,
        `lapsed, ${days(7, lengthOfFirst - 14)}`,
        `handedOver, ${days(1, lengthOfFirst - 24)}`,
      ].sort(),
    );
    expect(await report({ resellerId: one.id, month: second })).toEqual(
      [`grown, ${days(12, 9)}`, `steady, ${days(5, lengthOfSecond)}`, `lapsed, ${days(7, 14)}`].sort(),
    );
    expect(await report({ resellerId: other.id, month: second })).toEqual(
      [
        `grown, ${days(12, lengthOfSecond - 9)}`,
        `handedOver, ${days(1, lengthOfSecond)}`,
        `renamed, ${days(2, lengthOfSecond)}`,
        `withoutAnybody, ${days(10, 0)}`,
      ].sort(),
    );
  });

  test('is the same page by page, and by the MPN ID that was on record', async () => {
    const whole = await report({ resellerId: one.id, month: first });
    expect(await report({ resellerId: one.id, month: first, limit: '1' })).toEqual(whole);
    expect(await report({ resellerId: one.id, month: first, limit: '2' })).toEqual(whole);
    expect(await report({ resellerId: one.id, partnerIdOnRecord: '4711', month: first })).toEqual(whole);
    expect(await report({ resellerId: one.id, partnerIdOnRecord: '4799', month: first })).toEqual([]);
  });

  test('is the same for the reseller itself, at each of its providers', async () => {
    const asReseller = await one.token('SalesAgent');
    const whole = await report({ resellerId: one.id, month: second });
    expect(await report({ providerId: provider.id, month: second }, asReseller)).toEqual(whole);
    expect(await report({ providerId: provider.id, month: second }, await other.token())).not.toEqual(whole);
    const unnamed = await ask({ month: second }, asReseller);
    expect([unnamed.status, unnamed.problem.errors?.[0]?.pointer]).toEqual([400, '?providerId']);
    const foreign = await report({ providerId: provider.id, resellerId: other.id, month: second }, asReseller);
    expect(foreign).toEqual([]);
  });

  test('of the present month counts the days that are over', async () => {
    const today = new Date();
    const rows = await report({ resellerId: one.id, month: monthBack(0) });
    // The clock may pass midnight between the two.
    const over = [today.getUTCDate() - 1, new Date().getUTCDate() - 1];
    expect(over.map((count) => `steady, ${days(5, count)}`)).toContain(rows[0]);
    expect(rows).toHaveLength(1);
  });

  test('is a table for spreadsheets', async () => {
    const answer = await fetch(`${api}/v1/subscriptions?resellerId=${one.id}&month=${second}&limit=100`, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/csv' },
    });
    const [head = '', ...lines] = (await answer.text()).replace('\uFEFF', '').trim().split('\n');
    const column = (name: string) => head.split(',').indexOf(name);
    expect(
      lines
        .map((line) => line.split(','))
        .map((cells) => [named[cells[column('id')] ?? ''], cells[column('quantity')], cells[column('onRecord.days')]])
        .sort(),
    ).toEqual([
      ['grown', '12', '9'],
      ['lapsed', '7', '14'],
      ['steady', '5', String(daysIn(second))],
    ]);
  });
});

describe('who was on record on a day', () => {
  const at = (resellerId: string, asOf: string) => report({ resellerId, asOf });

  test('is who was so when the day ended, one for each subscription', async () => {
    expect(await at(one.id, `${first}-19`)).toEqual(['grown, 10 seats', 'lapsed, 7 seats']);
    expect(await at(one.id, `${first}-20`)).toEqual(['grown, 12 seats', 'lapsed, 7 seats']);
    expect(await at(one.id, `${second}-01`)).toEqual(['grown, 12 seats', 'lapsed, 7 seats', 'steady, 5 seats']);
    expect(await at(one.id, `${second}-10`)).toEqual(['lapsed, 7 seats', 'steady, 5 seats']);
    expect(await at(one.id, `${second}-15`)).toEqual(['steady, 5 seats']);
    expect(await at(other.id, `${second}-10`)).toEqual(['grown, 12 seats', 'handedOver, 1 seats', 'renamed, 2 seats']);
    expect(await at(other.id, `${second}-28`)).toEqual(['grown, 12 seats', 'handedOver, 1 seats', 'renamed, 2 seats']);
  });

  test('is nobody before anything was sold, and today who is so now', async () => {
    expect(await at(one.id, `${monthBack(4)}-01`)).toEqual([]);
    expect(await at(one.id, new Date().toISOString().slice(0, 10))).toEqual(['steady, 5 seats']);
  });
});

import { listAcrossCustomers } from '../../functions/partners-of-record/contract.ts';
import type { Subscription } from '../../shared/domain/ordering/subscription.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import { call } from './api.ts';
import { loadItems } from './load-items.ts';
import { type History, itemsOf, soldAt } from './sold.ts';
import type { RunningStack } from './stack.ts';
import { type Company, tenantsOf } from './tenants.ts';

/** What one report took of DynamoDB. */
export interface ReportCost {
  rows: number;
  /** Calls of the functions over all pages, the items that they read, and their read units. */
  calls: number;
  read: number;
  units: number;
}

export interface Sold {
  provider: Company;
  reseller: Company;
  /** The month of the report, such as `2026-09`: two months back. */
  month: string;
}

const statedMonthsBack = 2;

export async function tenantsOfReport(stack: RunningStack): Promise<Sold> {
  const tenants = tenantsOf(stack);
  const [provider, reseller] = await Promise.all([tenants.provider(), tenants.reseller()]);
  return { provider, reseller, month: monthBack(statedMonthsBack) };
}

function monthBack(months: number): string {
  const month = new Date();
  month.setUTCDate(1);
  month.setUTCMonth(month.getUTCMonth() - months);
  return month.toISOString().slice(0, 7);
}

/** Rows that the report of the month has: a half that goes on, a half that ended in the month or after it. */
export function answered(sold: Sold, count: number): History[] {
  const { month } = sold;
  return Array.from({ length: count }, (_, index): History => {
    const subscription = soldAt(`${month}-0${1 + (index % 9)}T08:00:00.000Z`, recordOf(sold));
    if (index % 2 === 0) return [subscription];
    return [subscription, [index % 4 === 1 ? `${month}-20T08:00:00.000Z` : new Date().toISOString(), noOne]];
  });
}

/** What the report has not, most of it as near to it as can be: a fifth each of five kinds. */
export function unanswered(sold: Sold, count: number): History[] {
  const { month } = sold;
  const others = Array.from({ length: 50 }, () => newId(new Date()));
  const next = monthBack(statedMonthsBack - 1);
  const earlier = monthBack(statedMonthsBack + 2);
  return Array.from({ length: count }, (_, index): History => {
    const other = others[index % others.length] ?? '';
    switch (index % 5) {
      case 0:
        // On record since the month was over.
        return [soldAt(`${next}-02T08:00:00.000Z`, recordOf(sold))];
      case 1:
        // Came and went after it.
        return [soldAt(`${next}-02T08:00:00.000Z`, recordOf(sold)), [`${next}-20T08:00:00.000Z`, noOne]];
      case 2:
        // Came and went before it.
        return [soldAt(`${earlier}-02T08:00:00.000Z`, recordOf(sold)), [`${earlier}-20T08:00:00.000Z`, noOne]];
      case 3:
        return [soldAt(`${month}-02T08:00:00.000Z`, { ...recordOf(sold), providerId: other })];
      default:
        return [soldAt(`${month}-02T08:00:00.000Z`, { ...recordOf(sold), resellerId: other })];
    }
  });
}

const noOne: Partial<Subscription> = { partnerId: undefined, resellerId: undefined };

function recordOf({ provider, reseller }: Sold): Partial<Subscription> {
  return { providerId: provider.id, resellerId: reseller.id, partnerId: '4711' };
}

/** Loads so and so many of `make`, in parts, since a hundred thousand subscriptions do not all fit in memory. */
export async function loadMany(sold: Sold, count: number, make: typeof answered): Promise<void> {
  const part = 5_000;
  for (let left = count; left > 0; left -= part) await loadItems(make(sold, Math.min(part, left)).flatMap(itemsOf));
}

/** Reads the whole report as the reseller does, page by page. */
export async function costOf(stack: RunningStack, { provider, reseller, month }: Sold): Promise<ReportCost> {
  const token = await reseller.token();
  const { marker } = await stack.do.dynamoDbMarker();
  let rows = 0;
  let cursor: string | undefined;
  do {
    const query = { providerId: provider.id, month, limit: '100', ...(cursor && { cursor }) };
    const { status, body, problem } = await call(stack.api, listAcrossCustomers, { token, query });
    if (status !== 200) throw new Error(JSON.stringify(problem));
    rows += body.items.length;
    cursor = body.nextCursor;
  } while (cursor !== undefined);
  const calls = (await stack.do.dynamoDbCalls({ since: marker })).filter(({ functionName }) =>
    functionName.includes('ListAcrossCustomers'),
  );
  const read = calls.reduce((sum, { returned = 0 }) => sum + returned, 0);
  const units = calls.flatMap(({ capacity }) => capacity as { CapacityUnits: number } | { CapacityUnits: number }[]);
  return { rows, calls: calls.length, read, units: units.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0) };
}

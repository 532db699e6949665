import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answered,
  costOf,
  loadMany,
  type ReportCost,
  type Sold,
  tenantsOfReport,
  unanswered,
} from '../support/report-cost.ts';
import { type RunningStack, startStack } from '../support/stack.ts';

const answer = 240;
const few = 1_000;
const many = 100_000;

let stack: RunningStack;
let sold: Sold;
let amongFew: ReportCost;
let amongMany: ReportCost;

beforeAll(async () => {
  stack = await startStack();
  await stack.do.recordCapacity({ capacity: true });
  await stack.do.pauseStreams();
  sold = await tenantsOfReport(stack);
  await loadMany(sold, answer, answered);
  await loadMany(sold, few - answer, unanswered);
  amongFew = await costOf(stack, sold);
  await loadMany(sold, many - few, unanswered);
  amongMany = await costOf(stack, sold);
  console.log(`\nincentive report: ${JSON.stringify({ subscriptions: many, amongFew, amongMany })}\n`);
}, 1_800_000);

afterAll(() => stack.stop());

test('a report over 100,000 subscriptions reads what it answers, in as many calls and units as over 1,000', () => {
  expect(amongFew).toMatchObject({ rows: answer, read: answer });
  expect(amongMany).toEqual(amongFew);
});

test('a report with twice the answer costs about twice as much', async () => {
  await loadMany(sold, answer, answered);
  const twice = await costOf(stack, sold);
  expect(twice).toMatchObject({ rows: 2 * answer, read: 2 * answer });
  expect(twice.units / amongMany.units).toBeGreaterThan(1.5);
  expect(twice.units / amongMany.units).toBeLessThan(2.2);
});

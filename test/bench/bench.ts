// npm run bench: measures what the product promises of its speed, its size and its costs, and prints each budget beside it.
//   --check   only what is counted, in two minutes; fails when something is over test/bench/budgets.json
//   --full    more rounds, and a million items in the table
//   --record  makes what was counted the budget; with --full it writes the README's tables too
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { missesOf, readBudgets, record } from './check.ts';
import { measureCosts } from './cost.ts';
import { measureGrowth } from './growth.ts';
import { report, writeReadme } from './report.ts';
import type { Results } from './results.ts';
import { openScene } from './scene.ts';
import { measureSizes } from './sizes.ts';

const { values: asked } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});
const mode = asked.check ? 'check' : asked.full ? 'full' : 'default';
const startUpRounds = { check: 0, default: 7, full: 21 }[mode];
const warmRounds = { check: 0, default: 3, full: 5 }[mode];
const tableSizes = [1_000, 10_000, 100_000, 1_000_000].slice(0, { check: 2, default: 3, full: 4 }[mode]);
const timesEach = { check: 0, default: 9, full: 15 }[mode];

const began = performance.now();
function say(what: string): void {
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}`);
}

const results: Results = {
  at: new Date().toISOString(),
  mode,
  node: process.version,
  sizes: measureSizes(),
  costs: [],
  growth: [],
};
if (mode !== 'check') {
  say(`starting every function ${startUpRounds} times, keeping some warm, putting a load on a stack`);
  Object.assign(results, timingsAlone());
}
say('starting a stack, and making an example of every step');
const scene = await openScene();
try {
  say(`asking ${scene.examples.size} steps what a request costs`);
  results.costs = await measureCosts(scene);
  say(`letting the table grow to ${tableSizes.at(-1)} items`);
  // What was measured before is told even if the large table is too much for the machine.
  await measureGrowth(scene, tableSizes, timesEach).then(
    (growth) => {
      results.growth = growth;
    },
    (failure: unknown) => {
      console.error(failure);
      process.exitCode = 1;
    },
  );
} finally {
  await scene.stack.stop();
}
say('done');
report(results);

function timingsAlone(): Pick<Results, 'startUp' | 'warm' | 'endToEnd'> {
  const file = resolve('.build/bench/timings.json');
  mkdirSync(dirname(file), { recursive: true });
  const script = join(import.meta.dirname, 'timings.ts');
  const rounds = [startUpRounds, warmRounds].map(String);
  const { status } = spawnSync(process.execPath, [script, file, ...rounds], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The timings could not be measured');
  return JSON.parse(readFileSync(file, 'utf8'));
}

const budgets = readBudgets();
const hasFailed = results.growth.length === 0 || results.growth.some(({ failure }) => failure !== undefined);
if (asked.record && !hasFailed) {
  record(results, budgets);
  if (mode === 'full') writeReadme(results);
}
const misses = asked.record && !hasFailed ? [] : missesOf(results, budgets);
if (misses.length > 0) {
  console.error(`\nOver budget (test/bench/budgets.json):\n  ${misses.join('\n  ')}`);
  console.error('\nWhere that is meant, npm run bench -- --check --record makes it the budget.');
  process.exitCode = 1;
}

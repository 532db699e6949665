// npm run bench: measures what the product promises of its speed, its size and its costs, and prints each budget beside it.
//   --check   only what is counted, in two minutes; fails when something is over test/bench/budgets.json
//   --full    more rounds, and a million items in the table
//   --record  makes what was counted the budget, and writes the README's table
import { parseArgs } from 'node:util';
import { missesOf, readBudgets, record } from './check.ts';
import { measureCosts } from './cost.ts';
import { measureEndToEnd } from './end-to-end.ts';
import { measureGrowth } from './growth.ts';
import { report, writeReadme } from './report.ts';
import type { Results } from './results.ts';
import { openScene } from './scene.ts';
import { measureSizes } from './sizes.ts';
import { measureStartUp } from './start-up.ts';
import { buildSubjects } from './subjects.ts';
import { measureWarm } from './warm.ts';

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
say('starting a stack, and making an example of every step');
const scene = await openScene();
try {
  say(`asking ${scene.examples.size} steps what a request costs`);
  results.costs = await measureCosts(scene);
  if (mode !== 'check') {
    await buildSubjects();
    say(`starting every function ${startUpRounds} times`);
    results.startUp = await measureStartUp(scene, startUpRounds);
    say('keeping functions warm');
    results.warm = await measureWarm(scene, warmRounds);
    say('putting a load on the stack');
    results.endToEnd = await measureEndToEnd(scene);
  }
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

const budgets = readBudgets();
if (asked.record && process.exitCode === undefined) {
  record(results, budgets);
  writeReadme(results);
}
const misses = asked.record ? [] : missesOf(results, budgets);
if (misses.length > 0) {
  console.error(`\nOver budget (test/bench/budgets.json):\n  ${misses.join('\n  ')}`);
  console.error('\nWhere that is meant, npm run bench -- --check --record makes it the budget.');
  process.exitCode = 1;
}

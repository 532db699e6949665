import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doneIn } from '../support/checkpoint.ts';
import { type Ended, manyOffers, runImport, writtenOffers } from '../support/offer-import.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type FaultResult, report } from './results.ts';

const isFull = process.env['FAULT_RUNS'] === 'full';
const count = isFull ? 50_000 : 2_000;
const badEach = 1_000;

let stack: RunningStack;

beforeAll(async () => {
  stack = await startStack();
});

afterAll(() => stack.stop());

test('an import of a whole catalogue survives an interruption and a crash: nothing doubled, nothing missed, bad lines by number', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-import-'));
  const file = join(folder, 'offers.ndjson');
  const checkpoint = `${file}.checkpoint`;
  const offers = manyOffers(count, 'WHOLE');
  // Every fifth line is an add-on of the next one, so that none of these is needed by another.
  const isBad = (index: number): boolean => index % badEach === badEach - 2;
  const lines = offers.map((offer, index) => JSON.stringify(isBad(index) ? { ...offer, maximumQuantity: 0 } : offer));
  writeFileSync(file, lines.join('\n'));
  const results: FaultResult[] = [];

  async function run(what: string, cut?: Parameters<typeof runImport>[3]): Promise<Ended> {
    const [before, started] = [doneIn(checkpoint).length, performance.now()];
    const ended = await runImport(stack, folder, [file], cut);
    const seconds = (performance.now() - started) / 1000;
    const done = doneIn(checkpoint).length || count;
    const speed = `${Math.round((done - before) / seconds)} a second`;
    const outcome = `${ended.code === null ? 'no exit code' : `exit code ${ended.code}`}, ${done} done, ${speed}`;
    results.push({ fault: 'F4', injected: what, times: 1, outcome });
    return ended;
  }

  expect((await run('interrupted', { signal: 'SIGINT', checkpoint, after: count / 5 })).code).toBe(130);
  expect((await run('killed', { signal: 'SIGKILL', checkpoint, after: (2 * count) / 5 })).code).toBeNull();
  const bad = await run('to its end');
  expect(bad.code).toBe(1);
  expect(bad.told.map((line) => Number(line.slice(file.length + 1).split(':')[0]))).toEqual(
    offers.flatMap((_, index) => (isBad(index) ? [index + 1] : [])),
  );
  writeFileSync(file, offers.map((offer) => JSON.stringify(offer)).join('\n'));
  expect((await run('with the bad lines mended')).code).toBe(0);
  report('import', { offers: count, bad: bad.told.length }, results);

  const written = await writtenOffers(stack, 'WHOLE');
  expect(written.size).toBe(count);
  expect([...written].filter(([, counts]) => counts.join() !== '1,1,1')).toEqual([]);
}, 3_600_000);

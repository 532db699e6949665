// One process that handles event after event, as a function that stays warm: how long, how much CPU, how much memory.
// node --expose-gc warm.mjs BUNDLE EVENTS COUNT; EVENTS holds one event that is used again and again, or one for each turn.
import { readFileSync, writeSync } from 'node:fs';

const [bundle = '', eventsFile = '', count = '', ...marks] = process.argv.slice(2);
const events = JSON.parse(readFileSync(eventsFile, 'utf8')) as unknown[];
const context = { awsRequestId: 'bench', functionName: 'bench', getRemainingTimeInMillis: () => 10_000 };
const { handler } = (await import(bundle)) as {
  handler: (event: unknown, context: unknown) => Promise<{ statusCode: number; body: string }>;
};
const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined);
// Log lines are made but not shown: a terminal would be measured, not the code.
process.stdout.write = () => true;

const turns = Number(count);
const warmUp = Math.ceil(turns / 2);
const memory: Record<string, number> = {};
let startedAt = 0;
let cpu = process.cpuUsage();
for (let turn = -warmUp; turn < turns; turn += 1) {
  if (turn === 0) {
    startedAt = performance.now();
    cpu = process.cpuUsage();
  }
  const event = events.length === 1 ? events[0] : events[turn + warmUp];
  const answer = await handler(event, context);
  if (answer.statusCode >= 300) throw new Error(`answered ${answer.statusCode}: ${answer.body}`);
  const done = String(turn + warmUp + 1);
  if (marks.includes(done)) {
    collect();
    memory[done] = process.memoryUsage().heapUsed;
  }
}
const microseconds = ((performance.now() - startedAt) * 1000) / turns;
const used = process.cpuUsage(cpu);
const cpuMicroseconds = (used.user + used.system) / turns;
writeSync(1, JSON.stringify({ microseconds, cpuMicroseconds, memory }));
process.exit(0);

// A fresh process up to its first answer, as Lambda makes one: load the bundle, hand over the event, end.
// node cold.mjs BUNDLE EVENT FIRST_DIGITS_OF_STATUS; prints the CPU time that it took, in microseconds.
import { readFileSync, writeSync } from 'node:fs';

const [bundle = '', eventFile = '', wanted = ''] = process.argv.slice(2);
const event = JSON.parse(readFileSync(eventFile, 'utf8')) as unknown;
const context = { awsRequestId: 'bench', functionName: 'bench', getRemainingTimeInMillis: () => 10_000 };
// Log lines are made but not shown: what is printed here is the measurement.
process.stdout.write = () => true;
const { handler } = (await import(bundle)) as {
  handler: (event: unknown, context: unknown) => Promise<{ statusCode: number; body: string }>;
};
const answer = await handler(event, context);
const { user, system } = process.cpuUsage();
if (!wanted.includes(String(answer.statusCode).charAt(0))) {
  throw new Error(`answered ${answer.statusCode} instead of ${wanted}xx: ${answer.body.slice(0, 1000)}`);
}
writeSync(1, String(user + system));
process.exit(0);

// A long mixed load with faults on one life of the functions: memory, sockets and handles stay flat, nothing is lost.
// `npm run soak` takes 20 minutes, `npm run soak -- 10` or SOAK_MINUTES=10 takes ten.
import { randomInt } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Act, disturb, load, wronglyTold } from '../faults/load.ts';
import { sweepUntilQuiet } from '../faults/sweep-until-quiet.ts';
import { randomOf } from '../support/chance.ts';
import { brokenInvariants, readLedger } from '../support/ledger.ts';
import { startStack } from '../support/stack.ts';
import { tenantsOf } from '../support/tenants.ts';

const minutes = Number(process.argv[2] ?? process.env['SOAK_MINUTES'] ?? 20);
const seed = Number(process.env['FAULT_SEED'] ?? randomInt(1, 1_000_000_000));
const actors = 2;
const sampleMs = 10_000;
// How many instances are warm differs from moment to moment, so a thread's share is compared. A leak of 1 KB for each
// request would be several megabytes in each thread.
const mostGrowth = { megabytesPerThread: 3, filesPerThread: 0.5 };

interface Sample {
  seconds: number;
  acts: number;
  /** Of the process that runs the functions. */
  megabytes: number;
  files: number;
  threads: number;
}

const stack = await startStack();
console.log(`Soak: ${minutes} minutes, FAULT_SEED=${seed}`);
const tenants = tenantsOf(stack);
const manyInvitations = { fields: { invitationsPerDay: 5_000, openInvitations: 5_000 } };
const providers = await Promise.all([1, 2, 3].map(() => tenants.provider(manyInvitations)));
const resellers = await Promise.all([1, 2, 3, 4].map(() => tenants.reseller()));
await Promise.all([...providers.map((each) => each.token('AdminAgent')), ...resellers.map((each) => each.token())]);

const started = Date.now();
const isOver = (): boolean => Date.now() - started > minutes * 60_000;
const acts: Act[] = [];
const struck = { kills: 0, mailFaults: 0, tableFaults: 0 };
const samples: Sample[] = [];
const host = (await stack.do.host()).processId ?? 0;

const parts = { stack, providers, resellers, told: (act: Act) => acts.push(act), readsMail: false };
await Promise.all([
  disturb({ stack, kills: false }, struck, randomOf(seed), isOver),
  ...Array.from({ length: actors }, (_, actor) => load(parts, randomOf(seed + actor + 1), actor, isOver)),
  sampleUntilOver(),
]);
await stack.do.disarmFaults();
await stack.do.setMailFault({ mode: 'ok' });
await stack.do.settle({ timeoutMilliseconds: 120_000 });
await sweepUntilQuiet(stack);

const broken = await brokenInvariants(
  stack,
  providers.map(({ id }) => id),
);
const ledger = await readLedger(stack);
const mails = ledger.journals.flatMap(({ tasks }) => tasks.filter(({ task }) => task.kind === 'mail'));
const sent = mails.filter(({ state }) => state === 'DONE');
const attempts = mails.reduce((sum, mail) => sum + mail.attempts, 0);
const growth = {
  megabytesPerThread: grown(({ megabytes, threads }) => megabytes / threads),
  filesPerThread: grown(({ files, threads }) => files / threads),
};
const wrong = [
  ...broken,
  ...wronglyTold(acts, ledger),
  ...((await stack.do.host()).processId === host ? [] : ['The function host is another process than at the beginning']),
  ...(growth.megabytesPerThread <= mostGrowth.megabytesPerThread ? [] : ['The memory of the functions grew']),
  ...(growth.filesPerThread <= mostGrowth.filesPerThread ? [] : ['Files or sockets of the functions stay open']),
  // Every mail that was noted as sent has arrived; more may have, where SES took one and its answer was lost.
  ...sent.filter(({ messageId }) => !ledger.inbox.has(messageId ?? '')).map(() => 'A sent mail is in no inbox'),
  ...(ledger.inbox.size <= attempts ? [] : [`${ledger.inbox.size} mails arrived of ${attempts} attempts`]),
];
const results = {
  at: new Date().toISOString(),
  minutes,
  seed,
  acts: acts.length,
  done: acts.filter(({ status }) => status < 300).length,
  retried: acts.filter(({ tries }) => tries > 1).length,
  struck,
  mails: { accepted: mails.length, sent: sent.length, arrived: ledger.inbox.size, attempts },
  growth,
  wrong,
  samples,
};
mkdirSync('.build', { recursive: true });
writeFileSync('.build/soak.json', `${JSON.stringify(results, null, 2)}\n`);
const { samples: _, ...told } = results;
console.log(told);
await stack.stop();
process.exitCode = wrong.length > 0 ? 1 : 0;

async function sampleUntilOver(): Promise<void> {
  while (!isOver()) {
    await pause(sampleMs);
    const sample = { seconds: Math.round((Date.now() - started) / 1000), acts: acts.length, ...processFacts(host) };
    samples.push(sample);
    console.log(
      `  ${String(sample.seconds).padStart(5)} s  ${String(sample.acts).padStart(6)} acts  ${sample.megabytes} MB  ${sample.files} files and sockets  ${sample.threads} threads`,
    );
  }
}

/** How much the middle value of the last third is above that of the third before; the first third warms up. */
function grown(of: (sample: Sample) => number): number {
  const third = Math.floor(samples.length / 3);
  const middle = (some: Sample[]) => some.map(of).sort((one, other) => one - other)[some.length >> 1] ?? 0;
  return Math.round((middle(samples.slice(-third)) - middle(samples.slice(third, 2 * third))) * 100) / 100;
}

/** From Linux's own books; elsewhere the load is all that is checked. */
function processFacts(processId: number): Pick<Sample, 'megabytes' | 'files' | 'threads'> {
  if (process.platform !== 'linux') return { megabytes: 0, files: 0, threads: 1 };
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1]);
  return {
    megabytes: Math.round(field('VmRSS') / 1024),
    files: readdirSync(`/proc/${processId}/fd`).length,
    threads: field('Threads'),
  };
}

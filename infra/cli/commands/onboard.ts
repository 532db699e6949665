import { rmSync } from 'node:fs';
import type { Command } from 'commander';
import { exitCodes } from '../../commands/exit-codes.ts';
import { Checkpoint } from '../../commands/file-import/checkpoint.ts';
import { type LineProblem, written } from '../../commands/file-import/line-problem.ts';
import { Progress } from '../../commands/file-import/progress.ts';
import { formatOf, readText } from '../../commands/file-import/read-entries.ts';
import { CommandFailure, tellFailure } from '../failure.ts';
import { checkCustomers, readCustomers } from '../onboarding/check-customers.ts';
import { onboardCustomers } from '../onboarding/onboard-customers.ts';
import { apiOf, clientOf, sharedOptions } from '../session.ts';

interface OnboardOptions {
  dryRun?: true;
  attest?: true;
  confirmWarnings?: true;
  concurrency: string;
  format?: string;
  checkpoint?: string;
  restart?: true;
}

export function addOnboard(program: Command): void {
  program
    .command('onboard')
    .summary('bring on the customers of a file')
    .description(
      'Bring on the customers of a JSON, NDJSON or CSV file: each is made whole, with its licences, or not at all.',
    )
    .argument('<file>')
    .option('--dry-run', 'check the file, and send nothing')
    .option('--attest', 'attest that the partners on record serve these customers')
    .option('--confirm-warnings', 'take what the API only warns of as it stands')
    .option('--concurrency <n>', 'customers under way at once', '4')
    .option('--format <format>', 'json or csv, where the file’s name does not tell')
    .option('--checkpoint <path>', 'where to keep what is done; by default FILE.checkpoint')
    .option('--restart', 'forget what an earlier run has done')
    .addHelpText(
      'after',
      `
A customer has the fields of the API, in CSV a column for each:
  resellerId, company.companyName, company.domain, billing.email, billing.defaultAddress.addressLine1, …,
  contact.firstName, …, agreement.dateAgreed, agreement.primaryContact.firstName, …,
  lineItems.0.offerId, lineItems.0.quantity, lineItems.0.termDuration, lineItems.0.billingCycle, lineItems.1.offerId, …

Bad lines are told as FILE:LINE: DOMAIN POINTER MESSAGE and left out. Mend them and run the same command again: what is
done is not done again.

Examples:
  twotier onboard customers.csv --dry-run
  twotier onboard customers.csv --attest`,
    )
    .action(async (file: string, options: OnboardOptions, command: Command) => {
      process.exitCode = await onboard(file, options, command);
    });
}

async function onboard(file: string, options: OnboardOptions, command: Command): Promise<number> {
  const shared = sharedOptions(command);
  const concurrency = Number(options.concurrency);
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 32) {
    throw new CommandFailure('--concurrency must be 1 to 32.');
  }
  const entries = readCustomers(readText(file), formatOf(file, options.format));
  const progress = new Progress(process.stderr);
  const counts = { total: entries.length, before: 0, done: 0, bad: 0 };
  const badLines = new Set<number>();
  const tell = (problem: LineProblem): void => {
    badLines.add(problem.line);
    counts.bad = badLines.size;
    progress.clear();
    console.log(shared.json ? JSON.stringify(problem) : written(file, problem));
  };
  const { lines, problems } = checkCustomers(entries);
  for (const problem of problems) tell(problem);
  if (options.dryRun) {
    console.error(`${summary(counts.total)}, ${counts.bad} of them bad. Nothing was sent.`);
    return counts.bad > 0 ? exitCodes.refused : exitCodes.done;
  }

  const path = options.checkpoint ?? `${file}.checkpoint`;
  if (options.restart) rmSync(path, { force: true });
  const checkpoint = Checkpoint.open(path, apiOf(shared), new Date());
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // What is under way is waited for, so that it is noted as done; whoever asks twice does not want to wait.
    process.on(signal, () =>
      interruption.signal.aborted ? process.exit(exitCodes.interrupted) : interruption.abort(),
    );
  }
  const open = lines.filter(({ given }) => !checkpoint.has(given));
  counts.before = lines.length - open.length;
  progress.show(counts);
  const stopped = await onboardCustomers(open, {
    client: clientOf(shared),
    checkpoint,
    concurrency,
    signal: interruption.signal,
    attests: options.attest === true,
    confirmsWarnings: options.confirmWarnings === true,
    onProblem: tell,
    onDone: ({ line }, { customerId }) => {
      counts.done += 1;
      if (shared.json) console.log(JSON.stringify({ line, customerId }));
    },
    onProgress: () => progress.show(counts),
  });
  progress.clear();
  const earlier = counts.before > 0 ? `${counts.before} of them since ${checkpoint.head.startedAt}, ` : '';
  console.error(`${summary(counts.total)}: ${earlier}${counts.done} new, ${counts.bad} bad.`);
  if (stopped === undefined && counts.bad === 0 && !interruption.signal.aborted) {
    checkpoint.remove();
    return exitCodes.done;
  }
  const code = stopped === undefined ? exitCodes.refused : tellFailure(stopped);
  console.error('Run the same command again: what is done is not done again.');
  return interruption.signal.aborted ? exitCodes.interrupted : code;
}

function summary(total: number): string {
  return total === 1 ? '1 customer' : `${new Intl.NumberFormat('en').format(total)} customers`;
}

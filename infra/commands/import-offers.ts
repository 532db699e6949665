// npm run import-offers -- FILE: writes the offers of a file into the catalogue of a running stack.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { signIn } from '../local/cognito/user-pools.ts';
import { readStackFile } from '../local/stack-file.ts';
import { exitCodes } from './exit-codes.ts';
import { Checkpoint } from './file-import/checkpoint.ts';
import { written } from './file-import/line-problem.ts';
import { Progress } from './file-import/progress.ts';
import { formatOf, readText } from './file-import/read-entries.ts';
import { type Connection, ImportStopped } from './offer-import/catalogue-client.ts';
import { importOffers } from './offer-import/import-offers.ts';

const usage = `npm run import-offers -- FILE [options]

FILE holds a JSON array, a JSON object on each line, or CSV (first row: names of fields; lists as P1M|P1Y).

  --dry-run          checks the file, and sends nothing
  --api URL          a deployed API, with the ID token of a platform GlobalAdmin in the variable TOKEN;
                     by default the local stack and its operator
  --concurrency N    offers under way at once (8)
  --format FORMAT    json or csv, where the file's name does not tell
  --checkpoint PATH  where to keep what is done, by default FILE.checkpoint
  --restart          forgets what an earlier run has done

Bad lines are told as FILE:LINE: POINTER MESSAGE and left out. Cut off, it goes on when it is run again.
Ends with 0 when all is done, 1 when lines were bad, 2 when it could not begin, 3 when the API failed it, 130 when it
was interrupted.`;

const number = new Intl.NumberFormat('en').format;

try {
  process.exitCode = await run();
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = exitCodes.noBeginning;
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      api: { type: 'string' },
      concurrency: { type: 'string', default: '8' },
      format: { type: 'string' },
      checkpoint: { type: 'string' },
      restart: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  if (values.help) {
    console.log(usage);
    return exitCodes.done;
  }
  if (file === undefined || more.length > 0) throw new Error(usage);
  const concurrency = Number(values.concurrency);
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 64) {
    throw new Error('--concurrency must be 1 to 64');
  }
  const format = formatOf(file, values.format);
  const text = readText(file);
  const { api, token } = connectionOf(values.api);

  const path = values.checkpoint ?? `${file}.checkpoint`;
  if (values.restart) rmSync(path, { force: true });
  const checkpoint = values['dry-run'] ? undefined : Checkpoint.open(path, api, new Date());
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // What is under way is waited for, so that it is noted as done; whoever asks twice does not want to wait.
    process.on(signal, () =>
      interruption.signal.aborted ? process.exit(exitCodes.interrupted) : interruption.abort(),
    );
  }

  const progress = new Progress(process.stderr);
  const { counts, stopped } = await importOffers({
    text,
    format,
    connection: { api, token, signal: interruption.signal },
    checkpoint,
    concurrency,
    now: new Date(),
    onProblem: (problem) => {
      progress.clear();
      console.log(written(file, problem));
    },
    onProgress: (current) => progress.show(current),
  });
  progress.clear();
  const { total, before, created, present, bad } = counts;
  if (checkpoint === undefined) {
    if (stopped !== undefined) console.error(stopped.message);
    console.error(`${number(total)} offers, ${number(bad)} of them bad. Nothing was sent.`);
  } else {
    const earlier = before > 0 ? `${number(before)} of them since ${checkpoint.head.startedAt}, ` : '';
    console.error(
      `${number(total)} offers: ${earlier}${number(created)} new, ${number(present)} that were there, ${number(bad)} bad.`,
    );
    if (stopped === undefined && bad === 0) checkpoint.remove();
    else console.error(`${stopped?.message ?? ''} Run the same command again: what is done is not sent again.`.trim());
  }
  if (interruption.signal.aborted) return exitCodes.interrupted;
  if (stopped !== undefined) return stopped.isPassing ? exitCodes.apiFailed : exitCodes.noBeginning;
  return bad > 0 ? exitCodes.refused : exitCodes.done;
}

/** Where the API is, and who asks: the local stack's operator, unless something else is said. */
function connectionOf(named: string | undefined): Pick<Connection, 'api' | 'token'> {
  const given = process.env['TOKEN'];
  if (given !== undefined && given !== '') {
    return { api: (named ?? readStackFile().api).replace(/\/$/, ''), token: () => given };
  }
  if (named !== undefined)
    throw new Error('Put the ID token of a GlobalAdmin of the platform into the variable TOKEN.');
  const { api, cognito, clientId, users } = readStackFile();
  const operator = users.find(({ tenantKind, roles }) => tenantKind === 'platform' && roles.includes('GlobalAdmin'));
  if (operator === undefined) throw new ImportStopped('The stack has no operator.', false);
  let token: Promise<string> | undefined;
  return {
    api,
    token: async (refused) => {
      if (token === undefined || refused === (await token)) {
        token = signIn(cognito, clientId, operator.email, operator.password);
      }
      return token;
    },
  };
}

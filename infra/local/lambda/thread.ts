// The entry of one function instance: a thread that loads the bundle once and handles one event at a time, as Lambda does.
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { type FromThread, type Outcome, RESPONSE_LIMIT_BYTES, type ThreadData, type ToThread } from './protocol.ts';
import { shiftDate } from './shifted-date.ts';

const { definition, logFile, clock } = workerData as ThreadData;
type Handler = (event: unknown, context: unknown) => unknown;

writeOutputTo(logFile);
shiftDate(clock);
const handler = await load();
if (handler !== undefined) {
  parentPort?.on('message', async (job: ToThread) => send({ kind: 'outcome', outcome: await handle(handler, job) }));
  send({ kind: 'ready' });
}

function send(message: FromThread): void {
  parentPort?.postMessage(message);
}

/** Written at once, in order, and past the streams of the thread: what was logged survives the kill of the process. */
function writeOutputTo(file: string): void {
  const log = openSync(file, 'a');
  const write = (chunk: string | Uint8Array, encoding?: unknown, callback?: unknown): boolean => {
    writeSync(log, typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    const done = typeof encoding === 'function' ? encoding : callback;
    if (typeof done === 'function') done();
    return true;
  };
  process.stdout.write = write as typeof process.stdout.write;
  process.stderr.write = write as typeof process.stderr.write;
}

async function load(): Promise<Handler | undefined> {
  const [file = 'index', name = 'handler'] = definition.handler.split('.');
  try {
    const bundle = await importFirst(
      ['.mjs', '.js', '.cjs'].map((extension) => join(definition.codeDirectory, file + extension)),
    );
    const found = bundle[name] ?? (bundle['default'] as Record<string, unknown> | undefined)?.[name];
    if (typeof found !== 'function') throw new Error(`${definition.handler} is undefined or not exported`);
    return found as Handler;
  } catch (error) {
    send({ kind: 'outcome', outcome: failureOf(error) });
    return undefined;
  }
}

async function importFirst(files: string[]): Promise<Record<string, unknown>> {
  const [first, ...others] = files;
  if (first === undefined)
    throw new Error(`Cannot find the module of ${definition.handler} in ${definition.codeDirectory}`);
  const url = pathToFileURL(first).href;
  try {
    return (await import(url)) as Record<string, unknown>;
  } catch (error) {
    const missing = error as NodeJS.ErrnoException & { url?: string };
    if (missing.code !== 'ERR_MODULE_NOT_FOUND' || missing.url !== url) throw error;
    return importFirst(others);
  }
}

async function handle(invoke: Handler, job: ToThread): Promise<Outcome> {
  process.env['_X_AMZN_TRACE_ID'] = job.traceId;
  try {
    const payload = JSON.stringify((await invoke(JSON.parse(job.payload), contextOf(job))) ?? null);
    if (Buffer.byteLength(payload) <= RESPONSE_LIMIT_BYTES) return { ok: true, payload };
    const errorMessage = `Response payload size exceeded maximum allowed payload size (${RESPONSE_LIMIT_BYTES} bytes).`;
    return { ok: false, failure: 'too-large', errorType: 'Function.ResponseSizeTooLarge', errorMessage };
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf(thrown: unknown): Outcome {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const trace = (error.stack ?? '').split('\n');
  const outcome = { errorType: error.name, errorMessage: error.message };
  process.stderr.write(
    `${JSON.stringify({ level: 'ERROR', message: 'Invoke Error', function: definition.name, ...outcome, stack: trace })}\n`,
  );
  return { ok: false, failure: 'error', ...outcome, trace };
}

function contextOf({ requestId, deadline }: ToThread): Record<string, unknown> {
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: definition.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: definition.arn,
    memoryLimitInMB: String(definition.memoryMegabytes),
    awsRequestId: requestId,
    logGroupName: definition.environment['AWS_LAMBDA_LOG_GROUP_NAME'],
    logStreamName: definition.environment['AWS_LAMBDA_LOG_STREAM_NAME'],
    // The monotonic clock of the process, which moving the date does not touch.
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.timeOrigin - performance.now())),
  };
}

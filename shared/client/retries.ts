/** Why a request is sent again, for whoever wants to tell. */
export interface Retry {
  /** How often it was sent by now. */
  attempt: number;
  waitMilliseconds: number;
  /** The status of the answer, or what went wrong on the way. */
  reason: string;
  correlationId: string;
}

export interface Patience {
  /** How often one request is sent at most. */
  attempts?: number;
  /** The longest wait between two; an answer that asks for a longer one is handed back at once. */
  longestWaitMilliseconds?: number;
  /** How long an answer may take. */
  answerWithinMilliseconds?: number;
  onRetry?: (retry: Retry) => void;
}

/**
 * The ID token to send, where there is one; asked for before each request. `refused` is the token before, which the API no
 * longer takes: then a new one is needed, and the same one again gives the 401 to the caller.
 */
export type TokenProvider = (refused?: string) => string | undefined | Promise<string | undefined>;

/** There was no whole answer, however often the request was sent. Whether it was carried out is not known. */
export class ApiUnreachable extends Error {
  readonly attempts: number;
  /** Finds what the request did, in the service's logs. */
  readonly correlationId: string;
  /** To send the same change again with, later. */
  readonly idempotencyKey: string | undefined;

  constructor(request: Request, attempts: number, cause: unknown) {
    const { origin } = new URL(request.url);
    super(`${origin} does not answer (${reasonOf(cause)}), asked ${attempts} times.`, { cause });
    this.name = 'ApiUnreachable';
    this.attempts = attempts;
    this.correlationId = request.headers.get('x-correlation-id') ?? '';
    this.idempotencyKey = request.headers.get('idempotency-key') ?? undefined;
  }
}

const firstWaitMilliseconds = 250;

/**
 * A `fetch` with patience. Each change gets an Idempotency-Key that all its attempts share, so that nothing happens twice;
 * each request a correlation id. What is lost on the way, busy (429, 503) or broken between (502, 504, the gateway's own
 * 500) is sent again, waiting longer each time, with jitter and never shorter than `Retry-After`.
 */
export function patientFetch(
  token: TokenProvider | undefined,
  patience: Patience,
): (request: Request) => Promise<Response> {
  const { attempts = 5, longestWaitMilliseconds = 30_000, answerWithinMilliseconds = 30_000, onRetry } = patience;
  return async (request) => {
    const { headers, method, signal } = request;
    if (!headers.has('x-correlation-id')) headers.set('x-correlation-id', crypto.randomUUID());
    if (method !== 'GET' && method !== 'HEAD' && !headers.has('idempotency-key')) {
      headers.set('idempotency-key', crypto.randomUUID());
    }
    const ownToken = headers.has('authorization') ? undefined : token;
    const body = request.body === null ? null : await request.text();
    let bearer = await ownToken?.();
    let isRenewed = false;
    for (let attempt = 1; ; attempt += 1) {
      if (bearer !== undefined) headers.set('authorization', `Bearer ${bearer}`);
      let outcome: Response | { lost: unknown };
      try {
        outcome = await wholeAnswer(request, body, answerWithinMilliseconds);
      } catch (failure) {
        signal.throwIfAborted();
        outcome = { lost: failure };
      }
      if (outcome instanceof Response && outcome.status === 401 && bearer !== undefined && !isRenewed) {
        isRenewed = true;
        const next = await ownToken?.(bearer);
        if (next === undefined || next === bearer) return outcome;
        bearer = next;
        attempt -= 1;
        continue;
      }
      if (outcome instanceof Response && !isPassing(outcome)) return outcome;
      const wait = waitAfter(outcome, attempt, longestWaitMilliseconds);
      if (attempt >= attempts || wait === undefined) {
        if (outcome instanceof Response) return outcome;
        throw new ApiUnreachable(request, attempt, outcome.lost);
      }
      const reason = outcome instanceof Response ? String(outcome.status) : reasonOf(outcome.lost);
      onRetry?.({ attempt, waitMilliseconds: wait, reason, correlationId: headers.get('x-correlation-id') ?? '' });
      await pause(wait, signal);
    }
  };
}

/** Reads the answer to its end: one that is cut off is as good as none. */
async function wholeAnswer(request: Request, body: string | null, withinMilliseconds: number): Promise<Response> {
  const { url, method, headers, redirect, credentials } = request;
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(withinMilliseconds)]);
  const answer = await fetch(url, { method, headers, redirect, credentials, body, signal });
  const text = await answer.text();
  if (/\bjson\b/.test(answer.headers.get('content-type') ?? '') && text !== '') JSON.parse(text);
  const { status, statusText } = answer;
  return new Response(text === '' ? null : text, { status, statusText, headers: answer.headers });
}

function isPassing({ status, headers }: Response): boolean {
  // A 500 that is a problem of ours stays one; the gateway's own may pass.
  const isOurs = headers.get('content-type')?.includes('problem+json');
  return [429, 502, 503, 504].includes(status) || (status === 500 && !isOurs);
}

/** Undefined where the API asks for more patience than there is. */
function waitAfter(outcome: Response | { lost: unknown }, attempt: number, longest: number): number | undefined {
  const backoff = Math.min(longest, firstWaitMilliseconds * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
  const after = outcome instanceof Response ? outcome.headers.get('retry-after') : null;
  if (after === null) return backoff;
  const asked = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now();
  if (!(asked > 0)) return backoff;
  return asked > longest ? undefined : asked + Math.random() * firstWaitMilliseconds;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', end, { once: true });
  });
}

function reasonOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  if (failure.name === 'TimeoutError') return 'no answer in time';
  if (failure instanceof SyntaxError) return 'an answer that was cut off';
  const { cause } = failure as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? failure.message;
}

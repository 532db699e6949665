import { setTimeout as pause } from 'node:timers/promises';
import type { Offer } from '../../../shared/domain/ordering/offer.ts';
import type { FieldError } from '../../../shared/domain/refusal.ts';

/** Whatever is wrong with the whole import, not with one line of it. */
export class ImportStopped extends Error {
  /** Whether the same command may work later. */
  readonly isPassing: boolean;
  constructor(message: string, isPassing: boolean) {
    super(message);
    this.isPassing = isPassing;
  }
}

export interface Connection {
  api: string;
  /** An ID token; asked for again when the API no longer takes the one before. */
  token: () => Promise<string>;
  signal: AbortSignal;
}

export type Sent =
  | { outcome: 'created' | 'changed or the same' }
  | { errors: Pick<FieldError, 'pointer' | 'message'>[] };

interface Problem {
  code?: string;
  detail?: string;
  errors?: FieldError[];
}

const attempts = 10;
const longestPauseMs = 30_000;
const answerWithinMs = 30_000;

/** The two calls of the catalogue that an import makes, with patience: what is busy is asked again later. */
export class CatalogueClient {
  readonly #connection: Connection;
  #token: Promise<string> | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async find(offerId: string): Promise<Offer | undefined> {
    const response = await this.#ask(`/v1/offers/${encodeURIComponent(offerId)}`, { method: 'GET' });
    if (response.status === 200) return (await response.json()) as Offer;
    const problem = await problemIn(response);
    // What is no id at all is no offer either.
    if (problem.code === 'OFFER_NOT_FOUND' || response.status === 400) return undefined;
    throw refused(response, problem);
  }

  async put(offerId: string, offer: object, idempotencyKey: string): Promise<Sent> {
    const response = await this.#ask(`/v1/offers/${encodeURIComponent(offerId)}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
      body: JSON.stringify(offer),
    });
    if (response.status === 201) return { outcome: 'created' };
    if (response.status === 200) return { outcome: 'changed or the same' };
    const problem = await problemIn(response);
    if (![400, 409, 412, 413, 422].includes(response.status)) throw refused(response, problem);
    const whole = { pointer: '', message: problem.detail ?? `was refused with ${response.status}` };
    return { errors: problem.errors ?? [whole] };
  }

  /** Asks until there is an answer that asking again would not change. */
  async #ask(path: string, request: { method: string; headers?: Record<string, string>; body?: string }) {
    const { api, signal } = this.#connection;
    for (let attempt = 1, renewals = 0; ; attempt += 1) {
      let waitMs = Math.min(longestPauseMs, 250 * 2 ** attempt) * (0.5 + Math.random() / 2);
      let trouble: string;
      try {
        this.#token ??= this.#connection.token();
        const token = await this.#token;
        const response = await fetch(`${api}${path}`, {
          ...request,
          headers: { ...request.headers, authorization: `Bearer ${token}` },
          signal: AbortSignal.timeout(answerWithinMs),
        });
        const isBusy = response.status === 429 || response.status >= 500;
        const isStale = response.status === 401 && renewals === 0;
        if (!isBusy && !isStale) return response;
        await response.body?.cancel();
        if (isStale) {
          renewals += 1;
          this.#token = undefined;
          continue;
        }
        trouble = `${api} answers ${response.status}`;
        const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
        if (seconds >= 0) waitMs = Math.max(seconds * 1000, waitMs / 4);
      } catch (failure) {
        if (failure instanceof ImportStopped) throw failure;
        trouble = `${api} does not answer (${failure instanceof Error ? causeOf(failure) : failure})`;
      }
      if (attempt === attempts) throw new ImportStopped(`${trouble}, asked ${attempts} times.`, true);
      await pause(waitMs, undefined, { signal }).catch(() => {
        throw new ImportStopped('Interrupted.', true);
      });
    }
  }
}

async function problemIn(response: Response): Promise<Problem> {
  return (await response.json().catch(() => ({}))) as Problem;
}

function refused({ status, url }: Response, { code, detail }: Problem): ImportStopped {
  if (status === 401) {
    return new ImportStopped(
      'The token is not accepted: it is missing, older than an hour, or of another stack.',
      true,
    );
  }
  if (status === 403) {
    return new ImportStopped(
      'Offers are written by a GlobalAdmin of the platform; this token is of somebody else.',
      false,
    );
  }
  return new ImportStopped(`${new URL(url).origin} answers ${status} ${code ?? ''} ${detail ?? ''}`.trim(), false);
}

function causeOf(failure: Error): string {
  const { cause } = failure;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : failure.message;
}

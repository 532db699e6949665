import {
  ApiUnreachable,
  createClient,
  isProblem,
  Refused,
  type Schemas,
  type TokenProvider,
  type Twotier,
} from '../../../shared/client/client.ts';
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
  token: TokenProvider;
  signal: AbortSignal;
}

export type Sent =
  | { outcome: 'created' | 'changed or the same' }
  | { errors: Pick<FieldError, 'pointer' | 'message'>[] };

const attempts = 10;

/** The two calls of the catalogue that an import makes, with more patience than a person has. */
export class CatalogueClient {
  readonly #client: Twotier;

  constructor({ api, token, signal }: Connection) {
    this.#client = createClient({
      api,
      token,
      attempts,
      // What was sent is waited for, so that it is noted as done; what would have to be sent again is not.
      onRetry: () => {
        if (signal.aborted) throw new ImportStopped('Interrupted.', true);
      },
    });
  }

  async find(offerId: string): Promise<Offer | undefined> {
    const params = { path: { offerId } };
    const { data, error, response } = await this.#client.GET('/v1/offers/{offerId}', { params }).catch(unreachable);
    if (data !== undefined) return data as Offer;
    // What is no id at all is no offer either.
    if (isProblem(error, 'OFFER_NOT_FOUND') || response.status === 400) return undefined;
    throw stoppedBy(new Refused(error, response));
  }

  async put(offerId: string, offer: object, idempotencyKey: string): Promise<Sent> {
    const params = { path: { offerId }, header: { 'Idempotency-Key': idempotencyKey } };
    const { error, response } = await this.#client
      .PUT('/v1/offers/{offerId}', { params, body: offer as Schemas['PutOfferInput'] })
      .catch(unreachable);
    if (response.status === 201) return { outcome: 'created' };
    if (response.ok) return { outcome: 'changed or the same' };
    const refusal = new Refused(error, response);
    if (![400, 409, 412, 413, 422].includes(refusal.status)) throw stoppedBy(refusal);
    return { errors: refusal.problem?.errors ?? [{ pointer: '', message: refusal.message }] };
  }
}

function unreachable(failure: unknown): never {
  throw failure instanceof ApiUnreachable ? new ImportStopped(failure.message, true) : failure;
}

function stoppedBy({ status, problem, message }: Refused): ImportStopped {
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
  return new ImportStopped(
    `The API answers ${status} ${problem?.code ?? ''}: ${message}`,
    status === 429 || status >= 500,
  );
}

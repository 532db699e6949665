import { lookup as resolveHost } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Webhook as Signer } from 'standardwebhooks';
import type { CloudEvent } from '../domain/events.ts';
import { isPublicAddress, targetProblem } from '../domain/webhook-target.ts';

/** What became of one request to a receiver. */
export interface Outcome {
  delivered: boolean;
  /** Absent when there was no answer. */
  statusCode?: number;
  /** Of what was not delivered. */
  reason?: 'STATUS' | 'TIMEOUT' | 'UNREACHABLE' | 'TARGET_REFUSED';
  /** What the receiver asked for. */
  retryAfterMs?: number;
  durationMilliseconds: number;
}

export interface PostOptions {
  /** Milliseconds for the whole exchange. */
  timeoutMs: number;
  /** Lets receivers on this machine pass: for the local stack only. */
  loopback: boolean;
}

/**
 * Sends an event to a receiver, signed with each secret after the Standard Webhooks specification; any 2xx is its receipt.
 * The address is checked here once more, and what its name resolves to when it is connected to: what was checked is what
 * is connected to, so that a name which changes its address in between gains nothing. Redirects are not followed.
 */
export async function postEvent(
  url: string,
  event: CloudEvent,
  secrets: readonly string[],
  now: Date,
  options: PostOptions,
): Promise<Outcome> {
  if (targetProblem(url, options) !== undefined) {
    return { delivered: false, reason: 'TARGET_REFUSED', durationMilliseconds: 0 };
  }
  const body = JSON.stringify(event);
  const signatures = secrets.map((secret) => new Signer(secret).sign(event.id, now, body));
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Twotier-Webhooks/1',
    'webhook-id': event.id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  };
  return post(new URL(url), { headers, body, ...options });
}

/** One request on a connection of its own, and no look at the answer's body. @param resolve only tests give another one */
export function post(
  url: URL,
  {
    headers,
    body,
    timeoutMs,
    loopback,
    resolve = resolveHost,
  }: PostOptions & { headers: Record<string, string>; body: string; resolve?: typeof resolveHost },
): Promise<Outcome> {
  const startedAt = performance.now();
  const ended = (outcome: Omit<Outcome, 'durationMilliseconds'>): Outcome => ({
    ...outcome,
    durationMilliseconds: Math.round(performance.now() - startedAt),
  });
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((settle) => {
    const request = send(
      url,
      {
        method: 'POST',
        headers,
        // A connection that is kept would be one to an address that was checked for another request.
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        lookup: publicLookup(resolve, loopback),
      },
      (response) => {
        const { statusCode = 0 } = response;
        // Whatever it says, and however long: nobody reads it.
        response.destroy();
        const delivered = statusCode >= 200 && statusCode < 300;
        const retryAfterMs = retryAfterOf(response.headers['retry-after']);
        settle(
          ended({
            delivered,
            statusCode,
            ...(!delivered && { reason: 'STATUS' as const }),
            ...(retryAfterMs !== undefined && { retryAfterMs }),
          }),
        );
      },
    );
    request.on('error', (failure) => {
      const isRefused = failure instanceof AddressRefused;
      const isLate = failure.name === 'AbortError' || failure.name === 'TimeoutError';
      settle(ended({ delivered: false, reason: isRefused ? 'TARGET_REFUSED' : isLate ? 'TIMEOUT' : 'UNREACHABLE' }));
    });
    request.end(body);
  });
}

class AddressRefused extends Error {}

/** Resolves names as the system does, and refuses those of which any address is not public. */
function publicLookup(resolve: typeof resolveHost, loopback: boolean): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (failure, addresses) => {
      if (failure) return callback(failure, '', 0);
      const isAllowed = (address: string): boolean =>
        isPublicAddress(address) || (loopback && host === '127.0.0.1' && address === '127.0.0.1');
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => isAllowed(address))) {
        return callback(new AddressRefused('The name resolves to an address that is not public'), '', 0);
      }
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}

/** Seconds only: a date would be one of the receiver's clock. */
function retryAfterOf(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : undefined;
}

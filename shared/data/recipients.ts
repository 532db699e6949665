import * as z from 'zod/mini';
import type { Write } from './commit.ts';
import { keys } from './keys.ts';
import type { Item } from './table.ts';

/**
 * The guard of a provider and a recipient: which request is the newest to this address. Whether that one is still open
 * is the request's own fact, so closing a request, or the clock, frees the address without a write here.
 */
export interface Recipient {
  providerId: string;
  email: string;
  requestId: string;
  version: number;
}

const stored = z.looseObject({ providerId: z.string(), email: z.string(), requestId: z.string(), version: z.int() });

export function recipientOf(item: Item | undefined): Recipient | undefined {
  return item && (stored.parse(item.data) as unknown as Recipient);
}

/** Frees an address of the request that its guard points at; nothing where a newer request has it, or nobody. */
export function freedRecipient(current: Recipient | undefined, requestId: string): Write[] {
  if (current?.requestId !== requestId) return [];
  const { providerId, email, version } = current;
  return [{ remove: keys.recipient(providerId, email), expects: { version } }];
}

/** Points the address at a new request; fails when another one took it since it was loaded. */
export function takenRecipient(
  current: Recipient | undefined,
  request: { providerId: string; recipientEmail: string; id: string },
): Write {
  const { providerId, recipientEmail: email, id: requestId } = request;
  const version = (current?.version ?? 0) + 1;
  return {
    put: {
      ...keys.recipient(providerId, email),
      kind: 'RECIPIENT',
      data: { ...current, providerId, email, requestId, version } satisfies Recipient,
    },
    expects: current === undefined ? 'ABSENT' : { version: current.version },
  };
}

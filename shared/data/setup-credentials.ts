import * as z from 'zod/mini';
import type { SetupCredential } from '../domain/setup-credential.ts';
import type { Write } from './commit.ts';
import { dueKeys, keys } from './keys.ts';
import { getItem, type Item } from './table.ts';

const stored = z.looseObject({
  providerId: z.string(),
  customerId: z.string(),
  administrator: z.looseObject({ userId: z.string(), email: z.string() }),
  state: z.enum(['AVAILABLE', 'REVEALED', 'DESTROYED']),
  issue: z.int(),
  revealBy: z.string(),
  version: z.int(),
});

export function credentialOf(item: Item | undefined): SetupCredential | undefined {
  return item && (stored.parse(item.data) as unknown as SetupCredential);
}

export async function loadCredential(partnerId: string, customerId: string): Promise<SetupCredential | undefined> {
  return credentialOf(await getItem(keys.credential(partnerId, customerId)));
}

export function savedCredential(credential: SetupCredential): Write & { put: Item } {
  const { providerId, customerId, wakeAt, version } = credential;
  return {
    put: {
      ...keys.credential(providerId, customerId),
      kind: 'CREDENTIAL',
      data: { ...credential },
      ...(wakeAt !== undefined && dueKeys('CREDENTIAL', wakeAt, customerId)),
    },
    expects: version === 1 ? 'ABSENT' : { version: version - 1 },
  };
}

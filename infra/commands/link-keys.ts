import { randomBytes } from 'node:crypto';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

/** The secret's content: the keys by id, and under `current` the id of the one that signs (`shared/runtime/secrets.ts`). */
type Stored = Record<string, string> & { current: string };

export interface SecretPlace {
  client: SecretsManagerClient;
  secretId: string;
}

/**
 * Makes a new key sign, in two steps: instances remember the secret for five minutes, and one that does not know a key
 * yet would take its links for forged. A run that was cut off in between goes on with the key that it had added.
 * @param pause waits until every instance knows the key
 */
export async function rotateLinkKey(
  place: SecretPlace,
  pause: (keyId: string) => Promise<void>,
): Promise<{ before: string; now: string }> {
  const stored = await read(place);
  const before = stored.current;
  const newest = numbers(stored).at(-1) ?? 0;
  let now = `k${newest}`;
  if (now === before || stored[now] === undefined) {
    now = `k${newest + 1}`;
    await write(place, { ...stored, [now]: randomBytes(48).toString('base64url') });
  }
  await pause(now);
  await write(place, { ...(await read(place)), current: now });
  return { before, now };
}

/** Takes a key away, with every link and password that was made with it. */
export async function removeLinkKey(place: SecretPlace, keyId: string): Promise<void> {
  const { [keyId]: key, ...others } = await read(place);
  if (keyId === 'current' || key === undefined) throw new Error(`The secret has no key ${keyId}.`);
  if (others['current'] === keyId) throw new Error(`${keyId} is the key that signs. Rotate first.`);
  await write(place, others as Stored);
}

function numbers(stored: Stored): number[] {
  return Object.keys(stored)
    .flatMap((id) => /^k(\d+)$/.exec(id)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other);
}

async function read({ client, secretId }: SecretPlace): Promise<Stored> {
  const { SecretString: text = '{}' } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
  const stored = JSON.parse(text) as Stored;
  if (stored[stored.current] === undefined) throw new Error('The secret names no key that signs.');
  return stored;
}

async function write({ client, secretId }: SecretPlace, stored: Stored): Promise<void> {
  await client.send(new PutSecretValueCommand({ SecretId: secretId, SecretString: JSON.stringify(stored) }));
}

import { keys } from '../../shared/data/keys.ts';
import { credentialOf, loadCredential, savedCredential } from '../../shared/data/setup-credentials.ts';
import { temporaryPassword } from '../../shared/domain/derived-secrets.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import {
  requireRepeatable,
  revealCredential as reveal,
  type SetupCredential,
} from '../../shared/domain/setup-credential.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { now as clock } from '../../shared/runtime/clock.ts';
import { linkKeys } from '../../shared/runtime/secrets.ts';
import { revealCredential } from './contract.ts';
import { loadOwnCustomer } from './load-own-customer.ts';

interface Shown {
  customerId: string;
  providerId: string;
  revealedAt: string;
  userName?: string;
  temporaryPassword?: string;
  mustChangeAtFirstSignIn: true;
}

export const handler = endpoint(
  revealCredential,
  async (call) => {
    const { caller, at: now } = call;
    const key = keys.credential(caller.tenantId, call.parameters.customerId);
    const { also } = await loadOwnCustomer(call, [key]);
    const current = credentialOf(also[0]);
    if (current === undefined) throw noCredential();
    const { credential, entry } = reveal(current, { caller, now });
    const { customerId, providerId, revealedAt = '' } = credential;
    const kept: Shown = { customerId, providerId, revealedAt, mustChangeAtFirstSignIn: true };
    await call.commit([savedCredential(credential)], entry, { body: kept });
    return { body: { ...kept, ...(await secretsOf(credential)) } };
  },
  /** A repeated request gets what its first answer held, for as long as that may still be told. */
  async (answer) => {
    const shown = answer as Shown;
    if (shown.temporaryPassword !== undefined) return shown;
    const credential = await loadCredential(shown.providerId, shown.customerId);
    if (credential === undefined) throw noCredential();
    requireRepeatable(credential, shown.revealedAt, clock());
    return { ...shown, ...(await secretsOf(credential)) };
  },
);

async function secretsOf({ administrator, keyId = '', nonce }: SetupCredential) {
  const { userId, email } = administrator;
  return { userName: email, temporaryPassword: temporaryPassword(userId, await linkKeys(), keyId, nonce) };
}

function noCredential(): Refusal {
  return new Refusal('NOT_FOUND', 'This customer was not brought on by you, so that it has no password to show.');
}

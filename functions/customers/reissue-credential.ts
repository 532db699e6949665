import { randomBytes } from 'node:crypto';
import { keys } from '../../shared/data/keys.ts';
import { credentialOf, savedCredential } from '../../shared/data/setup-credentials.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { reissueCredential as reissue } from '../../shared/domain/setup-credential.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { linkKeys } from '../../shared/runtime/secrets.ts';
import { reissueCredential } from './contract.ts';
import { loadOwnCustomer } from './load-own-customer.ts';

export const handler = endpoint(reissueCredential, async (call) => {
  const { caller, at: now } = call;
  const key = keys.credential(caller.tenantId, call.parameters.customerId);
  const [{ relationship, also }, secret] = await Promise.all([loadOwnCustomer(call, [key]), linkKeys()]);
  const current = credentialOf(also[0]);
  if (current === undefined) throw new Refusal('NOT_FOUND', 'You have not brought on this customer.');
  const source = { nonce: randomBytes(16).toString('base64url'), keyId: secret.current };
  const language = relationship.billingProfile?.language ?? 'en';
  const { credential, entry } = reissue(current, source, { caller, now, language });
  const { customerId, state, revealBy } = credential;
  return call.commit([savedCredential(credential)], entry, { body: { customerId, credential: state, revealBy } });
});

import { isMpnId, verifyMpn } from '../../shared/domain/mpn-verification.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { verifyMpnId } from './contract.ts';
import { loadMpnFacts } from './load-mpn-facts.ts';

export const handler = endpoint(verifyMpnId, async ({ parameters: { mpnId }, caller }) => {
  const nextStep = 'Check the digits with the reseller.';
  if (!isMpnId(mpnId)) throw new Refusal('MPN_NOT_NUMERIC', 'An MPN ID is 1 to 10 digits.', { nextStep });
  const body = verifyMpn(mpnId, await loadMpnFacts([mpnId], caller));
  if (!body.exists) throw new Refusal('MPN_NOT_FOUND', 'No partner has this MPN ID.', { nextStep });
  return { body };
});

import { verifyMpn } from '../../shared/domain/mpn-verification.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { verifyMpnIds } from './contract.ts';
import { loadMpnFacts } from './load-mpn-facts.ts';

export const handler = endpoint(verifyMpnIds, async ({ body: { mpnIds }, caller }) => {
  const facts = await loadMpnFacts(mpnIds, caller);
  return { body: { items: mpnIds.map((mpnId) => verifyMpn(mpnId, facts)) } };
});

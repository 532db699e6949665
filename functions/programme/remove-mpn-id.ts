import { changedPartner, loadPartner, removedMpnGuard } from '../../shared/data/partners.ts';
import { removeMpnId as decide } from '../../shared/domain/mpn-association.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { removeMpnId } from './contract.ts';
import { partnerView } from './partner-view.ts';

export const handler = endpoint(removeMpnId, async (call) => {
  const { partnerId, mpnId } = call.parameters;
  const current = await loadPartner(partnerId);
  if (current === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'There is no such partner.');
  requireVersion(call.ifMatch, current.version);
  const decision = decide(current, mpnId, { now: call.at });
  if (decision === undefined) return partnerView(current);
  const writes = [changedPartner(decision.partner), removedMpnGuard(mpnId)] as const;
  return call.commit([...writes], decision.entry, partnerView(decision.partner));
});

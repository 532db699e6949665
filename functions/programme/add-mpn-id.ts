import { keys } from '../../shared/data/keys.ts';
import { changedPartner, newMpnGuard, ownerOf, partnerOf } from '../../shared/data/partners.ts';
import { changedPartnership, listLivePartnerships } from '../../shared/data/partnerships.ts';
import { getItems } from '../../shared/data/table.ts';
import { associateMpnId } from '../../shared/domain/mpn-association.ts';
import { followReseller } from '../../shared/domain/partnership.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { addMpnId } from './contract.ts';
import { partnerView } from './partner-view.ts';

export const handler = endpoint(addMpnId, async (call) => {
  const { partnerId } = call.parameters;
  const [item, guard] = await getItems([keys.partner(partnerId), keys.mpnId(call.body.mpnId)]);
  const current = partnerOf(item);
  if (current === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'There is no such partner.');
  requireVersion(call.ifMatch, current.version);
  const existingId = ownerOf(guard);
  if (existingId !== undefined && existingId !== partnerId) {
    throw new Refusal('MPN_ID_TAKEN', 'Another partner is enrolled with this MPN ID.', { existingId });
  }
  const location = `/v1/partners/${partnerId}`;
  const decision = associateMpnId(current, call.body, { now: call.at });
  if (decision === undefined) return { ...partnerView(current), location };
  const { partner, isNew, isOtherPrimary, entry } = decision;
  // Providers list their resellers with the MPN ID that may be partner of record.
  const partnerships = isOtherPrimary && partner.kind === 'RESELLER' ? await listLivePartnerships(partnerId) : [];
  return call.commit(
    [
      changedPartner(partner),
      ...(isNew ? [newMpnGuard(call.body.mpnId, partnerId)] : []),
      ...partnerships.map((partnership) => changedPartnership(followReseller(partnership, partner, call.at))),
    ],
    entry,
    { ...partnerView(partner), location },
  );
});

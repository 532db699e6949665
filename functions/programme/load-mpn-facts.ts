import { keys } from '../../shared/data/keys.ts';
import { loadMpnOwners, loadPartnerFacts } from '../../shared/data/order-facts.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { listLivePartnerships } from '../../shared/data/partnerships.ts';
import { mpnAssociationsOf } from '../../shared/domain/mpn-association.ts';
import { isMpnId, type VerificationFacts } from '../../shared/domain/mpn-verification.ts';
import { standingOf } from '../../shared/domain/ordering/partner-of-record.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import type { Partnership } from '../../shared/domain/partnership.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Caller } from '../../shared/domain/tenants.ts';

/**
 * What MPN IDs are verified by: their owners, then these as they are now; two rounds, each one call to DynamoDB for
 * every 100 keys. A provider may ask for everybody's, a reseller for its own: others look as if they did not exist.
 */
export async function loadMpnFacts(mpnIds: readonly string[], caller: Caller): Promise<VerificationFacts> {
  const asked = [...new Set(mpnIds.filter(isMpnId))];
  const [{ owners, also }, partnerships] = await Promise.all([
    loadMpnOwners(asked, [keys.partner(caller.tenantId)]),
    caller.tenantKind === 'reseller' ? listLivePartnerships(caller.tenantId) : [],
  ]);
  const asking = partnerOf(also[0]);
  if (asking === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'Your company is not enrolled.');
  if (caller.tenantKind === 'reseller') return ownFacts(asking, partnerships);
  if (owners.size === 0) return { asking, owners: new Map(), standings: new Map() };
  const { partners, standings } = await loadPartnerFacts(asking, { owners }, undefined);
  const found = [...owners].flatMap(([mpnId, partnerId]) => {
    const partner = partners.get(partnerId);
    return partner === undefined ? [] : [[mpnId, partner] as const];
  });
  return { asking, owners: new Map(found), standings };
}

/** A reseller's own MPN IDs, towards its own region and whichever provider it works with. */
function ownFacts(asking: Partner, partnerships: readonly Partnership[]): VerificationFacts {
  const partnership = partnerships.some(({ status }) => status === 'ACTIVE') ? 'ACTIVE' : undefined;
  const own = mpnAssociationsOf(asking).map(({ mpnId }) => mpnId);
  const standings = own.flatMap((mpnId) => {
    const standing = standingOf(mpnId, asking, asking.region, partnership);
    return standing === undefined ? [] : [[mpnId, standing] as const];
  });
  return { asking, owners: new Map(own.map((mpnId) => [mpnId, asking])), standings: new Map(standings) };
}

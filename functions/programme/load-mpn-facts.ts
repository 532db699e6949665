import { keys } from '../../shared/data/keys.ts';
import { loadMpnOwners, loadPartnerFacts } from '../../shared/data/order-facts.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { worksWithAnyProvider } from '../../shared/data/partnerships.ts';
import { isMpnId, type VerificationFacts } from '../../shared/domain/mpn-verification.ts';
import type { MpnStanding } from '../../shared/domain/ordering/partner-of-record.ts';
import { obstaclesOf, type Partner } from '../../shared/domain/partner.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Caller } from '../../shared/domain/tenants.ts';

/**
 * What MPN IDs are verified by: their owners, then these as they are now; two rounds, each one call to DynamoDB for
 * every 100 keys. A provider may ask for everybody's, a reseller for its own: others look as if they did not exist.
 */
export async function loadMpnFacts(mpnIds: readonly string[], caller: Caller): Promise<VerificationFacts> {
  const asked = [...new Set(mpnIds.filter(isMpnId))];
  const [{ owners, also }, isActive] = await Promise.all([
    loadMpnOwners(asked, [keys.partner(caller.tenantId)]),
    caller.tenantKind === 'reseller' && worksWithAnyProvider(caller.tenantId),
  ]);
  const asking = partnerOf(also[0]);
  if (asking === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'Your company is not enrolled.');
  if (caller.tenantKind === 'reseller') return ownFacts(asking, owners, isActive);
  if (owners.size === 0) return { asking, owners: new Map(), standings: new Map() };
  const { partners, standings } = await loadPartnerFacts(asking, owners, undefined);
  const found = [...owners].flatMap(([mpnId, partnerId]) => {
    const partner = partners.get(partnerId);
    return partner === undefined ? [] : [[mpnId, partner] as const];
  });
  return { asking, owners: new Map(found), standings };
}

function ownFacts(asking: Partner, owners: ReadonlyMap<string, string>, isActive: boolean): VerificationFacts {
  const own = [...owners].flatMap(([mpnId, partnerId]) => (partnerId === asking.id ? [mpnId] : []));
  const standing: MpnStanding = {
    mpnType: asking.mpnType,
    obstacles: obstaclesOf(asking, asking.region),
    ...(isActive && { partnership: 'ACTIVE' }),
  };
  return {
    asking,
    owners: new Map(own.map((mpnId) => [mpnId, asking])),
    standings: new Map(own.map((mpnId) => [mpnId, standing])),
  };
}

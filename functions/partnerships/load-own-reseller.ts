import { keys } from '../../shared/data/keys.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { loadPartnership, partnershipOf } from '../../shared/data/partnerships.ts';
import { getItems } from '../../shared/data/table.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import type { Partnership } from '../../shared/domain/partnership.ts';
import { Refusal } from '../../shared/domain/refusal.ts';

/**
 * The caller's partnership with both sides of it, in one round trip.
 * @throws Refusal `RESELLER_NOT_FOUND`, also for another provider's reseller
 */
export async function loadOwnReseller(call: {
  caller: { tenantId: string };
  parameters: { resellerId: string };
}): Promise<{ partnership: Partnership; provider: Partner; reseller: Partner }> {
  const { tenantId } = call.caller;
  const { resellerId } = call.parameters;
  const [partnershipItem, providerItem, resellerItem] = await getItems([
    keys.partnership(tenantId, resellerId),
    keys.partner(tenantId),
    keys.partner(resellerId),
  ]);
  const partnership = partnershipOf(partnershipItem);
  const provider = partnerOf(providerItem);
  const reseller = partnerOf(resellerItem);
  if (partnership === undefined || provider === undefined || reseller === undefined) throw resellerNotFound();
  return { partnership, provider, reseller };
}

/** The caller's partnership alone. @throws Refusal `RESELLER_NOT_FOUND`, also for another provider's reseller */
export async function loadOwnPartnership(call: {
  caller: { tenantId: string };
  parameters: { resellerId: string };
}): Promise<Partnership> {
  const partnership = await loadPartnership(call.caller.tenantId, call.parameters.resellerId);
  if (partnership === undefined) throw resellerNotFound();
  return partnership;
}

function resellerNotFound(): Refusal {
  return new Refusal('RESELLER_NOT_FOUND', 'You have no such reseller.');
}

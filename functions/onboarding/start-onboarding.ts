import { keys } from '../../shared/data/keys.ts';
import { savedDraft } from '../../shared/data/onboarding-drafts.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { partnershipOf } from '../../shared/data/partnerships.ts';
import { getItems } from '../../shared/data/table.ts';
import { startDraft } from '../../shared/domain/onboarding.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { startOnboarding } from './contract.ts';
import { draftView } from './draft-view.ts';

export const handler = endpoint(startOnboarding, async (call) => {
  const { caller, at: now } = call;
  const { resellerId } = call.body;
  const [providerItem, resellerItem, partnershipItem] = await getItems([
    keys.partner(caller.tenantId),
    resellerId === undefined ? undefined : keys.partner(resellerId),
    resellerId === undefined ? undefined : keys.partnership(caller.tenantId, resellerId),
  ]);
  const provider = partnerOf(providerItem);
  if (provider === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'Your company is not enrolled.');
  const partnership = partnershipOf(partnershipItem);
  // Without a partnership, another provider's reseller looks like one that does not exist.
  const reseller =
    resellerId === undefined ? undefined : { partner: partnership && partnerOf(resellerItem), partnership };
  const { draft, entry } = startDraft(reseller, { id: call.newId(), now, caller, provider });
  return call.commit([savedDraft(draft)], entry, {
    ...draftView(draft, now),
    location: `/v1/onboardings/${draft.id}`,
  });
});

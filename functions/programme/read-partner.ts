import { loadPartner } from '../../shared/data/partners.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { readPartner } from './contract.ts';
import { partnerView } from './partner-view.ts';

export const handler = endpoint(readPartner, async ({ parameters, caller }) => {
  const mayRead = caller.tenantKind === 'platform' || caller.tenantId === parameters.partnerId;
  const partner = mayRead ? await loadPartner(parameters.partnerId) : undefined;
  if (partner === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'There is no such partner.');
  return partnerView(partner);
});

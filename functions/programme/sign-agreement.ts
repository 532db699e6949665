import { changedPartner, loadPartner } from '../../shared/data/partners.ts';
import { signPartnerAgreement } from '../../shared/domain/enrolment.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { signAgreement } from './contract.ts';
import { partnerView } from './partner-view.ts';

export const handler = endpoint(signAgreement, async (call) => {
  const { partnerId } = call.parameters;
  const current = call.caller.tenantId === partnerId ? await loadPartner(partnerId) : undefined;
  if (current === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'There is no such partner.');
  const { partner, entry } = signPartnerAgreement(current, { now: call.at, caller: call.caller });
  return call.commit([changedPartner(partner)], entry, {
    ...partnerView(partner),
    location: `/v1/partners/${partnerId}`,
  });
});

import { changedPartner, loadPartner } from '../../shared/data/partners.ts';
import { changePartner as decide } from '../../shared/domain/enrolment.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { changePartner } from './contract.ts';
import { partnerView } from './partner-view.ts';

export const handler = endpoint(changePartner, async (call) => {
  const current = await loadPartner(call.parameters.partnerId);
  if (current === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'There is no such partner.');
  requireVersion(call.ifMatch, current.version);
  const change = decide(current, call.body, { now: call.at });
  if (change === undefined) return partnerView(current);
  return call.commit([changedPartner(change.partner)], change.entry, partnerView(change.partner));
});

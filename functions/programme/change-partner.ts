import { profileOf, savedProfile } from '../../shared/data/business-profiles.ts';
import { keys } from '../../shared/data/keys.ts';
import { changedPartner, partnerOf } from '../../shared/data/partners.ts';
import { getItems } from '../../shared/data/table.ts';
import { followStanding } from '../../shared/domain/business-profile.ts';
import { changePartner as decide } from '../../shared/domain/enrolment.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { changePartner } from './contract.ts';
import { partnerView } from './partner-view.ts';

export const handler = endpoint(changePartner, async (call) => {
  const { partnerId } = call.parameters;
  const [item, profileItem] = await getItems([keys.partner(partnerId), keys.profile(partnerId)]);
  const current = partnerOf(item);
  if (current === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'There is no such partner.');
  requireVersion(call.ifMatch, current.version);
  const change = decide(current, call.body, { now: call.at });
  if (change === undefined) return partnerView(current);
  const profile = profileOf(profileItem);
  const listed = profile && followStanding(profile, change.partner, call.at);
  const follow = listed === undefined ? [] : [savedProfile(listed)];
  return call.commit([changedPartner(change.partner), ...follow], change.entry, partnerView(change.partner));
});

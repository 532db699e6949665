import { profileOf, savedProfile } from '../../shared/data/business-profiles.ts';
import { keys } from '../../shared/data/keys.ts';
import { partnerOf, unchangedPartner } from '../../shared/data/partners.ts';
import { getItems } from '../../shared/data/table.ts';
import { putProfile as decide } from '../../shared/domain/business-profile.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { putProfile } from './contract.ts';
import { profileView, revealContact, withoutContact } from './profile-view.ts';

export const handler = endpoint(
  putProfile,
  async (call) => {
    const { caller } = call;
    const [item, partnerItem] = await getItems([keys.profile(caller.tenantId), keys.partner(caller.tenantId)]);
    const current = profileOf(item);
    const partner = partnerOf(partnerItem);
    if (partner === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'Your company is not enrolled.');
    requireVersion(call.ifMatch, current?.version ?? 0);
    const decision = decide(current, call.body, { partner, now: call.at, caller });
    if (decision === undefined) return profileView(current ?? missing());
    // Whether it is listed rests on the partner's standing, which must still be what it was.
    const writes = [savedProfile(decision.profile), unchangedPartner(partner)] as const;
    await call.commit([...writes], decision.entry, withoutContact(decision.profile));
    return profileView(decision.profile);
  },
  revealContact,
);

function missing(): never {
  throw new Error('A profile that is not there cannot be the same as before');
}

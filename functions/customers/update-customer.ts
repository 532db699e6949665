import { templatesOf } from '../../shared/data/catalogue.ts';
import { relationshipOf, savedRelationship } from '../../shared/data/customers.ts';
import { keys } from '../../shared/data/keys.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { partnershipOf, unchangedPartnership } from '../../shared/data/partnerships.ts';
import { getItems } from '../../shared/data/table.ts';
import { changeCustomer, concernsReseller } from '../../shared/domain/change-customer.ts';
import type { CustomerRelationship } from '../../shared/domain/customer.ts';
import { accountContextOf } from '../../shared/domain/onboarding-review.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { updateCustomer } from './contract.ts';
import { customerView, revealPeople, withoutPeople } from './customer-view.ts';
import { loadOwnCustomer } from './load-own-customer.ts';

export const handler = endpoint(
  updateCustomer,
  async (call) => {
    const { at: now, body, caller } = call;
    const { tenantId } = caller;
    const {
      relationship: current,
      customer,
      also,
    } = await loadOwnCustomer(call, [keys.partner(tenantId), keys.agreementTemplates()]);
    const provider = partnerOf(also[0]);
    if (provider === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'Your company is not enrolled.');
    requireVersion(call.ifMatch, current.version);
    const resellers = concernsReseller(current, body)
      ? await loadResellers(current, body.associatedResellerId)
      : undefined;
    const templates = templatesOf(also[1]);
    const account = accountContextOf({ provider, reseller: undefined, now }, templates);
    const decision = changeCustomer(current, body, {
      customer,
      provider,
      ...resellers,
      account,
      now,
      userId: caller.userId,
    });
    const view = (relationship: CustomerRelationship) =>
      customerView(relationship, customer, undefined, { templates, now });
    if (decision === undefined) return view(current);
    const [own, ...others] = decision.ties;
    const partnership = resellers?.nextReseller?.partnership;
    const checks = partnership === undefined ? [] : [unchangedPartnership(partnership)];
    await call.commit(
      [
        ...savedRelationship(own.next, own.before),
        ...others.flatMap(({ next, before }) => savedRelationship(next, before)),
        ...checks,
      ],
      decision.entry,
      withoutPeople(view(own.next)),
    );
    return view(own.next);
  },
  revealPeople,
);

/** The reseller that the customer has and the one that it is to have, each with its tie to the customer. */
async function loadResellers(
  { partnerId, customerId, associatedResellerId: currentId }: CustomerRelationship,
  wanted: string | null | undefined,
) {
  const nextId = wanted === null || wanted === currentId ? undefined : wanted;
  const [currentPartner, currentTie, nextPartner, nextPartnership, nextTie] = await getItems([
    currentId === undefined ? undefined : keys.partner(currentId),
    currentId === undefined ? undefined : keys.relationship(currentId, customerId),
    nextId === undefined ? undefined : keys.partner(nextId),
    nextId === undefined ? undefined : keys.partnership(partnerId, nextId),
    nextId === undefined ? undefined : keys.relationship(nextId, customerId),
  ]);
  return {
    currentReseller: { partner: partnerOf(currentPartner), tie: relationshipOf(currentTie) },
    // Without a partnership, another provider's reseller looks like one that does not exist.
    nextReseller:
      nextId === undefined
        ? undefined
        : {
            partner: nextPartnership && partnerOf(nextPartner),
            partnership: partnershipOf(nextPartnership),
            tie: relationshipOf(nextTie),
          },
  };
}

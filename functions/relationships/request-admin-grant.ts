import { grantNameOf, loadNamedGrant, savedGrant, takenGrantName } from '../../shared/data/admin-grants.ts';
import { customerOf, relationshipOf, unchangedRelationship } from '../../shared/data/customers.ts';
import { keys } from '../../shared/data/keys.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { partnershipOf, unchangedPartnership } from '../../shared/data/partnerships.ts';
import { getItems } from '../../shared/data/table.ts';
import { listAdministrators } from '../../shared/data/users.ts';
import { Refusal, refuseFields } from '../../shared/domain/refusal.ts';
import { notItsReseller, requestGrant } from '../../shared/domain/request-grant.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requestAdminGrant } from './contract.ts';
import { grantView, revealApproval } from './grant-view.ts';
import { addressesOf } from './load-grant.ts';

export const handler = endpoint(
  requestAdminGrant,
  async (call) => {
    const { at: now, caller } = call;
    const { customerId } = call.parameters;
    const { resellerId, ...input } = call.body;
    if (resellerId !== undefined && caller.tenantKind === 'reseller') {
      const message = 'is for providers: a reseller asks for itself';
      refuseFields([{ pointer: '/resellerId', rule: 'provider-only', message }]);
    }
    const facts = await loadFacts(caller.tenantId, customerId, input.displayName, resellerId);
    const { grant, entry } = requestGrant(input, facts, { id: call.newId(), now, caller });
    const { relationship, name, reseller } = facts;
    return call.commit(
      [
        ...savedGrant(grant),
        takenGrantName(grant, name),
        unchangedRelationship(relationship),
        ...(reseller?.partnership ? [unchangedPartnership(reseller.partnership)] : []),
      ],
      entry,
      {
        body: grantView(grant, call),
        etag: grant.version,
        location: `/v1/customers/${customerId}/admin-grants/${grant.id}`,
      },
    );
  },
  revealApproval,
);

/**
 * What a request is decided on: a read and a query side by side, and one more read where the name was used before.
 * @throws Refusal `CUSTOMER_NOT_FOUND`, `PARTNER_NOT_FOUND`
 */
async function loadFacts(tenantId: string, customerId: string, displayName: string, resellerId: string | undefined) {
  const partnerId = resellerId ?? tenantId;
  const [[tieItem, customerItem, ownItem, nameItem, resellerItem, partnershipItem, resellerTie], administrators] =
    await Promise.all([
      getItems([
        keys.relationship(tenantId, customerId),
        keys.customer(customerId),
        keys.partner(tenantId),
        keys.grantName(partnerId, displayName),
        ...(resellerId === undefined
          ? []
          : [
              keys.partner(resellerId),
              keys.partnership(tenantId, resellerId),
              keys.relationship(resellerId, customerId),
            ]),
      ]),
      listAdministrators(customerId),
    ]);
  const relationship = relationshipOf(tieItem);
  const customer = customerOf(customerItem);
  if (relationship === undefined || customer === undefined) {
    throw new Refusal('CUSTOMER_NOT_FOUND', 'You have no customer with this id.');
  }
  const own = partnerOf(ownItem);
  if (own === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'Your company is not enrolled.');
  const partner = resellerId === undefined ? own : partnerOf(resellerItem);
  if (partner === undefined) throw notItsReseller();
  const name = grantNameOf(nameItem);
  return {
    parties: {
      partner,
      provider: resellerId === undefined ? undefined : own,
      customer: addressesOf(administrators, relationship),
    },
    relationship,
    customer,
    name,
    named: await loadNamedGrant(partnerId, name),
    reseller:
      resellerId === undefined
        ? undefined
        : { partnership: partnershipOf(partnershipItem), tie: relationshipOf(resellerTie) },
  };
}

import { type ListedPartner, listPartners, relationshipOf } from '../../shared/data/customers.ts';
import { keys } from '../../shared/data/keys.ts';
import { getItem, type Page } from '../../shared/data/table.ts';
import type { CustomerRelationship } from '../../shared/domain/customer.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { listRelationships } from './contract.ts';

export const handler = endpoint(listRelationships, (call) => {
  const { caller } = call;
  const { customerId } = call.parameters;
  return replyWithPage(
    call,
    `customers/${customerId}/relationships`,
    (page): Promise<Page<Partial<ListedPartner>>> => {
      if (caller.tenantKind !== 'customer') return ownRelationships(caller.tenantId, customerId);
      if (caller.tenantId !== customerId) throw customerNotFound();
      return listPartners(customerId, page);
    },
    (partner) => partner,
  );
});

/** The partner's own tie, and the reseller that it serves the customer through, as that tie knows it. */
async function ownRelationships(partnerId: string, customerId: string): Promise<Page<Partial<ListedPartner>>> {
  const own = relationshipOf(await getItem(keys.relationship(partnerId, customerId)));
  if (own === undefined) throw customerNotFound();
  const { associatedResellerId, resellerName, partnerName } = own;
  if (own.status === 'ENDED' || associatedResellerId === undefined) return { items: [own] };
  const reseller = {
    partnerId: associatedResellerId,
    partnerName: resellerName ?? '',
    role: 'RESELLER',
    status: 'ACTIVE',
    providers: [{ providerId: partnerId, providerName: partnerName }],
  } satisfies Partial<CustomerRelationship>;
  return { items: [own, reseller] };
}

function customerNotFound(): Refusal {
  return new Refusal('CUSTOMER_NOT_FOUND', 'You have no customer with this id.');
}

import { templatesOf } from '../../shared/data/catalogue.ts';
import type { Write } from '../../shared/data/commit.ts';
import { customerOf, relationshipOf, unchangedRelationship } from '../../shared/data/customers.ts';
import { keys } from '../../shared/data/keys.ts';
import { loadNamedByLines, loadPartnerFacts, type PartnerFacts } from '../../shared/data/order-facts.ts';
import { newOrder, savedUsage, usageOf } from '../../shared/data/orders.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { unchangedPartnership } from '../../shared/data/partnerships.ts';
import { loadSubscriptions, savedSubscription } from '../../shared/data/subscriptions.ts';
import { orderForCustomer, type PlacedOrder } from '../../shared/domain/order-for-customer.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { suggestGrant } from '../../shared/domain/suggest-grant.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { createOrder } from './contract.ts';
import { requireOwnTie } from './own-subscriptions.ts';

export const handler = endpoint(createOrder, async (call) => {
  const { at: now, caller, newId, body } = call;
  const { tenantId } = caller;
  const { customerId } = call.parameters;
  const named = await loadNamedByLines(body.lineItems, [
    keys.relationship(tenantId, customerId),
    keys.customer(customerId),
    keys.usage(customerId),
    keys.partner(tenantId),
    keys.agreementTemplates(),
  ]);
  const [tie, customerItem, usageItem, providerItem, templatesItem] = named.also;
  const relationship = relationshipOf(tie);
  requireOwnTie(relationship);
  const customer = customerOf(customerItem);
  const provider = partnerOf(providerItem);
  if (customer === undefined) throw new Refusal('CUSTOMER_NOT_FOUND', 'You have no customer with this id.');
  if (provider === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'Your company is not enrolled.');
  const needsBases = [...named.offers.values()].some(({ isAddOn }) => isAddOn);
  const [partners, subscriptions] = await Promise.all([
    loadPartnerFacts(provider, named, relationship.associatedResellerId),
    needsBases ? loadSubscriptions(tenantId, customerId) : [],
  ]);
  const placed = orderForCustomer(
    body,
    {
      relationship,
      customer,
      provider,
      reseller: partners.reseller,
      templates: templatesOf(templatesItem),
      offers: named.offers,
      standings: partners.standings,
      usage: usageOf(usageItem, customerId),
      subscriptions,
    },
    { now, caller, newId },
  );
  const { order } = placed;
  const checks: Write[] = [
    unchangedRelationship(relationship),
    { check: keys.customer(customerId), expects: { version: customer.version } },
    ...partnershipsOf(placed, partners),
  ];
  return call.commit(
    [newOrder(order), ...placed.subscriptions.flatMap(savedSubscription), savedUsage(placed.usage), ...checks],
    placed.entry,
    {
      body: { ...order, suggestedGrant: suggestGrant(order) },
      etag: order.version,
      location: `/v1/customers/${customerId}/orders/${order.id}`,
    },
  );
});

/** Whoever goes on record still works with the provider when the order is written. */
function partnershipsOf({ subscriptions }: PlacedOrder, { partnerships }: PartnerFacts): Write[] {
  const onRecord = new Set(subscriptions.map(({ resellerId }) => resellerId));
  return partnerships.filter(({ resellerId }) => onRecord.has(resellerId)).map(unchangedPartnership);
}

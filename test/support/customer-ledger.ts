import { keys } from '../../shared/data/keys.ts';
import type { Item } from '../../shared/data/table.ts';
import type { Customer, CustomerRelationship } from '../../shared/domain/customer.ts';
import { isErased } from '../../shared/domain/email-address.ts';
import type { OnboardingDraft } from '../../shared/domain/onboarding.ts';
import type { Order } from '../../shared/domain/ordering/order.ts';
import type { Subscription } from '../../shared/domain/ordering/subscription.ts';
import { applyOrder, type CustomerUsage, noUsage } from '../../shared/domain/ordering/usage.ts';
import type { SetupCredential } from '../../shared/domain/setup-credential.ts';
import type { Ledger } from './ledger.ts';

/**
 * What is wrong with the customers in the table (I8, I9): each that a provider brought on is there with all its parts, in
 * all the places where it is looked for, once; and nothing is there of a customer that is not.
 */
export function brokenCustomers(ledger: Ledger, concerns: (providerId: string) => boolean): string[] {
  const { items, journals } = ledger;
  const byKey = new Map(items.map((item) => [`${item.pk}\n${item.sk}`, item]));
  const at = <T>(key: { pk: string; sk: string }): T | undefined =>
    byKey.get(`${key.pk}\n${key.sk}`)?.data as unknown as T | undefined;
  const of = <T>(kind: string): T[] =>
    items.filter((item) => item.kind === kind).map(({ data }) => data as unknown as T);
  const ties = of<CustomerRelationship>('RELATIONSHIP');
  const made = ties.filter(({ partnerId, origin }) => origin === 'CREATED' && concerns(partnerId));
  const drafts = of<OnboardingDraft>('DRAFT').filter(({ providerId }) => concerns(providerId));
  const subscriptions = of<Subscription>('SUBSCRIPTION');
  const orders = of<Order>('ORDER');

  const incomplete = made.flatMap(({ partnerId, customerId, associatedResellerId }) => {
    const customer = at<Customer>(keys.customer(customerId));
    if (customer === undefined) return [`${customerId} has a relationship and is not there`];
    const credential = at<SetupCredential>(keys.credential(partnerId, customerId));
    const email = credential?.administrator.email ?? '';
    const theirs = orders.filter((order) => order.customerId === customerId);
    const held = subscriptions.filter((subscription) => subscription.customerId === customerId);
    const submits = journals.filter(
      ({ record }) => record.operationType === 'submit_onboarding' && record.customerId === customerId,
    );
    const checks: Record<string, boolean> = {
      'its domain':
        at<{ customerId: string }>(keys.customerDomain(customer.companyProfile.domain))?.customerId === customerId,
      'its one-time password': credential !== undefined,
      "its administrator's address":
        isErased(email) || at<{ userId: string }>(keys.userEmail(email))?.userId === credential?.administrator.userId,
      'its agreement': items.some(({ kind, data }) => kind === 'AGREEMENT' && data['customerId'] === customerId),
      'its order': theirs.length > 0,
      'one draft that it was made from': drafts.filter((draft) => draft.customerId === customerId).length === 1,
      'one record of its making': submits.length === 1,
      'its reseller':
        associatedResellerId === undefined || at(keys.relationship(associatedResellerId, customerId)) !== undefined,
      'a subscription for each line': theirs.every(({ lineItems }) =>
        lineItems.every(({ subscriptionId }) => held.some(({ id }) => id === subscriptionId)),
      ),
      'its usage': agrees(at<CustomerUsage>(keys.usage(customerId)), theirs),
    };
    return Object.entries(checks).flatMap(([what, holds]) => (holds ? [] : [`${customerId} lacks ${what}`]));
  });
  const completed = drafts.filter(({ status }) => status === 'COMPLETED');
  return [
    ...incomplete,
    ...completed
      .filter(({ customerId }) => !made.some((tie) => tie.customerId === customerId))
      .map(({ id }) => `${id} is completed without a customer`),
    ...drafts.filter(keepsPeople(items)).map(({ id, status }) => `${id} is ${status} and keeps what was typed`),
    ...orphans(items, ties),
    ...misplaced(
      items,
      ties.filter(({ partnerId }) => concerns(partnerId)),
    ),
  ];
}

/** Orders only add to what was counted ever; what was given back since is not looked at here. */
function agrees(usage: CustomerUsage | undefined, orders: Order[]): boolean {
  const expected = orders.reduce((sum, { lineItems }) => applyOrder(sum, lineItems), noUsage(''));
  return Object.entries(expected.offers).every(([offerId, { ever }]) => usage?.offers[offerId]?.ever === ever);
}

function keepsPeople(items: Item[]) {
  const contents = new Map(items.filter(({ kind }) => kind === 'DRAFT').map((item) => [item.data['id'], item.message]));
  return ({ id, status }: OnboardingDraft): boolean =>
    ['COMPLETED', 'CANCELLED', 'EXPIRED'].includes(status) && contents.get(id)?.['accountInfo'] !== undefined;
}

/** What belongs to a customer and a partner that have no relationship. */
function orphans(items: Item[], ties: CustomerRelationship[]): string[] {
  const known = new Set(ties.map(({ partnerId, customerId }) => keys.relationship(partnerId, customerId).pk));
  const customers = new Set(ties.map(({ customerId }) => customerId));
  return items.flatMap(({ pk, sk, kind, data }) => {
    if (['AGREEMENT', 'ORDER', 'SUBSCRIPTION', 'CREDENTIAL'].includes(kind)) {
      return known.has(pk) ? [] : [`${kind} ${sk} belongs to nobody`];
    }
    const customerId = kind === 'CUSTOMER' ? data['id'] : kind === 'USAGE' ? data['customerId'] : undefined;
    return customerId === undefined || customers.has(String(customerId))
      ? []
      : [`${kind} of ${customerId}, whom nobody serves`];
  });
}

/** Lists by country, reseller, agreement and tag hold each active customer in its places, as it is, and nothing else. */
function misplaced(items: Item[], ties: CustomerRelationship[]): string[] {
  const partners = new Set(ties.map(({ partnerId }) => partnerId));
  const entries = items.filter(({ kind, pk }) => kind === 'CUSTOMER_ENTRY' && partners.has(pk.split('#')[1] ?? ''));
  const expected = ties.filter(({ status }) => status === 'ACTIVE').flatMap((tie) => placesOf(tie));
  const found = entries.map(({ pk, data }) => `${pk} ${data['customerId']} ${data['companyName']}`);
  return [
    ...expected.filter((place) => !found.includes(place)).map((place) => `${place} is not listed`),
    ...found.filter((place) => !expected.includes(place)).map((place) => `${place} is listed and should not be`),
  ];
}

function placesOf({
  partnerId,
  customerId,
  companyName,
  country,
  associatedResellerId,
  agreement,
  tags,
}: CustomerRelationship): string[] {
  const facets = [
    `COUNTRY#${country}`,
    ...(associatedResellerId === undefined ? [] : [`RESELLER#${associatedResellerId}`]),
    ...(agreement === undefined ? [] : [`AGREEMENT#${agreement.templateId}`]),
    ...tags.map((tag) => `TAG#${tag.toLowerCase()}`),
  ];
  return facets.map((facet) => `PARTNER#${partnerId}#CUSTOMERS#${facet} ${customerId} ${companyName}`);
}

import { keys } from '../../shared/data/keys.ts';
import { loadPartnership } from '../../shared/data/partnerships.ts';
import { listSubscriptions as load } from '../../shared/data/subscriptions.ts';
import type { Page } from '../../shared/data/table.ts';
import type { Subscription } from '../../shared/domain/ordering/subscription.ts';
import type { Partnership } from '../../shared/domain/partnership.ts';
import type { Caller } from '../../shared/domain/tenants.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { subscriptionView } from '../../shared/http/subscription-view.ts';
import { listSubscriptions } from './contract.ts';
import { isTogether, providersFor, requireOwnTie } from './own-subscriptions.ts';

type Start = { limit: number; start?: Record<string, unknown> | undefined };

export const handler = endpoint(listSubscriptions, (call) => {
  const { caller, at: now } = call;
  const { customerId } = call.parameters;
  let partnership: Partnership | undefined;
  return replyWithPage(
    call,
    `customers/${customerId}/subscriptions`,
    async (page) => {
      if (caller.tenantKind !== 'reseller') return loadOwn(caller, customerId, page);
      const found = await loadThroughProviders(caller, customerId, page);
      partnership = found.partnership;
      return found;
    },
    (subscription) => subscriptionView(subscription, { caller, partnership, now }).body,
  );
});

async function loadOwn({ tenantId }: Caller, customerId: string, page: Start): Promise<Page<Subscription>> {
  const found = await load(tenantId, customerId, page);
  if (page.start === undefined) requireOwnTie(found.relationship);
  return found;
}

/** One provider's at a time, so that a page is one query; the next page may be the next provider's. */
async function loadThroughProviders(
  caller: Caller,
  customerId: string,
  page: Start,
): Promise<Page<Subscription> & { partnership: Partnership | undefined }> {
  const providerIds = await providersFor(caller, customerId);
  const partitionOf = (providerId: string): string => keys.relationship(providerId, customerId).pk;
  const at = page.start === undefined ? 0 : providerIds.findIndex((id) => partitionOf(id) === page.start?.['pk']);
  const providerId = providerIds[at];
  if (providerId === undefined) return { items: [], partnership: undefined };
  const isBeginning = page.start?.['sk'] === keys.relationship(providerId, customerId).sk;
  const [found, partnership] = await Promise.all([
    load(providerId, customerId, isBeginning ? { limit: page.limit } : page),
    loadPartnership(providerId, caller.tenantId),
  ]);
  const isVisible = isTogether(partnership) && (found.relationship?.status ?? 'ACTIVE') === 'ACTIVE';
  const following = providerIds[at + 1];
  return {
    partnership,
    items: isVisible ? found.items : [],
    next:
      (isVisible ? found.next : undefined) ??
      (following === undefined ? undefined : { ...keys.relationship(following, customerId) }),
  };
}

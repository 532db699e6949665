import type * as z from 'zod/mini';
import {
  cancelSubscription,
  createOrder,
  listSubscriptions,
  reactivateSubscription,
  readSubscription,
  suspendSubscription,
  updateSubscription,
} from '../../functions/subscriptions/contract.ts';
import { call } from './api.ts';
import { submission } from './onboarding.ts';

type Order = z.input<typeof createOrder.body>;

/** The ids of a subscription's path. */
export interface Place {
  customerId: string;
  subscriptionId: string;
}

/** What may be done to a customer's subscriptions with one token. */
export function sellerOf(api: string, token: string) {
  const options = (parameters: Place, headers: Record<string, string> = {}) => ({ token, parameters, headers });
  return {
    order: (customerId: string, lineItems: Order['lineItems'], fields: Partial<Order> = {}, key?: string) =>
      call(api, createOrder, {
        token,
        parameters: { customerId },
        body: { ...submission, lineItems, ...fields },
        ...(key && { key }),
      }),
    list: (customerId: string, query: { limit?: string; cursor?: string } = {}) =>
      call(api, listSubscriptions, { token, parameters: { customerId }, query }),
    read: (place: Place) => call(api, readSubscription, options(place)),
    change: (place: Place, body: z.input<typeof updateSubscription.body>, headers: Record<string, string> = {}) =>
      call(api, updateSubscription, { ...options(place, headers), body }),
    suspend: (place: Place) => call(api, suspendSubscription, options(place)),
    reactivate: (place: Place) => call(api, reactivateSubscription, options(place)),
    cancel: (place: Place) => call(api, cancelSubscription, options(place)),
  };
}

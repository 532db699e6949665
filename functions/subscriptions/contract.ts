import * as z from 'zod/mini';
import { listAnswer, listQuery, route } from '../../shared/http/contract.ts';
import { identifier, line } from '../../shared/http/fields.ts';
import { confirmedWarnings, order, subscription, suggestedGrant, typedLine } from '../../shared/http/shapes.ts';
import type { Job } from '../../shared/runtime/step.ts';

const customerPath = z.strictObject({ customerId: identifier() });
const subscriptionPath = z.strictObject({ customerId: identifier(), subscriptionId: identifier() });

export const createOrder = route('POST', '/v1/customers/{customerId}/orders', {
  summary: 'Order for an existing customer: every line becomes a subscription, all of them or none; once',
  access: 'order subscriptions',
  parameters: customerPath,
  body: z.strictObject({
    lineItems: z.array(typedLine),
    confirmedWarnings,
    partnerOnRecordAttestationAccepted: z.optional(z.boolean()),
    currencyCode: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code, such as EUR'))),
  }),
  answer: z.extend(order, { suggestedGrant }),
  success: 201,
  grants: { table: 'write' },
});

export const listOrders = route('GET', '/v1/customers/{customerId}/orders', {
  summary: "The customer's orders, newest first",
  access: 'order subscriptions',
  parameters: customerPath,
  query: listQuery({}),
  answer: listAnswer(order),
  grants: { table: 'read' },
});

export const readOrder = route('GET', '/v1/customers/{customerId}/orders/{orderId}', {
  summary: 'Read an order with its lines, as it was placed',
  access: 'order subscriptions',
  parameters: z.strictObject({ customerId: identifier(), orderId: identifier() }),
  answer: order,
  grants: { table: 'read' },
});

export const listSubscriptions = route('GET', '/v1/customers/{customerId}/subscriptions', {
  summary: 'What the customer has, in the order of purchase; a reseller sees it for each provider in turn',
  access: 'read subscriptions',
  parameters: customerPath,
  query: listQuery({}),
  answer: listAnswer(subscription),
  grants: { table: 'read' },
});

export const readSubscription = route('GET', '/v1/customers/{customerId}/subscriptions/{subscriptionId}', {
  summary: 'Read a subscription as the clock has it, with what may be done with it and until when',
  access: 'read subscriptions',
  parameters: subscriptionPath,
  answer: subscription,
  grants: { table: 'read' },
});

export const updateSubscription = route('PATCH', '/v1/customers/{customerId}/subscriptions/{subscriptionId}', {
  summary: 'Change the number of licences, whether it renews, or its name; licences go back only within their 7 days',
  access: 'change subscriptions',
  parameters: subscriptionPath,
  body: z.strictObject({
    quantity: z.optional(z.number()),
    autoRenewEnabled: z.optional(z.boolean()),
    friendlyName: z.optional(line(1, 128)),
  }),
  answer: subscription,
  grants: { table: 'write' },
});

export const suspendSubscription = route('POST', '/v1/customers/{customerId}/subscriptions/{subscriptionId}/suspend', {
  summary: 'Take it out of use, with its add-ons; renewal goes off, a committed term goes on',
  access: 'change subscriptions',
  parameters: subscriptionPath,
  answer: subscription,
  grants: { table: 'write' },
});

export const reactivateSubscription = route(
  'POST',
  '/v1/customers/{customerId}/subscriptions/{subscriptionId}/reactivate',
  {
    summary: 'Bring it back into use before its term ends, with the add-ons that were suspended because of it',
    access: 'change subscriptions',
    parameters: subscriptionPath,
    answer: subscription,
    grants: { table: 'write' },
  },
);

export const cancelSubscription = route('POST', '/v1/customers/{customerId}/subscriptions/{subscriptionId}/cancel', {
  summary: 'End it for good, with its add-ons, within 7 days of purchase or renewal',
  access: 'cancel subscriptions',
  parameters: subscriptionPath,
  answer: subscription,
  grants: { table: 'write' },
});

export const carryTerms: Job = {
  kind: 'job',
  summary: 'Writes down what the clock did to subscriptions: renewed, expired, disabled, deleted',
  schedule: 'rate(15 minutes)',
  timeoutSeconds: 300,
  grants: { table: 'write' },
};

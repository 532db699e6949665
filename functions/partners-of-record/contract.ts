import * as z from 'zod/mini';
import { listAnswer, listQuery, route } from '../../shared/http/contract.ts';
import { date, identifier, instant, month, mpnId } from '../../shared/http/fields.ts';
import { staleRoles, subscription, supportContact } from '../../shared/http/shapes.ts';

const subscriptionPath = z.strictObject({ customerId: identifier(), subscriptionId: identifier() });

/** One line of the list and of its table for spreadsheets; some of it only a running subscription has. */
const row = z.object({
  id: z.string(),
  providerId: z.string(),
  customerId: z.string(),
  offerId: z.string(),
  offerName: z.string(),
  friendlyName: z.string(),
  quantity: z.int(),
  unitType: z.string(),
  status: z.string(),
  /** The MPN id on record, and whose it is. */
  partnerId: z.optional(z.string()),
  resellerId: z.optional(z.string()),
  onRecord: z.object({
    from: instant(),
    until: z.optional(instant()),
    /** Of a month: the days that count, and the days of all seats together. */
    days: z.optional(z.int()),
    seatDays: z.optional(z.int()),
  }),
  supportContact: z.optional(supportContact),
  flags: z.optional(z.array(z.enum(['STALE_PARTNER']))),
  stalePartners: staleRoles,
  commitmentEndDate: z.optional(instant()),
  autoRenewEnabled: z.optional(z.boolean()),
});

export const listAcrossCustomers = route('GET', '/v1/subscriptions', {
  summary:
    'List subscriptions across customers: by reseller, without partner of record or with a stale one, by support contact; and who was on record in a month or on a day',
  access: 'read subscriptions',
  query: listQuery({
    resellerId: z.optional(identifier()),
    partnerIdOnRecord: z.optional(mpnId()),
    partnerOfRecord: z.optional(z.enum(['MISSING', 'STALE'])),
    supportPartnerId: z.optional(identifier()),
    /** For resellers, who have several. */
    providerId: z.optional(identifier()),
    month: z.optional(month()),
    asOf: z.optional(date()),
  }),
  answer: listAnswer(row),
  grants: { table: 'read' },
});

export const setPartnerOfRecord = route(
  'PUT',
  '/v1/customers/{customerId}/subscriptions/{subscriptionId}/partner-of-record',
  {
    summary: 'Put a reseller on record for a subscription from now on, or nobody',
    access: 'set partner of record',
    parameters: subscriptionPath,
    // What an MPN ID must be is told with everything else that keeps one from being on record.
    body: z.strictObject({ partnerIdOnRecord: z.nullable(z.string().check(z.maxLength(100))) }),
    answer: subscription,
    grants: { table: 'write' },
  },
);

export const setSupportContact = route(
  'PUT',
  '/v1/customers/{customerId}/subscriptions/{subscriptionId}/support-contact',
  {
    summary: 'Say who supports the customer with a subscription: the provider itself, or one of its resellers',
    access: 'set support contact',
    parameters: subscriptionPath,
    body: z.strictObject({ supportPartnerId: identifier() }),
    answer: subscription,
    grants: { table: 'write' },
  },
);

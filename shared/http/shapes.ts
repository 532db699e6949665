import * as z from 'zod/mini';
import { grantRoles } from '../domain/admin-grant.ts';
import { normaliseText } from '../domain/text.ts';
import { instant } from './fields.ts';

/**
 * Shapes that several workflows take or answer with. What people type into forms is judged by the rules, field by field,
 * with what was expected; the `typed` shapes only keep out what no form can hold.
 */

export const typed = z.optional(z.nullable(z.string().check(z.maxLength(1000))));

export const typedAddress = z.strictObject({
  addressLine1: typed,
  addressLine2: typed,
  city: typed,
  state: typed,
  postalCode: typed,
  country: typed,
  region: typed,
  phoneNumber: typed,
});

export const typedContact = z.strictObject({ firstName: typed, lastName: typed, email: typed, phoneNumber: typed });

export const typedBilling = z.strictObject({
  companyName: typed,
  email: typed,
  culture: typed,
  language: typed,
  firstName: typed,
  lastName: typed,
  defaultAddress: typedAddress,
});

export const typedAgreement = z.strictObject({ templateId: typed, primaryContact: typedContact, dateAgreed: typed });

/** A warning as it was told, to be confirmed: for the value that it was told about, and no other. */
export const confirmedWarnings = z._default(
  z
    .array(
      z.strictObject({
        rule: z.string().check(z.maxLength(100)),
        pointer: z.string().check(z.maxLength(200)),
        basis: z.string().check(z.maxLength(1000)),
      }),
    )
    .check(z.maxLength(200)),
  [],
);

const short = z.optional(z.string().check(z.maxLength(100)));

/** A line of an order: what is wrong with it is told by the rules, all of it at once. */
export const typedLine = z.strictObject({
  lineItemNumber: z.optional(z.int()),
  offerId: z.string().check(z.minLength(1), z.maxLength(100)),
  quantity: z.number(),
  friendlyName: z.optional(z.pipe(z.string().check(z.maxLength(1000)), z.transform(normaliseText))),
  termDuration: short,
  billingCycle: short,
  partnerIdOnRecord: short,
  noReseller: z.optional(z.boolean()),
  additionalPartnerIdsOnRecord: z.optional(
    z.array(z.string().check(z.maxLength(100))).check(z.maxLength(10, 'must hold at most 5 MPN IDs')),
  ),
  attestationAccepted: z.optional(z.boolean()),
  parentSubscriptionId: short,
});

export const address = z.object({
  addressLine1: z.optional(z.string()),
  addressLine2: z.optional(z.string()),
  city: z.optional(z.string()),
  state: z.optional(z.string()),
  postalCode: z.optional(z.string()),
  country: z.optional(z.string()),
  region: z.optional(z.string()),
  phoneNumber: z.optional(z.string()),
});

export const contact = z.object({
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phoneNumber: z.optional(z.string()),
});

export const companyProfile = z.object({
  companyName: z.string(),
  domain: z.string(),
  organizationRegistrationNumber: z.optional(z.string()),
});

export const billingProfile = z.object({
  companyName: z.string(),
  email: z.string(),
  culture: z.string(),
  language: z.string(),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  defaultAddress: address,
});

export const finding = z.object({
  pointer: z.string(),
  rule: z.string(),
  message: z.string(),
  expected: z.optional(z.string()),
  example: z.optional(z.string()),
  normalised: z.optional(z.string()),
});

export const warning = z.extend(finding, { basis: z.string() });

export const supportContact = z.object({
  supportPartnerId: z.string(),
  supportTenantId: z.string(),
  supportMpnId: z.string(),
  name: z.string(),
});

/** Whose role is held by a partner that cannot be used anew. */
export const staleRoles = z.optional(z.array(z.enum(['PARTNER_OF_RECORD', 'SUPPORT_CONTACT'])));

export const order = z.object({
  id: z.string(),
  customerId: z.string(),
  resellerId: z.optional(z.string()),
  billingCycle: z.string(),
  currencyCode: z.string(),
  status: z.enum(['COMPLETED']),
  partnerOnRecordAttestationAccepted: z.boolean(),
  lineItems: z.array(
    z.object({
      lineItemNumber: z.int(),
      offerId: z.string(),
      offerName: z.string(),
      offerVersion: z.int(),
      quantity: z.int(),
      friendlyName: z.optional(z.string()),
      termDuration: z.optional(z.string()),
      billingCycle: z.string(),
      billingType: z.optional(z.enum(['LICENSE', 'USAGE', 'NONE'])),
      partnerIdOnRecord: z.optional(z.string()),
      additionalPartnerIdsOnRecord: z.array(z.string()),
      attestationAccepted: z.optional(z.boolean()),
      parentSubscriptionId: z.optional(z.string()),
      subscriptionId: z.string(),
      status: z.enum(['FULFILLED']),
    }),
  ),
  totalLicences: z.int(),
  createdAt: instant(),
  createdBy: z.string(),
});

/** With an order of what is billed by usage: the rights to ask the customer for, as they can be sent. */
export const suggestedGrant = z.optional(
  z.object({
    request: z.string(),
    body: z.object({
      displayName: z.string(),
      roles: z.array(z.enum(grantRoles)),
      duration: z.string(),
      resellerId: z.optional(z.string()),
    }),
  }),
);

export const subscription = z.object({
  id: z.string(),
  providerId: z.string(),
  customerId: z.string(),
  orderId: z.string(),
  offerId: z.string(),
  offerName: z.string(),
  offerVersion: z.int(),
  friendlyName: z.string(),
  quantity: z.int(),
  unitType: z.string(),
  termDuration: z.optional(z.string()),
  billingCycle: z.string(),
  autoRenewEnabled: z.boolean(),
  isTrial: z.boolean(),
  status: z.enum(['ACTIVE', 'SUSPENDED', 'CANCELLED', 'EXPIRED', 'DISABLED', 'DELETED']),
  suspensionReasons: z.array(z.enum(['PARTNER_REQUEST', 'PARENT_SUSPENDED'])),
  creationDate: instant(),
  effectiveStartDate: instant(),
  commitmentEndDate: z.optional(instant()),
  termsBegun: z.int(),
  /** When it ends as things stand; absent for one that renews or has no term. */
  endsAt: z.optional(instant()),
  endedAt: z.optional(instant()),
  cancellationAllowedUntil: z.optional(instant()),
  refundableQuantity: z.array(z.object({ quantity: z.int(), until: instant() })),
  partnerId: z.optional(z.string()),
  resellerId: z.optional(z.string()),
  parentSubscriptionId: z.optional(z.string()),
  supportContact,
  /** Oldest first; without an MPN ID from when nobody was on record. */
  partnerIdHistory: z.array(
    z.object({
      partnerId: z.optional(z.string()),
      resellerId: z.optional(z.string()),
      effectiveFrom: instant(),
      setBy: z.string(),
    }),
  ),
  flags: z.array(z.enum(['STALE_PARTNER'])),
  stalePartners: staleRoles,
  /** What the caller may do with it now. */
  actions: z.array(z.string()),
  createdAt: instant(),
  updatedAt: instant(),
  createdBy: z.string(),
});

import * as z from 'zod/mini';
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

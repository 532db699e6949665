import * as z from 'zod/mini';
import { draftStatuses } from '../../shared/domain/onboarding.ts';
import { listAnswer, listQuery, route } from '../../shared/http/contract.ts';
import { identifier, instant, line } from '../../shared/http/fields.ts';
import {
  address,
  billingProfile,
  companyProfile,
  confirmedWarnings,
  contact,
  finding,
  order,
  suggestedGrant,
  typed,
  typedAddress,
  typedAgreement,
  typedBilling,
  typedContact,
  typedLine,
  warning,
} from '../../shared/http/shapes.ts';
import type { Job } from '../../shared/runtime/step.ts';

const accountInfo = z.object({
  company: companyProfile,
  billing: billingProfile,
  contact,
  agreement: z.optional(
    z.object({ templateId: z.string(), type: z.string(), primaryContact: contact, dateAgreed: z.string() }),
  ),
});

const listedDraft = z.object({
  id: z.string(),
  providerId: z.string(),
  status: z.enum(draftStatuses),
  allowedActions: z.array(z.string()),
  resellerId: z.optional(z.string()),
  resellerName: z.optional(z.string()),
  startedBy: z.object({ userId: z.string(), email: z.string() }),
  expiresAt: instant(),
  /** Of a draft that was submitted: what came of it. */
  customerId: z.optional(z.string()),
  orderId: z.optional(z.string()),
  createdAt: instant(),
  updatedAt: instant(),
});

const lineItem = z.object({
  lineItemNumber: z.optional(z.int()),
  offerId: z.string(),
  quantity: z.number(),
  friendlyName: z.optional(z.string()),
  termDuration: z.optional(z.string()),
  billingCycle: z.optional(z.string()),
  partnerIdOnRecord: z.optional(z.string()),
  noReseller: z.optional(z.boolean()),
  additionalPartnerIdsOnRecord: z.optional(z.array(z.string())),
  attestationAccepted: z.optional(z.boolean()),
  parentSubscriptionId: z.optional(z.string()),
});

const draftView = z.extend(listedDraft, {
  accountInfo: z.optional(accountInfo),
  address: z.optional(z.object({ status: z.string(), suggestions: z.array(address) })),
  warnings: z.array(warning),
  lineItems: z.optional(z.array(lineItem)),
});

const reviewedLine = z.object({
  lineItemNumber: z.int(),
  offerId: z.string(),
  offerName: z.string(),
  unitType: z.string(),
  quantity: z.int(),
  friendlyName: z.optional(z.string()),
  termDuration: z.optional(z.string()),
  billingCycle: z.string(),
  partnerIdOnRecord: z.optional(z.string()),
  additionalPartnerIdsOnRecord: z.array(z.string()),
  attestationAccepted: z.optional(z.boolean()),
  parentSubscriptionId: z.optional(z.string()),
  parentLineItemNumber: z.optional(z.int()),
});

const reviewProblem = z.extend(finding, { code: z.string(), remaining: z.optional(z.int()) });

const draftPath = z.strictObject({ onboardingId: identifier() });

export const startOnboarding = route('POST', '/v1/onboardings', {
  summary: 'Start bringing on a customer, for the provider itself or for one of its resellers',
  access: 'add customers',
  body: z.strictObject({ resellerId: z.optional(identifier()) }),
  answer: draftView,
  success: 201,
  grants: { table: 'write' },
});

export const listOnboardings = route('GET', '/v1/onboardings', {
  summary: 'List the drafts: open ones first, with their step, age and who began them',
  access: 'add customers',
  query: listQuery({ status: z.optional(z.enum(draftStatuses)) }),
  answer: listAnswer(listedDraft),
  grants: { table: 'read' },
});

export const readOnboarding = route('GET', '/v1/onboardings/{onboardingId}', {
  summary: 'Read a draft with everything that was saved',
  access: 'add customers',
  parameters: draftPath,
  answer: draftView,
  grants: { table: 'read' },
});

export const putAccountInfo = route('PUT', '/v1/onboardings/{onboardingId}/account-info', {
  summary: 'Save company, billing profile, contact and the signer of the agreement',
  access: 'add customers',
  parameters: draftPath,
  body: z.strictObject({
    company: z.strictObject({ companyName: typed, domain: typed, organizationRegistrationNumber: typed }),
    billing: typedBilling,
    contact: typedContact,
    agreement: z.optional(z.nullable(typedAgreement)),
  }),
  answer: draftView,
  grants: { table: 'write' },
});

export const putSubscriptions = route('PUT', '/v1/onboardings/{onboardingId}/subscriptions', {
  summary: 'Save the offers and their numbers of licences; everything wrong with any line is told at once',
  access: 'add customers',
  parameters: draftPath,
  body: z.strictObject({ lineItems: z.array(typedLine) }),
  answer: draftView,
  grants: { table: 'write' },
});

export const reviewOnboarding = route('GET', '/v1/onboardings/{onboardingId}/review', {
  summary: 'Check the whole draft against now, and say what submitting it would do; changes nothing',
  access: 'add customers',
  parameters: draftPath,
  answer: z.extend(listedDraft, {
    accountInfo,
    address: z.optional(z.object({ status: z.string(), suggestions: z.array(address) })),
    lines: z.array(reviewedLine),
    totals: z.object({ lines: z.int(), licences: z.int() }),
    problems: z.array(reviewProblem),
    warnings: z.array(warning),
    canSubmit: z.boolean(),
  }),
  grants: { table: 'read' },
});

export const submitOnboarding = route('POST', '/v1/onboardings/{onboardingId}/submit', {
  summary: 'Make the customer with its agreement, order and subscriptions, all of it or nothing; once',
  access: 'add customers',
  parameters: draftPath,
  body: z.strictObject({
    confirmedWarnings,
    addressConfirmed: z.optional(z.boolean()),
    partnerOnRecordAttestationAccepted: z.optional(z.boolean()),
    currencyCode: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code, such as EUR'))),
  }),
  answer: z.object({
    id: z.string(),
    status: z.enum(['COMPLETED']),
    resellerId: z.optional(z.string()),
    customerId: z.string(),
    order,
    suggestedGrant,
  }),
  grants: { table: 'write', secret: true },
});

export const cancelOnboarding = route('POST', '/v1/onboardings/{onboardingId}/cancel', {
  summary: 'Drop the draft and everything in it',
  access: 'add customers',
  parameters: draftPath,
  answer: draftView,
  grants: { table: 'write' },
});

export const validateAddress = route('POST', '/v1/addresses/validate', {
  summary: 'Check an address by the rules of its country, with up to three suggestions',
  access: 'add customers',
  body: typedAddress,
  answer: z.object({
    status: z.enum(['Verified', 'InteractionRequired', 'None']),
    normalised: address,
    errors: z.array(finding),
    warnings: z.array(warning),
    suggestions: z.array(address),
  }),
  idempotent: false,
  throttle: 'read',
  grants: {},
});

export const checkDomain = route('GET', '/v1/domains/{domain}', {
  summary: 'Whether a domain is free for a new customer, and for a taken one what to do instead',
  access: 'add customers',
  parameters: z.strictObject({ domain: line(1, 255) }),
  answer: z.object({
    domain: z.string(),
    status: z.enum(['FREE', 'TAKEN']),
    code: z.optional(z.enum(['DOMAIN_TAKEN', 'CUSTOMER_EXISTS_REQUEST_RELATIONSHIP'])),
    message: z.optional(z.string()),
    existingId: z.optional(z.string()),
    nextStep: z.optional(z.string()),
  }),
  grants: { table: 'read' },
});

const countryRules = z.looseObject({ iso2Code: z.string(), name: z.string() });

export const listCountries = route('GET', '/v1/countries', {
  summary: 'Every country that addresses can be in, with its sales region',
  access: 'public',
  answer: z.object({
    items: z.array(z.object({ iso2Code: z.string(), name: z.string(), region: z.optional(z.string()) })),
  }),
  grants: {},
});

export const readCountry = route('GET', '/v1/countries/{country}', {
  summary: "A country's rules for addresses, phones and registration numbers",
  access: 'public',
  parameters: z.strictObject({ country: line(2, 2) }),
  answer: countryRules,
  grants: {},
});

export const expireDrafts: Job = {
  kind: 'job',
  summary: 'Closes drafts that have lapsed and drops what was typed into them',
  schedule: 'rate(1 hour)',
  timeoutSeconds: 300,
  grants: { table: 'write' },
};

import * as z from 'zod/mini';
import { autoExtensions, grantRoles, grantStatuses } from '../../shared/domain/admin-grant.ts';
import { languages } from '../../shared/domain/languages.ts';
import { listAnswer, listQuery, route } from '../../shared/http/contract.ts';
import { emailAddress, emailPrefix, identifier, instant, line, paragraphs } from '../../shared/http/fields.ts';
import {
  askedFields,
  expiresInDays,
  listedFields,
  messageFields,
  requestPath,
  statusFilters,
} from '../../shared/http/request-shapes.ts';
import type { Job } from '../../shared/runtime/step.ts';

const listedRequest = z.object({
  ...listedFields,
  partnerId: z.string(),
  partnerRole: z.enum(['PROVIDER', 'RESELLER']),
  customerEmail: z.string(),
  includeDelegatedAdmin: z.boolean(),
  includeResellerId: z.optional(z.string()),
  resellerName: z.optional(z.string()),
  includeAgreement: z.boolean(),
  acceptedCustomerId: z.optional(z.string()),
});

const requestView = z.extend(listedRequest, messageFields);

const customerPath = z.strictObject({ customerId: identifier() });

const relationship = z.object({
  partnerId: z.string(),
  partnerName: z.string(),
  role: z.enum(['PROVIDER', 'RESELLER']),
  origin: z.optional(z.enum(['CREATED', 'REQUESTED', 'EXTENDED'])),
  status: z.enum(['ACTIVE', 'ENDED']),
  /** Of a reseller: the providers that serve the customer through it. */
  providers: z.optional(z.array(z.object({ providerId: z.string(), providerName: z.string() }))),
  startedAt: z.optional(instant()),
  endedAt: z.optional(instant()),
});

export const createRelationshipRequest = route('POST', '/v1/relationship-requests', {
  summary: 'Ask an existing customer for a relationship by mail, or as a draft that the partner mails itself',
  access: 'request customer relationships',
  body: z.strictObject({
    ...askedFields,
    customerEmail: emailAddress(),
    subject: z.optional(line(1, 150)),
    bodyText: z.optional(paragraphs(1, 5000)),
    expiresInDays: expiresInDays(30),
    includeDelegatedAdmin: z._default(z.boolean(), true),
    includeResellerId: z.optional(identifier()),
    includeAgreement: z._default(z.boolean(), false),
  }),
  answer: requestView,
  success: 201,
  grants: { table: 'write', secret: true },
});

export const listRelationshipRequests = route('GET', '/v1/relationship-requests', {
  summary: 'List the requests to customers: open ones first, by status, delivery or beginning of the address',
  access: 'request customer relationships',
  query: listQuery({ ...statusFilters, customerEmail: z.optional(emailPrefix()) }),
  answer: listAnswer(listedRequest),
  grants: { table: 'read' },
});

export const readRelationshipRequest = route('GET', '/v1/relationship-requests/{requestId}', {
  summary: 'Read a request to a customer; never its link',
  access: 'request customer relationships',
  parameters: requestPath,
  answer: requestView,
  grants: { table: 'read' },
});

export const resendRelationshipRequest = route('POST', '/v1/relationship-requests/{requestId}/resend', {
  summary: 'Send the request anew: a new link, the old one dies, the expiry starts again',
  access: 'request customer relationships',
  parameters: requestPath,
  answer: requestView,
  grants: { table: 'write', secret: true },
});

export const revokeRelationshipRequest = route('POST', '/v1/relationship-requests/{requestId}/revoke', {
  summary: 'Withdraw the request',
  access: 'request customer relationships',
  parameters: requestPath,
  answer: requestView,
  grants: { table: 'write' },
});

export const listRelationships = route('GET', '/v1/customers/{customerId}/relationships', {
  summary: "A customer's partners, for itself; for a partner its own relationship and its reseller's",
  access: 'list relationships',
  parameters: customerPath,
  query: listQuery({}),
  answer: listAnswer(relationship),
  grants: { table: 'read' },
});

export const previewRelationshipEnd = route('GET', '/v1/customers/{customerId}/relationship/end-preview', {
  summary: 'What stands in the way of ending the relationship, what would end with it, and the text to attest',
  access: 'end customer relationships',
  parameters: customerPath,
  query: z.strictObject({ language: z.optional(z.string()) }),
  answer: z.object({
    canEnd: z.boolean(),
    blockingIds: z.array(z.string()),
    /** Suspended subscriptions that are billed until their commitment is over. */
    committed: z.array(z.object({ subscriptionId: z.string(), commitmentEndDate: instant() })),
    grantIds: z.array(z.string()),
    resellerId: z.optional(z.string()),
    attestation: z.object({ textVersion: z.string(), language: z.enum(languages), text: z.string() }),
  }),
  grants: { table: 'read' },
});

export const endRelationship = route('POST', '/v1/customers/{customerId}/relationship/end', {
  summary: 'End the relationship, confirmed and attested, with the rights that go with it; other partners stay',
  access: 'end customer relationships',
  parameters: customerPath,
  body: z.strictObject({
    confirm: z.optional(z.boolean()),
    attestation: z.optional(
      z.strictObject({
        accepted: z.optional(z.boolean()),
        textVersion: z.optional(line(1, 50)),
        reason: z.optional(paragraphs(1, 300)),
      }),
    ),
  }),
  answer: z.extend(relationship, { customerId: z.string() }),
  grants: { table: 'write' },
});

const grantPath = z.strictObject({ customerId: identifier(), grantId: identifier() });

const askedRoles = z.array(z.enum(grantRoles)).check(z.minLength(1, 'must name at least one role'), z.maxLength(20));
const askedName = line(1, 50);
const askedDuration = z.string().check(z.maxLength(20));

const adminGrant = z.object({
  id: z.string(),
  /** Who gets the rights. */
  partnerId: z.string(),
  partnerName: z.string(),
  /** The provider that asked on behalf of its reseller. */
  indirectProviderId: z.optional(z.string()),
  indirectProviderName: z.optional(z.string()),
  isPartnerConsentPending: z.boolean(),
  customerId: z.string(),
  displayName: z.string(),
  roles: z.array(z.enum(grantRoles)),
  duration: z.string(),
  autoExtendDuration: z.enum(autoExtensions),
  status: z.enum(grantStatuses),
  /** What the caller may do with it now. */
  allowedActions: z.array(z.enum(['update', 'consent', 'approve', 'reject', 'terminate'])),
  /** The page where the customer decides; absent when there is nothing to decide. */
  approvalUrl: z.optional(z.string()),
  lapsesAt: instant(),
  activatedAt: z.optional(instant()),
  endsAt: z.optional(instant()),
  closedAt: z.optional(instant()),
  rejectReason: z.optional(z.string()),
  createdAt: instant(),
  updatedAt: instant(),
});

export const requestAdminGrant = route('POST', '/v1/customers/{customerId}/admin-grants', {
  summary: 'Ask the customer for rights in its tenant; a provider also on behalf of its reseller there',
  access: 'request admin grants',
  parameters: customerPath,
  body: z.strictObject({
    displayName: askedName,
    roles: askedRoles,
    duration: askedDuration,
    autoExtendDuration: z._default(z.enum(autoExtensions), 'PT0S'),
    resellerId: z.optional(identifier()),
  }),
  answer: adminGrant,
  success: 201,
  grants: { table: 'write', secret: true },
});

export const listAdminGrants = route('GET', '/v1/customers/{customerId}/admin-grants', {
  summary: "Delegated rights in a customer's tenant: what the customer has given, or what the partner has there",
  access: 'list relationships',
  parameters: customerPath,
  query: listQuery({}),
  answer: listAnswer(adminGrant),
  grants: { table: 'read', secret: true },
});

export const updateAdminGrant = route('PATCH', '/v1/customers/{customerId}/admin-grants/{grantId}', {
  summary: 'Change what is asked for, until the customer has decided; a reseller that agreed is asked anew',
  access: 'request admin grants',
  parameters: grantPath,
  body: z.strictObject({
    displayName: z.optional(askedName),
    roles: z.optional(askedRoles),
    duration: z.optional(askedDuration),
    autoExtendDuration: z.optional(z.enum(autoExtensions)),
  }),
  answer: adminGrant,
  grants: { table: 'write', secret: true },
});

export const consentToAdminGrant = route('POST', '/v1/customers/{customerId}/admin-grants/{grantId}/consent', {
  summary: 'The reseller agrees to what its provider asked for on its behalf; then the customer is asked',
  access: 'consent to admin grants',
  parameters: grantPath,
  answer: adminGrant,
  grants: { table: 'write', secret: true },
});

export const approveAdminGrant = route('POST', '/v1/customers/{customerId}/admin-grants/{grantId}/approve', {
  summary: 'The customer gives the rights, active at once; If-Match names what it has seen',
  access: 'answer admin grants',
  parameters: grantPath,
  answer: adminGrant,
  grants: { table: 'write' },
});

export const rejectAdminGrant = route('POST', '/v1/customers/{customerId}/admin-grants/{grantId}/reject', {
  summary: 'The customer does not give the rights',
  access: 'answer admin grants',
  parameters: grantPath,
  body: z.strictObject({ reason: z.optional(paragraphs(1, 300)) }),
  answer: adminGrant,
  grants: { table: 'write' },
});

export const terminateAdminGrant = route('POST', '/v1/customers/{customerId}/admin-grants/{grantId}/terminate', {
  summary: 'End delegated rights at once, from either side, or withdraw what nobody has approved',
  access: 'terminate admin grants',
  parameters: grantPath,
  answer: adminGrant,
  grants: { table: 'write' },
});

// Mail programs and scanners add parameters of their own to links.
const pageQuery = z.object({ language: z.optional(z.string()) });
// Any string: whatever is no genuine token is answered alike.
const tokenPath = z.object({ token: z.string() });

const grantRequestView = z.object({
  partnerName: z.string(),
  indirectProviderName: z.optional(z.string()),
  customerName: z.string(),
  isPartnerConsentPending: z.boolean(),
  displayName: z.string(),
  roles: z.array(z.enum(grantRoles)),
  duration: z.string(),
  autoExtendDuration: z.enum(autoExtensions),
  status: z.enum(grantStatuses),
  lapsesAt: instant(),
});

export const viewGrantRequest = route('GET', '/i/g/{token}', {
  summary: 'The page where a customer decides on rights; as data with Accept: application/json. Changes nothing',
  access: 'public',
  parameters: tokenPath,
  query: pageQuery,
  answer: grantRequestView,
  throttle: 'link',
  grants: { table: 'read', secret: true },
});

export const probeGrantRequest = route('HEAD', '/i/g/{token}', {
  summary: 'What the page of a request for rights would answer, without it',
  access: 'public',
  parameters: tokenPath,
  query: pageQuery,
  answer: grantRequestView,
  throttle: 'link',
  grants: { table: 'read', secret: true },
});

export const carryGrants: Job = {
  kind: 'job',
  summary: 'Reminds of the end of delegated rights, writes down that they ended or go on, removes them a year later',
  schedule: 'rate(15 minutes)',
  timeoutSeconds: 300,
  grants: { table: 'write' },
};

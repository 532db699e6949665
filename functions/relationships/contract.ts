import * as z from 'zod/mini';
import { grantStatuses } from '../../shared/domain/admin-grant.ts';
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

const adminGrant = z.object({
  id: z.string(),
  partnerId: z.string(),
  partnerName: z.string(),
  customerId: z.string(),
  displayName: z.string(),
  roles: z.array(z.string()),
  duration: z.string(),
  status: z.enum(grantStatuses),
  allowedActions: z.array(z.string()),
  activatedAt: z.optional(instant()),
  endsAt: z.optional(instant()),
  closedAt: z.optional(instant()),
  createdAt: instant(),
  updatedAt: instant(),
});

export const listAdminGrants = route('GET', '/v1/customers/{customerId}/admin-grants', {
  summary: "Delegated rights in a customer's tenant: what the customer has given, or what the partner has there",
  access: 'list relationships',
  parameters: customerPath,
  query: listQuery({}),
  answer: listAnswer(adminGrant),
  grants: { table: 'read' },
});

export const terminateAdminGrant = route('POST', '/v1/customers/{customerId}/admin-grants/{grantId}/terminate', {
  summary: 'End delegated rights at once, by the customer or by the partner that has them',
  access: 'terminate admin grants',
  parameters: z.strictObject({ customerId: identifier(), grantId: identifier() }),
  answer: adminGrant,
  grants: { table: 'write' },
});

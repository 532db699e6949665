import * as z from 'zod/mini';
import { languages } from '../../shared/domain/languages.ts';
import { listAnswer, listQuery, route } from '../../shared/http/contract.ts';
import {
  directoryId,
  emailAddress,
  emailPrefix,
  identifier,
  instant,
  line,
  mpnId,
  paragraphs,
} from '../../shared/http/fields.ts';
import {
  askedFields,
  expiresInDays,
  listedFields,
  messageFields,
  requestPath,
  statusFilters,
} from '../../shared/http/request-shapes.ts';
import type { Job } from '../../shared/runtime/step.ts';

const days = expiresInDays(14);

const resellerHint = z.strictObject({
  mpnId: z.optional(mpnId()),
  tenantId: z.optional(directoryId()),
  companyName: z.optional(line(1, 255)),
});

const listedRequest = z.object({
  ...listedFields,
  providerId: z.string(),
  recipientEmail: z.string(),
  resellerHint: z.optional(
    z.object({ mpnId: z.optional(z.string()), tenantId: z.optional(z.string()), companyName: z.optional(z.string()) }),
  ),
  acceptableBy: z.enum(['RECIPIENT', 'TENANT_ADMINISTRATOR']),
  acceptedResellerId: z.optional(z.string()),
  /** The invited company had no account and has enrolled itself; its vetting, signature and answer are to come. */
  enrolment: z.optional(z.object({ at: instant() })),
});

const requestView = z.extend(listedRequest, messageFields);

const partnershipView = z.object({
  id: z.string(),
  providerId: z.string(),
  resellerId: z.string(),
  relationshipType: z.enum(['IsIndirectCloudSolutionProviderOf', 'IsIndirectResellerOf']),
  status: z.enum(['ACTIVE', 'SUSPENDED', 'REMOVED']),
  requestId: z.string(),
  providerName: z.string(),
  resellerName: z.string(),
  resellerMpnId: z.string(),
  resellerLocation: z.string(),
  resellerMayManage: z.boolean(),
  activatedAt: instant(),
  /** To the provider: whether the reseller may transact, and whether that puts what it is on record for at risk. */
  resellerEligibility: z.optional(z.string()),
  atRisk: z.optional(z.boolean()),
  removal: z.optional(
    z.object({
      at: instant(),
      by: z.string(),
      attestation: z.object({
        accepted: z.boolean(),
        textVersion: z.string(),
        reason: z.optional(z.string()),
      }),
      noticeSent: z.boolean(),
    }),
  ),
});

/** `ids` are the first ten; beyond a thousand nobody counts, and `isComplete` is false. */
const counted = z.object({ count: z.int(), isComplete: z.boolean(), ids: z.array(z.string()) });

const resellerPath = z.strictObject({ resellerId: identifier() });

export const previewRequest = route('POST', '/v1/partnership-requests/preview', {
  summary: 'Draft the invitation mail: the proposed or edited text as it will look; no state',
  access: 'invite resellers',
  body: z.strictObject({
    language: askedFields.language,
    recipientName: askedFields.recipientName,
    subject: z.optional(line(1, 150)),
    bodyText: z.optional(paragraphs(1, 5000)),
    expiresInDays: days,
  }),
  answer: z.object({ subject: z.string(), bodyText: z.string(), text: z.string(), html: z.string() }),
  idempotent: false,
  grants: { table: 'read' },
});

export const createRequest = route('POST', '/v1/partnership-requests', {
  summary: 'Invite a reseller by mail, or as a draft that the provider mails itself',
  access: 'invite resellers',
  body: z.strictObject({
    ...askedFields,
    recipientEmail: emailAddress(),
    resellerHint: z.optional(resellerHint),
    subject: line(1, 150),
    bodyText: paragraphs(1, 5000),
    expiresInDays: days,
    acceptableBy: z._default(z.enum(['RECIPIENT', 'TENANT_ADMINISTRATOR']), 'RECIPIENT'),
  }),
  answer: requestView,
  success: 201,
  grants: { table: 'write', secret: true },
});

export const listRequests = route('GET', '/v1/partnership-requests', {
  summary: 'List the invitations: open ones first, by status, delivery or beginning of the address',
  access: 'invite resellers',
  query: listQuery({
    ...statusFilters,
    recipientEmail: z.optional(emailPrefix()),
  }),
  answer: listAnswer(listedRequest),
  grants: { table: 'read' },
});

export const readRequest = route('GET', '/v1/partnership-requests/{requestId}', {
  summary: 'Read an invitation; never its link',
  access: 'invite resellers',
  parameters: requestPath,
  answer: requestView,
  grants: { table: 'read' },
});

export const resendRequest = route('POST', '/v1/partnership-requests/{requestId}/resend', {
  summary: 'Send the invitation anew: a new link, the old one dies, the expiry starts again',
  access: 'invite resellers',
  parameters: requestPath,
  answer: requestView,
  grants: { table: 'write', secret: true },
});

export const revokeRequest = route('POST', '/v1/partnership-requests/{requestId}/revoke', {
  summary: 'Withdraw the invitation',
  access: 'invite resellers',
  parameters: requestPath,
  answer: requestView,
  grants: { table: 'write' },
});

export const listResellers = route('GET', '/v1/resellers', {
  summary: "List the provider's resellers by name",
  access: 'list resellers',
  query: listQuery({
    status: z._default(z.enum(['ACTIVE', 'SUSPENDED', 'REMOVED']), 'ACTIVE'),
    name: z.optional(line(1, 255)),
  }),
  answer: listAnswer(partnershipView),
  grants: { table: 'read' },
});

export const readReseller = route('GET', '/v1/resellers/{resellerId}', {
  summary: "Read one of the provider's resellers",
  access: 'list resellers',
  parameters: resellerPath,
  answer: partnershipView,
  grants: { table: 'read' },
});

export const suspendReseller = route('POST', '/v1/resellers/{resellerId}/suspend', {
  summary: 'Pause the partnership: nothing new goes through the reseller until it is resumed',
  access: 'manage partnerships',
  parameters: resellerPath,
  answer: partnershipView,
  grants: { table: 'write' },
});

export const resumeReseller = route('POST', '/v1/resellers/{resellerId}/resume', {
  summary: 'End the pause, if the reseller may still transact',
  access: 'manage partnerships',
  parameters: resellerPath,
  answer: partnershipView,
  grants: { table: 'write' },
});

export const changeReseller = route('PATCH', '/v1/resellers/{resellerId}', {
  summary: 'Say whether the reseller may manage the subscriptions that it is on record for',
  access: 'manage partnerships',
  parameters: resellerPath,
  body: z.strictObject({ resellerMayManage: z.boolean() }),
  answer: partnershipView,
  grants: { table: 'write' },
});

export const previewRemoval = route('GET', '/v1/resellers/{resellerId}/removal-preview', {
  summary: 'What stays when the partnership is removed, what ends, and the text to attest',
  access: 'remove partnerships',
  parameters: resellerPath,
  answer: z.object({
    resellerId: z.string(),
    resellerName: z.string(),
    status: z.enum(['ACTIVE', 'SUSPENDED', 'REMOVED']),
    /** Untouched; the subscriptions are flagged, since their partner cannot be used anew. */
    stays: z.object({
      customers: counted,
      subscriptions: z.object({ partnerOfRecord: counted, supportContact: counted }),
      /** What customers gave the reseller at this provider's request. */
      adminGrants: counted,
    }),
    /** Drafts can no longer be submitted with this reseller; invitations to it are withdrawn. */
    ends: z.object({ openDrafts: counted, pendingRequests: counted }),
    attestation: z.object({ textVersion: z.string(), language: z.enum(languages), text: z.string() }),
  }),
  grants: { table: 'read' },
});

export const removeReseller = route('POST', '/v1/resellers/{resellerId}/removal', {
  summary: 'Remove the partnership, confirmed and attested; customers and their subscriptions stay',
  access: 'remove partnerships',
  parameters: resellerPath,
  body: z.strictObject({
    confirm: z.optional(z.boolean()),
    attestation: z.optional(
      z.strictObject({
        accepted: z.optional(z.boolean()),
        textVersion: z.optional(line(1, 50)),
        reason: z.optional(paragraphs(1, 300)),
      }),
    ),
    /** Whether the reseller is told by mail. */
    noticeWanted: z._default(z.boolean(), false),
  }),
  answer: partnershipView,
  grants: { table: 'write' },
});

export const listProviders = route('GET', '/v1/providers', {
  summary: 'List the providers that the reseller works with',
  access: 'list own providers',
  query: listQuery({}),
  answer: listAnswer(partnershipView),
  grants: { table: 'read' },
});

export const followUpRequests: Job = {
  kind: 'job',
  summary: 'Reminds of invitations 3 days and 1 day before they lapse, and closes lapsed ones',
  schedule: 'rate(5 minutes)',
  timeoutSeconds: 300,
  grants: { table: 'write' },
};

export const markSubscriptions: Job = {
  kind: 'job',
  summary:
    'Flags what keeps a partner that cannot be used anew, frees what may be used again, withdraws invitations of before a removal',
  schedule: 'rate(5 minutes)',
  timeoutSeconds: 300,
  grants: { table: 'write' },
};

export const watchEligibility: Job = {
  kind: 'job',
  summary:
    'Looks at resellers that have changed, and at each once a week; tells their providers when one may transact no more, or again',
  schedule: 'rate(5 minutes)',
  timeoutSeconds: 300,
  grants: { table: 'write' },
};

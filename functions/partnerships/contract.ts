import * as z from 'zod/mini';
import { languages } from '../../shared/domain/languages.ts';
import { deliveryStatuses, requestStatuses } from '../../shared/domain/partnership-request.ts';
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
import type { Job } from '../../shared/runtime/step.ts';

const language = z._default(z.enum(languages), 'en');
const expiresInDays = z._default(z.int().check(z.minimum(1), z.maximum(90)), 14);

const resellerHint = z.strictObject({
  mpnId: z.optional(mpnId()),
  tenantId: z.optional(directoryId()),
  companyName: z.optional(line(1, 255)),
});

/** What the provider mails itself when the request is a draft: the text with its link, to open or to copy. */
const draft = z.object({ subject: z.string(), text: z.string(), link: z.string() });

const listedRequest = z.object({
  id: z.string(),
  providerId: z.string(),
  recipientEmail: z.string(),
  recipientName: z.optional(z.string()),
  resellerHint: z.optional(
    z.object({ mpnId: z.optional(z.string()), tenantId: z.optional(z.string()), companyName: z.optional(z.string()) }),
  ),
  language: z.enum(languages),
  expiresInDays: z.int(),
  acceptableBy: z.enum(['RECIPIENT', 'TENANT_ADMINISTRATOR']),
  supersedes: z.optional(z.string()),
  mode: z.enum(['SEND', 'DRAFT']),
  expiresAt: instant(),
  sendCount: z.int(),
  lastSentAt: z.optional(instant()),
  status: z.enum(requestStatuses),
  deliveryStatus: z.enum(deliveryStatuses),
  deliveryDetail: z.optional(z.string()),
  allowedActions: z.array(z.string()),
  acceptedBy: z.optional(z.string()),
  acceptedResellerId: z.optional(z.string()),
  consentTextVersion: z.optional(z.string()),
  declineReason: z.optional(z.string()),
  revokedBy: z.optional(z.string()),
  /** The invited company had no account and has enrolled itself; its vetting, signature and answer are to come. */
  enrolment: z.optional(z.object({ at: instant() })),
  closedAt: z.optional(instant()),
  createdAt: instant(),
  updatedAt: instant(),
  createdBy: z.string(),
});

const requestView = z.extend(listedRequest, {
  subject: z.string(),
  bodyText: z.string(),
  draft: z.optional(draft),
});

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
});

const requestPath = z.strictObject({ requestId: identifier() });

export const previewRequest = route('POST', '/v1/partnership-requests/preview', {
  summary: 'Draft the invitation mail: the proposed or edited text as it will look; no state',
  access: 'invite resellers',
  body: z.strictObject({
    language,
    recipientName: z.optional(line(1, 100)),
    subject: z.optional(line(1, 150)),
    bodyText: z.optional(paragraphs(1, 5000)),
    expiresInDays,
  }),
  answer: z.object({ subject: z.string(), bodyText: z.string(), text: z.string(), html: z.string() }),
  idempotent: false,
  grants: { table: 'read' },
});

export const createRequest = route('POST', '/v1/partnership-requests', {
  summary: 'Invite a reseller by mail, or as a draft that the provider mails itself',
  access: 'invite resellers',
  body: z.strictObject({
    recipientEmail: emailAddress(),
    recipientName: z.optional(line(1, 100)),
    resellerHint: z.optional(resellerHint),
    subject: line(1, 150),
    bodyText: paragraphs(1, 5000),
    language,
    expiresInDays,
    acceptableBy: z._default(z.enum(['RECIPIENT', 'TENANT_ADMINISTRATOR']), 'RECIPIENT'),
    supersedes: z.optional(identifier()),
    mode: z._default(z.enum(['SEND', 'DRAFT']), 'SEND'),
  }),
  answer: requestView,
  success: 201,
  grants: { table: 'write', secret: true },
});

export const listRequests = route('GET', '/v1/partnership-requests', {
  summary: 'List the invitations: open ones first, by status, delivery or beginning of the address',
  access: 'invite resellers',
  query: listQuery({
    status: z.optional(z.enum(requestStatuses)),
    deliveryStatus: z.optional(z.enum(deliveryStatuses)),
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
  parameters: z.strictObject({ resellerId: identifier() }),
  answer: partnershipView,
  grants: { table: 'read' },
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

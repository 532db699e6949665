import * as z from 'zod/mini';
import { deliveryStatuses, requestStatuses } from '../domain/invitation.ts';
import { languages } from '../domain/languages.ts';
import { identifier, instant, line } from './fields.ts';

/** What the two kinds of request take and answer with alike. */

export const requestPath = z.strictObject({ requestId: identifier() });

/** What may be asked for with either kind. */
export const askedFields = {
  recipientName: z.optional(line(1, 100)),
  language: z._default(z.enum(languages), 'en'),
  supersedes: z.optional(identifier()),
  mode: z._default(z.enum(['SEND', 'DRAFT']), 'SEND'),
};

/** How long the link works: 1 to 90 days. */
/* @__NO_SIDE_EFFECTS__ */
export function expiresInDays(days: number) {
  return z._default(z.int().check(z.minimum(1), z.maximum(90)), days);
}

export const statusFilters = {
  status: z.optional(z.enum(requestStatuses)),
  deliveryStatus: z.optional(z.enum(deliveryStatuses)),
};

export const listedFields = {
  id: z.string(),
  recipientName: z.optional(z.string()),
  language: z.enum(languages),
  expiresInDays: z.int(),
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
  consentTextVersion: z.optional(z.string()),
  /** Whom it went to was erased; the address is a pseudonym. */
  erased: z.optional(z.boolean()),
  declineReason: z.optional(z.string()),
  revokedBy: z.optional(z.string()),
  closedAt: z.optional(instant()),
  createdAt: instant(),
  updatedAt: instant(),
  createdBy: z.string(),
};

/** What only the request itself shows. */
export const messageFields = {
  subject: z.string(),
  bodyText: z.string(),
  /** What the partner mails itself when the request is a draft: the text with its link, to open or to copy. */
  draft: z.optional(z.object({ subject: z.string(), text: z.string(), link: z.string() })),
};

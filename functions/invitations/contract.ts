import * as z from 'zod/mini';
import { languages } from '../../shared/domain/languages.ts';
import { route } from '../../shared/http/contract.ts';
import { instant, line, paragraphs } from '../../shared/http/fields.ts';

// Any string: whatever is no genuine token is answered alike, so nothing tells how near it came.
const tokenPath = z.object({ token: z.string() });

// Mail programs and scanners add parameters of their own to links.
const pageQuery = z.object({
  language: z.optional(z.string()),
  /** Given at all, it asks for the form of a company that has no account. */
  enrol: z.optional(z.string()),
});

const invitationView = z.object({
  state: z.enum(['PENDING']),
  providerName: z.string(),
  recipientName: z.optional(z.string()),
  recipientMasked: z.string(),
  language: z.enum(languages),
  expiresAt: instant(),
  consentText: z.string(),
  consentTextVersion: z.string(),
});

const answered = z.object({
  requestId: z.string(),
  status: z.enum(['ACCEPTED', 'DECLINED']),
  at: instant(),
});

export const viewInvitation = route('GET', '/i/r/{token}', {
  summary: 'The page behind the emailed link; as data with Accept: application/json. Changes nothing',
  access: 'public',
  parameters: tokenPath,
  query: pageQuery,
  answer: invitationView,
  throttle: 'link',
  grants: { table: 'read', secret: true },
});

export const probeInvitation = route('HEAD', '/i/r/{token}', {
  summary: 'What the page would answer, without it: mail scanners ask this first',
  access: 'public',
  parameters: tokenPath,
  query: pageQuery,
  answer: invitationView,
  throttle: 'link',
  grants: { table: 'read', secret: true },
});

export const viewCustomerInvitation = route('GET', '/i/c/{token}', {
  summary: "The page behind a customer's link, as for a reseller's. Changes nothing",
  access: 'public',
  parameters: tokenPath,
  query: pageQuery,
  answer: z.extend(invitationView, {
    resellerName: z.optional(z.string()),
    includeDelegatedAdmin: z.boolean(),
    agreement: z.optional(z.object({ type: z.string(), versionRank: z.int(), agreementLink: z.string() })),
  }),
  throttle: 'link',
  grants: { table: 'read', secret: true },
});

export const probeCustomerInvitation = route('HEAD', '/i/c/{token}', {
  summary: "What a customer's page would answer, without it",
  access: 'public',
  parameters: tokenPath,
  query: pageQuery,
  answer: invitationView,
  throttle: 'link',
  grants: { table: 'read', secret: true },
});

export const acceptInvitation = route('POST', '/v1/invitations/{token}/accept', {
  summary: 'Accept, signed in as the invited global administrator',
  access: 'answer invitations',
  parameters: tokenPath,
  body: z.strictObject({
    consent: z._default(z.boolean(), false),
    consentTextVersion: z.optional(line(1, 50)),
  }),
  answer: z.extend(answered, {
    /** A reseller's. */
    partnership: z.optional(
      z.object({
        id: z.string(),
        providerId: z.string(),
        providerName: z.string(),
        resellerId: z.string(),
        relationshipType: z.enum(['IsIndirectResellerOf']),
        activatedAt: instant(),
      }),
    ),
    /** A customer's: with the partner that asked, and with its reseller. */
    customerId: z.optional(z.string()),
    partners: z.optional(z.array(z.object({ partnerId: z.string(), partnerName: z.string() }))),
  }),
  throttle: 'link',
  grants: { table: 'write', secret: true },
});

export const declineInvitation = route('POST', '/v1/invitations/{token}/decline', {
  summary: 'Decline, signed in as the invited global administrator',
  access: 'answer invitations',
  parameters: tokenPath,
  body: z.strictObject({ reason: z.optional(paragraphs(1, 300)) }),
  answer: answered,
  throttle: 'link',
  grants: { table: 'write', secret: true },
});

export const askAgain = route('POST', '/v1/invitations/{token}/ask-again', {
  summary: 'Tell the provider that a new link is wanted; needs only the lapsed link',
  access: 'public',
  parameters: tokenPath,
  answer: z.object({ asked: z.boolean() }),
  throttle: 'link',
  grants: { table: 'write', secret: true },
});

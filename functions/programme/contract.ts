import * as z from 'zod/mini';
import { languages } from '../../shared/domain/languages.ts';
import { route } from '../../shared/http/contract.ts';
import {
  contact,
  country,
  directoryId,
  emailAddress,
  hostName,
  httpsAddress,
  identifier,
  instant,
  line,
  mpnId,
  phoneNumber,
} from '../../shared/http/fields.ts';

const supportProfile = z.strictObject({
  email: emailAddress(),
  telephone: z.optional(phoneNumber()),
  website: z.optional(httpsAddress()),
});

const programStatus = z.enum(['PENDING', 'ACTIVE', 'INACTIVE']);
const vettingStatus = z.enum(['PENDING', 'AUTHORIZED', 'REJECTED']);

const partnerView = z.object({
  id: z.string(),
  kind: z.enum(['PROVIDER', 'RESELLER']),
  legalName: z.string(),
  tenantId: z.string(),
  country: z.string(),
  region: z.string(),
  domains: z.array(z.string()),
  mpnId: z.string(),
  mpnType: z.enum(['GLOBAL', 'LOCATION']),
  /** All of them, the one that the enrolment is tied to first. */
  mpnIds: z.array(z.object({ mpnId: z.string(), mpnType: z.enum(['GLOBAL', 'LOCATION']), primary: z.boolean() })),
  programStatus,
  vettingStatus,
  partnerAgreements: z.array(z.object({ region: z.string(), signedAt: instant(), signedBy: z.string() })),
  supportProfile: z.optional(
    z.object({ email: z.string(), telephone: z.optional(z.string()), website: z.optional(z.string()) }),
  ),
  primaryContact: z.object({
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    phoneNumber: z.optional(z.string()),
  }),
  language: z.enum(languages),
  invitationsPerDay: z.optional(z.int()),
  openInvitations: z.optional(z.int()),
  createdAt: instant(),
  updatedAt: instant(),
});

const partnerPath = z.strictObject({ partnerId: identifier() });

const enrolment = {
  legalName: line(2, 255),
  tenantId: directoryId(),
  country: country(),
  domains: z.array(hostName()).check(z.minLength(1), z.maxLength(50)),
  mpnId: mpnId(),
  mpnType: z._default(z.enum(['GLOBAL', 'LOCATION']), 'LOCATION'),
  supportProfile: z.optional(supportProfile),
  primaryContact: contact(),
  language: z._default(z.enum(languages), 'en'),
  administrator: z.strictObject({ email: emailAddress(), firstName: line(1, 50), lastName: line(1, 50) }),
};

export const enrolPartner = route('POST', '/v1/partners', {
  summary: 'Enrol a provider or reseller with its first administrator',
  access: 'write programme',
  body: z.strictObject({ kind: z.enum(['PROVIDER', 'RESELLER']), ...enrolment }),
  answer: partnerView,
  success: 201,
  grants: { table: 'write' },
});

export const enrolByInvitation = route('POST', '/v1/enrolments', {
  summary: "Enrol one's own company as a reseller with an invitation's token; vetting, signature and answer follow",
  access: 'public',
  // The token of the link, whatever it looks like: one that is not genuine is answered alike.
  body: z.strictObject({ token: z.string(), ...enrolment }),
  answer: z.object({ id: z.string(), legalName: z.string(), programStatus, vettingStatus, createdAt: instant() }),
  success: 201,
  throttle: 'link',
  grants: { table: 'write', secret: true },
});

export const readPartner = route('GET', '/v1/partners/{partnerId}', {
  summary: 'Read a partner: the platform any, a partner itself',
  access: 'read partner',
  parameters: partnerPath,
  answer: partnerView,
  grants: { table: 'read' },
});

export const changePartner = route('PATCH', '/v1/partners/{partnerId}', {
  summary: "Change a partner's status, vetting or invitation numbers",
  access: 'write programme',
  parameters: partnerPath,
  body: z.strictObject({
    programStatus: z.optional(programStatus),
    vettingStatus: z.optional(vettingStatus),
    invitationsPerDay: z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
    openInvitations: z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
  }),
  answer: partnerView,
  grants: { table: 'write' },
});

const mpnVerification = z.object({
  mpnId: z.string(),
  exists: z.boolean(),
  name: z.optional(z.string()),
  type: z.optional(z.enum(['GLOBAL', 'LOCATION'])),
  /** A reseller that is active in the programme and has passed its vetting. */
  enrolled: z.boolean(),
  /** The partner agreement of its own region. */
  agreementSigned: z.boolean(),
  region: z.optional(z.string()),
  partnershipActive: z.boolean(),
  validAsPor: z.boolean(),
  /** Everything that keeps it from being partner of record; empty when it may be. */
  reasons: z.array(z.object({ code: z.string(), rule: z.string(), message: z.string(), nextStep: z.string() })),
});

// Whatever is asked is answered by name, so that no letter among digits is taken for a field that fails.
const anyMpnId = line(1, 50);

export const verifyMpnId = route('GET', '/v1/mpn/{mpnId}', {
  summary: 'Verify an MPN ID: whose it is, and whether it may be partner of record, with every reason and next step',
  access: 'verify MPN IDs',
  parameters: z.strictObject({ mpnId: anyMpnId }),
  answer: mpnVerification,
  grants: { table: 'read' },
});

export const verifyMpnIds = route('POST', '/v1/mpn/verify', {
  summary: 'Verify up to 100 MPN IDs at once',
  access: 'verify MPN IDs',
  body: z.strictObject({ mpnIds: z.array(anyMpnId).check(z.minLength(1), z.maxLength(100)) }),
  answer: z.object({ items: z.array(mpnVerification) }),
  idempotent: false,
  throttle: 'read',
  grants: { table: 'read' },
});

export const addMpnId = route('POST', '/v1/partners/{partnerId}/mpn-ids', {
  summary: 'Give a partner a further MPN ID, or make one that it has the primary one, which may be partner of record',
  access: 'write programme',
  parameters: partnerPath,
  body: z.strictObject({
    mpnId: mpnId(),
    mpnType: z._default(z.enum(['GLOBAL', 'LOCATION']), 'LOCATION'),
    primary: z._default(z.boolean(), false),
  }),
  answer: partnerView,
  success: 201,
  grants: { table: 'write' },
});

export const removeMpnId = route('DELETE', '/v1/partners/{partnerId}/mpn-ids/{mpnId}', {
  summary: 'Take an MPN ID from a partner, other than the primary one',
  access: 'write programme',
  parameters: z.strictObject({ partnerId: identifier(), mpnId: mpnId() }),
  answer: partnerView,
  // To remove what is gone already changes nothing, so that a retry needs no key.
  idempotent: false,
  grants: { table: 'write' },
});

export const signAgreement = route('POST', '/v1/partners/{partnerId}/agreements', {
  summary: "Sign the partner agreement of the partner's region",
  access: 'sign partner agreement',
  parameters: partnerPath,
  body: z.strictObject({}),
  answer: partnerView,
  success: 201,
  grants: { table: 'write' },
});

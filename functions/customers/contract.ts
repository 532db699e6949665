import * as z from 'zod/mini';
import { accountStatuses } from '../../shared/domain/customer.ts';
import { listAnswer, listQuery, route } from '../../shared/http/contract.ts';
import { country, identifier, instant, line } from '../../shared/http/fields.ts';
import {
  billingProfile,
  companyProfile,
  confirmedWarnings,
  contact,
  typed,
  typedAddress,
  typedContact,
} from '../../shared/http/shapes.ts';
import type { Job } from '../../shared/runtime/step.ts';

const customerPath = z.strictObject({ customerId: identifier() });

const listed = z.object({
  id: z.string(),
  status: z.enum(['ACTIVE', 'ENDED']),
  companyName: z.string(),
  domain: z.string(),
  country: z.string(),
  tags: z.array(z.string()),
  associatedResellerId: z.optional(z.string()),
  resellerName: z.optional(z.string()),
  startedAt: instant(),
  endedAt: z.optional(instant()),
});

const agreementStanding = z.enum(['CURRENT', 'OUTDATED']);

const customerView = z.extend(listed, {
  partnerId: z.string(),
  role: z.enum(['PROVIDER', 'RESELLER']),
  origin: z.enum(['CREATED', 'REQUESTED', 'EXTENDED']),
  companyProfile,
  accountStatus: z.enum(accountStatuses),
  billingProfile: z.optional(billingProfile),
  primaryContact: z.optional(contact),
  agreement: z.optional(
    z.object({ templateId: z.string(), type: z.string(), dateAgreed: z.string(), status: agreementStanding }),
  ),
  providers: z.optional(z.array(z.object({ providerId: z.string(), providerName: z.string() }))),
  administrator: z.optional(
    z.object({
      userName: z.string(),
      account: z.enum(['PENDING', 'READY', 'FAILED']),
      accountFailure: z.optional(z.string()),
      credential: z.enum(['AVAILABLE', 'REVEALED', 'DESTROYED']),
      revealBy: instant(),
    }),
  ),
  createdAt: instant(),
  updatedAt: instant(),
});

/** Whoever confirms knows the signer; people's data is kept in no record of a request. */
const confirmation = z.object({
  id: z.string(),
  templateId: z.string(),
  type: z.string(),
  dateAgreed: z.string(),
  method: z.enum(['PARTNER_ATTESTATION', 'CUSTOMER_DIRECT']),
  status: agreementStanding,
  userId: z.string(),
  createdAt: instant(),
});

const acceptance = z.extend(confirmation, { primaryContact: contact });

export const listCustomers = route('GET', '/v1/customers', {
  summary:
    'List the customers by name, those of a reseller or a country, with a tag or an outdated agreement, or by the beginning of a domain',
  access: 'list customers',
  query: listQuery({
    status: z._default(z.enum(['ACTIVE', 'ENDED']), 'ACTIVE'),
    name: z.optional(line(1, 100)),
    domain: z.optional(
      z.pipe(
        line(1, 100),
        z.transform((text: string) => text.toLowerCase()),
      ),
    ),
    country: z.optional(country()),
    resellerId: z.optional(identifier()),
    tag: z.optional(line(1, 50)),
    /** Those whose agreement no longer counts for new orders, since a newer version is enforced. */
    agreement: z.optional(z.literal('OUTDATED')),
  }),
  answer: listAnswer(listed),
  grants: { table: 'read' },
});

export const readCustomer = route('GET', '/v1/customers/{customerId}', {
  summary: "Read a customer: its company, how it is billed, its agreement, and how its administrator's account is",
  access: 'list customers',
  parameters: customerPath,
  answer: customerView,
  grants: { table: 'read' },
});

export const updateCustomer = route('PATCH', '/v1/customers/{customerId}', {
  summary: 'Change the billing profile, the contact, the tags, or the reseller that the customer is served through',
  access: 'update customers',
  parameters: customerPath,
  body: z.strictObject({
    billingProfile: z.optional(
      z.strictObject({
        companyName: typed,
        email: typed,
        culture: typed,
        language: typed,
        firstName: typed,
        lastName: typed,
        defaultAddress: z.optional(typedAddress),
      }),
    ),
    primaryContact: z.optional(typedContact),
    tags: z.optional(z.array(line(1, 50)).check(z.maxLength(100))),
    associatedResellerId: z.optional(z.nullable(identifier())),
    confirmedWarnings,
  }),
  answer: customerView,
  grants: { table: 'write' },
});

export const revealCredential = route('POST', '/v1/customers/{customerId}/setup-credential/reveal', {
  summary: "Show the administrator's name and one-time password; once",
  access: 'reveal setup credentials',
  parameters: customerPath,
  answer: z.object({
    customerId: z.string(),
    providerId: z.string(),
    revealedAt: instant(),
    userName: z.optional(z.string()),
    temporaryPassword: z.optional(z.string()),
    mustChangeAtFirstSignIn: z.boolean(),
  }),
  grants: { table: 'write', secret: true },
});

export const reissueCredential = route('POST', '/v1/customers/{customerId}/setup-credential/reissue', {
  summary: 'Have a new one-time password made in place of the old one, to be shown once',
  access: 'reissue setup credentials',
  parameters: customerPath,
  answer: z.object({ customerId: z.string(), credential: z.enum(['AVAILABLE']), revealBy: instant() }),
  grants: { table: 'write', secret: true },
});

export const confirmAgreement = route('POST', '/v1/customers/{customerId}/agreements', {
  summary: 'Confirm that a person of the customer accepted the customer agreement',
  access: 'confirm agreements',
  parameters: customerPath,
  body: z.strictObject({ templateId: typed, primaryContact: typedContact, dateAgreed: typed }),
  answer: confirmation,
  success: 201,
  grants: { table: 'write' },
});

export const listAgreements = route('GET', '/v1/customers/{customerId}/agreements', {
  summary: 'Who accepted which version of the customer agreement, the newest version first',
  access: 'list customers',
  parameters: customerPath,
  query: listQuery({}),
  answer: listAnswer(acceptance),
  grants: { table: 'read' },
});

export const setAccountStatus = route('PUT', '/v1/customers/{customerId}/account-status', {
  summary: 'Say how the vetting of a customer stands; it orders nothing while it is under review or not allowed',
  access: 'vet customers',
  parameters: customerPath,
  body: z.strictObject({ accountStatus: z.enum(accountStatuses) }),
  answer: z.object({ id: z.string(), accountStatus: z.enum(accountStatuses), updatedAt: instant() }),
  grants: { table: 'write' },
});

export const destroyCredentials: Job = {
  kind: 'job',
  summary: 'Forgets one-time passwords that were shown, or that nobody asked for in time',
  schedule: 'rate(15 minutes)',
  timeoutSeconds: 300,
  grants: { table: 'write' },
};

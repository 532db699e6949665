import { type AdminGrant, includedGrant } from './admin-grant.ts';
import type { TieChange } from './change-customer.ts';
import { type Customer, type CustomerRelationship, extendTie, revived } from './customer.ts';
import { newestTemplate } from './customer-data/agreement.ts';
import type { AgreementAcceptance, AgreementTemplate } from './customer-data/customer.ts';
import {
  type Consent,
  close,
  type Decision,
  entryOf,
  linkState,
  mailToSender,
  recipientMismatch,
  requireConsent,
  requireOpen,
} from './invitation.ts';
import type { Task } from './journal.ts';
import { type Partner, replyAddressOf, requireActivePartner } from './partner.ts';
import { Refusal } from './refusal.ts';
import { regionOf } from './regions.ts';
import {
  consentVersionOf,
  type JointReseller,
  jointProblem,
  type RelationshipRequest,
} from './relationship-request.ts';
import type { Caller } from './tenants.ts';

/** What a customer's answer is decided on. */
export interface CustomerAnswerFacts {
  request: RelationshipRequest;
  /** The version that the link carries. */
  tokenVersion: number;
  /** The partner that asks. */
  provider: Partner;
  /** The caller's own company; absent for callers of another kind of tenant. */
  customer: Customer | undefined;
  /** The partner's tie to the customer so far, ended or not. */
  tie: CustomerRelationship | undefined;
  /** The versions of the customer agreement. */
  templates: readonly AgreementTemplate[];
}

/** What accepting needs beyond, where the request includes it. */
export interface InclusionFacts {
  /** Of a joint request: the reseller with its own tie to the customer so far. */
  reseller: (JointReseller & { tie: CustomerRelationship | undefined }) | undefined;
  /** The name of who accepts, for the agreement. */
  signer: { firstName: string; lastName: string } | undefined;
}

export interface RelationshipAcceptance extends Decision<RelationshipRequest> {
  /** The asking partner's tie first, then its reseller's. */
  ties: [TieChange, ...TieChange[]];
  /** With the agreement that it has accepted itself; absent when nothing of it changes. */
  customer: Customer | undefined;
  agreement: AgreementAcceptance | undefined;
  grant: AdminGrant | undefined;
}

/**
 * A customer's administrator accepts, and with one decision the relationship begins, with all that the request includes
 * (domain rules, 3.5 and 4). Undefined when the same customer has accepted before: the answer is the same.
 * @throws Refusal the link's states; `CONSENT_REQUIRED`, `RECIPIENT_MISMATCH`, `ROLE_NOT_ALLOWED`, `REGION_MISMATCH`,
 *   `RELATIONSHIP_ALREADY_ACTIVE`; `PARTNERSHIP_REQUIRED` when the joint reseller may not take on customers any more
 */
export function acceptRelationshipRequest(
  facts: CustomerAnswerFacts & InclusionFacts,
  consent: Consent,
  context: { now: Date; caller: Caller; newId: () => string },
): RelationshipAcceptance | undefined {
  const { request, provider, tie, templates } = facts;
  const { now, caller, newId } = context;
  if (isAnswerOf(request.acceptedCustomerId, request, caller)) return undefined;
  requireOpen(linkState(request, facts.tokenVersion, now));
  const template = request.includeAgreement ? newestTemplate(templates, now) : undefined;
  const consentTextVersion = consentVersionOf(request, template);
  requireConsent(consent, consentTextVersion);
  const customer = requireRecipient(facts, caller);
  requireActivePartner(provider, 'The company that asks is not active in the programme at present.');
  if (regionOf(customer.country) !== provider.region) {
    throw new Refusal('REGION_MISMATCH', 'Partner and customer must belong to the same sales region.', {
      reason: 'REGION_MISMATCH',
      nextStep: 'Ask a partner of your own region.',
    });
  }
  if (tie?.status === 'ACTIVE') {
    throw new Refusal('RELATIONSHIP_ALREADY_ACTIVE', 'Your company works with this partner already.', {
      existingId: customer.id,
    });
  }
  const problem = facts.reseller && jointProblem(facts.reseller, provider);
  if (problem !== undefined) throw problem;

  const at = now.toISOString();
  const next = close(request, 'ACCEPTED', now, {
    acceptedBy: caller.userId,
    acceptedCustomerId: customer.id,
    consentTextVersion,
  });
  const agreement = template && directAcceptance(template, { ...facts, customer }, { id: newId(), at, caller });
  const onRecord = agreement && {
    templateId: agreement.templateId,
    type: agreement.type,
    dateAgreed: agreement.dateAgreed,
  };
  const { companyName, domain } = customer.companyProfile;
  const reseller = facts.reseller?.partner;
  const own: CustomerRelationship = {
    companyName,
    country: customer.country,
    tags: [],
    createdAt: at,
    createdBy: caller.userId,
    ...tie,
    ...revived('REQUESTED', at),
    partnerId: provider.id,
    partnerName: provider.legalName,
    customerId: customer.id,
    role: provider.kind,
    domain,
    requestId: request.id,
    associatedResellerId: reseller?.id,
    resellerName: reseller?.legalName,
    ...(onRecord && { agreement: onRecord }),
    version: (tie?.version ?? 0) + 1,
    updatedAt: at,
  };
  const ties: RelationshipAcceptance['ties'] = [{ before: tie, next: own }];
  if (reseller !== undefined) {
    const before = facts.reseller?.tie;
    const extended = extendTie(before, own, { provider, reseller, createdBy: caller.userId, updatedAt: at });
    // The customer has agreed to this reseller itself, so that the tie does not hang on the provider.
    ties.push({ before, next: { ...extended, origin: 'REQUESTED', requestId: request.id } });
  }
  const grant = request.includeDelegatedAdmin
    ? includedGrant(request, { id: customer.id, name: companyName }, { id: newId(), now, userId: caller.userId })
    : undefined;
  const entry = entryOf('accept', request, next, tasksOf(facts, { companyName, at, caller, consentTextVersion }));
  entry.alsoTouched = [
    { type: 'customer', id: customer.id },
    ...(agreement ? [{ type: 'agreement' as const, id: agreement.id }] : []),
    ...(grant ? [{ type: 'admin_grant' as const, id: grant.id }] : []),
  ];
  return {
    request: next,
    entry,
    ties,
    customer: onRecord && { ...customer, directAgreement: onRecord, version: customer.version + 1, updatedAt: at },
    agreement,
    grant,
  };
}

/** A customer's administrator says no. Undefined when the same customer has declined before. */
export function declineRelationshipRequest(
  facts: CustomerAnswerFacts,
  reason: string | undefined,
  context: { now: Date; caller: Caller },
): Decision<RelationshipRequest> | undefined {
  const { request } = facts;
  const { now, caller } = context;
  if (isAnswerOf(request.declinedCustomerId, request, caller, 'DECLINED')) return undefined;
  requireOpen(linkState(request, facts.tokenVersion, now));
  const customer = requireRecipient(facts, caller);
  const next = close(request, 'DECLINED', now, {
    declineReason: reason,
    declinedBy: caller.userId,
    declinedCustomerId: customer.id,
  });
  const mail = mailToSender(request, {
    template: 'customer-invitation-declined',
    recipientEmail: request.recipientEmail,
    companyName: customer.companyProfile.companyName,
    declinedAt: now.toISOString(),
    ...(reason !== undefined && { reason }),
  });
  return { request: next, entry: entryOf('decline', request, next, [mail]) };
}

function isAnswerOf(
  customerId: string | undefined,
  request: RelationshipRequest,
  caller: Caller,
  status: 'ACCEPTED' | 'DECLINED' = 'ACCEPTED',
): boolean {
  return request.status === status && customerId === caller.tenantId;
}

/** The invitation is for one person, who must be an administrator of a customer (domain rules, 8). */
function requireRecipient({ request, customer }: CustomerAnswerFacts, caller: Caller): Customer {
  if (!caller.emailVerified || caller.email !== request.recipientEmail) throw recipientMismatch();
  if (caller.tenantKind === 'customer' && customer !== undefined) return customer;
  throw new Refusal('ROLE_NOT_ALLOWED', 'Only a global administrator of a customer may answer this invitation.', {
    nextStep: 'Sign in with an account of the customer, or ask the partner to invite its administrator.',
  });
}

/** No notice goes to the signer, who has just read what it would say (domain rules, 6.5). */
function directAcceptance(
  template: AgreementTemplate,
  { request, customer, signer }: CustomerAnswerFacts & InclusionFacts & { customer: Customer },
  { id, at, caller }: { id: string; at: string; caller: Caller },
): AgreementAcceptance {
  if (signer === undefined) {
    throw new Refusal('ROLE_NOT_ALLOWED', 'Accepting the agreement needs the name of your account.', {
      nextStep: 'Ask a user administrator of your company to complete your account.',
    });
  }
  return {
    id,
    providerId: request.providerId,
    customerId: customer.id,
    templateId: template.templateId,
    type: template.type,
    primaryContact: { firstName: signer.firstName, lastName: signer.lastName, email: caller.email },
    dateAgreed: at,
    method: 'CUSTOMER_DIRECT',
    userId: caller.userId,
    createdAt: at,
  };
}

/** The news to who asked, to the reseller of a joint request, and the record for who accepted. */
function tasksOf(
  { request, provider, reseller }: CustomerAnswerFacts & InclusionFacts,
  accepted: { companyName: string; at: string; caller: Caller; consentTextVersion: string },
): Task[] {
  const { companyName, at: acceptedAt, caller, consentTextVersion } = accepted;
  const toReseller = reseller?.partner;
  return [
    mailToSender(request, {
      template: 'customer-invitation-accepted',
      recipientEmail: request.recipientEmail,
      companyName,
      acceptedAt,
    }),
    {
      kind: 'mail',
      to: caller.email,
      fromName: provider.legalName,
      replyTo: request.replyTo,
      language: request.language,
      content: {
        template: 'relationship-started',
        providerName: provider.legalName,
        providerEmail: request.replyTo,
        companyName,
        consentTextVersion,
        acceptedAt,
        ...(toReseller && { resellerName: toReseller.legalName }),
      },
    },
    ...(toReseller === undefined
      ? []
      : [
          {
            kind: 'mail' as const,
            to: toReseller.primaryContact.email,
            fromName: provider.legalName,
            replyTo: replyAddressOf(provider),
            language: toReseller.language,
            content: {
              template: 'customer-joined' as const,
              providerName: provider.legalName,
              resellerName: toReseller.legalName,
              companyName,
              acceptedAt,
            },
          },
        ]),
  ];
}

import { isFreeMail } from './email-address.ts';
import type { JournalEntry } from './journal.ts';
import type { Language } from './languages.ts';
import type { Contact, NewUser, Partner } from './partner.ts';
import { type FieldError, Refusal, refuseFields } from './refusal.ts';
import { regionOf } from './regions.ts';
import type { Caller } from './tenants.ts';
import { accountTask, type User, wantedUser } from './user.ts';

export interface EnrolmentInput {
  kind: 'PROVIDER' | 'RESELLER';
  legalName: string;
  tenantId: string;
  country: string;
  domains: string[];
  mpnId: string;
  mpnType: 'GLOBAL' | 'LOCATION';
  supportProfile?: Partner['supportProfile'];
  primaryContact: Contact;
  language: Language;
  administrator: { email: string; firstName: string; lastName: string };
}

export interface Enrolment {
  partner: Partner;
  administrator: User;
  entry: JournalEntry;
}

/**
 * Enrols a partner with its first administrator. It starts PENDING in programme and vetting; vetting, signing and the
 * first sign-in follow. Source: domain rules, section 2 and 3.3.
 */
export function enrolPartner(
  input: EnrolmentInput,
  context: { id: string; userId: string; now: Date; createdBy: string },
): Enrolment {
  const { administrator, ...fields } = input;
  const region = regionOf(input.country);
  refuseFields([
    ...(region === undefined
      ? [{ pointer: '/country', rule: 'sales-region', message: 'must be a country that the programme sells in' }]
      : []),
    ...freeMailErrors('/primaryContact/email', input.primaryContact.email),
    ...freeMailErrors('/supportProfile/email', input.supportProfile?.email),
    ...freeMailErrors('/administrator/email', administrator.email),
  ]);
  if (region === undefined) throw new Error('A country without a sales region passed');
  const at = context.now.toISOString();
  const partner: Partner = {
    ...fields,
    domains: [...new Set(fields.domains)],
    id: context.id,
    region,
    programStatus: 'PENDING',
    vettingStatus: 'PENDING',
    partnerAgreements: [],
    version: 1,
    createdAt: at,
    updatedAt: at,
    createdBy: context.createdBy,
  };
  const account: NewUser = {
    ...administrator,
    userId: context.userId,
    tenantId: partner.id,
    tenantKind: input.kind === 'PROVIDER' ? 'provider' : 'reseller',
    tenantName: partner.legalName,
    roles: ['GlobalAdmin'],
  };
  const user = wantedUser(account, input.language, context);
  return {
    partner,
    administrator: user,
    entry: {
      operationType: 'create_partner',
      tenantId: partner.id,
      resource: { type: 'partner', id: partner.id },
      alsoTouched: [{ type: 'user', id: user.userId }],
      newValue: { kind: partner.kind, country: partner.country, mpnId: partner.mpnId, legalName: partner.legalName },
      tasks: [accountTask(user)],
    },
  };
}

/**
 * A partner's global administrator signs the partner agreement of its region: once, for all providers of the region,
 * and never again when years pass or staff changes.
 */
export function signPartnerAgreement(
  current: Partner,
  context: { now: Date; caller: Caller },
): { partner: Partner; entry: JournalEntry } {
  const { region } = current;
  if (current.partnerAgreements.some((agreement) => agreement.region === region)) {
    throw new Refusal('AGREEMENT_ALREADY_SIGNED', 'Your company has signed the partner agreement of this region.', {
      currentState: 'SIGNED',
      allowedActions: [],
    });
  }
  const signedAt = context.now.toISOString();
  const partner: Partner = {
    ...current,
    partnerAgreements: [...current.partnerAgreements, { region, signedAt, signedBy: context.caller.userId }],
    version: current.version + 1,
    updatedAt: signedAt,
  };
  return {
    partner,
    entry: {
      operationType: 'sign_partner_agreement',
      tenantId: partner.id,
      resource: { type: 'partner', id: partner.id },
      newValue: { region, signedAt },
    },
  };
}

/** Partners' people are mailed at their company; `pointer` names the field. */
export function freeMailErrors(pointer: string, email: string | undefined): FieldError[] {
  if (email === undefined || !isFreeMail(email)) return [];
  return [
    { pointer, rule: 'company-domain', message: 'must be an address of the company, not of a free mail service' },
  ];
}

export interface PartnerChange {
  programStatus?: Partner['programStatus'] | undefined;
  vettingStatus?: Partner['vettingStatus'] | undefined;
  invitationsPerDay?: number | undefined;
  openInvitations?: number | undefined;
}

/** The programme changes a partner's standing or its invitation numbers. Undefined when nothing would change. */
export function changePartner(
  current: Partner,
  change: PartnerChange,
  context: { now: Date },
): { partner: Partner; entry: JournalEntry } | undefined {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const before = Object.fromEntries(Object.keys(given).map((field) => [field, current[field as keyof PartnerChange]]));
  if (Object.entries(given).every(([field, value]) => before[field] === value)) return undefined;
  const partner: Partner = {
    ...current,
    ...given,
    version: current.version + 1,
    updatedAt: context.now.toISOString(),
  };
  return {
    partner,
    entry: {
      operationType: 'update_partner',
      tenantId: partner.id,
      resource: { type: 'partner', id: partner.id },
      oldValue: before,
      newValue: given,
    },
  };
}

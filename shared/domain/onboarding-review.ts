import { type AccountInfoContext, checkAccountInfo } from './customer-data/account-info.ts';
import type { AddressStatus } from './customer-data/address.ts';
import type { AccountInfo, Address, AgreementTemplate } from './customer-data/customer.ts';
import type { Warning } from './customer-data/finding.ts';
import { vendorDomains, vendorSuffix } from './customer-data/vendor.ts';
import { type OnboardingDraft, resellerProblem } from './onboarding.ts';
import type { LineProblem, LineWarning } from './ordering/line-problem.ts';
import type { Offer } from './ordering/offer.ts';
import { type CheckedLines, checkLines, type LineInput, type ResolvedLine } from './ordering/order-lines.ts';
import type { MpnStanding } from './ordering/partner-of-record.ts';
import { totalLicences } from './ordering/place-order.ts';
import { noUsage } from './ordering/usage.ts';
import type { Partner } from './partner.ts';
import type { Partnership } from './partnership.ts';
import type { FieldError, RefusalCode, RefusalFacts } from './refusal.ts';

/** What keeps a draft from being submitted, by the code that submitting would be refused with. */
export interface ReviewProblem extends FieldError {
  code: RefusalCode;
  expected?: string | undefined;
  example?: string | undefined;
  normalised?: string | undefined;
  remaining?: number | undefined;
}

/** Whose a customer's domain is, as far as one partner may know: other partners' customers have no names. */
export type DomainStanding =
  | { state: 'FREE' }
  | { state: 'OWN_CUSTOMER'; customerId: string }
  | { state: 'OTHER_CUSTOMER' };

interface PartnersOfDraft {
  provider: Partner;
  reseller: Partner | undefined;
  partnership: Partnership | undefined;
  now: Date;
}

/** What the lines of a draft are checked against. */
export interface DraftLineFacts extends PartnersOfDraft {
  offers: ReadonlyMap<string, Offer>;
  standings: ReadonlyMap<string, MpnStanding>;
}

export interface ReviewFacts extends DraftLineFacts {
  templates: readonly AgreementTemplate[];
  domain: DomainStanding;
  /** Whether the contact's address signs in to another account already. */
  administratorHasAccount: boolean;
}

/** A complete draft. */
type CompleteDraft = OnboardingDraft & { accountInfo: AccountInfo; lineItems: LineInput[] };

/** What is so of a draft now. */
export interface Judgement {
  /** All of them, those of the lines included. */
  problems: ReviewProblem[];
  lineProblems: LineProblem[];
  /** To be confirmed at submit, by rule, pointer and basis. */
  warnings: (Warning | LineWarning)[];
  address: { status: AddressStatus; suggestions: Address[] };
  lines: ResolvedLine[];
}

/** What submitting the draft would do now. */
export interface Review {
  accountInfo: AccountInfo;
  address: Judgement['address'];
  lines: (Omit<ResolvedLine, 'offer'> & Pick<Offer, 'offerId' | 'unitType'> & { offerName: string })[];
  totals: { lines: number; licences: number };
  problems: ReviewProblem[];
  /** To be confirmed at submit, by rule and basis. */
  warnings: (Warning | LineWarning)[];
  canSubmit: boolean;
}

/** What the account info of a draft is judged by. */
export function accountContextOf(
  { provider, reseller, now }: Omit<PartnersOfDraft, 'partnership'>,
  templates: readonly AgreementTemplate[],
): AccountInfoContext {
  const resellerDomains = reseller?.domains ?? [];
  return {
    now,
    vendorSuffix,
    foreignMail: { vendorDomains, providerDomains: provider.domains, resellerDomains },
    region: provider.region,
    providerId: provider.id,
    templates,
  };
}

/** Checks the lines of a customer that does not exist yet: it has nothing, and its reseller goes on record by default. */
export function checkDraftLines(
  accountInfo: AccountInfo,
  lineItems: readonly LineInput[],
  { provider, reseller, offers, standings, now }: DraftLineFacts,
): CheckedLines {
  return checkLines(
    lineItems,
    {
      country: accountInfo.billing.defaultAddress.country,
      offers,
      standings,
      usage: noUsage(''),
      subscriptions: [],
      providerMpnId: provider.mpnId,
      resellerMpnId: reseller?.mpnId,
    },
    now,
  );
}

/** Why a new customer cannot have this domain, with what to do instead; undefined when it is free. */
export function domainProblem(
  domain: string,
  standing: DomainStanding,
): { errors: [ReviewProblem]; facts: RefusalFacts } | undefined {
  if (standing.state === 'FREE') return undefined;
  const isOwn = standing.state === 'OWN_CUSTOMER';
  const problem: ReviewProblem = {
    pointer: '/company/domain',
    code: isOwn ? 'DOMAIN_TAKEN' : 'CUSTOMER_EXISTS_REQUEST_RELATIONSHIP',
    rule: 'domain-free',
    message: isOwn ? `one of your customers has the domain ${domain}` : `a customer with the domain ${domain} exists`,
    expected: 'a domain that no customer has',
    normalised: domain,
  };
  const nextStep = isOwn
    ? 'Order for the customer that you have, or choose another domain.'
    : 'If this is your customer, ask it for a relationship: POST /v1/relationship-requests. Else choose another domain.';
  return { errors: [problem], facts: { nextStep, ...(isOwn && { existingId: standing.customerId }) } };
}

/**
 * Judges a complete draft anew by what is so now; whatever was found right when it was saved may have changed since. Says
 * everything at once and changes nothing.
 */
export function judgeDraft(draft: CompleteDraft, facts: ReviewFacts): Judgement {
  const { accountInfo, lineItems } = draft;
  const account = checkAccountInfo(accountInfo, accountContextOf(facts, facts.templates));
  const checked = checkDraftLines(accountInfo, lineItems, facts);
  const taken = domainProblem(accountInfo.company.domain, facts.domain);
  return {
    problems: [
      ...problemsOfReseller(draft, facts),
      ...account.errors,
      ...(taken?.errors ?? []),
      ...(facts.administratorHasAccount ? [addressHasAccount(accountInfo)] : []),
      ...(accountInfo.agreement === undefined ? [agreementMissing] : []),
      ...checked.problems,
    ],
    lineProblems: checked.problems,
    warnings: [...account.warnings, ...checked.warnings],
    address: account.address,
    lines: checked.lines,
  };
}

/** What submitting a complete draft would do now, for people to read. */
export function reviewDraft(draft: CompleteDraft, facts: ReviewFacts): Review {
  const { accountInfo, lineItems } = draft;
  const { problems, warnings, address, lines } = judgeDraft(draft, facts);
  return {
    accountInfo,
    address,
    lines: lines.map(({ offer, ...line }) => ({
      ...line,
      offerId: offer.offerId,
      offerName: offer.name,
      unitType: offer.unitType,
    })),
    totals: { lines: lineItems.length, licences: totalLicences(lineItems) },
    problems,
    warnings,
    canSubmit: problems.length === 0,
  };
}

function addressHasAccount({ contact }: AccountInfo): ReviewProblem {
  return {
    pointer: '/contact/email',
    code: 'USER_EMAIL_TAKEN',
    rule: 'administrator-address-free',
    message: 'the contact becomes the administrator of the customer, and this address has an account already',
    expected: 'an address that signs in to nothing yet',
    normalised: contact.email,
  };
}

const agreementMissing: ReviewProblem = {
  pointer: '/agreement',
  code: 'AGREEMENT_REQUIRED',
  rule: 'agreement-required',
  message: 'nobody of the customer has agreed to the customer agreement yet',
  expected: 'the signer and the date, in the account info',
};

function problemsOfReseller(draft: OnboardingDraft, { provider, reseller, partnership }: ReviewFacts): ReviewProblem[] {
  if (draft.resellerId === undefined) return [];
  const problem = resellerProblem(reseller, partnership, provider);
  if (problem === undefined) return [];
  return [
    {
      pointer: '/resellerId',
      code: 'PARTNERSHIP_REQUIRED',
      rule: 'reseller-works-with-provider',
      message: `${problem.detail} (${problem.reason})`,
    },
  ];
}

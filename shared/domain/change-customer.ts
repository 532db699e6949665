import { isDeepStrictEqual } from 'node:util';
import { type Customer, type CustomerRelationship, extendTie, withdrawTie } from './customer.ts';
import { type AccountInfoContext, checkAccountInfo } from './customer-data/account-info.ts';
import type { AccountInfoInput, ContactInput } from './customer-data/customer.ts';
import { type Confirmation, type Finding, unconfirmedWarnings, type Warning } from './customer-data/finding.ts';
import type { JournalEntry } from './journal.ts';
import { resellerProblem } from './onboarding.ts';
import { refuseFindings } from './onboarding-findings.ts';
import type { Partner } from './partner.ts';
import type { Partnership } from './partnership.ts';
import { Refusal, refuseFields } from './refusal.ts';

const maximumTags = 40;

/** What of a customer is to change; what is absent stays. In the profiles null takes a field away. */
export interface CustomerChange {
  billingProfile?:
    | { [F in keyof AccountInfoInput['billing']]?: AccountInfoInput['billing'][F] | undefined }
    | undefined;
  primaryContact?: ContactInput | undefined;
  tags?: string[] | undefined;
  /** Null: the provider serves the customer itself. */
  associatedResellerId?: string | null | undefined;
  confirmedWarnings: readonly Confirmation[];
}

export interface CustomerChangeFacts {
  customer: Customer;
  provider: Partner;
  /** The reseller that the customer has; read only when its tie or its mail domains matter. */
  currentReseller?: { partner: Partner | undefined; tie: CustomerRelationship | undefined } | undefined;
  /** The reseller that it is to have, when that is another one. */
  nextReseller?:
    | { partner: Partner | undefined; partnership: Partnership | undefined; tie: CustomerRelationship | undefined }
    | undefined;
  account: Omit<AccountInfoContext, 'foreignMail'> & {
    foreignMail: Omit<AccountInfoContext['foreignMail'], 'resellerDomains'>;
  };
  now: Date;
  userId: string;
}

/** A tie as it was and as it is to be; `before` is absent for a new one. */
export interface TieChange {
  before: CustomerRelationship | undefined;
  next: CustomerRelationship;
}

/** Whether a change touches more than the provider's own tie, so that its reseller has to be loaded. */
export function concernsReseller(current: CustomerRelationship, change: CustomerChange): boolean {
  const { billingProfile, primaryContact, associatedResellerId } = change;
  if (associatedResellerId !== undefined && associatedResellerId !== (current.associatedResellerId ?? null))
    return true;
  return current.associatedResellerId !== undefined && (billingProfile !== undefined || primaryContact !== undefined);
}

/**
 * Changes how a provider bills, reaches, tags and serves a customer (domain rules, 4, updateCustomer): profiles are judged
 * anew by the rules of account info, and a name that asks for a second look has to be confirmed as at submit.
 * @returns the ties, the provider's first; undefined when nothing would change
 * @throws Refusal `WARNINGS_NOT_CONFIRMED`; `PARTNERSHIP_REQUIRED` for the new reseller; the codes of
 *   account info
 */
export function changeCustomer(
  current: CustomerRelationship,
  change: CustomerChange,
  facts: CustomerChangeFacts,
): { ties: [TieChange, ...TieChange[]]; entry: JournalEntry } | undefined {
  const { provider, now, userId } = facts;
  const profiles = changedProfiles(current, change, facts);
  const tags = change.tags === undefined ? current.tags : judgedTags(change.tags);
  const reseller = chosenReseller(current, change, facts);
  const changed: CustomerRelationship = {
    ...current,
    ...profiles,
    tags,
    associatedResellerId: reseller?.id,
    resellerName: reseller?.name,
  };
  if (isDeepStrictEqual(changeable(current), changeable(changed))) return undefined;
  const at = now.toISOString();
  const next: CustomerRelationship = { ...changed, version: current.version + 1, updatedAt: at };
  const ties: [TieChange, ...TieChange[]] = [{ before: current, next }];
  const { currentReseller, nextReseller } = facts;
  const resellerChanges = next.associatedResellerId !== current.associatedResellerId;
  const copiesChange = next.companyName !== current.companyName || next.country !== current.country;
  if (currentReseller?.tie !== undefined && currentReseller.partner !== undefined) {
    const { tie, partner } = currentReseller;
    if (resellerChanges) ties.push({ before: tie, next: withdrawTie(tie, provider.id, now) });
    else if (copiesChange) {
      const context = { provider, reseller: partner, createdBy: userId, updatedAt: at };
      ties.push({ before: tie, next: extendTie(tie, next, context) });
    }
  }
  if (resellerChanges && nextReseller?.partner !== undefined) {
    const context = { provider, reseller: nextReseller.partner, createdBy: userId, updatedAt: at };
    ties.push({ before: nextReseller.tie, next: extendTie(nextReseller.tie, next, context) });
  }
  return { ties, entry: changeEntry(current, next, profiles !== undefined) };
}

function changeable({ billingProfile, primaryContact, tags, associatedResellerId }: CustomerRelationship) {
  return { billingProfile, primaryContact, tags, associatedResellerId };
}

type Profiles = Pick<CustomerRelationship, 'billingProfile' | 'primaryContact' | 'companyName' | 'country'>;

/** The profiles with the change in them, judged whole; undefined when the change is about none. */
function changedProfiles(
  current: CustomerRelationship,
  change: CustomerChange,
  facts: CustomerChangeFacts,
): Profiles | undefined {
  const { billingProfile, primaryContact, confirmedWarnings } = change;
  if (billingProfile === undefined && primaryContact === undefined) return undefined;
  const { companyProfile } = facts.customer;
  const now = {
    company: companyProfile,
    billing: current.billingProfile ?? { defaultAddress: { country: current.country } },
    contact: current.primaryContact ?? {},
  };
  const given: AccountInfoInput = {
    company: companyProfile,
    billing: {
      ...now.billing,
      ...billingProfile,
      defaultAddress: billingProfile?.defaultAddress ?? now.billing.defaultAddress,
    },
    contact: { ...now.contact, ...primaryContact },
  };
  const resellerDomains = facts.currentReseller?.partner?.domains ?? [];
  const context = { ...facts.account, foreignMail: { ...facts.account.foreignMail, resellerDomains } };
  const checked = checkAccountInfo(given, context);
  refuseFindings(checked.errors.flatMap((finding) => ofChange(finding)));
  // What stands already was looked at when it came to stand.
  const known = checkAccountInfo(now, context).warnings;
  const open = unconfirmedWarnings(unconfirmedWarnings(checked.warnings, known).flatMap(ofChange), confirmedWarnings);
  refuseFindings(
    open.map((warning) => ({ ...warning, code: 'WARNINGS_NOT_CONFIRMED' as const })),
    { nextStep: 'Send the same change with confirmedWarnings: the rule, pointer and basis of each.' },
  );
  const { billing, contact } = checked.normalised;
  return {
    billingProfile: billing,
    primaryContact: contact,
    companyName: billing.companyName,
    country: billing.defaultAddress.country,
  };
}

/** A finding with the pointer as the change has its fields; the company itself is no part of it. */
function ofChange<F extends Finding | Warning>(finding: F): F[] {
  const { pointer } = finding;
  if (pointer.startsWith('/billing/'))
    return [{ ...finding, pointer: pointer.replace('/billing/', '/billingProfile/') }];
  if (pointer.startsWith('/contact/'))
    return [{ ...finding, pointer: pointer.replace('/contact/', '/primaryContact/') }];
  return [];
}

/** Tags as people write them, each once whatever its case, at most 40 (domain rules, 2 [P]). */
function judgedTags(given: readonly string[]): string[] {
  const unique = new Map(given.map((tag) => [tag.toLowerCase(), tag]));
  if (unique.size > maximumTags) {
    const message = `must be at most ${maximumTags} tags, not ${unique.size}`;
    refuseFields([{ pointer: '/tags', rule: 'tags-count', message }]);
  }
  return [...unique.values()].sort((one, other) => (one < other ? -1 : 1));
}

/** The reseller after the change. @throws Refusal `PARTNERSHIP_REQUIRED` for one that may not take on customers now */
function chosenReseller(
  current: CustomerRelationship,
  { associatedResellerId: wanted }: CustomerChange,
  { provider, nextReseller }: CustomerChangeFacts,
): { id: string; name: string } | undefined {
  const { associatedResellerId: id, resellerName: name = '' } = current;
  if (wanted === undefined || wanted === (id ?? null)) return id === undefined ? undefined : { id, name };
  if (wanted === null) return undefined;
  const problem = resellerProblem(nextReseller?.partner, nextReseller?.partnership, provider);
  if (problem !== undefined) {
    const { detail, ...rest } = problem;
    throw new Refusal('PARTNERSHIP_REQUIRED', detail, rest);
  }
  return { id: wanted, name: nextReseller?.partner?.legalName ?? '' };
}

/** What changed, without what was typed: people's data must not outlive its erasure in the audit log. */
function changeEntry(before: CustomerRelationship, next: CustomerRelationship, profiles: boolean): JournalEntry {
  const resellerChanges = before.associatedResellerId !== next.associatedResellerId;
  const value = ({ tags, associatedResellerId, country }: CustomerRelationship) => ({
    tags,
    associatedResellerId,
    country,
  });
  return {
    operationType: profiles
      ? 'update_customer_billing_profile'
      : resellerChanges
        ? 'update_customer_reseller'
        : 'update_customer_tags',
    tenantId: next.partnerId,
    resource: { type: 'customer', id: next.customerId },
    customerId: next.customerId,
    resellerId: next.associatedResellerId,
    oldValue: value(before),
    newValue: value(next),
  };
}

import { keptMs } from './retention.ts';
import { dayMs } from './time.ts';

/** What the table holds of one kind of item, from the view of data protection. */
export interface Inventoried {
  what: string;
  /** Whose it is: who answers for it, exports it, and erases people from it. */
  owner: 'the tenant' | 'the partner' | 'the partner that asks' | 'the customer' | 'the programme' | 'the service';
  /** Which fields tell who somebody is; absent where none do. Account numbers (`createdBy`) are told of in the README. */
  personalData?: string;
  /** How long it is kept: days, and counted from what; or why there is no such day. */
  kept: { days: number; after: string } | { until: string };
  /** What ends it: the table's own time to live, a step of ours, or nothing. */
  endedBy: 'TTL' | `${string}/${string}` | 'nothing';
  reason: string;
  /** What an erasure makes of a person's data there. */
  erasure?: 'PSEUDONYM' | 'REMOVED' | 'KEPT' | 'EXPIRES';
  /** What it is called in a tenant's export; absent where it is no data of a tenant's, or says nothing of its own. */
  exportedAs?: string;
}

const days = (kind: Parameters<typeof keptMs>[0]): number => keptMs(kind) / dayMs;

const withTheTie = { until: 'the provider leaves the programme' } as const;
const evidence = 'Evidence of a contract, and of what is billed under it.';

/**
 * Every kind of item that the code can write. The type of an item's `kind` is made of its names, so that a new kind does
 * not compile until it stands here; the README's table is made from it, and tests hold the code to it.
 */
export const dataInventory = {
  PARTNER: {
    what: 'A provider or reseller of the programme',
    owner: 'the tenant',
    personalData: 'primary contact, support address',
    kept: { until: 'the partner leaves the programme' },
    endedBy: 'nothing',
    reason: 'Enrolment; who speaks for a partner is part of its contract with the programme.',
    erasure: 'KEPT',
    exportedAs: 'partner',
  },
  PROFILE: {
    what: 'A partner’s business profile',
    owner: 'the tenant',
    personalData: 'contact',
    kept: { until: 'the partner replaces it' },
    endedBy: 'nothing',
    reason: 'Published by the partner, which names another contact first.',
    erasure: 'KEPT',
    exportedAs: 'business-profile',
  },
  USER: {
    what: 'A user of a tenant',
    owner: 'the tenant',
    personalData: 'address, name',
    kept: { until: 'the person is erased' },
    endedBy: 'data/carry-out-erasures',
    reason: 'Sign-in and authority; an erased user stays as a pseudonym, so that the audit log has somebody to name.',
    erasure: 'PSEUDONYM',
    exportedAs: 'user',
  },
  REQUEST: {
    what: 'An invitation, to a reseller or to a customer',
    owner: 'the partner that asks',
    personalData: 'recipient’s address and name, the text, who sent it',
    kept: { days: days('REQUEST'), after: 'it is closed' },
    endedBy: 'partnerships/follow-up-requests',
    reason: 'Whoever was invited may ask by whom for a year.',
    erasure: 'PSEUDONYM',
    exportedAs: 'partnership-request or relationship-request',
  },
  RECIPIENT: {
    what: 'Which invitation of a partner is the newest to an address',
    owner: 'the partner that asks',
    personalData: 'recipient’s address',
    kept: { days: days('REQUEST'), after: 'its invitation is closed' },
    endedBy: 'partnerships/follow-up-requests',
    reason: 'One open invitation to an address; goes with its invitation.',
    erasure: 'REMOVED',
  },
  QUOTA: {
    what: 'How many invitations a provider has made',
    owner: 'the service',
    kept: { until: 'the next invitation overwrites it' },
    endedBy: 'nothing',
    reason: 'A count.',
  },
  PARTNERSHIP: {
    what: 'The tie of a provider and a reseller',
    owner: 'the tenant',
    kept: { until: 'the partners leave the programme' },
    endedBy: 'nothing',
    reason: evidence,
    exportedAs: 'partnership',
  },
  FORMER_PARTNERSHIP: {
    what: 'Such a tie from before it was made anew',
    owner: 'the tenant',
    kept: { until: 'the partners leave the programme' },
    endedBy: 'nothing',
    reason: evidence,
    exportedAs: 'partnership',
  },
  MARKING: {
    what: 'How far a change of a partnership has come',
    owner: 'the service',
    kept: { days: days('MARKING'), after: 'it has ended' },
    endedBy: 'TTL',
    reason: 'To be looked at when something went wrong.',
  },
  DRAFT: {
    what: 'A customer that is being brought on',
    owner: 'the tenant',
    personalData: 'contact, billing contact, signer, who started it',
    kept: { days: days('DRAFT'), after: 'it has ended; what was typed is dropped at its end, after 7 days at most' },
    endedBy: 'TTL',
    reason: 'Who tried to bring on whom, without the people.',
    erasure: 'REMOVED',
    exportedAs: 'onboarding',
  },
  CUSTOMER: {
    what: 'A customer, as it is for every partner',
    owner: 'the customer',
    kept: { until: 'its last partner has left the programme' },
    endedBy: 'nothing',
    reason: 'A company, not a person.',
    exportedAs: 'customer',
  },
  USAGE: {
    what: 'What a customer has of each offer',
    owner: 'the customer',
    kept: { until: 'the customer’s end' },
    endedBy: 'nothing',
    reason: 'A count.',
    exportedAs: 'usage',
  },
  RELATIONSHIP: {
    what: 'A partner’s tie to a customer',
    owner: 'the partner',
    personalData: 'primary contact, billing contact',
    kept: withTheTie,
    endedBy: 'nothing',
    reason: evidence,
    erasure: 'PSEUDONYM',
    exportedAs: 'relationship',
  },
  PARTNER_ENTRY: {
    what: 'A partner as its customer sees it',
    owner: 'the customer',
    kept: withTheTie,
    endedBy: 'nothing',
    reason: 'A copy from the tie.',
    exportedAs: 'partner-of-customer',
  },
  CUSTOMER_ENTRY: {
    what: 'A customer’s place in a partner’s lists',
    owner: 'the partner',
    kept: withTheTie,
    endedBy: 'nothing',
    reason: 'A copy from the tie.',
  },
  AGREEMENT: {
    what: 'Who accepted the customer agreement',
    owner: 'the partner',
    personalData: 'signer’s name, address and telephone',
    kept: withTheTie,
    endedBy: 'nothing',
    reason: 'Who signed is the evidence itself; the law that obliges to keep a contract goes before erasure.',
    erasure: 'KEPT',
    exportedAs: 'agreement',
  },
  ORDER: {
    what: 'An order',
    owner: 'the partner',
    kept: withTheTie,
    endedBy: 'nothing',
    reason: evidence,
    exportedAs: 'order',
  },
  SUBSCRIPTION: {
    what: 'A subscription',
    owner: 'the partner',
    kept: withTheTie,
    endedBy: 'nothing',
    reason: evidence,
    exportedAs: 'subscription',
  },
  RECORD_PERIOD: {
    what: 'Who was on record for a subscription, and when',
    owner: 'the partner',
    kept: withTheTie,
    endedBy: 'nothing',
    reason: 'Incentives are paid by it.',
    exportedAs: 'record-period',
  },
  GRANT: {
    what: 'Delegated rights in a customer’s tenant',
    owner: 'the partner',
    kept: { days: 365, after: 'they have ended' },
    endedBy: 'relationships/carry-grants',
    reason: 'Who could do what in a customer’s tenant.',
    exportedAs: 'admin-grant',
  },
  GRANT_COPY: {
    what: 'The same, where its other sides find it',
    owner: 'the customer',
    kept: { days: 365, after: 'they have ended' },
    endedBy: 'relationships/carry-grants',
    reason: 'A copy.',
    exportedAs: 'admin-grant',
  },
  CREDENTIAL: {
    what: 'The one-time password of a customer’s administrator; its nonce is deleted after 72 hours at most',
    owner: 'the partner',
    personalData: 'administrator’s address and name',
    kept: withTheTie,
    endedBy: 'nothing',
    reason: 'A password can be issued anew as long as the partner serves the customer.',
    erasure: 'PSEUDONYM',
    exportedAs: 'setup-credential',
  },
  GUARD: {
    what: 'That something is the only one: an MPN ID, a domain, a user’s address, a grant’s name',
    owner: 'the service',
    personalData: 'a user’s address',
    kept: { until: 'what it guards has gone' },
    endedBy: 'data/carry-out-erasures',
    reason: 'An address signs in to one account.',
    erasure: 'REMOVED',
  },
  SUPPRESSION: {
    what: 'That mail must not go to an address; only its SHA-256 is stored',
    owner: 'the service',
    kept: { until: 'the programme lifts it' },
    endedBy: 'nothing',
    reason: 'The promise not to mail somebody has to outlive what else is known of them.',
    erasure: 'KEPT',
  },
  JOURNAL: {
    what: 'An audit record, with the mails and accounts that its change asked for until they are done',
    owner: 'the tenant',
    personalData: 'who acted: account number, network address, browser; a masked address',
    kept: { days: days('JOURNAL'), after: 'it was written; whom a mail went to is dropped when the mail is done' },
    endedBy: 'TTL',
    reason: 'Who did what, as long as a claim may rest on it. Can be read for 90 days, and be exported for all.',
    erasure: 'PSEUDONYM',
    exportedAs: 'audit-record',
  },
  ERASURE: {
    what: 'That a person was erased; who it was only until that is done',
    owner: 'the tenant',
    personalData: 'address, while it is under way',
    kept: { days: days('ERASURE'), after: 'it was carried out' },
    endedBy: 'TTL',
    reason: 'To show that a wish was met, and to tell the same person again.',
    erasure: 'REMOVED',
    exportedAs: 'erasure',
  },
  IDEMPOTENCY: {
    what: 'What a request was answered, for its repetition',
    owner: 'the service',
    personalData: 'recipient’s address and the text of an invitation that was just made',
    kept: { days: days('IDEMPOTENCY'), after: 'the answer' },
    endedBy: 'TTL',
    reason: 'A repeated request does nothing twice.',
    erasure: 'EXPIRES',
  },
  WEBHOOK: {
    what: 'Where a tenant has its events sent; its secrets are derived, and stored nowhere',
    owner: 'the tenant',
    kept: { days: days('WEBHOOK'), after: 'it is deleted' },
    endedBy: 'TTL',
    reason: 'What was sent to it can be asked for as long.',
    exportedAs: 'webhook',
  },
  WEBHOOK_HEALTH: {
    what: 'How its receiver does',
    owner: 'the service',
    kept: { until: 'the next delivery overwrites it' },
    endedBy: 'nothing',
    reason: 'A time and a status code.',
  },
  WEBHOOK_EVENT: {
    what: 'Which event was sent to it: the number of an audit record',
    owner: 'the service',
    kept: { days: days('WEBHOOK_EVENT'), after: 'it was sent' },
    endedBy: 'TTL',
    reason: 'To send it again.',
  },
  WEBHOOK_LANE: {
    what: 'Which events wait for it, by the numbers of audit records',
    owner: 'the service',
    kept: { days: days('WEBHOOK_LANE'), after: 'the newest of them' },
    endedBy: 'TTL',
    reason: 'To send them in their order.',
  },
  OFFER: {
    what: 'An offer of the catalogue',
    owner: 'the programme',
    kept: { until: 'the programme’s end' },
    endedBy: 'nothing',
    reason: 'Orders name it.',
  },
  OFFER_VERSION: {
    what: 'An offer as it was',
    owner: 'the programme',
    kept: { until: 'the programme’s end' },
    endedBy: 'nothing',
    reason: 'Orders were made from it.',
  },
  AGREEMENT_TEMPLATES: {
    what: 'The versions of the customer agreement',
    owner: 'the programme',
    kept: { until: 'the programme’s end' },
    endedBy: 'nothing',
    reason: 'Acceptances name them.',
  },
  SWEEP: {
    what: 'How far a job has come',
    owner: 'the service',
    kept: { until: 'the next run overwrites it' },
    endedBy: 'nothing',
    reason: 'A time.',
  },
} as const satisfies Record<string, Inventoried>;

export type ItemKind = keyof typeof dataInventory;

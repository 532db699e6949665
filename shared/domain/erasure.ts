import { isDeepStrictEqual } from 'node:util';
import type { CustomerRelationship } from './customer.ts';
import { canonicalEmail, erasedEmail, maskedEmail } from './email-address.ts';
import { type AnyInvitation, close, entryOf, erasureEntryOf } from './invitation.ts';
import type { AuditRecord, JournalEntry, Task } from './journal.ts';
import { type OnboardingDraft, withoutAccountInfo } from './onboarding.ts';
import type { Contact } from './partner.ts';
import { Refusal } from './refusal.ts';
import type { SetupCredential } from './setup-credential.ts';
import type { Caller, TenantKind } from './tenants.ts';
import { after, hasCome, hourMs, minuteMs } from './time.ts';
import { isAdministrator, type User } from './user.ts';

/** Why somebody is erased: the grounds of the GDPR, article 17 (1); no free text, which would name the person again. */
export const erasureReasons = ['PERSON_ASKED', 'CONSENT_WITHDRAWN', 'NO_LONGER_NEEDED', 'UNLAWFUL'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** What of a person can be pseudonymised, and where; the counts of an erasure go by these names. */
const erasedKinds = ['users', 'invitations', 'customers', 'drafts', 'setupCredentials', 'auditRecords'] as const;
export type ErasedKind = (typeof erasedKinds)[number];

/** What stays although it names the person, and why. */
const keptReasons = ['CONTRACT_EVIDENCE', 'LEGAL_CONTACT', 'PUBLISHED_CONTACT'] as const;
export type KeptReason = (typeof keptReasons)[number];

/** Who is to be erased. Stands on the erasure only until that is done. */
export interface Person {
  /** Canonical. */
  email: string;
  /** Of a user of the tenant. */
  userId?: string | undefined;
  /** The number of the sign-in account, by which audit records name an actor. */
  accountId?: string | undefined;
}

/** Where a walk through a tenant's items goes on; `shared/data/tenant-walk.ts` makes and reads it. */
export type WalkPlace = Record<string, string>;

/**
 * The erasure of one person from what one tenant controls. Its id is the pseudonym: derived from the tenant and the
 * address with a secret, so that the same person is always the same, and nobody without the secret can tell who it is.
 */
export interface Erasure {
  id: string;
  tenantId: string;
  tenantKind: TenantKind;
  reason: ErasureReason;
  status: 'PENDING' | 'COMPLETED';
  /** Absent once it is done. */
  person?: Person | undefined;
  /** First the account and the open invitation, then everything else, page by page. */
  stage: 'PERSON' | 'WALK';
  place?: WalkPlace | undefined;
  erased: Record<ErasedKind, number>;
  kept: Record<KeptReason, number>;
  /** What this pass found that cannot be erased yet: mails under way, a password that may still be shown. */
  waiting: number;
  /** What was made later than this is not erased: somebody has begun anew with the person. */
  requestedAt: string;
  requestedBy: string;
  completedAt?: string | undefined;
  /** When a job is to go on; absent once it has ended. */
  wakeAt?: string | undefined;
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

/** A sign-in outlives the account by up to an hour, and what it does until then is recorded under the account's number. */
const signInsEndMs = hourMs + 5 * minuteMs;
/** Mails are tried for a day and a half, passwords can be shown for three days. */
const waitMs = hourMs;

export interface ErasureFacts {
  /** The tenant's own user with the address. */
  user: User | undefined;
  /** Another administrator, looked for where the user is one. */
  another: User | undefined;
  /** What was asked for before of the same person. */
  current: Erasure | undefined;
  /** Whether the published business profile names the person. */
  isPublishedContact: boolean;
}

/**
 * Asks for a person to be erased; a user cannot be used from then on. Undefined when it is asked for already and under way.
 * @throws Refusal `LAST_ADMINISTRATOR`; `ERASURE_BLOCKED` when the tenant has to name somebody else first
 */
export function requestErasure(
  input: { email: string; reason: ErasureReason },
  facts: ErasureFacts,
  context: { pseudonym: string; now: Date; caller: Caller },
): { erasure: Erasure; user: User | undefined; entry: JournalEntry } | undefined {
  const { user, current, another } = facts;
  const { now, caller } = context;
  if (current?.status === 'PENDING') return undefined;
  if (user !== undefined && isAdministrator(user) && another === undefined) {
    throw new Refusal('LAST_ADMINISTRATOR', 'This is the only global administrator that your company has.', {
      nextStep: 'Make another user a global administrator first, and wait until the account is there.',
    });
  }
  if (facts.isPublishedContact) {
    throw new Refusal('ERASURE_BLOCKED', 'Your published business profile names this person as its contact.', {
      reason: 'PUBLISHED_CONTACT',
      nextStep: 'Name another contact: PUT /v1/profile. Then ask again.',
    });
  }
  const at = now.toISOString();
  const erasure: Erasure = {
    id: context.pseudonym,
    tenantId: caller.tenantId,
    tenantKind: caller.tenantKind,
    reason: input.reason,
    status: 'PENDING',
    person: { email: input.email, ...(user && { userId: user.userId }) },
    stage: 'PERSON',
    erased: countsOf(erasedKinds),
    kept: countsOf(keptReasons),
    waiting: 0,
    requestedAt: at,
    requestedBy: caller.userId,
    wakeAt: at,
    version: (current?.version ?? 0) + 1,
    createdAt: current?.createdAt ?? at,
    updatedAt: at,
    createdBy: current?.createdBy ?? caller.userId,
  };
  const shut = user && { ...user, disabled: true, version: user.version + 1, updatedAt: at };
  return {
    erasure,
    user: shut,
    entry: {
      operationType: 'create_erasure',
      tenantId: caller.tenantId,
      resource: { type: 'erasure', id: erasure.id },
      ...(shut && { alsoTouched: [{ type: 'user', id: shut.userId }] }),
      newValue: { status: erasure.status, reason: erasure.reason },
    },
  };
}

/** The account is gone and the open invitation withdrawn: next comes everything else. */
export function personGone(current: Erasure, now: Date): Erasure {
  const hadAccount = current.person?.accountId !== undefined;
  return changed(current, { stage: 'WALK', wakeAt: hadAccount ? after(now, signInsEndMs) : now.toISOString() }, now);
}

/** What one page of the walk came to, beside what was counted with each change. */
export interface PageResult {
  auditRecords: number;
  kept: Partial<Record<KeptReason, number>>;
  waiting: number;
}

/** The erasure with one more thing that was erased. */
export function counted(current: Erasure, kind: ErasedKind, now: Date, more = 1): Erasure {
  return changed(current, { erased: { ...current.erased, [kind]: current.erased[kind] + more } }, now);
}

/** The erasure one page further; after the last one it is done, or begins another pass for what had to wait. */
export function walkedOn(
  current: Erasure,
  page: PageResult,
  next: WalkPlace | undefined,
  now: Date,
): { erasure: Erasure; entry: JournalEntry | undefined } {
  const { erased } = counted(current, 'auditRecords', now, page.auditRecords);
  const kept = { ...current.kept };
  for (const reason of keptReasons) kept[reason] += page.kept[reason] ?? 0;
  const waiting = current.waiting + page.waiting;
  if (next !== undefined) {
    return { erasure: changed(current, { erased, kept, waiting, place: next }, now), entry: undefined };
  }
  if (waiting > 0) {
    const again = { erased, kept: countsOf(keptReasons), waiting: 0, place: undefined, wakeAt: after(now, waitMs) };
    return { erasure: changed(current, again, now), entry: undefined };
  }
  const completedAt = now.toISOString();
  const fields = { erased, kept, waiting, place: undefined, person: undefined, wakeAt: undefined, completedAt };
  const erasure = changed(current, { ...fields, status: 'COMPLETED' }, now);
  return {
    erasure,
    entry: {
      operationType: 'complete_erasure',
      tenantId: current.tenantId,
      resource: { type: 'erasure', id: current.id },
      oldValue: { status: current.status },
      newValue: { status: erasure.status, erased, kept },
    },
  };
}

export function changed(current: Erasure, fields: Partial<Erasure>, now: Date): Erasure {
  return { ...current, ...fields, version: current.version + 1, updatedAt: now.toISOString() };
}

export function isErasureDue({ wakeAt }: Erasure, now: Date): boolean {
  return wakeAt !== undefined && hasCome(wakeAt, now);
}

/** Whom to look for, and what to write instead. */
export interface Pseudonymised {
  person: Person;
  pseudonym: string;
  requestedAt: string;
}

export function pseudonymOf({ id, person, requestedAt }: Erasure): Pseudonymised {
  if (person === undefined) throw new Error('An erasure that is under way names nobody');
  return { person, pseudonym: id, requestedAt };
}

/** The user as a pseudonym, who can never sign in; its outbox tasks find nothing left to do. */
export function eraseUser(current: User, { pseudonym }: Pseudonymised, now: Date): { user: User; entry: JournalEntry } {
  const user: User = {
    ...current,
    email: erasedEmail(pseudonym),
    firstName: 'Erased',
    lastName: pseudonym,
    disabled: true,
    erased: true,
    accountMadeAt: undefined,
    passwordWanted: false,
    failure: undefined,
    recentPasswords: [],
    version: current.version + 1,
    updatedAt: now.toISOString(),
  };
  return { user, entry: entryFor(pseudonym, current.tenantId, { type: 'user', id: current.userId }) };
}

/** Withdraws an invitation that is open, without another mail to somebody who wants to be forgotten. */
export function withdrawForErasure<I extends AnyInvitation>(
  current: I,
  revokedBy: string,
  now: Date,
): { request: I; entry: JournalEntry } {
  const request = close<AnyInvitation>(current, 'REVOKED', now, { revokedBy }) as I;
  return { request, entry: entryOf('revoke', current, request, []) };
}

/** Whether this invitation went to the person, before the erasure was asked for or after it was carried out. */
export function isRecipient(request: AnyInvitation, { person, pseudonym, requestedAt }: Pseudonymised): boolean {
  if (request.recipientEmail === erasedEmail(pseudonym)) return true;
  return request.recipientEmail === person.email && request.createdAt <= requestedAt;
}

/**
 * An invitation without the person, whether it went to them or from them. Undefined when they are not in it.
 *
 * The address for answers stays while the invitation is open: it is the company's legal contact, which is kept as such.
 */
export function eraseFromRequest(
  current: AnyInvitation,
  who: Pseudonymised,
  now: Date,
): { request: AnyInvitation; entry: JournalEntry } | undefined {
  const { person, pseudonym } = who;
  const address = erasedEmail(pseudonym);
  const { invitedBy, replyTo, status } = current;
  const wasAsked = isRecipient(current, who) && current.erased === undefined;
  const hasAsked = isSame(invitedBy.email, person);
  const isAnswered = isSame(replyTo, person) && status !== 'PENDING';
  if (!wasAsked && !hasAsked && !isAnswered) return undefined;
  const gone = 'This text was erased.';
  const request: AnyInvitation = {
    ...current,
    ...(wasAsked && {
      recipientEmail: address,
      recipientName: undefined,
      subject: gone,
      bodyText: gone,
      declineReason: undefined,
      erased: true as const,
    }),
    ...(hasAsked && { invitedBy: { ...invitedBy, email: address, userId: pseudonym } }),
    ...(isAnswered && { replyTo: address }),
    version: current.version + 1,
    updatedAt: now.toISOString(),
  };
  return { request, entry: erasureEntryOf(current, request) };
}

/** A partner's tie to a customer without the person as its contact; whoever needs one names another. */
export function eraseFromRelationship(
  current: CustomerRelationship,
  { person, pseudonym }: Pseudonymised,
  now: Date,
): { relationship: CustomerRelationship; entry: JournalEntry } | undefined {
  const { primaryContact, billingProfile, partnerId, customerId } = current;
  const isContact = isSame(primaryContact?.email, person);
  const isBilled = isSame(billingProfile?.email, person);
  if (!isContact && !isBilled) return undefined;
  const isNamed =
    isContact &&
    billingProfile?.firstName === primaryContact?.firstName &&
    billingProfile?.lastName === primaryContact?.lastName;
  const relationship: CustomerRelationship = {
    ...current,
    ...(isContact && { primaryContact: nobody(pseudonym) }),
    ...(billingProfile && {
      billingProfile: {
        ...billingProfile,
        ...(isBilled && { email: erasedEmail(pseudonym) }),
        ...((isBilled || isNamed) && { firstName: undefined, lastName: undefined }),
        ...((isBilled || isNamed) && {
          defaultAddress: { ...billingProfile.defaultAddress, phoneNumber: undefined },
        }),
      },
    }),
    version: current.version + 1,
    updatedAt: now.toISOString(),
  };
  const entry = entryFor(pseudonym, partnerId, { type: 'customer', id: customerId });
  return { relationship, entry: { ...entry, customerId } };
}

/** A draft without what was typed about the person, so that the step is open once more; what was chosen stays. */
export function eraseFromDraft(
  current: OnboardingDraft,
  { person, pseudonym }: Pseudonymised,
  now: Date,
): { draft: OnboardingDraft; entry: JournalEntry } | undefined {
  const { accountInfo, startedBy } = current;
  const typed = [accountInfo?.contact.email, accountInfo?.billing.email, accountInfo?.agreement?.primaryContact.email];
  const isTyped = typed.some((email) => isSame(email, person));
  const isStarter = isSame(startedBy.email, person);
  if (!isTyped && !isStarter) return undefined;
  const draft: OnboardingDraft = {
    ...(isTyped ? withoutAccountInfo(current) : current),
    ...(isStarter && { startedBy: { userId: pseudonym, email: erasedEmail(pseudonym) } }),
    version: current.version + 1,
    updatedAt: now.toISOString(),
  };
  return { draft, entry: entryFor(pseudonym, current.providerId, { type: 'onboarding_draft', id: current.id }) };
}

/** A credential that nobody can be shown any more, without whom it was for; `WAIT` while somebody can. */
export function eraseFromCredential(
  current: SetupCredential,
  { person, pseudonym }: Pseudonymised,
  now: Date,
): { credential: SetupCredential; entry: JournalEntry } | 'WAIT' | undefined {
  const { administrator, providerId, customerId } = current;
  if (!isSame(administrator.email, person)) return undefined;
  if (current.state !== 'DESTROYED') return 'WAIT';
  const { firstName, lastName, email } = nobody(pseudonym);
  const credential: SetupCredential = {
    ...current,
    administrator: { ...administrator, firstName, lastName, email },
    version: current.version + 1,
    updatedAt: now.toISOString(),
  };
  const entry = entryFor(pseudonym, providerId, { type: 'setup_credential', id: customerId });
  return { credential, entry: { ...entry, customerId } };
}

/**
 * An audit record with the pseudonym in place of the person: who acted, from where, and wherever the address stands. What
 * was done, when and to what stays. Undefined when the person is not in it.
 * @param isAbout of an invitation to the person: then its masked address is theirs, and who answered by link was them
 */
export function eraseFromRecord(
  current: AuditRecord,
  { person, pseudonym }: Pseudonymised,
  isAbout: boolean,
): AuditRecord | undefined {
  const isActor = current.actor.id === person.accountId || current.actor.id === person.userId;
  const isHolder = isAbout && current.actor.type === 'TOKEN';
  const { ip, userAgent, ...rest } = current;
  const address = erasedEmail(pseudonym);
  const spellings: [string, string][] = [
    [person.email, address],
    ...(isAbout ? ([[maskedEmail(person.email), address]] satisfies [string, string][]) : []),
  ];
  const record: AuditRecord = {
    ...rest,
    ...(!isActor && !isHolder && { ...(ip !== undefined && { ip }), ...(userAgent !== undefined && { userAgent }) }),
    actor: isActor ? { ...current.actor, id: pseudonym } : current.actor,
    ...(current.oldValue && { oldValue: replaced(current.oldValue, spellings) }),
    ...(current.newValue && { newValue: replaced(current.newValue, spellings) }),
  };
  return isDeepStrictEqual(record, current) ? undefined : record;
}

/** Whether a task of the outbox is about the person; one that has ended forgets whom it was about. */
export function isAboutPerson(task: Task, { person }: Pseudonymised): boolean {
  return JSON.stringify(task).toLowerCase().includes(person.email);
}

/** Whether a contact is the person: of what is kept, so that the count of it is true. */
export function isContact(contact: { email?: string | undefined } | undefined, { person }: Pseudonymised): boolean {
  return isSame(contact?.email, person);
}

function nobody(pseudonym: string): Contact {
  return { firstName: 'Erased', lastName: pseudonym, email: erasedEmail(pseudonym) };
}

/** Stored addresses are as they were typed where a form took them. */
function isSame(email: string | undefined, person: Person): boolean {
  return email !== undefined && (canonicalEmail(email) ?? email) === person.email;
}

function replaced<T>(value: T, spellings: [string, string][]): T {
  const text = JSON.stringify(value, (_, part) =>
    typeof part === 'string' ? spellings.reduce((line, [from, to]) => line.split(from).join(to), part) : part,
  );
  return JSON.parse(text) as T;
}

function entryFor(pseudonym: string, tenantId: string, resource: JournalEntry['resource']): JournalEntry {
  return {
    operationType: 'erase_personal_data',
    tenantId,
    resource,
    alsoTouched: [{ type: 'erasure', id: pseudonym }],
  };
}

function countsOf<K extends string>(names: readonly K[]): Record<K, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>;
}

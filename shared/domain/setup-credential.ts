import type { JournalEntry, OperationType, Task } from './journal.ts';
import { languageFor } from './languages.ts';
import { limitReached } from './limit.ts';
import type { NewUser } from './partner.ts';
import { Refusal } from './refusal.ts';
import type { Caller } from './tenants.ts';
import { after, dayMs, hasCome, hourMs, minuteMs } from './time.ts';
import type { AccountFailure } from './user.ts';

/** How long it may be asked for, and how long a lost answer may be asked for again (domain rules, 3.10). */
const revealWithinMs = 72 * hourMs;
const repeatWithinMs = 15 * minuteMs;
const reissuesPerDay = 5;

/**
 * The one-time password of a new customer's administrator: derived from the nonce and a secret, stored nowhere, shown
 * once. Without its nonce nobody can tell it any more (domain rules, 2 and 3.10). Times ISO 8601 UTC.
 */
export interface SetupCredential {
  providerId: string;
  customerId: string;
  administrator: NewUser;
  state: 'AVAILABLE' | 'REVEALED' | 'DESTROYED';
  /** Counts from 1; a reissued one is another. */
  issue: number;
  nonce?: string | undefined;
  /** Of the secret's keys, the one that the password is derived from. */
  keyId?: string | undefined;
  /** Who may be shown it, beside the provider's global administrators. */
  issuedBy: string;
  /** The newest last; as many as the limit needs. */
  issuedAt: string[];
  revealBy: string;
  revealedAt?: string | undefined;
  revealedBy?: string | undefined;
  /** The issue whose password the account has; 0 while there is no account. */
  accountIssue: number;
  /** Why there will be no account. */
  accountFailure?: AccountFailure | undefined;
  /** When the nonce is to be deleted; absent once it is. */
  wakeAt?: string | undefined;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export interface CredentialDecision {
  credential: SetupCredential;
  entry: JournalEntry;
}

/** What a password is derived from; drawn by the caller. */
export interface PasswordSource {
  /** At least 128 random bits. */
  nonce: string;
  keyId: string;
}

/** The credential of a customer that is being made. */
export function newCredential(
  source: PasswordSource,
  context: { providerId: string; administrator: NewUser; caller: Caller; now: Date },
): SetupCredential {
  const { providerId, administrator, caller, now } = context;
  const at = now.toISOString();
  const revealBy = after(now, revealWithinMs);
  return {
    providerId,
    customerId: administrator.tenantId,
    administrator,
    state: 'AVAILABLE',
    issue: 1,
    ...source,
    issuedBy: caller.userId,
    issuedAt: [at],
    revealBy,
    accountIssue: 0,
    wakeAt: revealBy,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}

/** The state as the clock has it: what may no longer be shown is DESTROYED before any job has deleted the nonce. */
export function credentialStateAt(credential: SetupCredential, now: Date): SetupCredential['state'] {
  const { state, revealBy, revealedAt } = credential;
  if (state === 'AVAILABLE') return hasCome(revealBy, now) ? 'DESTROYED' : 'AVAILABLE';
  if (state === 'REVEALED' && revealedAt !== undefined) {
    return hasCome(after(revealedAt, repeatWithinMs), now) ? 'DESTROYED' : 'REVEALED';
  }
  return 'DESTROYED';
}

/**
 * Shows the password, once. @throws Refusal `ROLE_NOT_ALLOWED` for another's customer; `CREDENTIAL_ALREADY_REVEALED`
 * when it was shown, or nobody asked for it in time
 */
export function revealCredential(current: SetupCredential, context: { caller: Caller; now: Date }): CredentialDecision {
  const { caller, now } = context;
  if (current.issuedBy !== caller.userId && !caller.roles.includes('GlobalAdmin')) {
    throw new Refusal('ROLE_NOT_ALLOWED', 'Only who submitted this customer, or a global administrator, may see it.', {
      nextStep: 'Ask a global administrator of your company.',
    });
  }
  requireAvailable(current, now);
  const at = now.toISOString();
  const credential: SetupCredential = {
    ...current,
    state: 'REVEALED',
    revealedAt: at,
    revealedBy: caller.userId,
    wakeAt: after(now, repeatWithinMs),
    version: current.version + 1,
    updatedAt: at,
  };
  return { credential, entry: credentialEntry('reveal_setup_credential', current, credential) };
}

/**
 * Whether a lost answer may be given again. @throws Refusal `CREDENTIAL_ALREADY_REVEALED` once the time for that is over,
 * or another password was made since
 * @param revealedAt when the answer that was lost was given
 */
export function requireRepeatable(credential: SetupCredential, revealedAt: string, now: Date): void {
  const mayRepeat = credential.revealedAt === revealedAt && credentialStateAt(credential, now) === 'REVEALED';
  if (!mayRepeat) throw alreadyRevealed(credential);
}

/**
 * A new password in place of the old one, whether that was shown or not; the administrator has to change it at the next
 * sign-in. @throws Refusal `RATE_LIMITED` after five in 24 hours
 */
export function reissueCredential(
  current: SetupCredential,
  source: PasswordSource,
  context: { caller: Caller; now: Date; language: string },
): CredentialDecision {
  const { caller, now, language } = context;
  const at = now.toISOString();
  const recent = current.issuedAt.filter((each) => !hasCome(after(each, dayMs), now));
  const [oldest] = recent;
  if (oldest !== undefined && recent.length >= reissuesPerDay) {
    throw limitReached(
      'RATE_LIMITED',
      `A password can be made ${reissuesPerDay} times in 24 hours.`,
      { policy: 'setup-passwords-per-customer', quota: reissuesPerDay, windowSeconds: dayMs / 1000 },
      { retryAt: Date.parse(oldest) + dayMs, now },
    );
  }
  const revealBy = after(now, revealWithinMs);
  const credential: SetupCredential = {
    ...current,
    state: 'AVAILABLE',
    issue: current.issue + 1,
    ...source,
    issuedBy: caller.userId,
    issuedAt: [...recent, at],
    revealBy,
    revealedAt: undefined,
    revealedBy: undefined,
    accountFailure: undefined,
    wakeAt: revealBy,
    version: current.version + 1,
    updatedAt: at,
  };
  const entry = credentialEntry('reissue_setup_credential', current, credential);
  return { credential, entry: { ...entry, tasks: [passwordTask(credential, language)] } };
}

/** Forgets the password once it may not be shown any more. Undefined when that is not so, or was done. */
export function destroyCredential(current: SetupCredential, now: Date): CredentialDecision | undefined {
  if (current.state === 'DESTROYED' || credentialStateAt(current, now) !== 'DESTROYED') return undefined;
  const { nonce: _, keyId: _keyId, wakeAt: _wakeAt, ...kept } = current;
  const credential: SetupCredential = {
    ...kept,
    state: 'DESTROYED',
    version: current.version + 1,
    updatedAt: now.toISOString(),
  };
  return { credential, entry: credentialEntry('destroy_setup_credential', current, credential) };
}

/**
 * Notes that the account has the password of the present issue, or why it has not. Undefined when that is known.
 * @param failure absent when the account is as it is wanted
 */
export function noteAccount(
  current: SetupCredential,
  failure: SetupCredential['accountFailure'],
  now: Date,
): CredentialDecision | undefined {
  const accountIssue = failure === undefined ? current.issue : current.accountIssue;
  if (accountIssue === current.accountIssue && failure === current.accountFailure) return undefined;
  const { customerId, providerId, administrator, issue } = current;
  const credential: SetupCredential = {
    ...current,
    accountIssue,
    accountFailure: failure,
    version: current.version + 1,
    updatedAt: now.toISOString(),
  };
  return {
    credential,
    entry: {
      operationType: 'reset_customer_user_password',
      tenantId: providerId,
      resource: { type: 'user', id: administrator.userId },
      customerId,
      newValue: { issue, failure },
    },
  };
}

/** How far the administrator's account is. */
export function accountStateOf({ issue, accountIssue, accountFailure }: SetupCredential) {
  if (accountFailure !== undefined) return 'FAILED' as const;
  return accountIssue === issue ? ('READY' as const) : ('PENDING' as const);
}

/** Has the outbox give the account the password of the present issue. */
function passwordTask({ administrator: user }: SetupCredential, language: string): Task {
  return { kind: 'user', user, language: languageFor(language) };
}

function requireAvailable(credential: SetupCredential, now: Date): void {
  if (credentialStateAt(credential, now) !== 'AVAILABLE') throw alreadyRevealed(credential);
}

function alreadyRevealed({ state, revealedAt, revealBy }: SetupCredential): Refusal {
  const wasShown = revealedAt !== undefined;
  return new Refusal(
    'CREDENTIAL_ALREADY_REVEALED',
    wasShown
      ? `This password was shown at ${revealedAt}, and is shown only once.`
      : `Nobody asked for this password until ${revealBy}, so that it was forgotten.`,
    {
      currentState: wasShown ? state : 'DESTROYED',
      allowedActions: ['reissue'],
      nextStep: 'Have a new one made: POST /v1/customers/{customerId}/setup-credential/reissue.',
    },
  );
}

function credentialEntry(
  operationType: OperationType,
  before: SetupCredential,
  { providerId, customerId, state, issue }: SetupCredential,
): JournalEntry {
  return {
    operationType,
    tenantId: providerId,
    resource: { type: 'setup_credential', id: customerId },
    customerId,
    oldValue: { state: before.state, issue: before.issue },
    newValue: { state, issue },
  };
}

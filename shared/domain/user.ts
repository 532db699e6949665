import { isFreeMail } from './email-address.ts';
import type { JournalEntry, Task } from './journal.ts';
import type { Language } from './languages.ts';
import { limitReached } from './limit.ts';
import type { NewUser } from './partner.ts';
import { Refusal, refuseFields } from './refusal.ts';
import type { Caller, Role } from './tenants.ts';
import { after, dayMs, hasCome } from './time.ts';

/** How long a new account's one-time password works; the user pool's policy says the same. */
const temporaryPasswordDays = 7;
const passwordsPerDay = 5;

/** Why the user pool does not hold the account as it is wanted. */
export type AccountFailure = 'ADDRESS_HAS_ACCOUNT' | 'USER_POOL_UNAVAILABLE';

/**
 * A user of a tenant as it is wanted: the outbox brings the account in the user pool in line with it, as often and in
 * whatever order it is asked to, so that the last change is what counts.
 */
export interface User extends NewUser {
  language: Language;
  disabled: boolean;
  /** The person was erased: this is a pseudonym, and nobody ever signs in as it again. */
  erased?: true | undefined;
  /** The account is in the user pool since; absent until it was made. */
  accountMadeAt?: string | undefined;
  /** The next time that the account is brought in line, its owner gets a one-time password by mail. */
  passwordWanted: boolean;
  /** Of a customer's first administrator: whose credential tells the one-time password instead of a mail. */
  passwordToldBy?: { providerId: string } | undefined;
  /** What kept the account from being brought in line, until somebody asks for it anew. */
  failure?: { reason: AccountFailure; at: string } | undefined;
  /** When one-time passwords were asked for, within the last day. */
  recentPasswords: string[];
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

export const userStatuses = ['INVITED', 'ACTIVE', 'DISABLED', 'FAILED'] as const;
export type UserStatus = (typeof userStatuses)[number];

/** INVITED until the account is made and its password on its way, ACTIVE from then on. */
export function statusOfUser(user: User): UserStatus {
  if (user.disabled) return 'DISABLED';
  if (user.failure !== undefined) return 'FAILED';
  return user.accountMadeAt === undefined ? 'INVITED' : 'ACTIVE';
}

/** Whether this user can manage its tenant now; every tenant keeps one who can. */
export function isAdministrator(user: User): boolean {
  return user.roles.includes('GlobalAdmin') && !user.disabled && user.accountMadeAt !== undefined;
}

/** A user whose account is still to be made. */
export function wantedUser(account: NewUser, language: Language, context: { now: Date; createdBy: string }): User {
  const at = context.now.toISOString();
  return {
    ...account,
    language,
    disabled: false,
    passwordWanted: true,
    recentPasswords: [at],
    version: 1,
    createdAt: at,
    updatedAt: at,
    createdBy: context.createdBy,
  };
}

export interface UserDecision {
  user: User;
  entry: JournalEntry;
}

export interface UserInput {
  email: string;
  firstName: string;
  lastName: string;
  roles: Role[];
  language: Language;
}

/**
 * Who may manage users now, by the user as it is stored: a sign-in outlives the taking of a role by up to an hour, and in
 * that hour nobody may give the role back to themselves. Without a stored user (the platform's first one is made by hand)
 * the sign-in says it.
 * @throws Refusal `ROLE_NOT_ALLOWED`
 */
export function authorityOf(caller: Caller, stored: User | undefined): readonly Role[] {
  const held = stored === undefined ? caller.roles : stored.disabled ? [] : stored.roles;
  if (held.includes('GlobalAdmin') || (held.includes('UserAdmin') && caller.tenantKind !== 'customer')) return held;
  throw new Refusal('ROLE_NOT_ALLOWED', 'Your role was changed since you signed in.', {
    nextStep: 'Ask a global administrator of your company.',
  });
}

/** Invites a person into the caller's own tenant. */
export function inviteUser(
  input: UserInput,
  facts: { authority: readonly Role[]; tenantName: string },
  context: { id: string; now: Date; caller: Caller },
): UserDecision {
  const { caller } = context;
  const { language, ...person } = input;
  // A customer's people have whatever addresses they have.
  if (caller.tenantKind !== 'customer' && isFreeMail(input.email)) {
    const message = 'must be an address of the company, not of a free mail service';
    refuseFields([{ pointer: '/email', rule: 'company-domain', message }]);
  }
  if (input.roles.includes('GlobalAdmin')) requireGlobalAdmin(facts.authority);
  const account: NewUser = {
    ...person,
    roles: [...new Set(input.roles)],
    userId: context.id,
    tenantId: caller.tenantId,
    tenantKind: caller.tenantKind,
    tenantName: facts.tenantName,
  };
  const user = wantedUser(account, language, { now: context.now, createdBy: caller.userId });
  return { user, entry: entryOf('invite_user', undefined, user, [accountTask(user)]) };
}

export interface UserChange {
  roles?: Role[] | undefined;
  disabled?: boolean | undefined;
  /** Makes the account anew when that failed, and mails a one-time password to whoever has not signed in yet. */
  sendAgain?: boolean | undefined;
}

/**
 * Changes a user's roles, whether the account may be used, or asks for it anew. Undefined when nothing would change.
 * @param facts.another another administrator of the tenant, where there is one; looked for where `mayEndAdministration`
 */
export function changeUser(
  current: User,
  change: UserChange,
  facts: { authority: readonly Role[]; isSelf: boolean; another: User | undefined },
  context: { now: Date },
): UserDecision | undefined {
  const { now } = context;
  if (current.erased) {
    throw new Refusal('STATE_CONFLICT', 'This person was erased.', {
      currentState: 'ERASED',
      allowedActions: [],
      nextStep: 'Invite the person anew: POST /v1/users.',
    });
  }
  const roles = change.roles === undefined ? current.roles : [...new Set(change.roles)];
  const disabled = change.disabled ?? current.disabled;
  const granted = roles.filter((role) => !current.roles.includes(role));
  const isSame = granted.length === 0 && roles.length === current.roles.length && disabled === current.disabled;
  if (isSame && change.sendAgain !== true) return undefined;
  if (current.roles.includes('GlobalAdmin') || granted.includes('GlobalAdmin')) requireGlobalAdmin(facts.authority);
  if (facts.isSelf && granted.length > 0 && !facts.authority.includes('GlobalAdmin')) {
    throw new Refusal('ROLE_NOT_ALLOWED', 'Nobody gives roles to themselves.', {
      nextStep: 'Ask another administrator of your company.',
    });
  }
  const user: User = {
    ...current,
    roles,
    disabled,
    failure: undefined,
    version: current.version + 1,
    updatedAt: now.toISOString(),
  };
  if (change.sendAgain === true) wantPassword(user, now);
  if (isAdministrator(current) && !isAdministrator(user) && facts.another === undefined) {
    throw new Refusal('LAST_ADMINISTRATOR', 'This is the only global administrator that your company has.', {
      nextStep: 'Make another user a global administrator first, and wait until the account is there.',
    });
  }
  return { user, entry: entryOf('update_user', current, user, [accountTask(user)]) };
}

/** Whether a change could leave the tenant without an administrator, so that another one has to be looked for. */
export function mayEndAdministration(current: User, change: UserChange): boolean {
  const losesRole = change.roles !== undefined && !change.roles.includes('GlobalAdmin');
  return isAdministrator(current) && (losesRole || change.disabled === true);
}

/** What bringing an account in line came to. */
export type AccountOutcome = 'PASSWORD_SET' | 'IN_LINE';

/**
 * The account is as it is wanted; its owner gets the one-time password by mail where one was set. Undefined when the user
 * says so already.
 */
export function accountInLine(
  current: User,
  outcome: AccountOutcome,
  context: { keyId: string; now: Date },
): UserDecision | undefined {
  // Of a disabled user no account is made.
  const isMade = current.accountMadeAt !== undefined || !current.disabled;
  const isNews = current.accountMadeAt === undefined || current.passwordWanted || current.failure !== undefined;
  if (!isMade || !isNews) return undefined;
  const { now } = context;
  const at = now.toISOString();
  const user: User = {
    ...current,
    accountMadeAt: current.accountMadeAt ?? at,
    passwordWanted: false,
    failure: undefined,
    version: current.version + 1,
    updatedAt: at,
  };
  const mails = outcome === 'PASSWORD_SET' && current.passwordWanted ? [passwordMail(user, context.keyId, now)] : [];
  return { user, entry: entryOf('create_user', current, user, mails) };
}

/** The account could not be brought in line, and is not tried again until somebody asks for it. */
export function accountFailed(current: User, reason: AccountFailure, now: Date): UserDecision {
  const at = now.toISOString();
  const user: User = { ...current, failure: { reason, at }, version: current.version + 1, updatedAt: at };
  return { user, entry: entryOf('fail_user', current, user, []) };
}

function wantPassword(user: User, now: Date): void {
  if (user.disabled) {
    throw new Refusal('STATE_CONFLICT', 'A disabled user gets no password.', {
      currentState: 'DISABLED',
      allowedActions: ['enable'],
    });
  }
  const recent = user.recentPasswords.filter((at) => !hasCome(after(at, dayMs), now));
  const [oldest] = recent;
  if (oldest !== undefined && recent.length >= passwordsPerDay) {
    throw limitReached(
      'RATE_LIMITED',
      `A user is sent at most ${passwordsPerDay} one-time passwords in 24 hours.`,
      { policy: 'one-time-passwords-per-user', quota: passwordsPerDay, windowSeconds: dayMs / 1000 },
      { retryAt: Date.parse(oldest) + dayMs, now },
    );
  }
  user.passwordWanted = true;
  user.recentPasswords = [...recent, now.toISOString()];
}

function requireGlobalAdmin(authority: readonly Role[]): void {
  if (authority.includes('GlobalAdmin')) return;
  throw new Refusal(
    'ROLE_NOT_ALLOWED',
    'Only a global administrator makes, changes or disables a global administrator.',
    {
      nextStep: 'Ask a global administrator of your company.',
    },
  );
}

/** Has the outbox bring the account in line with the user as it will be then. */
export function accountTask(user: User): Task {
  const { userId, email, firstName, lastName, tenantId, tenantKind, tenantName, roles, language } = user;
  const account: NewUser = { userId, email, firstName, lastName, tenantId, tenantKind, tenantName, roles };
  return { kind: 'user', user: account, language };
}

function passwordMail(user: User, keyId: string, now: Date): Task {
  const { userId, email, firstName, tenantName, language } = user;
  return {
    kind: 'mail',
    to: email,
    fromName: 'Twotier',
    language,
    password: { userId, keyId },
    content: {
      template: 'account-created',
      tenantName,
      firstName,
      userName: email,
      validUntil: after(now, temporaryPasswordDays * dayMs),
    },
  };
}

function entryOf(
  operationType: JournalEntry['operationType'],
  before: User | undefined,
  user: User,
  tasks: Task[],
): JournalEntry {
  return {
    operationType,
    tenantId: user.tenantId,
    resource: { type: 'user', id: user.userId },
    ...(before && { oldValue: auditedOf(before) }),
    newValue: auditedOf(user),
    tasks,
  };
}

/** Nothing that names the person. */
function auditedOf(user: User): Record<string, unknown> {
  const { tenantKind, roles, failure } = user;
  return { tenantKind, roles, status: statusOfUser(user), ...(failure && { reason: failure.reason }) };
}

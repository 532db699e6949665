import { randomBytes } from 'node:crypto';
import { Conflict, commit, type Write } from '../../shared/data/commit.ts';
import { claimTask, finishTask, isPastTrying, postponeTask } from '../../shared/data/outbox.ts';
import { loadCredential, savedCredential } from '../../shared/data/setup-credentials.ts';
import type { Item } from '../../shared/data/table.ts';
import { loadUser, savedUser } from '../../shared/data/users.ts';
import { temporaryPassword } from '../../shared/domain/derived-secrets.ts';
import { noteAccount, type SetupCredential } from '../../shared/domain/setup-credential.ts';
import {
  type AccountFailure,
  type AccountOutcome,
  accountFailed,
  accountInLine,
  type User,
  wantedUser,
} from '../../shared/domain/user.ts';
import { alignAccount, createAccount } from '../../shared/identity/user-pool.ts';
import { count } from '../../shared/runtime/counts.ts';
import { failureFields, logger } from '../../shared/runtime/log.ts';
import { linkKeys } from '../../shared/runtime/secrets.ts';
import { type OpenTask, taskQueue } from './task-queue.ts';

// A user who is changed while its account is brought in line; each change has a task of its own besides.
const attempts = 5;

/**
 * Brings an account in line with its user as it is now, not as it was when the task was made: tasks may be carried out
 * twice, late, or side by side, and the last change is still what the pool ends with.
 */
export const handler = taskQueue('user', async (open) => {
  const { item, taskId, now } = open;
  if ((await claimTask({ ...item, taskId }, now)) !== 'CLAIMED') return 'TAKEN';
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const wanted = await present(open);
    const outcome = await tryAlign(wanted, open);
    if (outcome === 'USER_POOL_UNAVAILABLE' && !isPastTrying(item, taskId, now)) {
      await postponeTask(item, taskId, outcome, now);
      return 'POSTPONED';
    }
    if (!(await holds(wanted, outcome, open))) continue;
    const end = isFailure(outcome) ? ({ state: 'FAILED', reason: outcome } as const) : ({ state: 'DONE' } as const);
    await finishTask(item, taskId, end, now);
    // That an address has an account already is the asker's to mend, and shows on the user.
    if (outcome === 'USER_POOL_UNAVAILABLE') count('AccountFailed');
    return end.state;
  }
  throw new Error('The user was changed at every attempt');
});

/** The user as it is stored, and the credential that tells its one-time password, where one does. */
interface Wanted {
  user: User;
  credential: SetupCredential | undefined;
}

async function present({ task, now, item }: OpenTask<'user'>): Promise<Wanted> {
  const { user: account, language } = task;
  const stored = await loadUser(account.tenantId, account.userId);
  // One whose account was asked for without it is noted with it.
  const user = stored ?? { ...wantedUser(account, language, { now, createdBy: item.record.actor.id }), version: 0 };
  const { passwordToldBy } = user;
  const credential = passwordToldBy && (await loadCredential(passwordToldBy.providerId, user.tenantId));
  return { user, credential };
}

async function tryAlign(wanted: Wanted, { item }: OpenTask<'user'>): Promise<AccountOutcome | AccountFailure> {
  const { user } = wanted;
  // Nobody waits for the account of a user who may not use it; enabling the user asks for it again.
  if (user.disabled && user.accountMadeAt === undefined) return 'IN_LINE';
  const password = await passwordFor(wanted);
  try {
    let outcome: AccountOutcome = 'IN_LINE';
    if (password !== undefined) {
      const made = await createAccount(user, password.value, password);
      if (made === 'OTHER_TENANT') return 'ADDRESS_HAS_ACCOUNT';
      outcome = made;
    }
    await alignAccount(user);
    return outcome;
  } catch (failure) {
    logger.warn('user pool not reached', { correlationId: item.record.correlationId, ...failureFields(failure) });
    return 'USER_POOL_UNAVAILABLE';
  }
}

/** The one-time password that the account is to get, by mail or by its credential; undefined when it needs none. */
async function passwordFor({ user, credential }: Wanted): Promise<{ value: string; replaces: boolean } | undefined> {
  const secret = await linkKeys();
  if (user.accountMadeAt === undefined ? credential === undefined : user.passwordWanted) {
    return { value: temporaryPassword(user.userId, secret, secret.current), replaces: false };
  }
  // Whoever has the password of this issue must not get it again after having changed it.
  if (credential === undefined || credential.accountIssue === credential.issue) return undefined;
  // A password that was forgotten before there was an account is one that nobody knows: it has to be reissued.
  const { nonce = randomBytes(16).toString('base64url'), keyId = secret.current, issue } = credential;
  return { value: temporaryPassword(user.userId, secret, keyId, nonce), replaces: issue > 1 };
}

function isFailure(outcome: AccountOutcome | AccountFailure): outcome is AccountFailure {
  return outcome === 'ADDRESS_HAS_ACCOUNT' || outcome === 'USER_POOL_UNAVAILABLE';
}

/** Writes what came of it, if that is news; false when the user was changed meanwhile, and with it what is wanted. */
async function holds(
  { user, credential }: Wanted,
  outcome: AccountOutcome | AccountFailure,
  open: OpenTask<'user'>,
): Promise<boolean> {
  const { now } = open;
  const { current: keyId } = await linkKeys();
  const decision = isFailure(outcome)
    ? accountFailed(user, outcome, now)
    : accountInLine(user, outcome, { keyId, now });
  const noted = credential && noteAccount(credential, isFailure(outcome) ? outcome : undefined, now);
  const [write, ...others]: (Write & { put: Item })[] = [
    ...(decision === undefined ? [] : [savedUser(decision.user)]),
    ...(noted === undefined ? [] : [savedCredential(noted.credential)]),
  ];
  const entry = decision?.entry ?? noted?.entry;
  if (write === undefined || entry === undefined) {
    return (await loadUser(user.tenantId, user.userId))?.version === user.version;
  }
  try {
    await commit([write, ...others], entry, {
      actor: { type: 'SYSTEM', id: 'outbox' },
      at: now,
      correlationId: open.item.record.correlationId,
      requestId: open.requestId,
    });
    return true;
  } catch (failure) {
    if (failure instanceof Conflict) return false;
    throw failure;
  }
}

import { Conflict, commit } from '../../shared/data/commit.ts';
import { claimTask, finishTask, isPastTrying, postponeTask } from '../../shared/data/outbox.ts';
import { loadUser, savedUser } from '../../shared/data/users.ts';
import { temporaryPassword } from '../../shared/domain/derived-secrets.ts';
import {
  type AccountFailure,
  type AccountOutcome,
  accountFailed,
  accountInLine,
  type User,
  type UserDecision,
  wantedUser,
} from '../../shared/domain/user.ts';
import { alignAccount, createAccount } from '../../shared/identity/user-pool.ts';
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
    const user = await present(open);
    const outcome = await tryAlign(user);
    if (outcome === 'USER_POOL_UNAVAILABLE' && !isPastTrying(item, taskId, now)) {
      await postponeTask(item, taskId, outcome, now);
      return 'POSTPONED';
    }
    const { current } = await linkKeys();
    const decision = isFailure(outcome)
      ? accountFailed(user, outcome, now)
      : accountInLine(user, outcome, { keyId: current, now });
    if (!(await holds(user, decision, open))) continue;
    const end = isFailure(outcome) ? ({ state: 'FAILED', reason: outcome } as const) : ({ state: 'DONE' } as const);
    await finishTask(item, taskId, end, now);
    return end.state;
  }
  throw new Error('The user was changed at every attempt');
});

/** The user as it is stored; one whose account was asked for without it is noted with it. */
async function present({ task, now, item }: OpenTask<'user'>): Promise<User> {
  const { user, language } = task;
  const stored = await loadUser(user.tenantId, user.userId);
  return stored ?? { ...wantedUser(user, language, { now, createdBy: item.record.actor.id }), version: 0 };
}

async function tryAlign(user: User): Promise<AccountOutcome | AccountFailure> {
  // Nobody waits for the account of a user who may not use it; enabling the user asks for it again.
  if (user.disabled && user.accountMadeAt === undefined) return 'IN_LINE';
  try {
    let outcome: AccountOutcome = 'IN_LINE';
    if (user.accountMadeAt === undefined || user.passwordWanted) {
      const keys = await linkKeys();
      const made = await createAccount(user, temporaryPassword(user.userId, keys, keys.current));
      if (made === 'OTHER_TENANT') return 'ADDRESS_HAS_ACCOUNT';
      outcome = made;
    }
    await alignAccount(user);
    return outcome;
  } catch (failure) {
    logger.warn('user pool not reached', failureFields(failure));
    return 'USER_POOL_UNAVAILABLE';
  }
}

function isFailure(outcome: AccountOutcome | AccountFailure): outcome is AccountFailure {
  return outcome === 'ADDRESS_HAS_ACCOUNT' || outcome === 'USER_POOL_UNAVAILABLE';
}

/** Writes what came of it, if that is news; false when the user was changed meanwhile, and with it what is wanted. */
async function holds(user: User, decision: UserDecision | undefined, open: OpenTask<'user'>): Promise<boolean> {
  if (decision === undefined) return (await loadUser(user.tenantId, user.userId))?.version === user.version;
  try {
    await commit([savedUser(decision.user)], decision.entry, {
      actor: { type: 'SYSTEM', id: 'outbox' },
      at: open.now,
      correlationId: open.item.record.correlationId,
      requestId: open.requestId,
    });
    return true;
  } catch (failure) {
    if (failure instanceof Conflict) return false;
    throw failure;
  }
}

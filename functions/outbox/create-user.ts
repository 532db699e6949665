import { Conflict, commit } from '../../shared/data/commit.ts';
import { claimTask, finishTask, isPastTrying, postponeTask } from '../../shared/data/outbox.ts';
import { newUser } from '../../shared/data/users.ts';
import { temporaryPassword } from '../../shared/domain/derived-secrets.ts';
import { userCreated } from '../../shared/domain/user.ts';
import { createAccount } from '../../shared/identity/user-pool.ts';
import { failureFields, logger } from '../../shared/runtime/log.ts';
import { linkKeys } from '../../shared/runtime/secrets.ts';
import { taskQueue } from './task-queue.ts';

export const handler = taskQueue('user', async ({ item, taskId, task, now, requestId }) => {
  if ((await claimTask({ ...item, taskId }, now)) !== 'CLAIMED') return 'TAKEN';
  const { user, language } = task;
  const keys = await linkKeys();
  try {
    const outcome = await createAccount(user, temporaryPassword(user.userId, keys, keys.current));
    if (outcome === 'OTHER_TENANT') {
      await finishTask(item, taskId, { state: 'FAILED', reason: 'ADDRESS_HAS_ACCOUNT' }, now);
      return 'FAILED';
    }
  } catch (failure) {
    logger.warn('user pool not reached', failureFields(failure));
    const reason = 'USER_POOL_UNAVAILABLE';
    if (isPastTrying(item, taskId, now)) {
      await finishTask(item, taskId, { state: 'FAILED', reason }, now);
      return 'FAILED';
    }
    await postponeTask(item, taskId, reason, now);
    return 'POSTPONED';
  }
  try {
    await commit([newUser(user, now)], userCreated(user, language, keys.current, now), {
      actor: { type: 'SYSTEM', id: 'outbox' },
      at: now,
      correlationId: item.record.correlationId,
      requestId,
    });
  } catch (failure) {
    // The user was noted, and its mail queued, by an earlier run that did not come to its end.
    if (!(failure instanceof Conflict)) throw failure;
  }
  await finishTask(item, taskId, { state: 'DONE' }, now);
  return 'DONE';
});

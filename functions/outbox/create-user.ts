import { randomBytes } from 'node:crypto';
import { Conflict, commit, type Origin } from '../../shared/data/commit.ts';
import { keys } from '../../shared/data/keys.ts';
import { claimTask, finishTask, isPastTrying, postponeTask } from '../../shared/data/outbox.ts';
import { credentialOf, loadCredential, savedCredential } from '../../shared/data/setup-credentials.ts';
import { getItems } from '../../shared/data/table.ts';
import { newUser } from '../../shared/data/users.ts';
import { temporaryPassword } from '../../shared/domain/derived-secrets.ts';
import { noteAccount, type SetupCredential } from '../../shared/domain/setup-credential.ts';
import { userCreated } from '../../shared/domain/user.ts';
import { createAccount } from '../../shared/identity/user-pool.ts';
import { failureFields, logger } from '../../shared/runtime/log.ts';
import { linkKeys } from '../../shared/runtime/secrets.ts';
import { type OpenTask, taskQueue } from './task-queue.ts';

const attempts = 5;

export const handler = taskQueue('user', async (open) => {
  const { item, taskId, task, now } = open;
  if ((await claimTask({ ...item, taskId }, now)) !== 'CLAIMED') return 'TAKEN';
  const reason = task.credential === undefined ? await createInvited(open) : await createAdministrator(open);
  if (reason === 'USER_POOL_UNAVAILABLE' && !isPastTrying(item, taskId, now)) {
    await postponeTask(item, taskId, reason, now);
    return 'POSTPONED';
  }
  const state = reason === undefined ? 'DONE' : 'FAILED';
  if (reason !== undefined && task.credential !== undefined) await note(open, { accountFailure: reason });
  await finishTask(item, taskId, { state, ...(reason !== undefined && { reason }) }, now);
  return state;
});

type Failure = NonNullable<SetupCredential['accountFailure']>;

/** The account of somebody who gets the one-time password by mail; why it could not be made, or undefined. */
async function createInvited(open: OpenTask<'user'>): Promise<Failure | undefined> {
  const { user, language } = open.task;
  const secret = await linkKeys();
  const password = temporaryPassword(user.userId, secret, secret.current);
  const failure = await inPool(() => createAccount(user, password));
  if (failure !== undefined) return failure;
  try {
    const entry = userCreated(user, language, secret.current, open.now);
    await commit([newUser(user, open.now)], entry, originOf(open));
  } catch (conflict) {
    // The user was noted, and its mail queued, by an earlier run that did not come to its end.
    if (!(conflict instanceof Conflict)) throw conflict;
  }
  return undefined;
}

/** The account of a customer's administrator, whose one-time password is shown once, by the credential of the customer. */
async function createAdministrator(open: OpenTask<'user'>): Promise<Failure | undefined> {
  const { user, credential: reference } = open.task;
  if (reference === undefined) return undefined;
  const { issue } = reference;
  const credential = await loadCredential(reference.providerId, reference.customerId);
  // Another issue has its own task, and what has its password must not get it again once its owner has changed it.
  if (credential === undefined || credential.issue !== issue || credential.accountIssue === issue) return undefined;
  const { nonce, keyId = '' } = credential;
  // A password that was forgotten before there was an account is one that nobody knows: it has to be reissued.
  const password = temporaryPassword(
    user.userId,
    await linkKeys(),
    keyId || (await linkKeys()).current,
    nonce ?? randomBytes(16).toString('base64url'),
  );
  const failure = await inPool(() => createAccount(user, password, { replaces: issue > 1 }));
  if (failure === undefined) await note(open, { accountIssue: issue });
  return failure;
}

async function inPool(make: () => Promise<'CREATED' | 'OTHER_TENANT'>): Promise<Failure | undefined> {
  try {
    return (await make()) === 'OTHER_TENANT' ? 'ADDRESS_HAS_ACCOUNT' : undefined;
  } catch (failure) {
    logger.warn('user pool not reached', failureFields(failure));
    return 'USER_POOL_UNAVAILABLE';
  }
}

/** Notes on the credential how its account is, and with the first account the user. */
async function note(
  open: OpenTask<'user'>,
  outcome: Partial<Pick<SetupCredential, 'accountIssue' | 'accountFailure'>>,
): Promise<void> {
  const { user, credential: reference } = open.task;
  if (reference === undefined) return;
  for (let attempt = 1; ; attempt += 1) {
    const [item, known] = await getItems([
      keys.credential(reference.providerId, reference.customerId),
      keys.user(user.userId),
    ]);
    const current = credentialOf(item);
    if (current === undefined || current.issue !== reference.issue || current.accountIssue === reference.issue) return;
    const { credential, entry } = noteAccount(current, { accountIssue: current.accountIssue, ...outcome }, open.now);
    const isNew = known === undefined && outcome.accountFailure === undefined;
    try {
      await commit([savedCredential(credential), ...(isNew ? [newUser(user, open.now)] : [])], entry, originOf(open));
      return;
    } catch (failure) {
      if (!(failure instanceof Conflict) || attempt === attempts) throw failure;
    }
  }
}

function originOf({ item, now, requestId }: OpenTask<'user'>): Origin {
  return {
    actor: { type: 'SYSTEM', id: 'outbox' },
    at: now,
    correlationId: item.record.correlationId,
    requestId,
  };
}

import { Conflict, commit } from '../../shared/data/commit.ts';
import { erasureOf, loadErasure, noteErasure, savedErasure } from '../../shared/data/erasures.ts';
import { keys } from '../../shared/data/keys.ts';
import { recipientOf } from '../../shared/data/recipients.ts';
import { sweepJob } from '../../shared/data/sweep-job.ts';
import { getItem } from '../../shared/data/table.ts';
import { walkTenant } from '../../shared/data/tenant-walk.ts';
import { erasedUser, loadUser } from '../../shared/data/users.ts';
import {
  changed,
  type Erasure,
  eraseUser,
  isErasureDue,
  personGone,
  pseudonymOf,
  walkedOn,
} from '../../shared/domain/erasure.ts';
import { accountIdOf, deleteAccount } from '../../shared/identity/user-pool.ts';
import { commitErased, eraseFromItem, eraseFromPage, type Run } from './erase-from-items.ts';

const pageSize = 50;
/** Others change what is erased meanwhile; who loses as often as this leaves the rest to the next run. */
const mostConflicts = 10;

export const handler = sweepJob('ERASURE', async (item, { now, origin, hasTime }) => {
  const found = erasureOf(item);
  if (found === undefined || !isErasureDue(found, now)) return false;
  const run: Run = { erasure: found, now, origin };
  for (let conflicts = 0; isErasureDue(run.erasure, now); ) {
    if (!hasTime()) {
      await note(run, changed(run.erasure, { wakeAt: now.toISOString() }, now));
      return true;
    }
    try {
      await (run.erasure.stage === 'PERSON' ? shutOut(run) : walk(run));
      conflicts = 0;
    } catch (failure) {
      conflicts += 1;
      if (!(failure instanceof Conflict) || conflicts === mostConflicts) throw failure;
      const { tenantId, id } = run.erasure;
      run.erasure = (await loadErasure(tenantId, id)) ?? run.erasure;
    }
  }
  return true;
});

/**
 * The account and the open invitation, at once: nobody signs in or accepts any more. The account's number is written down
 * before the account is deleted, or a run that dies in between could not tell whose audit records are meant.
 */
async function shutOut(run: Run): Promise<void> {
  const { now } = run;
  const { tenantId } = run.erasure;
  const who = pseudonymOf(run.erasure);
  const { email, userId, accountId } = who.person;
  const user = userId === undefined ? undefined : await loadUser(tenantId, userId);
  if (user !== undefined && !user.erased) {
    const found = accountId ?? (await accountIdOf(email, tenantId));
    if (found !== accountId)
      await note(run, changed(run.erasure, { person: { ...who.person, accountId: found } }, now));
    if (found !== undefined) await deleteAccount(email);
    const erased = eraseUser(user, who, now);
    await commitErased(run, 'users', erasedUser(erased.user, email), erased.entry);
  }
  const guard = recipientOf(await getItem(keys.recipient(tenantId, email)));
  const newest = guard && (await getItem(keys.request(tenantId, guard.requestId)));
  // What is in its history is counted by the walk, which comes by here again.
  if (newest !== undefined) await eraseFromItem(newest, run, { auditRecords: 0, kept: {}, waiting: 0 });
  await note(run, personGone(run.erasure, now));
}

/** One page; how far the erasure is then is written down with what the page came to. */
async function walk(run: Run): Promise<void> {
  const { tenantId: id, tenantKind: kind, place } = run.erasure;
  const page = await walkTenant({ id, kind }, place, pageSize);
  const result = await eraseFromPage(page.items, run);
  const { erasure, entry } = walkedOn(run.erasure, result, page.next, run.now);
  if (entry === undefined) return note(run, erasure);
  await commit([savedErasure(erasure)], entry, run.origin);
  run.erasure = erasure;
}

async function note(run: Run, erasure: Erasure): Promise<void> {
  await noteErasure(erasure);
  run.erasure = erasure;
}

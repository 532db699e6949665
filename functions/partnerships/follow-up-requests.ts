import { Conflict, commit, type Origin } from '../../shared/data/commit.ts';
import { changedRequest, purgedRequest, requestOf, wakeRequest } from '../../shared/data/invitations.ts';
import { keys } from '../../shared/data/keys.ts';
import { freedRecipient, recipientOf } from '../../shared/data/recipients.ts';
import { sweepJob } from '../../shared/data/sweep-job.ts';
import { getItem } from '../../shared/data/table.ts';
import { type AnyInvitation, nextWake, purgeAt } from '../../shared/domain/invitation.ts';
import { expireRequest, purgeRequest, remindOfRequest } from '../../shared/domain/invitation-decisions.ts';

export const handler = sweepJob('REQUEST', async (item, { now, origin }) => {
  const current = requestOf(item);
  if (current === undefined) return false;
  if (current.status !== 'PENDING') return purge(current, { now, origin });
  const decision = expireRequest(current, { now }) ?? remindOfRequest(current, { now });
  if (decision !== undefined) {
    await commit([changedRequest(decision.request)], decision.entry, origin);
    return true;
  }
  // Woken too early, since the invitation was sent again meanwhile, or with nothing to say to a bounced address.
  await lookAgain(current, nextWake(current, now));
  return false;
});

/**
 * Deletes what was closed long enough ago. Whoever closed it left its look where it was, for its reminder or expiry: the
 * first look after that only moves it, which costs the answer nothing.
 */
async function purge(current: AnyInvitation, { now, origin }: { now: Date; origin: Origin }): Promise<boolean> {
  const entry = purgeRequest(current, { now });
  if (entry === undefined) {
    await lookAgain(current, purgeAt(current));
    return false;
  }
  const guard = recipientOf(await getItem(keys.recipient(current.providerId, current.recipientEmail)));
  await commit([purgedRequest(current), ...freedRecipient(guard, current.id)], entry, origin);
  return true;
}

async function lookAgain(request: AnyInvitation, at: string | undefined): Promise<void> {
  if (at === undefined || at === request.wakeAt) return;
  if (!(await wakeRequest(request, at))) throw new Conflict();
}

import { Conflict, commit } from '../../shared/data/commit.ts';
import { changedRequest, requestOf, wakeRequest } from '../../shared/data/invitations.ts';
import { sweepJob } from '../../shared/data/sweep-job.ts';
import { nextWake } from '../../shared/domain/invitation.ts';
import { expireRequest, remindOfRequest } from '../../shared/domain/invitation-decisions.ts';

export const handler = sweepJob('REQUEST', async (item, { now, origin }) => {
  const current = requestOf(item);
  if (current === undefined || current.status !== 'PENDING') return false;
  const decision = expireRequest(current, { now }) ?? remindOfRequest(current, { now });
  if (decision !== undefined) {
    await commit([changedRequest(decision.request)], decision.entry, origin);
    return true;
  }
  // Woken too early, since the invitation was sent again meanwhile, or with nothing to say to a bounced address.
  const wake = nextWake(current, now);
  if (wake !== undefined && !(await wakeRequest(current, wake))) throw new Conflict();
  return false;
});

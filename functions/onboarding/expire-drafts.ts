import { commit } from '../../shared/data/commit.ts';
import { draftOf, savedDraft } from '../../shared/data/onboarding-drafts.ts';
import { sweepJob } from '../../shared/data/sweep-job.ts';
import { expireDraft } from '../../shared/domain/onboarding.ts';

export const handler = sweepJob('DRAFT', async (item, { now, origin }) => {
  const current = draftOf(item);
  const decision = current && expireDraft(current, now);
  if (decision === undefined) return false;
  await commit([savedDraft(decision.draft)], decision.entry, origin);
  return true;
});

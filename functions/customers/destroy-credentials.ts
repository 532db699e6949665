import { commit } from '../../shared/data/commit.ts';
import { credentialOf, savedCredential } from '../../shared/data/setup-credentials.ts';
import { sweepJob } from '../../shared/data/sweep-job.ts';
import { destroyCredential } from '../../shared/domain/setup-credential.ts';

export const handler = sweepJob('CREDENTIAL', async (item, { now, origin }) => {
  const current = credentialOf(item);
  const decision = current && destroyCredential(current, now);
  if (decision === undefined) return false;
  await commit([savedCredential(decision.credential)], decision.entry, origin);
  return true;
});

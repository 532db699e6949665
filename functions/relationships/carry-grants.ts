import { grantNameOf, grantOf, removedGrant, savedGrant } from '../../shared/data/admin-grants.ts';
import { commit } from '../../shared/data/commit.ts';
import { keys } from '../../shared/data/keys.ts';
import { sweepJob } from '../../shared/data/sweep-job.ts';
import { getItem } from '../../shared/data/table.ts';
import { carryGrant, cleanUpGrant } from '../../shared/domain/carry-grant.ts';
import { loadGrantFacts } from './load-grant.ts';

export const handler = sweepJob('GRANT', async (item, { now, origin }) => {
  const stored = grantOf(item);
  if (stored === undefined) return false;
  const cleanUp = cleanUpGrant(stored, now);
  if (cleanUp !== undefined) {
    const name = grantNameOf(await getItem(keys.grantName(stored.partnerId, stored.displayName)));
    await commit(removedGrant(stored, name), cleanUp, origin);
    return true;
  }
  const { parties, ties } = await loadGrantFacts(stored);
  const isServed = ties.every((tie) => tie?.status === 'ACTIVE');
  const decision = carryGrant(stored, { parties, isServed }, now);
  if (decision === undefined) return false;
  await commit(savedGrant(decision.grant), decision.entry, origin);
  return true;
});

import { commit, type Origin } from '../../shared/data/commit.ts';
import { keys } from '../../shared/data/keys.ts';
import { savedMarking } from '../../shared/data/markings.ts';
import { partnerOf, unchangedPartner, watchNext } from '../../shared/data/partners.ts';
import { changedPartnership, listProviders, partnershipOf } from '../../shared/data/partnerships.ts';
import { rolesOf } from '../../shared/data/reseller-footprint.ts';
import { sweepJob } from '../../shared/data/sweep-job.ts';
import { getItems } from '../../shared/data/table.ts';
import { eligibilityOf, type Partner } from '../../shared/domain/partner.ts';
import type { Partnership } from '../../shared/domain/partnership.ts';
import { isEligibilityNews, reviewEligibility } from '../../shared/domain/partnership-changes.ts';
import { nextWatch } from '../../shared/domain/watch.ts';
import { newId } from '../../shared/runtime/identifiers.ts';

/** A provider and a partnership for each, in one batch of at most 100 keys. */
const pageSize = 50;

export const handler = sweepJob('RESELLER', async (item, { now, origin }) => {
  const reseller = partnerOf(item);
  if (reseller === undefined) return false;
  let isNews = false;
  let start: Record<string, unknown> | undefined;
  do {
    const page = await listProviders(reseller.id, { limit: pageSize, start });
    for (const { provider, partnership } of await loadLive(page.items)) {
      if (await review(partnership, provider, reseller, { now, origin })) isNews = true;
    }
    start = page.next;
  } while (start !== undefined);
  await watchNext(reseller, nextWatch(reseller, now));
  return isNews;
});

/** The partnerships that were not removed as they are now, each with its provider. */
async function loadLive(listed: Partnership[]): Promise<{ provider: Partner; partnership: Partnership }[]> {
  const live = listed.filter(({ status }) => status !== 'REMOVED');
  if (live.length === 0) return [];
  const items = await getItems(
    live.flatMap(({ providerId, resellerId }) => [keys.partner(providerId), keys.partnership(providerId, resellerId)]),
  );
  return live.flatMap((_, index) => {
    const provider = partnerOf(items[2 * index]);
    const partnership = partnershipOf(items[2 * index + 1]);
    return provider === undefined || partnership === undefined ? [] : [{ provider, partnership }];
  });
}

/** Whether the reseller's standing towards this provider was news. */
async function review(
  current: Partnership,
  provider: Partner,
  reseller: Partner,
  { now, origin }: { now: Date; origin: Origin },
): Promise<boolean> {
  if (!isEligibilityNews(current, eligibilityOf(reseller, provider.region))) return false;
  const roles = await rolesOf(provider.id, reseller.id);
  const count = new Set(roles.flatMap(({ ids }) => ids)).size;
  const subscriptions = roles.every(({ isComplete }) => isComplete) ? String(count) : `${count}+`;
  const change = reviewEligibility(current, { provider, reseller, subscriptions }, { markingId: newId(now), now });
  if (change === undefined) return false;
  const { partnership, entry, marking } = change;
  await commit(
    [
      changedPartnership(partnership),
      unchangedPartner(reseller),
      ...(marking === undefined ? [] : [savedMarking(marking)]),
    ],
    entry,
    origin,
  );
  return true;
}

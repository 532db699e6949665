import { quotaOf } from '../../shared/data/invitation-quotas.ts';
import { keys, shardOf } from '../../shared/data/keys.ts';
import { countOpenRequests } from '../../shared/data/partnership-requests.ts';
import { getItem, type Item } from '../../shared/data/table.ts';
import { bucketCount, type QuotaBucket, quotaRefusal, takeQuota } from '../../shared/domain/invitation-quota.ts';
import type { Partner } from '../../shared/domain/partner.ts';

/**
 * An id for a new invitation whose quota bucket has room, and that bucket after it. Nearly always the first id does;
 * when its bucket is full, ids of the other buckets are tried, so that a provider is refused only when it is at its
 * number. `first` is bucket 0, which was loaded with everything else.
 * @throws Refusal `RATE_LIMITED`
 */
export async function takeRoom(
  provider: Partner,
  first: Item | undefined,
  newId: () => string,
  now: Date,
): Promise<{ id: string; quota: QuotaBucket }> {
  const buckets = bucketCount(provider);
  const full = new Map<number, 'NO_DAY' | 'NO_OPEN'>();
  while (full.size < buckets) {
    const id = newId();
    const bucket = shardOf(id, buckets);
    if (full.has(bucket)) continue;
    const present = quotaOf(bucket === 0 ? first : await getItem(keys.quota(provider.id, bucket)));
    let quota = takeQuota(present, provider, { bucket, now });
    if (quota === 'COUNT_OPEN') {
      const counted = await countOpenRequests(provider.id, (requestId) => shardOf(requestId, buckets) === bucket);
      quota = takeQuota(present, provider, { bucket, now, counted });
    }
    if (typeof quota === 'object') return { id, quota };
    if (quota !== 'COUNT_OPEN') full.set(bucket, quota);
  }
  throw quotaRefusal([...full.values()].includes('NO_OPEN') ? 'NO_OPEN' : 'NO_DAY', provider, now);
}

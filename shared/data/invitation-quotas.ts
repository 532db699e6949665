import * as z from 'zod/mini';
import { bucketCount, type QuotaBucket, quotaRefusal, takeQuota } from '../domain/invitation-quota.ts';
import type { Partner } from '../domain/partner.ts';
import type { Write } from './commit.ts';
import { countOpenRequests } from './invitations.ts';
import { keys, shardOf } from './keys.ts';
import { getItem, type Item } from './table.ts';

const stored = z.looseObject({
  providerId: z.string(),
  bucket: z.int(),
  day: z.string(),
  createdToday: z.int(),
  open: z.int(),
  version: z.int(),
});

function quotaOf(item: Item | undefined): QuotaBucket | undefined {
  return item && (stored.parse(item.data) as unknown as QuotaBucket);
}

export function savedQuota(quota: QuotaBucket): Write {
  return {
    put: { ...keys.quota(quota.providerId, quota.bucket), kind: 'QUOTA', data: { ...quota } },
    expects: quota.version === 1 ? 'ABSENT' : { version: quota.version - 1 },
  };
}

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

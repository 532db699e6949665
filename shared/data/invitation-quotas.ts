import * as z from 'zod/mini';
import type { QuotaBucket } from '../domain/invitation-quota.ts';
import type { Write } from './commit.ts';
import { keys } from './keys.ts';
import type { Item } from './table.ts';

const stored = z.looseObject({
  providerId: z.string(),
  bucket: z.int(),
  day: z.string(),
  createdToday: z.int(),
  open: z.int(),
  version: z.int(),
});

export function quotaOf(item: Item | undefined): QuotaBucket | undefined {
  return item && (stored.parse(item.data) as unknown as QuotaBucket);
}

export function savedQuota(quota: QuotaBucket): Write {
  return {
    put: { ...keys.quota(quota.providerId, quota.bucket), kind: 'QUOTA', data: { ...quota } },
    expects: quota.version === 1 ? 'ABSENT' : { version: quota.version - 1 },
  };
}

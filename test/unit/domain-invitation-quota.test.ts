import { describe, expect, it } from 'vitest';
import { bucketCount, type QuotaBucket, quotaRefusal, takeQuota } from '../../shared/domain/invitation-quota.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import { sampleProvider } from '../support/samples.ts';

const now = new Date('2026-11-21T22:30:00.500Z');
const provider: Partner = sampleProvider;

const bucketOf = (fields: Partial<QuotaBucket>): QuotaBucket => ({
  providerId: provider.id,
  bucket: 0,
  day: '2026-11-21',
  createdToday: 0,
  open: 0,
  version: 7,
  ...fields,
});

function take(current: QuotaBucket | undefined, numbers: Partial<Partner> = {}, counted?: number) {
  return takeQuota(current, { ...provider, ...numbers }, { bucket: 0, now, counted });
}

describe('how many invitations a provider may make', () => {
  it('starts counting with the first one', () => {
    expect(take(undefined)).toEqual({
      providerId: provider.id,
      bucket: 0,
      day: '2026-11-21',
      createdToday: 1,
      open: 1,
      version: 1,
    });
  });

  it('is 50 a day: the 50th passes, the 51st waits until midnight UTC', () => {
    expect(take(bucketOf({ createdToday: 49 }))).toMatchObject({ createdToday: 50, open: 1, version: 8 });
    expect(take(bucketOf({ createdToday: 50 }))).toBe('NO_DAY');
    expect(quotaRefusal('NO_DAY', provider, now)).toMatchObject({
      code: 'RATE_LIMITED',
      facts: { remaining: 0, retryAfterSeconds: 5400, nextStep: expect.any(String) },
    });
  });

  it('starts anew each day, keeping what is open', () => {
    expect(take(bucketOf({ day: '2026-11-20', createdToday: 50, open: 60 }))).toMatchObject({
      day: '2026-11-21',
      createdToday: 1,
      open: 61,
    });
  });

  it('is 200 open: the 200th passes, the next asks for the true number first', () => {
    expect(take(bucketOf({ open: 199 }))).toMatchObject({ open: 200 });
    expect(take(bucketOf({ open: 200 }))).toBe('COUNT_OPEN');
  });

  it('takes the true number over the upper bound, in both directions', () => {
    expect(take(bucketOf({ open: 200 }), {}, 120)).toMatchObject({ open: 121, createdToday: 1 });
    expect(take(bucketOf({ open: 200 }), {}, 199)).toMatchObject({ open: 200 });
    expect(take(bucketOf({ open: 10 }), {}, 200)).toBe('NO_OPEN');
    expect(quotaRefusal('NO_OPEN', provider, now)).toMatchObject({
      code: 'RATE_LIMITED',
      message: 'You have the 200 open invitations that you may have.',
      facts: { remaining: 0, retryAfterSeconds: 3600 },
    });
  });

  it('refuses for the day before it counts what is open, since counting would not help', () => {
    expect(take(bucketOf({ createdToday: 50, open: 200 }))).toBe('NO_DAY');
  });

  it('is what the programme has raised it to', () => {
    const raised = { invitationsPerDay: 500, openInvitations: 1000 };
    expect(take(bucketOf({ createdToday: 499, open: 999 }), raised)).toMatchObject({ createdToday: 500, open: 1000 });
    expect(take(bucketOf({ createdToday: 500 }), raised)).toBe('NO_DAY');
    expect(take(bucketOf({ open: 1000 }), raised)).toBe('COUNT_OPEN');
  });

  it.each([
    [undefined, 1],
    [1, 1],
    [500, 1],
    [501, 2],
    [10_000, 20],
  ])('of %s a day is counted in %i buckets, none of which takes more than 500', (invitationsPerDay, buckets) => {
    expect(bucketCount({ invitationsPerDay })).toBe(buckets);
    const perBucket = Math.ceil((invitationsPerDay ?? 50) / buckets);
    expect(perBucket).toBeLessThanOrEqual(500);
    const numbers = { invitationsPerDay, openInvitations: 100_000 };
    expect(take(bucketOf({ createdToday: perBucket - 1 }), numbers)).toMatchObject({ createdToday: perBucket });
    expect(take(bucketOf({ createdToday: perBucket }), numbers)).toBe('NO_DAY');
  });

  it('gives each bucket its equal part of what is open', () => {
    const raised = { invitationsPerDay: 1000, openInvitations: 400 };
    expect(take(bucketOf({ open: 199 }), raised)).toMatchObject({ open: 200 });
    expect(take(bucketOf({ open: 200 }), raised)).toBe('COUNT_OPEN');
    expect(take(bucketOf({ open: 200 }), raised, 150)).toMatchObject({ open: 151 });
    expect(take(bucketOf({ open: 200 }), raised, 200)).toBe('NO_OPEN');
  });

  it('is the sum of its buckets, also when it does not divide evenly', () => {
    const raised = { ...provider, invitationsPerDay: 1003, openInvitations: 100_000 };
    const parts = Array.from({ length: bucketCount(raised) }, (_, bucket) => {
      let taken = 0;
      let current: QuotaBucket | undefined;
      for (;;) {
        const next = takeQuota(current, raised, { bucket, now });
        if (typeof next === 'string') return taken;
        current = next;
        taken += 1;
      }
    });
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(1003);
  });

  it('does not begin a day again for a clock that is behind midnight', () => {
    const ahead = bucketOf({ day: '2026-11-22', createdToday: 50 });
    expect(take(ahead)).toBe('NO_DAY');
    expect(take(bucketOf({ day: '2026-11-22', createdToday: 3 }))).toMatchObject({
      day: '2026-11-22',
      createdToday: 4,
    });
  });
});

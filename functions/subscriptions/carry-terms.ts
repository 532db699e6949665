import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Conflict, commit, type Origin } from '../../shared/data/commit.ts';
import { keys } from '../../shared/data/keys.ts';
import { savedUsage, usageOf } from '../../shared/data/orders.ts';
import { savedSubscription, subscriptionOf } from '../../shared/data/subscriptions.ts';
import { sweepJob } from '../../shared/data/sweep-job.ts';
import { getItem, type Item } from '../../shared/data/table.ts';
import { carryTerm, releaseUsage } from '../../shared/domain/carry-term.ts';

// A page of the sweep may hold this many subscriptions of one customer, and each writes its usage.
const attempts = 25;

export const handler = sweepJob('SUBSCRIPTION', async (item, context) => {
  let latest: Item | undefined = item;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await carry(latest, context);
    } catch (failure) {
      if (!(failure instanceof Conflict) || attempt === attempts) throw failure;
      await pause(randomInt(5, 20 * attempt));
      latest = await getItem(item);
    }
  }
});

async function carry(item: Item | undefined, { now, origin }: { now: Date; origin: Origin }): Promise<boolean> {
  const stored = subscriptionOf(item);
  const decision = stored && carryTerm(stored, now);
  if (stored === undefined || decision === undefined) return false;
  const { subscription, isDeprovisioned, entry } = decision;
  const { customerId } = subscription;
  const released = isDeprovisioned
    ? [savedUsage(releaseUsage(stored, usageOf(await getItem(keys.usage(customerId)), customerId)))]
    : [];
  await commit([...savedSubscription(subscription), ...released], entry, origin);
  return true;
}

import { hasCome } from '../time.ts';
import type { SeatBatch } from './subscription.ts';
import { regretWindowEnd } from './subscription-clock.ts';

/** The batches whose seats may still be given back now. */
export function openBatches(batches: readonly SeatBatch[], now: Date): SeatBatch[] {
  return batches.filter(({ until }) => !hasCome(until, now));
}

/** Seats that may be given back now, over all batches. */
export function refundableSeats(batches: readonly SeatBatch[], now: Date): number {
  return openBatches(batches, now).reduce((sum, { quantity }) => sum + quantity, 0);
}

/** With a batch of its own for the seats that are added now; closed ones are dropped. */
export function addBatch(batches: readonly SeatBatch[], quantity: number, now: Date): SeatBatch[] {
  return [...openBatches(batches, now), { quantity, until: regretWindowEnd(now.toISOString()) }];
}

/**
 * The batches once seats are given back, or undefined when more are than may be (domain rules, 7.13). The seats that were
 * added last go first: otherwise adding and giving back would prolong the window of those that were bought before.
 */
export function giveBack(batches: readonly SeatBatch[], quantity: number, now: Date): SeatBatch[] | undefined {
  const left = openBatches(batches, now);
  let wanted = quantity;
  while (wanted > 0) {
    const last = left.pop();
    if (last === undefined) return undefined;
    if (last.quantity > wanted) left.push({ ...last, quantity: last.quantity - wanted });
    wanted -= Math.min(last.quantity, wanted);
  }
  return left;
}

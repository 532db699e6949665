import type { ListedSubscription } from '../../shared/data/subscriptions.ts';
import { daysOf, type RecordPeriod, type Window } from '../../shared/domain/ordering/record-period.ts';

/** A subscription as the list has it now; the contract drops the rest. */
export function rowOfSubscription(subscription: ListedSubscription) {
  const { stalePartners = [], onRecord, effectiveStartDate, endedAt } = subscription;
  return {
    ...subscription,
    onRecord: { from: onRecord?.since ?? effectiveStartDate, until: endedAt },
    ...(stalePartners.length > 0 && { flags: ['STALE_PARTNER'] }),
  };
}

/** A stretch on record as a report has it; days are counted for a month, not for a day. */
export function rowOfPeriod(period: RecordPeriod, month: Window | undefined, now: Date) {
  const { subscriptionId, effectiveFrom, effectiveUntil, ...rest } = period;
  const days = month && daysOf(period, month, now);
  return {
    ...rest,
    id: subscriptionId,
    onRecord: {
      from: effectiveFrom,
      until: effectiveUntil,
      ...(days !== undefined && { days, seatDays: days * period.quantity }),
    },
  };
}

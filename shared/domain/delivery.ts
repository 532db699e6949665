import { type AnyInvitation, type Decision, type DeliveryStatus, deliveryEntryOf } from './invitation.ts';

/** What SES reports about one mail, in the product's words. */
export type DeliveryEvent = {
  status: Exclude<DeliveryStatus, 'NOT_SENT' | 'QUEUED'>;
  /** A permanent bounce or a complaint: no further mail to this address. */
  suppresses: boolean;
  detail?: string | undefined;
  at: string;
};

// Events come repeated, late and in any order: the later fact in a mail's life wins, whenever it arrives.
const rank: Record<DeliveryStatus, number> = {
  NOT_SENT: 0,
  QUEUED: 1,
  SENT: 2,
  DELAYED: 3,
  DELIVERED: 4,
  REJECTED: 5,
  BOUNCED: 6,
  COMPLAINED: 7,
};

/** The status after one more event; the same when the event tells nothing new. */
export function foldDelivery(current: DeliveryStatus, event: DeliveryStatus): DeliveryStatus {
  return rank[event] > rank[current] ? event : current;
}

/**
 * The request after an event about the mail of its present link; events about an older link's mail change nothing.
 * Undefined when there is nothing to change.
 */
export function recordDelivery<I extends AnyInvitation>(
  current: I,
  tokenVersion: number,
  event: Pick<DeliveryEvent, 'status' | 'detail'>,
  now: Date,
): Decision<I> | undefined {
  if (tokenVersion !== current.tokenVersion) return undefined;
  const deliveryStatus = foldDelivery(current.deliveryStatus, event.status);
  if (deliveryStatus === current.deliveryStatus) return undefined;
  const request: I = {
    ...current,
    deliveryStatus,
    deliveryDetail: event.detail,
    version: current.version + 1,
    updatedAt: now.toISOString(),
  };
  return { request, entry: deliveryEntryOf(current, request) };
}

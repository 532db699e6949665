import type { AnyInvitation } from '../domain/invitation.ts';
import type { QuotaBucket } from '../domain/invitation-quota.ts';
import type { Partner } from '../domain/partner.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Write } from './commit.ts';
import { savedQuota } from './invitation-quotas.ts';
import { newRequest, requestOf } from './invitations.ts';
import { type Key, keys } from './keys.ts';
import { partnerOf } from './partners.ts';
import { type Recipient, recipientOf, takenRecipient } from './recipients.ts';
import { getItems, type Item } from './table.ts';

/** What a new invitation of either kind rests on, and what only its own kind asked for. */
interface NewRequestFacts {
  provider: Partner;
  suppressed: boolean;
  previous: AnyInvitation | undefined;
  superseded: AnyInvitation | undefined;
  recipient: Recipient | undefined;
  quotaItem: Item | undefined;
  also: (Item | undefined)[];
  thereafter: (Item | undefined)[];
}

/**
 * Loads what a partner's new invitation is decided on: one round trip, and a second one only for an address that was
 * invited before, or for what `then` names.
 * @param also further items of the first round trip
 * @param then further items of the second, by what the first one found
 * @throws Refusal `PARTNER_NOT_FOUND`
 */
export async function loadNewRequestFacts(
  partnerId: string,
  input: { recipientEmail: string; supersedes?: string | undefined; mode: 'SEND' | 'DRAFT' },
  also: (Key | undefined)[],
  then: (also: (Item | undefined)[]) => (Key | undefined)[] = () => [],
): Promise<NewRequestFacts> {
  const { recipientEmail, supersedes, mode } = input;
  const [providerItem, recipientItem, suppression, quotaItem, closed, ...found] = await getItems([
    keys.partner(partnerId),
    keys.recipient(partnerId, recipientEmail),
    keys.suppression(recipientEmail),
    keys.quota(partnerId, 0),
    supersedes === undefined ? undefined : keys.request(partnerId, supersedes),
    ...also,
  ]);
  const provider = partnerOf(providerItem);
  if (provider === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'Your company is not enrolled.');
  const recipient = recipientOf(recipientItem);
  const [previousItem, ...thereafter] = await getItems([
    recipient && keys.request(partnerId, recipient.requestId),
    ...then(found),
  ]);
  return {
    provider,
    suppressed: suppression !== undefined && mode === 'SEND',
    previous: requestOf(previousItem),
    superseded: requestOf(closed),
    recipient,
    quotaItem,
    also: found,
    thereafter,
  };
}

/** The new invitation, the guard of its address, and the quota that it took from. */
export function newRequestWrites(
  request: AnyInvitation,
  { recipient }: NewRequestFacts,
  quota: QuotaBucket,
): [Write & { put: Item }, ...Write[]] {
  return [newRequest(request), takenRecipient(recipient, request), savedQuota(quota)];
}

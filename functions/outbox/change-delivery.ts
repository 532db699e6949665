import { Conflict, commit } from '../../shared/data/commit.ts';
import { changedRequest, loadRequest } from '../../shared/data/invitations.ts';
import { type DeliveryEvent, recordDelivery } from '../../shared/domain/delivery.ts';
import type { InvitationReference } from '../../shared/domain/journal.ts';

const attempts = 5;

/** Folds one fact about a mail into its invitation; false when it told nothing new. */
export async function changeDelivery(
  invitation: InvitationReference,
  event: Pick<DeliveryEvent, 'status' | 'detail'>,
  context: { now: Date; requestId: string; item: { record: { correlationId: string } } },
): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    const request = await loadRequest(invitation.providerId, invitation.requestId);
    const decision = request && recordDelivery(request, invitation.tokenVersion, event, context.now);
    if (decision === undefined) return false;
    try {
      await commit([changedRequest(decision.request)], decision.entry, {
        actor: { type: 'SYSTEM', id: 'outbox' },
        at: context.now,
        correlationId: context.item.record.correlationId,
        requestId: context.requestId,
      });
      return true;
    } catch (failure) {
      if (!(failure instanceof Conflict) || attempt === attempts) throw failure;
    }
  }
}

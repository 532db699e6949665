import { Conflict, commit, type Origin } from '../../shared/data/commit.ts';
import { listAdministrators } from '../../shared/data/users.ts';
import { changedWebhook, loadWebhook } from '../../shared/data/webhooks.ts';
import { type DisabledReason, disableWebhook as decide, type Webhook } from '../../shared/domain/webhook.ts';

const attempts = 5;

/** Disables a webhook and has its company's administrators told; nothing when somebody else has, or it was deleted. */
export async function disableWebhook(
  { tenantId, id }: Pick<Webhook, 'tenantId' | 'id'>,
  reason: DisabledReason,
  failingSince: string,
  origin: Origin,
): Promise<boolean> {
  const administrators = await listAdministrators(tenantId);
  for (let attempt = 1; ; attempt += 1) {
    const known = await loadWebhook(tenantId, id);
    const decision = known && decide(known.webhook, { reason, failingSince, administrators }, { now: origin.at });
    if (decision === undefined) return false;
    try {
      await commit([changedWebhook(decision.webhook)], decision.entry, origin);
      return true;
    } catch (failure) {
      if (!(failure instanceof Conflict) || attempt === attempts) throw failure;
    }
  }
}

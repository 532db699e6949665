import { type KnownWebhook, loadWebhook } from '../../shared/data/webhooks.ts';
import { Refusal } from '../../shared/domain/refusal.ts';

interface WebhookCall {
  caller: { tenantId: string };
  parameters: { webhookId: string };
}

/** The caller's webhook. @throws Refusal `WEBHOOK_NOT_FOUND`, for one that was deleted too unless `deleted` asks for it */
export async function loadOwnWebhook(
  { caller, parameters }: WebhookCall,
  { deleted = false }: { deleted?: boolean } = {},
): Promise<KnownWebhook> {
  const known = await loadWebhook(caller.tenantId, parameters.webhookId);
  if (known === undefined || (known.webhook.status === 'DELETED' && !deleted)) {
    throw new Refusal('WEBHOOK_NOT_FOUND', 'There is no such webhook.');
  }
  return known;
}

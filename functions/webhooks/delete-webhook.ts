import { changedWebhook } from '../../shared/data/webhooks.ts';
import { deleteWebhook as decide } from '../../shared/domain/webhook.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { deleteWebhook } from './contract.ts';
import { loadOwnWebhook } from './load-own-webhook.ts';
import { webhookView } from './webhook-view.ts';

export const handler = endpoint(deleteWebhook, async (call) => {
  const { webhook: current, health } = await loadOwnWebhook(call, { deleted: true });
  const decision = decide(current, { now: call.at });
  if (decision === undefined) return webhookView(current, health);
  requireVersion(call.ifMatch, current.version);
  return call.commit([changedWebhook(decision.webhook)], decision.entry, webhookView(decision.webhook, health));
});

import { changedWebhook } from '../../shared/data/webhooks.ts';
import { replayWebhook as decide } from '../../shared/domain/webhook.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { replayWebhook } from './contract.ts';
import { loadOwnWebhook } from './load-own-webhook.ts';
import { webhookView } from './webhook-view.ts';

export const handler = endpoint(replayWebhook, async (call) => {
  const { webhook: current, health } = await loadOwnWebhook(call);
  requireVersion(call.ifMatch, current.version);
  const { webhook, entry } = decide(current, call.body.since, { now: call.at });
  return call.commit([changedWebhook(webhook)], entry, webhookView(webhook, health));
});

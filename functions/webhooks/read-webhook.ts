import { listHeldLanes } from '../../shared/data/webhook-lanes.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { readWebhook } from './contract.ts';
import { loadOwnWebhook } from './load-own-webhook.ts';
import { webhookView } from './webhook-view.ts';

const mostCounted = 100;

export const handler = endpoint(readWebhook, async (call) => {
  const [{ webhook, health }, held] = await Promise.all([
    loadOwnWebhook(call),
    listHeldLanes(call.caller.tenantId, call.parameters.webhookId, { limit: mostCounted }),
  ]);
  const { body, etag } = webhookView(webhook, health);
  return { body: { ...body, heldUp: { count: held.items.length, isComplete: held.next === undefined } }, etag };
});

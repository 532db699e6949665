import { loadWebhooks } from '../../shared/data/webhooks.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { listWebhooks } from './contract.ts';
import { webhookView } from './webhook-view.ts';

/** There are ten at most: one page. */
export const handler = endpoint(listWebhooks, async ({ caller }) => {
  const { known } = await loadWebhooks(caller.tenantId);
  return { body: { items: known.map(({ webhook, health }) => webhookView(webhook, health).body) } };
});

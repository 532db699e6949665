import { loadWebhooks, newWebhook } from '../../shared/data/webhooks.ts';
import { createWebhook as decide } from '../../shared/domain/webhook.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { isLoopbackAllowed } from '../../shared/runtime/environment.ts';
import { linkKeys } from '../../shared/runtime/secrets.ts';
import { createWebhook } from './contract.ts';
import { revealSecret, webhookView } from './webhook-view.ts';

export const handler = endpoint(
  createWebhook,
  async (call) => {
    const { caller, at: now } = call;
    const [{ known, guardVersion }, { current: keyId }] = await Promise.all([
      loadWebhooks(caller.tenantId),
      linkKeys(),
    ]);
    const { webhook, entry } = decide(
      call.body,
      { live: known.length, loopback: isLoopbackAllowed() },
      { id: call.newId(), keyId, now, caller },
    );
    const location = `/v1/webhooks/${webhook.id}`;
    return call.commit(newWebhook(webhook, guardVersion), entry, { ...webhookView(webhook), location });
  },
  revealSecret,
);

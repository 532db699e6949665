import { changedWebhook } from '../../shared/data/webhooks.ts';
import { rotateSecret } from '../../shared/domain/webhook.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { linkKeys } from '../../shared/runtime/secrets.ts';
import { rotateWebhookSecret } from './contract.ts';
import { loadOwnWebhook } from './load-own-webhook.ts';
import { revealSecret, webhookView } from './webhook-view.ts';

export const handler = endpoint(
  rotateWebhookSecret,
  async (call) => {
    const [{ webhook: current, health }, { current: keyId }] = await Promise.all([loadOwnWebhook(call), linkKeys()]);
    requireVersion(call.ifMatch, current.version);
    const { webhook, entry } = rotateSecret(current, { keyId, now: call.at });
    return call.commit([changedWebhook(webhook)], entry, webhookView(webhook, health));
  },
  revealSecret,
);

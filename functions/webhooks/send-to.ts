import { webhookSecret } from '../../shared/domain/derived-secrets.ts';
import type { CloudEvent } from '../../shared/domain/events.ts';
import { validSecrets, type Webhook } from '../../shared/domain/webhook.ts';
import { isLoopbackAllowed } from '../../shared/runtime/environment.ts';
import { linkKeys } from '../../shared/runtime/secrets.ts';
import { type Outcome, postEvent } from '../../shared/webhooks/post-event.ts';

/** Sends an event to a webhook's receiver, signed with every secret that is valid now. */
export async function sendTo(webhook: Webhook, event: CloudEvent, now: Date, timeoutMs: number): Promise<Outcome> {
  const keys = await linkKeys();
  const secrets = validSecrets(webhook, now).map(({ version, keyId }) =>
    webhookSecret(webhook.id, version, keys, keyId),
  );
  return postEvent(webhook.url, event, secrets, now, { timeoutMs, loopback: isLoopbackAllowed() });
}

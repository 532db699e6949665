import { loadWebhook } from '../../shared/data/webhooks.ts';
import { webhookSecret } from '../../shared/domain/derived-secrets.ts';
import { presentHealth, type Webhook, type WebhookHealth } from '../../shared/domain/webhook.ts';
import { linkKeys } from '../../shared/runtime/secrets.ts';

/** A webhook as its company sees it; the contract drops the rest. */
export function webhookView(webhook: Webhook, health: WebhookHealth = {}) {
  const [newest, previous] = webhook.secrets;
  return {
    body: {
      ...webhook,
      ...presentHealth(health, webhook),
      secretVersion: newest?.version ?? 0,
      previousSecretValidUntil: previous?.validUntil,
      replaying: webhook.replay !== undefined,
    },
    etag: webhook.version,
  };
}

/** Fills an answer with the secret that it tells; the table, and what is kept of the answer, holds none. */
export async function revealSecret(answer: unknown): Promise<unknown> {
  const body = answer as { id: string; tenantId: string; secretVersion: number; secrets?: Webhook['secrets'] };
  const secrets = body.secrets ?? (await loadWebhook(body.tenantId, body.id))?.webhook.secrets ?? [];
  const told = secrets.find(({ version }) => version === body.secretVersion);
  // A repetition that comes after the next rotation but one finds it forgotten.
  if (told === undefined) return body;
  return { ...body, secret: webhookSecret(body.id, told.version, await linkKeys(), told.keyId) };
}

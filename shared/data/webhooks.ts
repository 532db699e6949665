import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { ttlAfter } from '../domain/retention.ts';
import { type Webhook, type WebhookHealth, webhookStatuses } from '../domain/webhook.ts';
import type { Write } from './commit.ts';
import { dueKeys, keys } from './keys.ts';
import { documents, getItems, type Item, queryAll, tableName, updateItem } from './table.ts';

const stored = z.looseObject({
  id: z.string(),
  tenantId: z.string(),
  url: z.string(),
  eventTypes: z.optional(z.array(z.string())),
  status: z.enum(webhookStatuses),
  activeSince: z.string(),
  secrets: z.array(z.looseObject({ version: z.int(), keyId: z.string(), validUntil: z.optional(z.string()) })),
  version: z.int(),
  createdAt: z.string(),
});

/** A webhook with how its receiver does. */
export interface KnownWebhook {
  webhook: Webhook;
  health: WebhookHealth;
}

export function webhookOf(item: Item | undefined): Webhook | undefined {
  return item && (stored.parse(item.data) as unknown as Webhook);
}

/** All webhooks of a tenant that are not deleted, oldest first, and the version of the guard of their number. One query. */
export async function loadWebhooks(tenantId: string): Promise<{ known: KnownWebhook[]; guardVersion: number }> {
  const { pk, sk } = keys.webhookGuard(tenantId);
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :webhooks)',
    ExpressionAttributeValues: { ':pk': pk, ':webhooks': sk },
    ConsistentRead: true,
  });
  const healthOf = (webhookId: string): WebhookHealth =>
    items.find((item) => item.sk === keys.webhookHealth(tenantId, webhookId).sk)?.data ?? {};
  const webhooks = items.filter(({ kind }) => kind === 'WEBHOOK').flatMap((item) => webhookOf(item) ?? []);
  return {
    known: webhooks
      .filter(({ status }) => status !== 'DELETED')
      .map((webhook) => ({ webhook, health: healthOf(webhook.id) })),
    guardVersion: z.catch(z.int(), 0).parse(items.find(({ kind }) => kind === 'GUARD')?.data['version']),
  };
}

/** A webhook, one that was deleted too, with how its receiver does. */
export async function loadWebhook(tenantId: string, webhookId: string): Promise<KnownWebhook | undefined> {
  const [item, health] = await getItems([keys.webhook(tenantId, webhookId), keys.webhookHealth(tenantId, webhookId)]);
  const webhook = webhookOf(item);
  return webhook && { webhook, health: health?.data ?? {} };
}

/** A new webhook with the guard of the tenant's number of them. */
export function newWebhook(webhook: Webhook, guardVersion: number): [Write & { put: Item }, ...Write[]] {
  const guard = { ...keys.webhookGuard(webhook.tenantId), kind: 'GUARD' as const, data: { version: guardVersion + 1 } };
  return [
    { put: webhookItem(webhook), expects: 'ABSENT' },
    { put: guard, expects: guardVersion === 0 ? 'ABSENT' : { version: guardVersion } },
  ];
}

export function changedWebhook(webhook: Webhook): Write & { put: Item } {
  return { put: webhookItem(webhook), expects: { version: webhook.version - 1 } };
}

/** How a receiver has been doing, outside of any transaction: whoever writes last has the news. */
export async function noteHealth({ tenantId, id }: Webhook, health: WebhookHealth): Promise<void> {
  await documents().send(
    new UpdateCommand({
      TableName: tableName(),
      Key: { ...keys.webhookHealth(tenantId, id) },
      UpdateExpression: 'SET #data = :data, #kind = :kind',
      ExpressionAttributeNames: { '#data': 'data', '#kind': 'kind' },
      ExpressionAttributeValues: { ':data': health, ':kind': 'WEBHOOK_HEALTH' },
    }),
  );
}

/** Notes how far a replay has come, or that it is done; nothing when the webhook was changed meanwhile. */
export async function noteReplay(webhook: Webhook, cursor: Record<string, unknown> | undefined): Promise<void> {
  await updateItem({
    Key: { ...keys.webhook(webhook.tenantId, webhook.id) },
    UpdateExpression:
      cursor === undefined ? 'REMOVE #data.#replay, duePk, dueSk' : 'SET #data.#replay.#cursor = :cursor',
    ConditionExpression: '#data.#version = :version',
    ExpressionAttributeNames: {
      '#data': 'data',
      '#replay': 'replay',
      '#version': 'version',
      ...(cursor && { '#cursor': 'cursor' }),
    },
    ExpressionAttributeValues: { ':version': webhook.version, ...(cursor && { ':cursor': cursor }) },
  });
}

function webhookItem(webhook: Webhook): Item {
  const { tenantId, id, status, updatedAt, replay } = webhook;
  return {
    ...keys.webhook(tenantId, id),
    kind: 'WEBHOOK',
    data: { ...webhook },
    ...(replay !== undefined && dueKeys('WEBHOOK', updatedAt, id)),
    ...(status === 'DELETED' && { ttlEpochSeconds: ttlAfter('WEBHOOK', updatedAt) }),
  };
}

import { testEvent } from '../../shared/domain/events.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { testWebhook } from './contract.ts';
import { loadOwnWebhook } from './load-own-webhook.ts';
import { sendTo } from './send-to.ts';

// The caller waits for it.
const timeoutMs = 5_000;

export const handler = endpoint(testWebhook, async (call) => {
  const { webhook } = await loadOwnWebhook(call);
  const event = testEvent(webhook, { id: call.newId(), now: call.at, correlationId: call.origin.correlationId });
  return { body: await sendTo(webhook, event, call.at, timeoutMs) };
});

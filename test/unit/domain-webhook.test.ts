import { describe, expect, it } from 'vitest';
import { webhookSecret } from '../../shared/domain/derived-secrets.ts';
import { eventKinds, eventOf, eventTypes, partitionKey, sequenceText } from '../../shared/domain/events.ts';
import { type AuditRecord, operationTypes } from '../../shared/domain/journal.ts';
import { dayMs, hourMs, minuteMs } from '../../shared/domain/time.ts';
import {
  createWebhook,
  disableWebhook,
  presentHealth,
  replayWebhook,
  retryDelayMs,
  rotateSecret,
  validSecrets,
} from '../../shared/domain/webhook.ts';

const now = new Date('2026-11-21T12:00:00.000Z');
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const { webhook, entry } = createWebhook(
  { url: 'https://hooks.example.com/in?key=hidden' },
  { live: 9, loopback: false },
  { id: 'W1', keyId: 'k1', now, caller: { tenantId: 'T1', userId: 'U1' } },
);

describe('events', () => {
  it('are named for every change, each by a name of its own, and for no refusal', () => {
    const changes = operationTypes.filter((type) => type !== 'access_denied' && type !== 'operation_refused');
    expect(Object.keys(eventKinds).sort()).toEqual([...changes].sort());
    expect(new Set(eventTypes).size).toBe(changes.length);
    for (const type of eventTypes) expect(type).toMatch(/^twotier\.[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
  });

  it('hold of a record only what names things and states', () => {
    const record = {
      id: '01J',
      at: now.toISOString(),
      tenantId: 'T1',
      actor: { type: 'USER', id: 'ana', role: 'GlobalAdmin' },
      operationType: 'suspend_subscription',
      resourceType: 'subscription',
      resourceId: 'S1',
      customerId: 'C1',
      status: 'SUCCEEDED',
      oldValue: { status: 'ACTIVE', friendlyName: 'of Ana' },
      newValue: { status: 'SUSPENDED', friendlyName: 'of Ana' },
      correlationId: 'c',
      requestId: 'r',
      ip: '192.0.2.1',
      userAgent: 'x',
    } satisfies AuditRecord;
    const event = eventOf(record, { kind: 'event', entity: 'SUBSCRIPTION#S1', sequence: 7 }, 'P');
    expect(event.data).toEqual({
      tenantId: 'T1',
      operationType: 'suspend_subscription',
      resource: { type: 'subscription', id: 'S1' },
      related: [],
      customerId: 'C1',
      statusBefore: 'ACTIVE',
      status: 'SUSPENDED',
      correlationId: 'c',
    });
    expect(JSON.stringify(event)).not.toMatch(/ana|Ana|192/);
  });

  it('sort by their sequence as text, and tell things apart by their key', () => {
    const numbers = [1, 2, 9, 10, 99, 100, 1_000_000];
    expect(numbers.map(sequenceText).toSorted()).toEqual(numbers.map(sequenceText));
    expect(partitionKey('P', 'A')).not.toBe(partitionKey('P', 'B'));
    expect(partitionKey('P\nA', '')).not.toBe(partitionKey('P', 'A'));
  });
});

describe('a failed delivery', () => {
  it('is tried again after seconds, then minutes, then an hour, each time a quarter sooner or later', () => {
    const delays = [1, 2, 3, 4, 5, 6, 7, 8, 30].map((failures) => retryDelayMs(failures, 0.5));
    expect(delays).toEqual([
      ...[5_000, 30_000, 2 * minuteMs, 5 * minuteMs, 15 * minuteMs, 30 * minuteMs, hourMs, hourMs, hourMs],
    ]);
    expect([retryDelayMs(7, 0), retryDelayMs(7, 1)]).toEqual([45 * minuteMs, 75 * minuteMs]);
  });

  it('waits for as long as the receiver asks, up to an hour', () => {
    expect(retryDelayMs(1, 0.5, 10 * minuteMs)).toBe(10 * minuteMs);
    expect(retryDelayMs(1, 0.5, 30 * dayMs)).toBe(hourMs);
    expect(retryDelayMs(4, 0.5, 1_000)).toBe(5 * minuteMs);
  });
});

describe('a webhook', () => {
  it('tells the audit log where it is, and nothing that opens it', () => {
    expect(entry.newValue).toMatchObject({ host: 'hooks.example.com', status: 'ACTIVE' });
    expect(JSON.stringify(entry)).not.toContain('hidden');
  });

  it('has ten brothers and sisters at most', () => {
    const again = () =>
      createWebhook(
        { url: webhook.url },
        { live: 10, loopback: false },
        { id: 'W2', keyId: 'k1', now, caller: { tenantId: 'T1', userId: 'U1' } },
      );
    expect(again).toThrow(expect.objectContaining({ code: 'WEBHOOK_LIMIT_REACHED' }));
  });

  it('signs with the secret before for a day, and with no more than three', () => {
    const once = rotateSecret(webhook, { keyId: 'k2', now }).webhook;
    expect(validSecrets(once, later(dayMs - 1)).map(({ version }) => version)).toEqual([2, 1]);
    expect(validSecrets(once, later(dayMs)).map(({ version }) => version)).toEqual([2]);
    let often = webhook;
    for (let time = 0; time < 5; time += 1) often = rotateSecret(often, { keyId: 'k2', now }).webhook;
    expect(often.secrets.map(({ version }) => version)).toEqual([6, 5, 4]);
    // Rotating again does not make an old secret live longer.
    const tomorrow = rotateSecret(once, { keyId: 'k2', now: later(hourMs) }).webhook;
    expect(tomorrow.secrets.at(-1)).toMatchObject({ version: 1, validUntil: later(dayMs).toISOString() });
  });

  it('has a secret of its own, for each version and key', () => {
    const keys = { current: 'k1', keys: { k1: 'one', k2: 'two' } };
    const secrets = [
      webhookSecret('W1', 1, keys, 'k1'),
      webhookSecret('W1', 2, keys, 'k1'),
      webhookSecret('W2', 1, keys, 'k1'),
      webhookSecret('W1', 1, keys, 'k2'),
    ];
    expect(new Set(secrets).size).toBe(4);
    expect(webhookSecret('W1', 1, keys, 'k1')).toBe(secrets[0]);
    expect(() => webhookSecret('W1', 1, keys, 'k3')).toThrow('no key');
  });

  it('that was disabled starts anew with its replay: what failed before does not count', () => {
    const who = { email: 'ana@a.example', language: 'en' as const, tenantName: 'A' };
    const reason = { reason: 'FAILING' as const, failingSince: now.toISOString(), administrators: [who] };
    const disabled = disableWebhook(webhook, reason, { now: later(dayMs) });
    if (disabled === undefined) throw new Error('It was not disabled');
    expect(disabled.entry.tasks).toMatchObject([{ to: 'ana@a.example', content: { template: 'webhook-disabled' } }]);
    expect(disableWebhook(disabled.webhook, reason, { now: later(dayMs) })).toBeUndefined();
    const back = replayWebhook(disabled.webhook, undefined, { now: later(2 * dayMs) }).webhook;
    expect(back).toMatchObject({ status: 'ACTIVE', activeSince: later(2 * dayMs).toISOString(), replay: {} });
    const failed = {
      lastFailure: { at: now.toISOString(), reason: 'STATUS' },
      pausedUntil: later(3 * dayMs).toISOString(),
    };
    expect(presentHealth(failed, back).pausedUntil).toBeUndefined();
    expect(presentHealth(failed, webhook).pausedUntil).toBeDefined();
  });
});

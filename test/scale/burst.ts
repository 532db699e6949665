import { createRequest as contract } from '../../functions/partnerships/contract.ts';
import { savedQuota } from '../../shared/data/invitation-quotas.ts';
import { changedRequest, newRequest } from '../../shared/data/invitations.ts';
import { shardOf } from '../../shared/data/keys.ts';
import { takenRecipient } from '../../shared/data/recipients.ts';
import type { Item } from '../../shared/data/table.ts';
import { recordDelivery } from '../../shared/domain/delivery.ts';
import { bucketCount, type QuotaBucket, takeQuota } from '../../shared/domain/invitation-quota.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import { createRequest as decide, type PartnershipRequest } from '../../shared/domain/partnership-request.ts';
import type { Caller } from '../../shared/domain/tenants.ts';
import { requestView } from '../../shared/http/request-steps.ts';
import { idsOf } from '../support/chance.ts';
import { sampleProvider } from '../support/samples.ts';
import { SimulatedTable } from './changes.ts';
import { type Heat, HeatMeter } from './heat.ts';

const newId = idsOf(1);
const begin = Date.parse('2026-11-20T09:00:00.000Z');

/** A provider with long names: a list entry of the usual size, on the large side. */
const provider: Partner = {
  ...sampleProvider,
  legalName: 'Nordwind Cloud Distribution Deutschland GmbH',
  invitationsPerDay: 10_000,
  openInvitations: 10_000,
};
const caller: Caller = {
  userId: '7d0f3c1e-5b6a-4a51-9d53-0d4a3c1d2e3f',
  tenantId: provider.id,
  tenantKind: 'provider',
  roles: ['AdminAgent'],
  email: 'adminagent@nordwind.example',
  emailVerified: true,
};

interface Sent {
  request: PartnershipRequest;
  journal: Item;
}

/**
 * One provider, its quotas raised, invites `count` resellers in 60 seconds; their mails leave at most at `mailsPerSecond`
 * and are delivered a second later. What that brings to each kind of partition within those 60 seconds.
 */
export function invitationBurst(count: number, mailsPerSecond: number): Heat[] {
  const meter = new HeatMeter();
  const table = new SimulatedTable(meter);
  const quotas = new Map<number, QuotaBucket>();
  const waiting: Sent[] = [];
  let delivered: PartnershipRequest[] = [];
  for (let second = 0, made = 0; second < 60; second += 1) {
    meter.moveTo(second);
    const now = new Date(begin + second * 1000);
    const arriving = delivered;
    const leaving = waiting.splice(0, mailsPerSecond);
    delivered = leaving.map((mail) => send(table, mail, now));
    for (const request of arriving) noteDelivery(table, request, 'DELIVERED', now);
    for (; made < Math.round((count * (second + 1)) / 60); made += 1) waiting.push(invite(table, quotas, made, now));
  }
  return meter.heats();
}

function invite(table: SimulatedTable, quotas: Map<number, QuotaBucket>, number: number, now: Date): Sent {
  const { id, quota } = roomIn(quotas, now);
  const input = {
    recipientEmail: `globaladmin.${number}@reseller-company-${number}.example`,
    recipientName: 'Alexandra Musterfrau',
    subject: 'Work with Nordwind Cloud Distribution',
    bodyText: `Dear Alexandra Musterfrau,\n\n${'we would like to work with you. '.repeat(20)}\n\n{{link}}`,
    language: 'en' as const,
    expiresInDays: 14,
    acceptableBy: 'RECIPIENT' as const,
    mode: 'SEND' as const,
  };
  const facts = {
    provider,
    suppressed: false,
    previous: undefined,
    superseded: undefined,
    activePartnershipId: undefined,
  };
  const { request, entry } = decide(input, facts, { id, now, caller });
  const reply = {
    operation: 'POST /v1/partnership-requests',
    body: contract.answer.parse(requestView(request, now).body),
  };
  const written = table.commit(
    [newRequest(request), takenRecipient(undefined, request), savedQuota(quota)],
    entry,
    {
      actor: { type: 'USER', id: caller.userId, role: 'AdminAgent' },
      at: now,
      correlationId: newId(now),
      requestId: newId(now),
      ip: '203.0.113.7',
      userAgent: 'nordwind-portal/2.4 (node)',
    },
    reply,
  );
  for (const item of written) if (['REQUEST', 'JOURNAL', 'QUOTA'].includes(item.kind)) table.keep(item);
  const journal = written.find(({ kind }) => kind === 'JOURNAL');
  if (journal === undefined) throw new Error('The invitation left no journal item');
  return { request, journal };
}

/** As `takeRoom` finds it: the id names the bucket, and one whose bucket is full is not taken. */
function roomIn(quotas: Map<number, QuotaBucket>, now: Date): { id: string; quota: QuotaBucket } {
  for (;;) {
    const id = newId(now);
    const bucket = shardOf(id, bucketCount(provider));
    const quota = takeQuota(quotas.get(bucket), provider, { bucket, now });
    if (typeof quota === 'string') continue;
    quotas.set(bucket, quota);
    return { id, quota };
  }
}

/** What the deliver step writes around a mail: the claim, with the invitation's state as its condition, and the note. */
function send(table: SimulatedTable, { request, journal }: Sent, now: Date): PartnershipRequest {
  const { duePk: _, dueSk: __, ...ended } = journal;
  table.update(journal, journal, 'transaction');
  table.check(newRequest(request).put);
  table.update(journal, ended, 'alone');
  return noteDelivery(table, request, 'SENT', now);
}

function noteDelivery(
  table: SimulatedTable,
  current: PartnershipRequest,
  status: 'SENT' | 'DELIVERED',
  now: Date,
): PartnershipRequest {
  const decision = recordDelivery(current, current.tokenVersion, { status }, now);
  if (decision === undefined) throw new Error(`${status} tells nothing new`);
  table.commit([changedRequest(decision.request)], decision.entry, {
    actor: { type: 'SYSTEM', id: 'outbox' },
    at: now,
    correlationId: newId(now),
    requestId: newId(now),
  });
  return decision.request;
}

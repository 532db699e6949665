import type { Origin, Write } from '../../shared/data/commit.ts';
import { keys, partitions } from '../../shared/data/keys.ts';
import { savedDraft } from '../../shared/data/onboarding-drafts.ts';
import { newPartnership } from '../../shared/data/partnerships.ts';
import type { Item } from '../../shared/data/table.ts';
import type { JournalEntry, OperationType } from '../../shared/domain/journal.ts';
import type { DraftStatus, OnboardingDraft } from '../../shared/domain/onboarding.ts';
import { after, dayMs } from '../../shared/domain/time.ts';
import { countOf, idsOf, randomOf } from '../support/chance.ts';
import { accountInfo } from '../support/onboarding.ts';
import { sampleProvider as provider } from '../support/samples.ts';
import { SimulatedTable } from './changes.ts';
import { type Heat, HeatMeter, kilobytes, sizeOf } from './heat.ts';

/** A provider with 50,000 resellers and 5 million customers, on a working day: how often things happen. */
const dayLoad = {
  /** One in five resellers is new each year. */
  acceptedInvitations: 40,
  /** 15 % more customers a year, on 250 working days; five changes each, from the draft to its submission. */
  onboardings: 3_000,
  /** Each customer's licences, contacts or data change once in 30 days; a step changes the customer and its audit. */
  customerChanges: 166_000,
  /** Of the customer changes, those that the provider's own system makes in one go, within an hour. */
  inOneHour: 0.3,
  /** 500 people of the provider, 300 pages of a list each. */
  lists: 150_000,
  /** Pages of the audit log. */
  auditPages: 5_000,
  /** 50,000 resellers, five times a day. */
  listsOfResellers: 250_000,
};

/** Part of a day's work in each hour, UTC, of a provider in central Europe. */
const hours = [1, 1, 1, 1, 2, 5, 15, 40, 90, 110, 105, 90, 70, 95, 110, 100, 75, 40, 20, 12, 8, 5, 3, 2];
const wholeDay = hours.reduce((sum, part) => sum + part, 0);
/** The hour in which the provider's system brings its changes: the busiest one. */
const batchHour = 9;
const midnight = Date.parse('2026-11-20T00:00:00.000Z');

export interface Day {
  writes: Heat[];
  reads: Heat[];
  /** Commits in the busiest second, and of the whole day. */
  busiestSecond: number;
  commits: number;
}

/** Counts what one such day brings to each kind of partition; the same for the same seed. */
export function providerDay(seed: number): Day {
  const random = randomOf(seed);
  const newId = idsOf(seed + 1);
  const [writes, reads] = [new HeatMeter(), new HeatMeter()];
  const table = new SimulatedTable(writes);
  const drafts: OnboardingDraft[] = [];
  const day: Day = { writes: [], reads: [], busiestSecond: 0, commits: 0 };
  const originAt = (at: Date): Origin => ({
    actor: { type: 'USER', id: '7d0f3c1e-5b6a-4a51-9d53-0d4a3c1d2e3f', role: 'AdminAgent' },
    at,
    correlationId: newId(at),
    requestId: newId(at),
    ip: '203.0.113.7',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36',
  });
  const commit = (write: Write & { put: Item }, entry: JournalEntry, at: Date): void => {
    day.commits += 1;
    table.commit([write], entry, originAt(at), { operation: 'POST /v1/somewhere', body: write.put.data });
  };

  for (let second = 0; second < dayMs / 1000; second += 1) {
    writes.moveTo(second);
    reads.moveTo(second);
    const at = new Date(midnight + second * 1000);
    const hour = Math.floor(second / 3600);
    const part = (hours[hour] ?? 0) / wholeDay / 3600;
    const before = day.commits;
    for (let each = countOf(dayLoad.acceptedInvitations * part, random); each > 0; each -= 1) accept(at);
    for (let each = countOf(dayLoad.onboardings * part, random); each > 0; each -= 1) drafts.push(startDraft(at));
    for (let each = countOf(dayLoad.onboardings * 4 * part, random); each > 0; each -= 1) continueDraft(at);
    const steady = dayLoad.customerChanges * (1 - dayLoad.inOneHour) * part;
    const batch = hour === batchHour ? (dayLoad.customerChanges * dayLoad.inOneHour) / 3600 : 0;
    for (let each = countOf(steady + batch, random); each > 0; each -= 1) changeCustomer(at);
    day.busiestSecond = Math.max(day.busiestSecond, day.commits - before);
    read(part);
  }
  return { ...day, writes: writes.heats(), reads: reads.heats() };

  function accept(at: Date): void {
    const id = newId(at);
    const partnership = {
      id,
      providerId: provider.id,
      resellerId: newId(at),
      status: 'ACTIVE' as const,
      requestId: id,
      providerName: provider.legalName,
      resellerName: 'Café Digital GmbH',
      resellerMpnId: '4242424242',
      resellerLocation: 'DE',
      resellerMayManage: true,
      activatedAt: at.toISOString(),
      version: 1,
      createdAt: at.toISOString(),
      updatedAt: at.toISOString(),
      createdBy: 'user',
    };
    commit(newPartnership(partnership), entryOf('accept_partnership_request', 'partnership', id), at);
  }

  function startDraft(at: Date): OnboardingDraft {
    const id = newId(at);
    const draft = {
      id,
      providerId: provider.id,
      status: 'ACCOUNT_INFO' as DraftStatus,
      resellerId: newId(at),
      resellerName: 'Café Digital GmbH',
      startedBy: { userId: '7d0f3c1e-5b6a-4a51-9d53-0d4a3c1d2e3f', email: 'adminagent@nordwind.example' },
      expiresAt: after(at, 7 * dayMs),
      wakeAt: after(at, 7 * dayMs),
      accountWarnings: [],
      version: 1,
      createdAt: at.toISOString(),
      updatedAt: at.toISOString(),
    } as unknown as OnboardingDraft;
    save(draft, 'create_onboarding_draft', at);
    return draft;
  }

  function continueDraft(at: Date): void {
    const place = Math.floor(random() * drafts.length);
    const draft = drafts[place];
    if (draft === undefined) return;
    const isOver = draft.version === 4;
    const next = {
      ...draft,
      status: (isOver ? 'CANCELLED' : 'SUBSCRIPTIONS') as DraftStatus,
      accountInfo: accountInfo(),
      version: draft.version + 1,
      updatedAt: at.toISOString(),
      wakeAt: isOver ? undefined : draft.wakeAt,
    } as unknown as OnboardingDraft;
    table.keep(savedDraft(draft).put);
    save(next, isOver ? 'submit_onboarding' : 'update_onboarding_draft', at);
    table.forget(savedDraft(next).put);
    if (isOver) drafts.splice(place, 1);
    else drafts[place] = next;
  }

  function save(draft: OnboardingDraft, operation: OperationType, at: Date): void {
    commit(savedDraft(draft), entryOf(operation, 'onboarding_draft', draft.id), at);
  }

  /** A change of a thing of a customer's, in no list of the provider: the thing, the record, the idempotency record. */
  function changeCustomer(at: Date): void {
    const customerId = newId(at);
    const data = { customerId, providerId: provider.id, text: 'x'.repeat(700), version: 2 };
    const entry = entryOf('update_partner', 'subscription', customerId);
    commit(
      { put: { ...keys.relationship(provider.id, customerId), kind: 'RELATIONSHIP', data }, expects: { version: 1 } },
      { ...entry, customerId },
      at,
    );
  }

  function entryOf(operationType: OperationType, type: JournalEntry['resource']['type'], id: string): JournalEntry {
    const value = { status: 'ACTIVE', quantity: 250, term: 'P1Y', billingCycle: 'MONTHLY', autoRenew: true };
    return { operationType, tenantId: provider.id, resource: { type, id }, oldValue: value, newValue: value };
  }

  /** Pages of 25 entries of 800 bytes, read as the lists read: eventually, at half a unit for 4 KB. */
  function read(part: number): void {
    const page = Math.ceil((25 * 800) / 4096) / 2;
    const lists = countOf(dayLoad.lists * part, random);
    const places = [
      (id: string) => partitions.requests(id, 'r'),
      partitions.drafts,
      (id: string) => partitions.resellers(id, 'ACTIVE'),
    ];
    for (let each = 0; each < lists; each += 1) {
      reads.read(`gsi1 ${places[each % places.length]?.(provider.id)}`, page);
    }
    reads.read(`gsi1 ${partitions.audit(provider.id)}`, countOf(dayLoad.auditPages * part, random) * page);
    const ofResellers = countOf(dayLoad.listsOfResellers * part, random);
    for (let each = 0; each < ofResellers; each += 1) {
      reads.read(`gsi2 ${partitions.providers(String(Math.floor(random() * 50_000)).padStart(26, '0'))}`, page);
    }
    // Each step that an onboarding takes loads the provider, and the versions of the agreement, strongly consistent.
    const started = countOf(dayLoad.onboardings * 5 * part, random);
    reads.read(`table ${keys.partner(provider.id).pk}`, started * kilobytes(sizeOf(provider) / 4));
    reads.read(`table ${keys.agreementTemplates().pk}`, started);
  }
}

import * as z from 'zod/mini';
import { type DraftStatus, draftStatuses, isOpen, type OnboardingDraft } from '../domain/onboarding.ts';
import { ttlAfter } from '../domain/retention.ts';
import type { Write } from './commit.ts';
import { draftListKey, dueKeys, keys, lapsedRange, partitions } from './keys.ts';
import { fieldsOf, getItem, type Item, type Page, parted, queryPage } from './table.ts';

const listed = z.looseObject({
  id: z.string(),
  providerId: z.string(),
  status: z.enum(draftStatuses),
  startedBy: z.looseObject({ userId: z.string(), email: z.string() }),
  expiresAt: z.string(),
  version: z.int(),
  createdAt: z.string(),
});

/** What was typed into a draft, and what follows from it: in no list. */
const typedFields = ['accountInfo', 'accountWarnings', 'address', 'lineItems', 'namedPartnerIds'] as const;

const content = z.looseObject({ accountWarnings: z.array(z.unknown()) });

/** A draft without what was typed into it, as lists hold it. */
export type ListedDraft = Omit<OnboardingDraft, (typeof typedFields)[number]>;

function listedDraftOf(item: Item): ListedDraft {
  return listed.parse(item.data) as unknown as ListedDraft;
}

export function draftOf(item: Item | undefined): OnboardingDraft | undefined {
  return (
    item &&
    ({ ...listedDraftOf(item), ...content.parse(fieldsOf(item.message, typedFields)) } as unknown as OnboardingDraft)
  );
}

export async function loadDraft(providerId: string, draftId: string): Promise<OnboardingDraft | undefined> {
  return draftOf(await getItem(keys.draft(providerId, draftId)));
}

export function savedDraft(draft: OnboardingDraft): Write & { put: Item } {
  return { put: draftItem(draft), expects: draft.version === 1 ? 'ABSENT' : { version: draft.version - 1 } };
}

/**
 * One page of a provider's drafts: open ones first, newest first within a state. The clock decides what is EXPIRED,
 * whether or not a job has written it down. One query, and one for each open state on the first page of lapsed drafts.
 */
export async function listDrafts(
  providerId: string,
  filter: { status?: DraftStatus | undefined },
  page: { limit: number; start?: Record<string, unknown> | undefined },
  now: Date,
): Promise<Page<ListedDraft>> {
  const { status } = filter;
  const [found, lapsed] = await Promise.all([
    queryDrafts(providerId, status === undefined ? undefined : keysOf(status, now), page),
    status === 'EXPIRED' && page.start === undefined ? lapsedDrafts(providerId, now) : [],
  ]);
  return { items: [...lapsed, ...found.items.map(listedDraftOf)], next: found.next };
}

/** The first and the last sort key of the drafts that are in a state by now, both included. */
function keysOf(status: DraftStatus, now: Date): [string, string] {
  const beginning = draftListKey(status);
  return isOpen(status) ? lapsedRange(beginning, now).current : [beginning, `${beginning}~`];
}

/** Drafts that have lapsed and that no job has closed yet: few, since the job runs every hour. */
async function lapsedDrafts(providerId: string, now: Date): Promise<ListedDraft[]> {
  const ranges = draftStatuses.filter(isOpen).map((status) => lapsedRange(draftListKey(status), now).lapsed);
  const found = await Promise.all(ranges.map((range) => queryDrafts(providerId, range, {})));
  return found.flatMap(({ items }) => items.map(listedDraftOf));
}

function queryDrafts(
  providerId: string,
  range: [string, string] | undefined,
  page: { limit?: number; start?: Record<string, unknown> | undefined },
): Promise<Page<Item>> {
  return queryPage({
    IndexName: 'gsi1',
    KeyConditionExpression: range ? 'gsi1pk = :pk AND gsi1sk BETWEEN :first AND :last' : 'gsi1pk = :pk',
    ExpressionAttributeValues: {
      ':pk': partitions.drafts(providerId),
      ...(range && { ':first': range[0], ':last': range[1] }),
    },
    ScanIndexForward: false,
    ...(page.limit !== undefined && { Limit: page.limit }),
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
}

function draftItem(draft: OnboardingDraft): Item {
  return {
    ...keys.draft(draft.providerId, draft.id),
    kind: 'DRAFT',
    ...parted(draft, typedFields),
    gsi1pk: partitions.drafts(draft.providerId),
    gsi1sk: draftListKey(draft.status, draft),
    ...(draft.wakeAt !== undefined && dueKeys('DRAFT', draft.wakeAt, draft.id)),
    ...(draft.closedAt !== undefined && { ttlEpochSeconds: ttlAfter('DRAFT', draft.closedAt) }),
  };
}

import * as z from 'zod/mini';
import { type DraftStatus, draftStatuses, isOpen, type OnboardingDraft } from '../domain/onboarding.ts';
import type { Write } from './commit.ts';
import { draftListKey, dueKeys, keys, partitions } from './keys.ts';
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

/** The sort keys of all open drafts begin so. */
const openDraftsKey = draftListKey('REVIEW').slice(0, 1);

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
 * whether or not a job has written it down. One query, and a second one for the first page of lapsed drafts.
 */
export async function listDrafts(
  providerId: string,
  filter: { status?: DraftStatus | undefined },
  page: { limit: number; start?: Record<string, unknown> | undefined },
  now: Date,
): Promise<Page<ListedDraft>> {
  const { status } = filter;
  const [found, lapsed] = await Promise.all([
    queryDrafts(providerId, {
      beginning: status === undefined ? undefined : draftListKey(status),
      expires: status !== undefined && isOpen(status) ? { operator: '>', now } : undefined,
      page,
    }),
    status === 'EXPIRED' && page.start === undefined ? lapsedDrafts(providerId, now) : [],
  ]);
  return { items: [...lapsed, ...found.items.map(listedDraftOf)], next: found.next };
}

/** Drafts that have lapsed and that no job has closed yet: few, since the job runs every hour. */
async function lapsedDrafts(providerId: string, now: Date): Promise<ListedDraft[]> {
  const lapsed: ListedDraft[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const found = await queryDrafts(providerId, {
      beginning: openDraftsKey,
      expires: { operator: '<=', now },
      page: { start },
    });
    lapsed.push(...found.items.map(listedDraftOf));
    start = found.next;
  } while (start !== undefined);
  return lapsed;
}

interface DraftQuery {
  /** Of the sort key. */
  beginning?: string | undefined;
  expires?: { operator: '>' | '<='; now: Date } | undefined;
  page: { limit?: number; start?: Record<string, unknown> | undefined };
}

function queryDrafts(providerId: string, { beginning, expires, page }: DraftQuery): Promise<Page<Item>> {
  return queryPage({
    IndexName: 'gsi1',
    KeyConditionExpression: beginning ? 'gsi1pk = :pk AND begins_with(gsi1sk, :beginning)' : 'gsi1pk = :pk',
    ...(expires && {
      FilterExpression: `#data.expiresAt ${expires.operator} :now`,
      ExpressionAttributeNames: { '#data': 'data' },
    }),
    ExpressionAttributeValues: {
      ':pk': partitions.drafts(providerId),
      ...(beginning && { ':beginning': beginning }),
      ...(expires && { ':now': expires.now.toISOString() }),
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
    gsi1sk: draftListKey(draft.status, draft.id),
    ...(draft.wakeAt !== undefined && dueKeys('DRAFT', draft.wakeAt, draft.id)),
  };
}

import * as z from 'zod/mini';
import { type DraftStatus, draftStatuses, type OnboardingDraft } from '../domain/onboarding.ts';
import type { Write } from './commit.ts';
import { draftListKey, dueKeys, keys, partitions } from './keys.ts';
import { getItem, type Item, type Page, queryPage } from './table.ts';

const listed = z.looseObject({
  id: z.string(),
  providerId: z.string(),
  status: z.enum(draftStatuses),
  startedBy: z.looseObject({ userId: z.string(), email: z.string() }),
  expiresAt: z.string(),
  version: z.int(),
  createdAt: z.string(),
});

const content = z.looseObject({ accountWarnings: z.array(z.unknown()) });

/** A draft without what was typed into it, as lists hold it. */
export type ListedDraft = Omit<OnboardingDraft, 'accountInfo' | 'accountWarnings' | 'address' | 'lineItems'>;

function listedDraftOf(item: Item): ListedDraft {
  return listed.parse(item.data) as unknown as ListedDraft;
}

export function draftOf(item: Item | undefined): OnboardingDraft | undefined {
  return item && ({ ...listedDraftOf(item), ...content.parse(item.message) } as unknown as OnboardingDraft);
}

export async function loadDraft(providerId: string, draftId: string): Promise<OnboardingDraft | undefined> {
  return draftOf(await getItem(keys.draft(providerId, draftId)));
}

export function savedDraft(draft: OnboardingDraft): Write & { put: Item } {
  return { put: draftItem(draft), expects: draft.version === 1 ? 'ABSENT' : { version: draft.version - 1 } };
}

/** One page of a provider's drafts: open ones first, newest first within a state. One query. */
export async function listDrafts(
  providerId: string,
  filter: { status?: DraftStatus | undefined },
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<ListedDraft>> {
  const { status } = filter;
  const found = await queryPage({
    IndexName: 'gsi1',
    KeyConditionExpression: status ? 'gsi1pk = :pk AND begins_with(gsi1sk, :status)' : 'gsi1pk = :pk',
    ExpressionAttributeValues: {
      ':pk': partitions.drafts(providerId),
      ...(status && { ':status': draftListKey(status) }),
    },
    ScanIndexForward: false,
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
  return { items: found.items.map(listedDraftOf), next: found.next };
}

function draftItem(draft: OnboardingDraft): Item {
  const { accountInfo, accountWarnings, address, lineItems, ...data } = draft;
  return {
    ...keys.draft(draft.providerId, draft.id),
    kind: 'DRAFT',
    data,
    message: { accountInfo, accountWarnings, address, lineItems },
    gsi1pk: partitions.drafts(draft.providerId),
    gsi1sk: draftListKey(draft.status, draft.id),
    ...(draft.wakeAt !== undefined && dueKeys('DRAFT', draft.wakeAt, draft.id)),
  };
}

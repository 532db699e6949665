import * as z from 'zod/mini';
import type { BusinessProfile } from '../domain/business-profile.ts';
import type { Region } from '../domain/regions.ts';
import type { Write } from './commit.ts';
import { keys, partitions, sortName } from './keys.ts';
import { getItem, type Item, type Page, queryPage } from './table.ts';

const stored = z.looseObject({
  partnerId: z.string(),
  region: z.string(),
  displayName: z.string(),
  country: z.string(),
  description: z.string(),
  industryTags: z.array(z.string()),
  serviceTags: z.array(z.string()),
  solutionTags: z.array(z.string()),
  locations: z.array(z.looseObject({ country: z.string() })),
  contact: z.looseObject({ email: z.string() }),
  published: z.boolean(),
  isListed: z.boolean(),
  version: z.int(),
});

// What one page reads at most; a page that a filter leaves short goes on at its cursor.
const readAtOnce = 100;

export function profileOf(item: Item | undefined): BusinessProfile | undefined {
  return item && (stored.parse(item.data) as unknown as BusinessProfile);
}

export async function loadProfile(partnerId: string): Promise<BusinessProfile | undefined> {
  return profileOf(await getItem(keys.profile(partnerId)));
}

export function savedProfile(profile: BusinessProfile): Write & { put: Item } {
  const { partnerId, displayName, region, version } = profile;
  return {
    put: {
      ...keys.profile(partnerId),
      kind: 'PROFILE',
      data: { ...profile },
      ...(profile.isListed && {
        gsi1pk: partitions.providerDirectory(region),
        gsi1sk: `${sortName(displayName)}#${partnerId}`,
      }),
    },
    expects: version === 1 ? 'ABSENT' : { version: version - 1 },
  };
}

/** One page of the providers of a region that are in a country and, if one is asked for, have a speciality. One query. */
export async function listDirectory(
  region: Region,
  filter: { country: string; speciality?: string | undefined },
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<BusinessProfile>> {
  const found = await queryPage({
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :pk',
    FilterExpression: `contains(#data.countries, :country)${filter.speciality ? ' AND contains(#data.specialities, :speciality)' : ''}`,
    ExpressionAttributeNames: { '#data': 'data' },
    ExpressionAttributeValues: {
      ':pk': partitions.providerDirectory(region),
      ':country': filter.country,
      ...(filter.speciality && { ':speciality': filter.speciality }),
    },
    Limit: readAtOnce,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
  const shown = found.items.slice(0, page.limit);
  const last = shown.at(-1);
  const isCut = found.items.length > shown.length && last !== undefined;
  const next = isCut ? { pk: last.pk, sk: last.sk, gsi1pk: last.gsi1pk, gsi1sk: last.gsi1sk } : found.next;
  return { items: shown.flatMap((item) => profileOf(item) ?? []), next };
}

import * as z from 'zod/mini';
import { languages } from '../domain/languages.ts';
import type { Partner } from '../domain/partner.ts';
import type { Write } from './commit.ts';
import { dueKeys, type Key, keys } from './keys.ts';
import { getItem, type Item, updateItem } from './table.ts';

const stored = z.looseObject({
  id: z.string(),
  kind: z.enum(['PROVIDER', 'RESELLER']),
  legalName: z.string(),
  tenantId: z.string(),
  country: z.string(),
  region: z.string(),
  domains: z.array(z.string()),
  mpnId: z.string(),
  mpnType: z.enum(['GLOBAL', 'LOCATION']),
  otherMpnIds: z.optional(z.array(z.looseObject({ mpnId: z.string(), mpnType: z.enum(['GLOBAL', 'LOCATION']) }))),
  programStatus: z.enum(['PENDING', 'ACTIVE', 'INACTIVE']),
  vettingStatus: z.enum(['PENDING', 'AUTHORIZED', 'REJECTED']),
  partnerAgreements: z.array(z.looseObject({ region: z.string(), signedAt: z.string(), signedBy: z.string() })),
  primaryContact: z.looseObject({ firstName: z.string(), lastName: z.string(), email: z.string() }),
  language: z.enum(languages),
  version: z.int(),
});

/** The partner of an item, checked; undefined for no item. Fields that this version does not know are kept. */
export function partnerOf(item: Item | undefined): Partner | undefined {
  return item && (stored.parse(item.data) as unknown as Partner);
}

export async function loadPartner(partnerId: string): Promise<Partner | undefined> {
  return partnerOf(await getItem(keys.partner(partnerId)));
}

export function newPartner(partner: Partner): [Write & { put: Item }, ...Write[]] {
  return [
    { put: partnerItem(partner), expects: 'ABSENT' },
    newMpnGuard(partner.mpnId, partner.id),
    { put: guard(keys.directoryId(partner.kind, partner.tenantId), partner.id), expects: 'ABSENT' },
  ];
}

/** An MPN ID belongs to one partner of the programme. */
export function newMpnGuard(mpnId: string, partnerId: string): Write {
  return { put: guard(keys.mpnId(mpnId), partnerId), expects: 'ABSENT' };
}

/** Frees an MPN ID; the partner that has it changes in the same commit. */
export function removedMpnGuard(mpnId: string): Write {
  return { remove: keys.mpnId(mpnId) };
}

export function changedPartner(partner: Partner): Write & { put: Item } {
  return { put: partnerItem(partner), expects: { version: partner.version - 1 } };
}

/** That a partner is still what it was when it was loaded. */
export function unchangedPartner(partner: Partner): Write {
  return { check: keys.partner(partner.id), expects: { version: partner.version } };
}

/** Which partner a unique value belongs to: an MPN ID, or a directory id within one kind of partner. */
export function ownerOf(item: Item | undefined): string | undefined {
  return item && z.string().parse(item.data['partnerId']);
}

/**
 * Moves the watch's next look at a reseller, unless the reseller has changed since it was loaded: then it is due already.
 * @param at ISO 8601 UTC
 */
export async function watchNext(reseller: Partner, at: string): Promise<void> {
  const { duePk, dueSk } = dueKeys('RESELLER', at, reseller.id);
  await updateItem({
    Key: keys.partner(reseller.id),
    UpdateExpression: 'SET duePk = :duePk, dueSk = :dueSk',
    ConditionExpression: '#data.#version = :version',
    ExpressionAttributeNames: { '#data': 'data', '#version': 'version' },
    ExpressionAttributeValues: { ':duePk': duePk, ':dueSk': dueSk, ':version': reseller.version },
  });
}

/** Every change of a reseller, whoever makes it, is due for the watch over eligibility at once. */
function partnerItem(partner: Partner): Item {
  return {
    ...keys.partner(partner.id),
    kind: 'PARTNER',
    data: { ...partner },
    ...(partner.kind === 'RESELLER' && dueKeys('RESELLER', partner.updatedAt, partner.id)),
  };
}

function guard(key: Key, partnerId: string): Item {
  return { ...key, kind: 'GUARD', data: { partnerId } };
}

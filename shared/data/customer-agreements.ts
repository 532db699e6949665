import * as z from 'zod/mini';
import type { AgreementAcceptance, AgreementTemplate } from '../domain/customer-data/customer.ts';
import type { Contact } from '../domain/partner.ts';
import type { Write } from './commit.ts';
import { type Key, keys } from './keys.ts';
import { type Item, type Page, queryPage } from './table.ts';

const stored = z.looseObject({
  id: z.string(),
  providerId: z.string(),
  customerId: z.string(),
  templateId: z.string(),
  type: z.string(),
  primaryContact: z.looseObject({ firstName: z.string(), lastName: z.string(), email: z.string() }),
  dateAgreed: z.string(),
  method: z.enum(['PARTNER_ATTESTATION', 'CUSTOMER_DIRECT']),
});

export function acceptanceOf(item: Item | undefined): AgreementAcceptance | undefined {
  return item && (stored.parse(item.data) as unknown as AgreementAcceptance);
}

/**
 * The key of an acceptance says who accepted which version, so that the same person is on record for a version only once
 * whoever confirms it how often at once (domain rules, 6.3).
 */
function acceptanceKey(
  partnerId: string,
  customerId: string,
  template: Pick<AgreementTemplate, 'templateId' | 'versionRank'>,
  { firstName, lastName, email, phoneNumber }: Contact,
): Key {
  const signer = JSON.stringify([template.templateId, firstName, lastName, email, phoneNumber ?? null]);
  return keys.agreement(partnerId, customerId, template.versionRank, signer);
}

export function newAcceptance(acceptance: AgreementAcceptance, templates: readonly AgreementTemplate[]): Write {
  const { providerId, customerId, templateId, primaryContact } = acceptance;
  const versionRank = templates.find((template) => template.templateId === templateId)?.versionRank ?? 0;
  const key = acceptanceKey(providerId, customerId, { templateId, versionRank }, primaryContact);
  return { put: { ...key, kind: 'AGREEMENT', data: { ...acceptance } }, expects: 'ABSENT' };
}

/** One page of a customer's acceptances with a partner, those of the newest version first. One query. */
export async function listAcceptances(
  partnerId: string,
  customerId: string,
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<AgreementAcceptance>> {
  const found = await queryPage({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
    ExpressionAttributeValues: { ':pk': keys.relationship(partnerId, customerId).pk, ':kind': 'AGREEMENT#' },
    ScanIndexForward: false,
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
  return { items: found.items.flatMap((item) => acceptanceOf(item) ?? []), next: found.next };
}

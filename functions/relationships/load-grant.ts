import { grantKey, grantOf } from '../../shared/data/admin-grants.ts';
import { relationshipOf } from '../../shared/data/customers.ts';
import { keys } from '../../shared/data/keys.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { partnershipOf } from '../../shared/data/partnerships.ts';
import { getItem, getItems } from '../../shared/data/table.ts';
import { listAdministrators } from '../../shared/data/users.ts';
import type { AdminGrant } from '../../shared/domain/admin-grant.ts';
import type { ApprovalFacts } from '../../shared/domain/answer-grant.ts';
import type { CustomerRelationship } from '../../shared/domain/customer.ts';
import type { GrantParties } from '../../shared/domain/grant-mails.ts';
import { languageFor } from '../../shared/domain/languages.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Caller } from '../../shared/domain/tenants.ts';
import type { User } from '../../shared/domain/user.ts';

/**
 * A grant as the caller's side has it. @throws Refusal `GRANT_NOT_FOUND`, also for another tenant's
 */
export async function loadOwnGrant(call: {
  caller: Caller;
  parameters: { customerId: string; grantId: string };
}): Promise<AdminGrant> {
  const { caller } = call;
  const { customerId, grantId } = call.parameters;
  // Another customer's path leads a customer nowhere, and a partner only to what is its own.
  const isForeign = caller.tenantKind === 'customer' && caller.tenantId !== customerId;
  const grant = isForeign ? undefined : grantOf(await getItem(grantKey(caller, customerId, grantId)));
  if (grant === undefined) throw new Refusal('GRANT_NOT_FOUND', 'There are no delegated rights with this id.');
  return grant;
}

/** Whom a grant concerns, and how they stand to the customer and each other now. A read and a query side by side. */
export async function loadGrantFacts(grant: AdminGrant): Promise<ApprovalFacts> {
  const { partnerId, indirectProviderId: providerId, customerId } = grant;
  const [[partnerItem, tieItem, providerItem, providerTieItem, partnershipItem], administrators] = await Promise.all([
    getItems([
      keys.partner(partnerId),
      keys.relationship(partnerId, customerId),
      ...(providerId === undefined
        ? []
        : [
            keys.partner(providerId),
            keys.relationship(providerId, customerId),
            keys.partnership(providerId, partnerId),
          ]),
    ]),
    listAdministrators(customerId),
  ]);
  const partner = partnerOf(partnerItem);
  if (partner === undefined) throw new Error('The partner of a grant does not exist');
  const ties = [relationshipOf(tieItem), ...(providerId === undefined ? [] : [relationshipOf(providerTieItem)])];
  return {
    parties: { partner, provider: partnerOf(providerItem), customer: addressesOf(administrators, ties.at(-1)) },
    ties,
    partnership: partnershipOf(partnershipItem),
  };
}

/** The customer's administrators; as long as none can sign in, the contact that the partner has there. */
export function addressesOf(
  administrators: readonly User[],
  tie: CustomerRelationship | undefined,
): GrantParties['customer'] {
  const contact = tie?.primaryContact;
  if (administrators.length > 0 || contact === undefined) return administrators;
  return [{ email: contact.email, language: languageFor(tie?.billingProfile?.language ?? 'en') }];
}

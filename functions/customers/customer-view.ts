import { loadRelationship } from '../../shared/data/customers.ts';
import type { Customer, CustomerRelationship } from '../../shared/domain/customer.ts';
import { isOutdated } from '../../shared/domain/customer-data/agreement.ts';
import type { AgreementAcceptance, AgreementTemplate } from '../../shared/domain/customer-data/customer.ts';
import { accountStateOf, credentialStateAt, type SetupCredential } from '../../shared/domain/setup-credential.ts';

/** A customer as one of its partners sees it; the contract drops the rest. */
export function customerView(
  relationship: CustomerRelationship,
  customer: Customer,
  credential: SetupCredential | undefined,
  context: { templates: readonly AgreementTemplate[]; now: Date },
) {
  const { agreement } = relationship;
  const { templates, now } = context;
  return {
    body: {
      ...relationship,
      id: customer.id,
      companyProfile: customer.companyProfile,
      accountStatus: customer.accountStatus,
      ...(agreement && { agreement: { ...agreement, status: standingOf(agreement, templates, now) } }),
      ...(credential && {
        administrator: {
          userName: credential.administrator.email,
          account: accountStateOf(credential),
          accountFailure: credential.accountFailure,
          credential: credentialStateAt(credential, now),
          revealBy: credential.revealBy,
        },
      }),
    },
    etag: relationship.version,
  };
}

/**
 * The answer as the idempotency record keeps it, without people's data, or it would outlive its erasure there;
 * `revealPeople` brings it back as long as the customer has not changed since.
 */
export function withoutPeople({ body, etag }: ReturnType<typeof customerView>) {
  const { billingProfile: _, primaryContact: _contact, ...kept } = body;
  return { body: kept, etag };
}

export async function revealPeople(answer: unknown): Promise<unknown> {
  const kept = answer as { id: string; partnerId: string; updatedAt: string; billingProfile?: unknown };
  if (kept.billingProfile !== undefined) return kept;
  const relationship = await loadRelationship(kept.partnerId, kept.id);
  if (relationship === undefined || relationship.updatedAt !== kept.updatedAt) return kept;
  const { billingProfile, primaryContact } = relationship;
  return { ...kept, billingProfile, primaryContact };
}

export function acceptanceView(acceptance: AgreementAcceptance, templates: readonly AgreementTemplate[], now: Date) {
  return { ...acceptance, status: standingOf(acceptance, templates, now) };
}

function standingOf(
  agreement: Pick<AgreementAcceptance, 'templateId' | 'type'>,
  templates: readonly AgreementTemplate[],
  now: Date,
): 'CURRENT' | 'OUTDATED' {
  return isOutdated(agreement, templates, now) ? 'OUTDATED' : 'CURRENT';
}

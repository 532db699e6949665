import { type AdminGrant, closedGrant, isOpenGrant } from './admin-grant.ts';
import { type AttestationInput, requireAttestation } from './attestation.ts';
import type { TieChange } from './change-customer.ts';
import { type CustomerRelationship, withdrawTie } from './customer.ts';
import type { JournalEntry } from './journal.ts';
import type { Language } from './languages.ts';
import type { Subscription } from './ordering/subscription.ts';
import { subscriptionAt } from './ordering/subscription-clock.ts';
import { Refusal } from './refusal.ts';
import type { Caller } from './tenants.ts';
import { hasCome } from './time.ts';

/** The version of the text below: attestations are kept with the version that was read. */
export const endAttestationVersion = 'end-relationship-2026-11';

/** Source: domain rules, 9.1 and 9.2. */
export const endAttestation: Record<Language, string> = {
  en: 'We end this relationship in good faith, for a legitimate business purpose, and in line with our contract with the customer. Claims that third parties make because of it are ours to bear. It is our own duty to give the customer and others whatever notice the law or the contract asks for. Our administration rights end with the relationship; what the customer has from other partners stays as it is.',
  es: 'Ponemos fin a esta relación de buena fe, con un propósito comercial legítimo y conforme a nuestro contrato con el cliente. Asumimos las reclamaciones que terceros presenten por este motivo. Nos corresponde a nosotros dar al cliente y a otros los avisos que exijan la ley o el contrato. Nuestros derechos de administración terminan con la relación; lo que el cliente tenga con otros socios no cambia.',
  ru: 'Мы прекращаем эти отношения добросовестно, с законной деловой целью и в соответствии с нашим договором с клиентом. Претензии третьих лиц, связанные с этим, относятся на наш счёт. Уведомить клиента и других лиц, если этого требует закон или договор, — наша обязанность. Наши права администрирования прекращаются вместе с отношениями; то, что клиент получает от других партнёров, остаётся без изменений.',
  'zh-Hans':
    '我们本着诚信原则、出于正当的商业目的，并依照与客户之间的合同终止本合作关系。由此引起的第三方索赔由我们承担。依照法律或合同应向客户及其他方发出的通知，由我们自行负责。我们的管理权限随合作关系一并终止；客户从其他合作伙伴处获得的内容保持不变。',
};

export interface EndFacts {
  /** The provider's tie. */
  relationship: CustomerRelationship;
  /** Everything that the customer has or had from this provider. */
  subscriptions: readonly Subscription[];
  /** The provider's own, what it asked for on behalf of its resellers, and all of the reseller below. */
  grants: readonly AdminGrant[];
  /** The tie of the reseller that the customer is served through. */
  resellerTie: CustomerRelationship | undefined;
}

/** What stands in the way of ending a relationship, what goes on being paid, and what ends with it. */
export interface EndPreview {
  canEnd: boolean;
  blockingIds: string[];
  /** Suspended subscriptions whose commitment is not over: they are billed until then. */
  committed: { subscriptionId: string; commitmentEndDate: string }[];
  grantIds: string[];
  /** Whose tie to the customer was this provider's to give. */
  resellerId?: string | undefined;
}

export interface RelationshipEnd {
  /** The provider's tie first, then its reseller's. */
  ties: [TieChange, ...TieChange[]];
  grants: AdminGrant[];
  /** Suspended still: the end rests on none of them being reactivated at the same time. */
  suspended: Subscription[];
  entry: JournalEntry;
}

/** More suspended subscriptions than one transaction can watch. */
const mostSuspended = 50;

/** Each stands in three places, all of which one transaction writes. */
const mostGrants = 10;

/** What ending the relationship would meet and do now (domain rules, 9.2 and 13). */
export function previewEnd(facts: EndFacts, now: Date): EndPreview {
  const { relationship, subscriptions } = facts;
  const current = subscriptions.map((subscription) => subscriptionAt(subscription, now));
  const blockingIds = current.filter(({ status }) => status === 'ACTIVE').map(({ id }) => id);
  const committed = current.flatMap(({ id, status, commitmentEndDate: end }) =>
    status === 'SUSPENDED' && end !== undefined && !hasCome(end, now)
      ? [{ subscriptionId: id, commitmentEndDate: end }]
      : [],
  );
  return {
    canEnd: blockingIds.length === 0,
    blockingIds,
    committed,
    grantIds: grantsToEnd(facts, now).map(({ id }) => id),
    resellerId: relationship.associatedResellerId,
  };
}

/**
 * Ends a provider's relationship with a customer: what it may administer ends with it, and so does the tie that it gave its
 * reseller; other partners are not touched. It begins anew through a new request only. Undefined when it has ended.
 * @throws Refusal `ACTIVE_SUBSCRIPTIONS_EXIST` with their ids; `CONFIRMATION_REQUIRED`, `ATTESTATION_REQUIRED`
 */
export function endRelationship(
  facts: EndFacts,
  input: AttestationInput,
  { now, caller }: { now: Date; caller: Caller },
): RelationshipEnd | undefined {
  const { relationship, resellerTie } = facts;
  if (relationship.status === 'ENDED') return undefined;
  const { blockingIds } = previewEnd(facts, now);
  if (blockingIds.length > 0) {
    throw new Refusal('ACTIVE_SUBSCRIPTIONS_EXIST', 'The customer has active subscriptions from you.', {
      blockingIds,
      nextStep: 'Cancel or suspend them first.',
    });
  }
  const suspended = facts.subscriptions.filter(({ status }) => status === 'SUSPENDED');
  if (suspended.length > mostSuspended) {
    throw new Refusal('STATE_CONFLICT', `More than ${mostSuspended} subscriptions are suspended.`, {
      currentState: relationship.status,
      nextStep: 'Wait until some of them have ended, or cancel those that can be cancelled.',
    });
  }
  const grants = grantsToEnd(facts, now);
  if (grants.length > mostGrants) {
    throw new Refusal('STATE_CONFLICT', `More than ${mostGrants} delegated rights would end with it.`, {
      currentState: relationship.status,
      nextStep: 'Terminate some of them first: POST /v1/customers/{customerId}/admin-grants/{grantId}/terminate.',
    });
  }
  const attestation = requireAttestation(input, endAttestationVersion);
  const at = now.toISOString();
  const next: CustomerRelationship = {
    ...relationship,
    status: 'ENDED',
    endedAt: at,
    end: { by: caller.userId, attestation },
    version: relationship.version + 1,
    updatedAt: at,
  };
  const ended = grants.map((grant) => closedGrant(grant, 'TERMINATED', { now, closedBy: caller.userId }));
  const { partnerId: tenantId, customerId, associatedResellerId } = relationship;
  return {
    ties: [
      { before: relationship, next },
      ...(resellerTie?.status === 'ACTIVE'
        ? [{ before: resellerTie, next: withdrawTie(resellerTie, tenantId, now) }]
        : []),
    ],
    grants: ended,
    suspended,
    entry: {
      operationType: 'remove_partner_customer_relationship',
      tenantId,
      resource: { type: 'customer', id: customerId },
      alsoTouched: ended.map(({ id }) => ({ type: 'admin_grant' as const, id })),
      customerId,
      resellerId: associatedResellerId,
      oldValue: { status: relationship.status },
      newValue: { status: next.status, attestedTextVersion: attestation.textVersion, grants: ended.length },
    },
  };
}

/**
 * The provider's own rights, and what it asked for a reseller and nobody has approved. What its reseller has stays the
 * reseller's, like its tie; where that tie ends with the provider's, so do the reseller's rights there.
 */
function grantsToEnd({ relationship, grants, resellerTie }: EndFacts, now: Date): AdminGrant[] {
  const { partnerId } = relationship;
  const isLeaving = resellerTie?.status === 'ACTIVE' && withdrawTie(resellerTie, partnerId, now).status === 'ENDED';
  return grants.filter(
    (grant) =>
      isOpenGrant(grant, now) &&
      (grant.partnerId === partnerId ||
        (grant.indirectProviderId === partnerId && grant.status === 'PENDING') ||
        (isLeaving && grant.partnerId === resellerTie.partnerId)),
  );
}

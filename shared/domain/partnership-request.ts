import type { Decision, Invitation } from './invitation.ts';
import { type CommonFacts, type CommonInput, created, newInvitation } from './invitation-decisions.ts';
import { type FieldError, Refusal } from './refusal.ts';
import type { Caller } from './tenants.ts';

/** A provider's invitation to a reseller (domain rules, section 2 and 3.1). */
export interface PartnershipRequest extends Invitation {
  kind: 'r';
  resellerHint?:
    | { mpnId?: string | undefined; tenantId?: string | undefined; companyName?: string | undefined }
    | undefined;
  acceptableBy: 'RECIPIENT' | 'TENANT_ADMINISTRATOR';
  acceptedResellerId?: string | undefined;
  declinedResellerId?: string | undefined;
  /** The reseller that has enrolled itself by this invitation; its answer is still to come. */
  enrolment?: { resellerId: string; at: string } | undefined;
}

/** Whether the present link of a request was sent by then (ISO 8601), and no newer one. */
export function wasSentBy(request: Pick<PartnershipRequest, 'lastSentAt' | 'createdAt'>, at: string): boolean {
  return (request.lastSentAt ?? request.createdAt) <= at;
}

/** What a provider may ask for; the contract has checked shapes and lengths. */
export interface InvitationInput extends CommonInput {
  resellerHint?: PartnershipRequest['resellerHint'];
  acceptableBy: 'RECIPIENT' | 'TENANT_ADMINISTRATOR';
}

/** Invites a reseller. */
export function createRequest(
  input: InvitationInput,
  facts: CommonFacts & { activePartnershipId: string | undefined },
  context: { id: string; now: Date; caller: Caller },
): Decision<PartnershipRequest> {
  const { resellerHint, acceptableBy } = input;
  const errors: FieldError[] = [];
  if (acceptableBy === 'TENANT_ADMINISTRATOR' && resellerHint?.tenantId === undefined) {
    const message = 'must name the tenant whose administrators may accept';
    errors.push({ pointer: '/resellerHint/tenantId', rule: 'required', message });
  }
  const refusal =
    facts.activePartnershipId === undefined
      ? undefined
      : new Refusal('PARTNERSHIP_ALREADY_ACTIVE', 'You already work with this reseller.', {
          existingId: facts.activePartnershipId,
        });
  const fields = { kind: 'r', resellerHint, acceptableBy } as const;
  return created(newInvitation(input, facts, context, { fields, errors, refusal }));
}

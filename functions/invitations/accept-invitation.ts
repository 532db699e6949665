import { savedGrant, takenGrantName } from '../../shared/data/admin-grants.ts';
import type { Write } from '../../shared/data/commit.ts';
import { newAcceptance } from '../../shared/data/customer-agreements.ts';
import { relationshipOf, savedCustomer, savedRelationship } from '../../shared/data/customers.ts';
import { changedRequest } from '../../shared/data/invitations.ts';
import { keys } from '../../shared/data/keys.ts';
import { savedMarking } from '../../shared/data/markings.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import {
  newPartnership,
  partnershipOf,
  renewedPartnership,
  unchangedPartnership,
} from '../../shared/data/partnerships.ts';
import { getItems } from '../../shared/data/table.ts';
import { loadUser, userIdOf } from '../../shared/data/users.ts';
import type { AnyInvitation } from '../../shared/domain/invitation.ts';
import { type Acceptance, type AnswerFacts, acceptRequest, type Partnership } from '../../shared/domain/partnership.ts';
import {
  acceptRelationshipRequest,
  type CustomerAnswerFacts,
  type InclusionFacts,
  type RelationshipAcceptance,
} from '../../shared/domain/relationship.ts';
import type { RelationshipRequest } from '../../shared/domain/relationship-request.ts';
import type { Caller } from '../../shared/domain/tenants.ts';
import { type Call, endpoint, type Reply } from '../../shared/http/endpoint.ts';
import { acceptInvitation } from './contract.ts';
import { isForCustomer, loadAnswerFacts } from './load-invitation.ts';

type AcceptCall = Pick<
  Call<'answer invitations', unknown, unknown, { consent: boolean }>,
  'at' | 'newId' | 'commit'
> & {
  caller: Caller;
  body: { consent: boolean; consentTextVersion?: string | undefined };
};

export const handler = endpoint(acceptInvitation, async (call) => {
  const facts = await loadAnswerFacts(call.parameters.token, call.caller);
  return isForCustomer(facts) ? acceptAsCustomer(call, facts) : acceptAsReseller(call, facts);
});

async function acceptAsReseller(call: AcceptCall, facts: AnswerFacts): Promise<Reply> {
  const acceptance = acceptRequest(facts, call.body, { id: call.newId(), now: call.at, caller: call.caller });
  const partnership = acceptance?.partnership ?? facts.partnership;
  if (partnership === undefined) throw new Error('An accepted invitation has no partnership');
  if (acceptance === undefined) return partnershipBegun(facts.request, partnership);
  return call.commit(
    [changedRequest(acceptance.request), ...partnershipWrites(acceptance, facts.partnership)],
    acceptance.entry,
    partnershipBegun(acceptance.request, partnership),
  );
}

async function acceptAsCustomer(call: AcceptCall, facts: CustomerAnswerFacts): Promise<Reply> {
  const { caller, at: now, newId } = call;
  const included = await loadInclusions(facts, caller);
  const acceptance = acceptRelationshipRequest({ ...facts, ...included }, call.body, { now, caller, newId });
  if (acceptance === undefined) return relationshipBegun(facts.request);
  return call.commit(writesOf(acceptance, facts, included), acceptance.entry, relationshipBegun(acceptance.request));
}

/** One more round trip, and only for requests that include a reseller or the agreement. */
async function loadInclusions({ request }: CustomerAnswerFacts, caller: Caller): Promise<InclusionFacts> {
  const { providerId, includeResellerId: resellerId, includeAgreement } = request;
  if (caller.tenantKind !== 'customer' || (resellerId === undefined && !includeAgreement)) {
    return { reseller: undefined, signer: undefined };
  }
  const [account, partner, partnership, tie] = await getItems([
    includeAgreement ? keys.userEmail(caller.email) : undefined,
    ...(resellerId === undefined
      ? []
      : [
          keys.partner(resellerId),
          keys.partnership(providerId, resellerId),
          keys.relationship(resellerId, caller.tenantId),
        ]),
  ]);
  const signerId = userIdOf(account, caller.tenantId);
  return {
    reseller:
      resellerId === undefined
        ? undefined
        : { partner: partnerOf(partner), partnership: partnershipOf(partnership), tie: relationshipOf(tie) },
    signer: signerId === undefined ? undefined : await loadUser(caller.tenantId, signerId),
  };
}

function writesOf(
  { request, ties, customer, agreement, grant }: RelationshipAcceptance,
  { templates }: CustomerAnswerFacts,
  { reseller }: InclusionFacts,
): [ReturnType<typeof changedRequest>, ...Write[]] {
  const { partnership } = reseller ?? {};
  return [
    changedRequest(request),
    ...ties.flatMap(({ next, before }) => savedRelationship(next, before)),
    ...(customer ? [savedCustomer(customer)] : []),
    ...(agreement ? [newAcceptance(agreement, templates)] : []),
    // A name that holds the request's own id is nobody else's.
    ...(grant ? [...savedGrant(grant), takenGrantName(grant, undefined)] : []),
    ...(partnership ? [unchangedPartnership(partnership)] : []),
  ];
}

/** The partnership that begins, in the place of one that was removed if there is one; or that the present one stays. */
function partnershipWrites({ partnership, marking }: Acceptance, present: Partnership | undefined): Write[] {
  if (partnership === undefined) return present === undefined ? [] : [unchangedPartnership(present)];
  if (present === undefined) return [newPartnership(partnership)];
  return [...renewedPartnership(partnership, present), ...(marking === undefined ? [] : [savedMarking(marking)])];
}

/** Only what never changes again, so that a second click reads the same words. */
function partnershipBegun(request: AnyInvitation, partnership: Partnership): Reply {
  return {
    body: {
      ...accepted(request),
      partnership: { ...partnership, relationshipType: 'IsIndirectResellerOf' as const },
    },
  };
}

function relationshipBegun(request: RelationshipRequest): Reply {
  const { providerId, providerName, includeResellerId, resellerName = '', acceptedCustomerId } = request;
  const partners = [{ partnerId: providerId, partnerName: providerName }];
  if (includeResellerId !== undefined) partners.push({ partnerId: includeResellerId, partnerName: resellerName });
  return { body: { ...accepted(request), customerId: acceptedCustomerId, partners } };
}

function accepted(request: AnyInvitation) {
  return { requestId: request.id, status: 'ACCEPTED' as const, at: request.closedAt };
}

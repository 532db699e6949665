import { templatesOf } from '../../shared/data/catalogue.ts';
import { customerOf, relationshipOf } from '../../shared/data/customers.ts';
import { ofKind, requestOf } from '../../shared/data/invitations.ts';
import { type Key, keys } from '../../shared/data/keys.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { partnershipOf } from '../../shared/data/partnerships.ts';
import { getItems, type Item } from '../../shared/data/table.ts';
import type { AnyInvitation, InvitationKind } from '../../shared/domain/invitation.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import type { AnswerFacts } from '../../shared/domain/partnership.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { CustomerAnswerFacts } from '../../shared/domain/relationship.ts';
import type { Caller } from '../../shared/domain/tenants.ts';
import { type InvitationToken, readInvitationToken } from '../../shared/runtime/secrets.ts';

interface FoundInvitation {
  token: InvitationToken;
  request: AnyInvitation;
  also: (Item | undefined)[];
}

/**
 * The invitation that a genuine link names, with what else is asked for; undefined for every other string.
 * @param kind only a link of this kind counts; without it, of either
 */
export async function findInvitation(
  token: string,
  kind?: InvitationKind,
  alsoOf: (facts: InvitationToken) => (Key | undefined)[] = () => [],
): Promise<FoundInvitation | undefined> {
  const facts = await readInvitationToken(token, kind);
  if (facts === undefined) return undefined;
  const [item, ...also] = await getItems([keys.request(facts.providerId, facts.requestId), ...alsoOf(facts)]);
  const request = ofKind(requestOf(item), facts.kind);
  return request && { token: facts, request, also };
}

/** What an answer to an invitation is decided on, by its kind, in one round trip. @throws Refusal `INVITATION_NOT_FOUND`. */
export async function loadAnswerFacts(token: string, { tenantId }: Caller): Promise<AnswerFacts | CustomerAnswerFacts> {
  const found = await findInvitation(token, undefined, ({ kind, providerId }) => [
    keys.partner(providerId),
    ...(kind === 'r'
      ? [keys.partner(tenantId), keys.partnership(providerId, tenantId)]
      : [keys.customer(tenantId), keys.relationship(providerId, tenantId), keys.agreementTemplates()]),
  ]);
  const provider: Partner | undefined = partnerOf(found?.also[0]);
  if (found === undefined || provider === undefined) throw invitationNotFound();
  const { request, also } = found;
  const { tokenVersion } = found.token;
  const [, own, tie, templates] = also;
  if (request.kind === 'r') {
    return { request, tokenVersion, provider, reseller: partnerOf(own), partnership: partnershipOf(tie) };
  }
  return {
    request,
    tokenVersion,
    provider,
    customer: customerOf(own),
    tie: relationshipOf(tie),
    templates: templatesOf(templates),
  };
}

export function isForCustomer(facts: AnswerFacts | CustomerAnswerFacts): facts is CustomerAnswerFacts {
  return facts.request.kind === 'c';
}

export function invitationNotFound(): Refusal {
  return new Refusal('INVITATION_NOT_FOUND', 'This link is not valid; perhaps it was cut on its way.', {
    nextStep: 'Copy the whole link from the mail.',
  });
}

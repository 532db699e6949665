import { randomBytes } from 'node:crypto';
import type { Write } from '../../shared/data/commit.ts';
import { newAcceptance } from '../../shared/data/customer-agreements.ts';
import { newCustomer, savedRelationship } from '../../shared/data/customers.ts';
import { savedDraft } from '../../shared/data/onboarding-drafts.ts';
import { loadOrder, newOrder, savedUsage } from '../../shared/data/orders.ts';
import { unchangedPartnership } from '../../shared/data/partnerships.ts';
import { savedCredential } from '../../shared/data/setup-credentials.ts';
import { savedSubscription } from '../../shared/data/subscriptions.ts';
import type { Item } from '../../shared/data/table.ts';
import { newUser } from '../../shared/data/users.ts';
import { type OnboardingDraft, requireOpenDraft } from '../../shared/domain/onboarding.ts';
import type { Order } from '../../shared/domain/ordering/order.ts';
import { type Submission, submitDraft } from '../../shared/domain/submit-onboarding.ts';
import { suggestGrant } from '../../shared/domain/suggest-grant.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { linkKeys } from '../../shared/runtime/secrets.ts';
import { submitOnboarding } from './contract.ts';
import { draftNotFound } from './load-own-draft.ts';
import { loadDraftAndProvider, loadReviewFacts } from './load-review-facts.ts';

export const handler = endpoint(submitOnboarding, async (call) => {
  const { at: now, caller, newId } = call;
  const [{ draft: current, provider, templates }, secret] = await Promise.all([loadDraftAndProvider(call), linkKeys()]);
  if (current.status === 'COMPLETED') return submittedBefore(current);
  requireOpenDraft(current, now);
  requireVersion(call.ifMatch, current.version);
  const facts = await loadReviewFacts(current, provider, templates, now);
  const password = { nonce: randomBytes(16).toString('base64url'), keyId: secret.current };
  const submission = submitDraft(current, call.body, facts, { now, caller, newId, password });
  return call.commit(writesOf(submission, facts), submission.entry, answerOf(submission.draft, submission.order));
});

/** At most 100: each of 50 lines is a subscription, and up to 20 of the resellers are on record. */
function writesOf(
  submission: Submission,
  { templates, partnership, partnerships }: Awaited<ReturnType<typeof loadReviewFacts>>,
): [Write & { put: Item }, ...Write[]] {
  const { draft, customer, relationships, acceptance, order, subscriptions, usage, credential, administrator } =
    submission;
  // Whoever serves the customer or goes on record still works with the provider when this is written.
  const relied = new Set([partnership?.resellerId, ...subscriptions.map(({ resellerId }) => resellerId)]);
  return [
    savedDraft(draft),
    ...newCustomer(customer),
    ...relationships.flatMap((relationship) => savedRelationship(relationship)),
    newAcceptance(acceptance, templates),
    newOrder(order),
    ...subscriptions.flatMap(savedSubscription),
    savedUsage(usage),
    savedCredential(credential),
    ...newUser(administrator),
    ...partnerships.filter(({ resellerId }) => relied.has(resellerId)).map(unchangedPartnership),
  ];
}

/** A second submit, with another key, is told what the first one made. */
async function submittedBefore(draft: OnboardingDraft) {
  const { providerId, customerId = '', orderId = '' } = draft;
  const order = await loadOrder(providerId, customerId, orderId);
  if (order === undefined) throw draftNotFound();
  return answerOf(draft, order);
}

/** Names nobody, so that it may be kept for a repeated request as it is. */
function answerOf(draft: OnboardingDraft, order: Order) {
  const { id, status, resellerId, customerId } = draft;
  return {
    body: { id, status, resellerId, customerId, order, suggestedGrant: suggestGrant(order) },
    etag: draft.version,
    location: `/v1/customers/${customerId}`,
  };
}

import { requireComplete, requireOpenDraft } from '../../shared/domain/onboarding.ts';
import { reviewDraft } from '../../shared/domain/onboarding-review.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { reviewOnboarding } from './contract.ts';
import { listedDraftView } from './draft-view.ts';
import { loadDraftAndProvider, loadReviewFacts } from './load-review-facts.ts';

export const handler = endpoint(reviewOnboarding, async (call) => {
  const { at: now } = call;
  const { draft, provider, templates } = await loadDraftAndProvider(call);
  requireOpenDraft(draft, now);
  requireComplete(draft);
  const review = reviewDraft(draft, await loadReviewFacts(draft, provider, templates, now));
  return { body: { ...listedDraftView(draft, now), ...review }, etag: draft.version };
});

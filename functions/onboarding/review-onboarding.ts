import { templatesOf } from '../../shared/data/catalogue.ts';
import { keys } from '../../shared/data/keys.ts';
import { draftOf } from '../../shared/data/onboarding-drafts.ts';
import { domainStandingOf, loadNamedByLines, loadPartnerFacts } from '../../shared/data/order-facts.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { getItems } from '../../shared/data/table.ts';
import { requireComplete, requireOpenDraft } from '../../shared/domain/onboarding.ts';
import { reviewDraft } from '../../shared/domain/onboarding-review.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { reviewOnboarding } from './contract.ts';
import { listedDraftView } from './draft-view.ts';
import { draftNotFound } from './load-own-draft.ts';

export const handler = endpoint(reviewOnboarding, async (call) => {
  const { at: now } = call;
  const { tenantId } = call.caller;
  const [draftItem, providerItem, templatesItem] = await getItems([
    keys.draft(tenantId, call.parameters.onboardingId),
    keys.partner(tenantId),
    keys.agreementTemplates(),
  ]);
  const draft = draftOf(draftItem);
  const provider = partnerOf(providerItem);
  if (draft === undefined || provider === undefined) throw draftNotFound();
  requireOpenDraft(draft, now);
  requireComplete(draft);
  const { offers, owners, also } = await loadNamedByLines(draft.lineItems, [
    keys.customerDomain(draft.accountInfo.company.domain),
  ]);
  const [partners, domain] = await Promise.all([
    loadPartnerFacts(provider, owners, draft.resellerId),
    domainStandingOf(also[0], tenantId),
  ]);
  const templates = templatesOf(templatesItem);
  const review = reviewDraft(draft, { provider, templates, offers, domain, ...partners, now });
  return { body: { ...listedDraftView(draft, now), ...review }, etag: draft.version };
});

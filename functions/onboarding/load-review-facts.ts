import { templatesOf } from '../../shared/data/catalogue.ts';
import { keys } from '../../shared/data/keys.ts';
import { draftOf } from '../../shared/data/onboarding-drafts.ts';
import {
  domainStandingOf,
  loadNamedByLines,
  loadPartnerFacts,
  type PartnerFacts,
} from '../../shared/data/order-facts.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { getItems } from '../../shared/data/table.ts';
import type { OnboardingDraft } from '../../shared/domain/onboarding.ts';
import { requireComplete } from '../../shared/domain/onboarding.ts';
import type { ReviewFacts } from '../../shared/domain/onboarding-review.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import { draftNotFound } from './load-own-draft.ts';

/** The caller's draft with what stands beside it, in one round trip. */
export async function loadDraftAndProvider(call: {
  caller: { tenantId: string };
  parameters: { onboardingId: string };
}) {
  const { tenantId } = call.caller;
  const [draftItem, providerItem, templatesItem] = await getItems([
    keys.draft(tenantId, call.parameters.onboardingId),
    keys.partner(tenantId),
    keys.agreementTemplates(),
  ]);
  const draft = draftOf(draftItem);
  const provider = partnerOf(providerItem);
  if (draft === undefined || provider === undefined) throw draftNotFound();
  return { draft, provider, templates: templatesOf(templatesItem) };
}

/**
 * Everything that a complete draft is judged by, as it is now: one round trip, and a second one only for a domain that is
 * taken, or for an MPN ID that has changed hands since the lines were saved.
 */
export async function loadReviewFacts(
  draft: OnboardingDraft,
  provider: Partner,
  templates: ReviewFacts['templates'],
  now: Date,
): Promise<ReviewFacts & Pick<PartnerFacts, 'partnerships'>> {
  requireComplete(draft);
  const { resellerId, namedPartnerIds = [] } = draft;
  const { accountInfo } = draft;
  const named = await loadNamedByLines(
    draft.lineItems,
    [keys.customerDomain(accountInfo.company.domain), keys.userEmail(accountInfo.contact.email)],
    { providerId: provider.id, partnerIds: [resellerId, ...namedPartnerIds] },
  );
  const [guard, account] = named.also;
  const [partners, domain] = await Promise.all([
    loadPartnerFacts(provider, named, resellerId),
    domainStandingOf(guard, provider.id),
  ]);
  const administratorHasAccount = account !== undefined;
  return { provider, templates, offers: named.offers, domain, administratorHasAccount, ...partners, now };
}

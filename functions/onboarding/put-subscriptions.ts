import { keys } from '../../shared/data/keys.ts';
import { draftOf, savedDraft } from '../../shared/data/onboarding-drafts.ts';
import { loadNamedByLines, loadPartnerFacts } from '../../shared/data/order-facts.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { requireAccountInfo, requireOpenDraft, saveLines } from '../../shared/domain/onboarding.ts';
import { refuseProblems } from '../../shared/domain/onboarding-findings.ts';
import { checkDraftLines } from '../../shared/domain/onboarding-review.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { putSubscriptions } from './contract.ts';
import { draftView, revealContent, withoutContent } from './draft-view.ts';
import { draftNotFound } from './load-own-draft.ts';

export const handler = endpoint(
  putSubscriptions,
  async (call) => {
    const { at: now } = call;
    const { lineItems } = call.body;
    const { tenantId } = call.caller;
    const named = await loadNamedByLines(lineItems, [
      keys.draft(tenantId, call.parameters.onboardingId),
      keys.partner(tenantId),
    ]);
    const current = draftOf(named.also[0]);
    const provider = partnerOf(named.also[1]);
    if (current === undefined || provider === undefined) throw draftNotFound();
    requireOpenDraft(current, now);
    requireVersion(call.ifMatch, current.version);
    requireAccountInfo(current);
    const partners = await loadPartnerFacts(provider, named, current.resellerId);
    const { problems, warnings } = checkDraftLines(current.accountInfo, lineItems, {
      provider,
      offers: named.offers,
      ...partners,
      now,
    });
    refuseProblems(problems);
    const { draft, entry } = saveLines(current, lineItems, [...named.owners.values()], now);
    await call.commit([savedDraft(draft)], entry, withoutContent(draft, now, warnings));
    return draftView(draft, now, warnings);
  },
  revealContent,
);

import { templatesOf } from '../../shared/data/catalogue.ts';
import { keys } from '../../shared/data/keys.ts';
import { draftOf, savedDraft } from '../../shared/data/onboarding-drafts.ts';
import { domainStandingOf } from '../../shared/data/order-facts.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { getItem, getItems } from '../../shared/data/table.ts';
import { checkAccountInfo } from '../../shared/domain/customer-data/account-info.ts';
import { readDomain } from '../../shared/domain/customer-data/domain-prefix.ts';
import { optionalText } from '../../shared/domain/customer-data/finding.ts';
import { vendorSuffix } from '../../shared/domain/customer-data/vendor.ts';
import { requireOpenDraft, saveAccountInfo } from '../../shared/domain/onboarding.ts';
import { refuseFindings } from '../../shared/domain/onboarding-findings.ts';
import { accountContextOf, domainProblem } from '../../shared/domain/onboarding-review.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { putAccountInfo } from './contract.ts';
import { draftView, revealContent, withoutContent } from './draft-view.ts';
import { draftNotFound } from './load-own-draft.ts';

export const handler = endpoint(
  putAccountInfo,
  async (call) => {
    const { body, at: now } = call;
    const { tenantId } = call.caller;
    const read = readDomain(optionalText(body.company.domain), vendorSuffix);
    const [draftItem, providerItem, templatesItem, guard] = await getItems([
      keys.draft(tenantId, call.parameters.onboardingId),
      keys.partner(tenantId),
      keys.agreementTemplates(),
      'domain' in read ? keys.customerDomain(read.domain) : undefined,
    ]);
    const current = draftOf(draftItem);
    const provider = partnerOf(providerItem);
    if (current === undefined || provider === undefined) throw draftNotFound();
    requireOpenDraft(current, now);
    requireVersion(call.ifMatch, current.version);
    const [resellerItem, standing] = await Promise.all([
      current.resellerId === undefined ? undefined : getItem(keys.partner(current.resellerId)),
      domainStandingOf(guard, tenantId),
    ]);
    const context = accountContextOf({ provider, reseller: partnerOf(resellerItem), now }, templatesOf(templatesItem));
    const checked = checkAccountInfo(body, context);
    const taken = domainProblem(checked.normalised.company.domain, standing);
    refuseFindings([...checked.errors, ...(taken?.errors ?? [])], taken?.facts);
    const { draft, entry } = saveAccountInfo(current, checked, now);
    await call.commit([savedDraft(draft)], entry, withoutContent(draft, now));
    return draftView(draft, now);
  },
  revealContent,
);

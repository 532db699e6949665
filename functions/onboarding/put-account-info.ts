import { templatesOf } from '../../shared/data/catalogue.ts';
import { keys } from '../../shared/data/keys.ts';
import { draftOf, savedDraft } from '../../shared/data/onboarding-drafts.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { getItem, getItems } from '../../shared/data/table.ts';
import { checkAccountInfo } from '../../shared/domain/customer-data/account-info.ts';
import { vendorDomains, vendorSuffix } from '../../shared/domain/customer-data/vendor.ts';
import { requireOpenDraft, saveAccountInfo } from '../../shared/domain/onboarding.ts';
import { refuseFindings } from '../../shared/domain/onboarding-findings.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { putAccountInfo } from './contract.ts';
import { draftView } from './draft-view.ts';
import { draftNotFound } from './load-own-draft.ts';

export const handler = endpoint(putAccountInfo, async (call) => {
  const { body, at: now } = call;
  const { tenantId } = call.caller;
  const [draftItem, providerItem, templatesItem] = await getItems([
    keys.draft(tenantId, call.parameters.onboardingId),
    keys.partner(tenantId),
    keys.agreementTemplates(),
  ]);
  const current = draftOf(draftItem);
  const provider = partnerOf(providerItem);
  if (current === undefined || provider === undefined) throw draftNotFound();
  requireOpenDraft(current, now);
  requireVersion(call.ifMatch, current.version);
  const reseller = current.resellerId && partnerOf(await getItem(keys.partner(current.resellerId)));
  const checked = checkAccountInfo(body, {
    now,
    vendorSuffix,
    foreignMail: {
      vendorDomains,
      providerDomains: provider.domains,
      resellerDomains: reseller ? reseller.domains : [],
    },
    region: provider.region,
    providerId: provider.id,
    templates: templatesOf(templatesItem),
  });
  refuseFindings(checked.errors);
  const { draft, entry } = saveAccountInfo(current, checked, now);
  return call.commit([savedDraft(draft)], entry, draftView(draft, now));
});

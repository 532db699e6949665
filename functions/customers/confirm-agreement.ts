import { templatesOf } from '../../shared/data/catalogue.ts';
import { listAcceptances, newAcceptance } from '../../shared/data/customer-agreements.ts';
import { savedRelationship } from '../../shared/data/customers.ts';
import { keys } from '../../shared/data/keys.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { confirmAgreement as confirm } from '../../shared/domain/customer-agreement.ts';
import { accountContextOf } from '../../shared/domain/onboarding-review.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { confirmAgreement } from './contract.ts';
import { acceptanceView } from './customer-view.ts';
import { loadOwnCustomer } from './load-own-customer.ts';

// More people than this never sign for one customer; the key of an acceptance keeps each of them unique all the same.
const lookedAt = 100;

export const handler = endpoint(confirmAgreement, async (call) => {
  const { caller, at: now } = call;
  const { tenantId } = caller;
  const { customerId } = call.parameters;
  const [{ relationship: current, also }, { items: acceptances }] = await Promise.all([
    loadOwnCustomer(call, [keys.partner(tenantId), keys.agreementTemplates()]),
    listAcceptances(tenantId, customerId, { limit: lookedAt }),
  ]);
  const provider = partnerOf(also[0]);
  if (provider === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'Your company is not enrolled.');
  const templates = templatesOf(also[1]);
  const { foreignMail } = accountContextOf({ provider, reseller: undefined, now }, templates);
  const context = { id: call.newId(), now, caller, provider, templates, acceptances, foreignMail };
  const { acceptance, relationship, entry } = confirm(current, call.body, context);
  return call.commit([...savedRelationship(relationship, current), newAcceptance(acceptance, templates)], entry, {
    body: acceptanceView(acceptance, templates, now),
    location: `/v1/customers/${customerId}/agreements`,
  });
});

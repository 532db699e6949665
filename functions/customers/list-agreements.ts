import { templatesOf } from '../../shared/data/catalogue.ts';
import { listAcceptances } from '../../shared/data/customer-agreements.ts';
import { keys } from '../../shared/data/keys.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { listAgreements } from './contract.ts';
import { acceptanceView } from './customer-view.ts';
import { loadOwnCustomer } from './load-own-customer.ts';

export const handler = endpoint(listAgreements, async (call) => {
  const { tenantId } = call.caller;
  const { customerId } = call.parameters;
  const { also } = await loadOwnCustomer(call, [keys.agreementTemplates()]);
  const templates = templatesOf(also[0]);
  return replyWithPage(
    call,
    `customers/${customerId}/agreements`,
    (page) => listAcceptances(tenantId, customerId, page),
    (acceptance) => acceptanceView(acceptance, templates, call.at),
  );
});

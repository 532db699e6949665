import { templatesOf } from '../../shared/data/catalogue.ts';
import { keys } from '../../shared/data/keys.ts';
import { credentialOf } from '../../shared/data/setup-credentials.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { readCustomer } from './contract.ts';
import { customerView } from './customer-view.ts';
import { loadOwnCustomer } from './load-own-customer.ts';

export const handler = endpoint(readCustomer, async (call) => {
  const { tenantId } = call.caller;
  const { relationship, customer, also } = await loadOwnCustomer(call, [
    keys.credential(tenantId, call.parameters.customerId),
    keys.agreementTemplates(),
  ]);
  const context = { templates: templatesOf(also[1]), now: call.at };
  return customerView(relationship, customer, credentialOf(also[0]), context);
});

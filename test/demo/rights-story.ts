import {
  approveAdminGrant,
  consentToAdminGrant,
  listAdminGrants,
  requestAdminGrant,
} from '../../functions/relationships/contract.ts';
import { createOrder } from '../../functions/subscriptions/contract.ts';
import { call as callApi, tokenOf } from '../support/api.ts';
import { mailsTo } from '../support/inbox.ts';
import type { RunningStack } from '../support/stack.ts';
import type { Sold } from './customer-story.ts';
import { call, check, mail, say, step, table, title } from './teller.ts';

/**
 * Rights in the customer's tenant: a usage-based order suggests them, the provider asks for its reseller, the reseller
 * agrees, and the customer's administrator decides.
 */
export async function rightsStory(stack: RunningStack, { administrator, customerId }: Sold): Promise<void> {
  const { api } = stack;
  const signIn = (email: string) => {
    const user = stack.users.find((candidate) => candidate.email === email);
    if (user === undefined) throw new Error(`The seed has no user ${email}`);
    return tokenOf(stack, user);
  };
  const token = await signIn('adminagent@nordwind.example');
  const path = { customerId };

  title('Rights in the customer’s tenant');
  step('Nordwind’s admin agent', 'orders a cloud plan, paid by use');
  const order = await callApi(api, createOrder, {
    token,
    parameters: path,
    body: {
      lineItems: [{ offerId: 'CLOUD:0001:DE', quantity: 1, billingCycle: 'MONTHLY' }],
      partnerOnRecordAttestationAccepted: true,
    },
  });
  call('POST', '/v1/customers/{customerId}/orders', order.status);
  const suggested = order.body.suggestedGrant;
  if (suggested === undefined) throw new Error('The order suggests no rights');
  say(`The answer suggests: ${suggested.request} for ${suggested.body.roles.join(', ')}`);

  step('Nordwind’s admin agent', 'asks for it as suggested, on behalf of the reseller');
  const asked = await callApi(api, requestAdminGrant, { token, parameters: path, body: suggested.body });
  call('POST', '/v1/customers/{customerId}/admin-grants', asked.status);
  check('the reseller has to agree first', asked.body.isPartnerConsentPending);
  const parameters = { ...path, grantId: asked.body.id };

  step('Café Digital’s admin agent', 'agrees');
  const theirs = await signIn('adminagent@cafe-digital.example');
  const agreed = await callApi(api, consentToAdminGrant, { token: theirs, parameters });
  call('POST', '/v1/customers/{customerId}/admin-grants/{grantId}/consent', agreed.status);
  check('now the customer is asked', agreed.body.approvalUrl !== undefined);

  step('Lena', 'gets the request by mail, in her language');
  await stack.do.settle();
  const received = (await mailsTo(stack, administrator.email)).at(-1);
  if (received === undefined) throw new Error('The request did not arrive');
  mail(received, 16);

  step('Lena', 'approves what she has read');
  const approved = await callApi(api, approveAdminGrant, {
    token: await tokenOf(stack, administrator),
    parameters,
    headers: { 'if-match': agreed.headers.get('etag') ?? '' },
  });
  call('POST', '/v1/customers/{customerId}/admin-grants/{grantId}/approve', approved.status);
  check(`the rights are ${approved.body.status}`, approved.body.status === 'ACTIVE');
  say(`They end on ${approved.body.endsAt}; both sides are reminded 30, 7 and 1 days before, and on the day.`);
  const listed = await callApi(api, listAdminGrants, { token: theirs, parameters: path });
  call('GET', '/v1/customers/{customerId}/admin-grants', listed.status);
  table(listed.body.items.map(({ partnerName, roles, status }) => [partnerName, roles.join(' '), status]));
}

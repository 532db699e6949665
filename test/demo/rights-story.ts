import { answered, ifMatch } from '../../shared/client/client.ts';
import { mailsTo } from '../support/inbox.ts';
import type { Cast } from './cast.ts';
import type { Sold } from './customer-story.ts';
import { check, mail, say, step, table, title } from './teller.ts';

const ordered = {
  lineItems: [{ offerId: 'CLOUD:0001:DE', quantity: 1, billingCycle: 'MONTHLY' }],
  partnerOnRecordAttestationAccepted: true,
};

/**
 * Rights in the customer's tenant: a usage-based order suggests them, the provider asks for its reseller, the reseller
 * agrees, and the customer's administrator decides.
 */
export async function rightsStory({ stack, as }: Cast, { administrator, customerId }: Sold): Promise<void> {
  const agent = await as('adminagent@nordwind.example');
  const path = { customerId };

  title('Rights in the customer’s tenant');
  step('Nordwind’s admin agent', 'orders a cloud plan, paid by use');
  const order = await answered(agent.POST('/v1/customers/{customerId}/orders', { params: { path }, body: ordered }));
  const { suggestedGrant } = order;
  if (suggestedGrant === undefined) throw new Error('The order suggests no rights');
  say(`The answer suggests: ${suggestedGrant.request} for ${suggestedGrant.body.roles.join(', ')}`);

  step('Nordwind’s admin agent', 'asks for it as suggested, on behalf of the reseller');
  const asked = await answered(
    agent.POST('/v1/customers/{customerId}/admin-grants', { params: { path }, body: suggestedGrant.body }),
  );
  check('the reseller has to agree first', asked.isPartnerConsentPending);
  const params = { path: { ...path, grantId: asked.id } };

  step('Café Digital’s admin agent', 'agrees');
  const theirs = await as('adminagent@cafe-digital.example');
  const agreed = await theirs.POST('/v1/customers/{customerId}/admin-grants/{grantId}/consent', { params });
  check('now the customer is asked', agreed.data?.approvalUrl !== undefined);

  step('Lena', 'gets the request by mail, in her language');
  await stack.do.settle();
  const received = (await mailsTo(stack, administrator.email)).at(-1);
  if (received === undefined) throw new Error('The request did not arrive');
  mail(received, 16);

  step('Lena', 'approves what she has read');
  const lena = await as(administrator.email, administrator.password);
  const approved = await answered(
    lena.POST('/v1/customers/{customerId}/admin-grants/{grantId}/approve', {
      params: { ...params, header: ifMatch(agreed) },
    }),
  );
  check(`the rights are ${approved.status}`, approved.status === 'ACTIVE');
  say(`They end on ${approved.endsAt}; both sides are reminded 30, 7 and 1 days before, and on the day.`);
  const listed = await answered(theirs.GET('/v1/customers/{customerId}/admin-grants', { params: { path } }));
  table(listed.items.map(({ partnerName, roles, status }) => [partnerName, roles.join(' '), status]));
}

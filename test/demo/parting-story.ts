import { readCustomer } from '../../functions/customers/contract.ts';
import {
  listAcrossCustomers,
  setPartnerOfRecord,
  setSupportContact,
} from '../../functions/partners-of-record/contract.ts';
import { listResellers, previewRemoval, removeReseller } from '../../functions/partnerships/contract.ts';
import { readSubscription, updateSubscription } from '../../functions/subscriptions/contract.ts';
import { call as callApi, tokenOf } from '../support/api.ts';
import type { RunningStack } from '../support/stack.ts';
import type { Sold } from './customer-story.ts';
import { call, check, say, step, table, title } from './teller.ts';

/**
 * After the sale: the reseller manages what it is on record for and supports it; then the provider parts from the
 * reseller, and what was sold stays as it was, marked.
 */
export async function partingStory(
  stack: RunningStack,
  { customerId, resellerId, subscriptionId }: Sold,
): Promise<void> {
  const { api } = stack;
  const signIn = (email: string) => {
    const user = stack.users.find((candidate) => candidate.email === email);
    if (user === undefined) throw new Error(`The seed has no user ${email}`);
    return tokenOf(stack, user);
  };
  const token = await signIn('adminagent@nordwind.example');
  const theirs = await signIn('adminagent@cafe-digital.example');
  const parameters = { customerId, subscriptionId };
  const path = '/v1/customers/{customerId}/subscriptions/{subscriptionId}';

  title('After the sale: what the reseller manages, supports and earns on');
  step('Café Digital’s admin agent', 'adds five licences, as the partner of record may');
  const changed = await callApi(api, updateSubscription, { token: theirs, parameters, body: { quantity: 30 } });
  call('PATCH', path, changed.status);
  check(`the customer has ${changed.body.quantity} licences`, changed.body.quantity === 30);
  for (const { quantity, until } of changed.body.refundableQuantity)
    say(`${quantity} of them can go back until ${until}`);

  step('Nordwind’s admin agent', 'makes the reseller the support contact, and puts it on record anew');
  const supported = await callApi(api, setSupportContact, {
    token,
    parameters,
    body: { supportPartnerId: resellerId },
  });
  call('PUT', `${path}/support-contact`, supported.status);
  check(`${supported.body.supportContact.name} supports it`, supported.status === 200);
  const mpnId = changed.body.partnerId ?? '';
  for (const partnerIdOnRecord of [null, mpnId]) {
    const set = await callApi(api, setPartnerOfRecord, { token, parameters, body: { partnerIdOnRecord } });
    call('PUT', `${path}/partner-of-record`, set.status);
    check(`on record: ${set.body.partnerId ?? 'nobody'}`, set.status === 200);
  }

  title('Parting from the reseller');
  step('Nordwind’s admin agent', 'looks at what would stay');
  const preview = await callApi(api, previewRemoval, { token, parameters: { resellerId } });
  call('GET', '/v1/resellers/{resellerId}/removal-preview', preview.status);
  const { customers, subscriptions, adminGrants } = preview.body.stays;
  say(`customers: ${customers.count}, on record for: ${subscriptions.partnerOfRecord.count} subscriptions,`);
  say(`support contact of: ${subscriptions.supportContact.count}, rights at customers: ${adminGrants.count}`);
  check('its customer would stay', customers.ids.includes(customerId));

  step('Nordwind’s admin agent', 'removes the partnership, confirmed and attested');
  const { attestation } = preview.body;
  const removed = await callApi(api, removeReseller, {
    token,
    parameters: { resellerId },
    body: { confirm: true, attestation: { accepted: true, textVersion: attestation.textVersion } },
  });
  call('POST', '/v1/resellers/{resellerId}/removal', removed.status);
  check(`the partnership is ${removed.body.status}`, removed.body.status === 'REMOVED');
  const marked = await stack.do.job({ name: 'mark-subscriptions' });
  say(`npm run job -- mark-subscriptions → ${JSON.stringify(marked.result)}`);

  step('Nordwind’s admin agent', 'sees what stayed');
  const resellers = await callApi(api, listResellers, { token });
  call('GET', '/v1/resellers', resellers.status);
  check(
    'the reseller has left the list',
    resellers.body.items.every((each) => each.resellerId !== resellerId),
  );
  const customer = await callApi(api, readCustomer, { token, parameters: { customerId } });
  call('GET', '/v1/customers/{customerId}', customer.status);
  check(`${customer.body.companyName} is still a customer`, customer.body.status === 'ACTIVE');
  const kept = await callApi(api, readSubscription, { token, parameters });
  check(`its subscription is still ${kept.body.status}`, kept.body.status === 'ACTIVE');
  const stale = await callApi(api, listAcrossCustomers, { token, query: { partnerOfRecord: 'STALE' } });
  call('GET', '/v1/subscriptions?partnerOfRecord=STALE', stale.status);
  table(stale.body.items.map(({ offerName, quantity, flags = [] }) => [offerName, String(quantity), flags.join(' ')]));
  check('the subscriptions that name the reseller are marked', stale.body.items.length > 0);
  const refused = await callApi(api, setPartnerOfRecord, { token, parameters, body: { partnerIdOnRecord: mpnId } });
  call('PUT', `${path}/partner-of-record`, refused.status);
  check(`putting it on record again is refused: ${refused.problem.code}`, refused.status === 422);
}

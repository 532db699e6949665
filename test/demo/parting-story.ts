import { answered, isProblem } from '../../shared/client/client.ts';
import type { Cast } from './cast.ts';
import type { Sold } from './customer-story.ts';
import { check, say, step, table, title } from './teller.ts';

const subscription = '/v1/customers/{customerId}/subscriptions/{subscriptionId}';

/**
 * After the sale: the reseller manages what it is on record for and supports it; then the provider parts from the
 * reseller, and what was sold stays as it was, marked.
 */
export async function partingStory(
  { stack, as }: Cast,
  { customerId, resellerId, subscriptionId }: Sold,
): Promise<void> {
  const agent = await as('adminagent@nordwind.example');
  const theirs = await as('adminagent@cafe-digital.example');
  const params = { path: { customerId, subscriptionId } };
  const putOnRecord = (partnerIdOnRecord: string | null) =>
    agent.PUT(`${subscription}/partner-of-record`, { params, body: { partnerIdOnRecord } });

  title('After the sale: what the reseller manages, supports and earns on');
  step('Café Digital’s admin agent', 'adds five licences, as the partner of record may');
  const changed = await answered(theirs.PATCH(subscription, { params, body: { quantity: 30 } }));
  check(`the customer has ${changed.quantity} licences`, changed.quantity === 30);
  for (const { quantity, until } of changed.refundableQuantity) say(`${quantity} of them can go back until ${until}`);

  step('Nordwind’s admin agent', 'makes the reseller the support contact, and puts it on record anew');
  const supported = await answered(
    agent.PUT(`${subscription}/support-contact`, { params, body: { supportPartnerId: resellerId } }),
  );
  check(`${supported.supportContact.name} supports it`, supported.supportContact.supportPartnerId === resellerId);
  const mpnId = changed.partnerId ?? '';
  for (const next of [null, mpnId]) {
    const { partnerId = null } = await answered(putOnRecord(next));
    check(`on record: ${partnerId ?? 'nobody'}`, partnerId === next);
  }

  title('Parting from the reseller');
  step('Nordwind’s admin agent', 'looks at what would stay');
  const parting = { path: { resellerId } };
  const { attestation, stays } = await answered(
    agent.GET('/v1/resellers/{resellerId}/removal-preview', { params: parting }),
  );
  const { customers, subscriptions, adminGrants } = stays;
  say(`customers: ${customers.count}, on record for: ${subscriptions.partnerOfRecord.count} subscriptions,`);
  say(`support contact of: ${subscriptions.supportContact.count}, rights at customers: ${adminGrants.count}`);
  check('its customer would stay', customers.ids.includes(customerId));

  step('Nordwind’s admin agent', 'removes the partnership, confirmed and attested');
  const body = { confirm: true, attestation: { accepted: true, textVersion: attestation.textVersion } };
  const removed = await answered(agent.POST('/v1/resellers/{resellerId}/removal', { params: parting, body }));
  check(`the partnership is ${removed.status}`, removed.status === 'REMOVED');
  const marked = await stack.do.job({ name: 'mark-subscriptions' });
  say(`npm run job -- mark-subscriptions → ${JSON.stringify(marked.result)}`);

  step('Nordwind’s admin agent', 'sees what stayed');
  const resellers = await answered(agent.GET('/v1/resellers'));
  check(
    'the reseller has left the list',
    resellers.items.every((each) => each.resellerId !== resellerId),
  );
  const customer = await answered(agent.GET('/v1/customers/{customerId}', { params: { path: { customerId } } }));
  check(`${customer.companyName} is still a customer`, customer.status === 'ACTIVE');
  const kept = await answered(agent.GET(subscription, { params }));
  check(`its subscription is still ${kept.status}`, kept.status === 'ACTIVE');
  const stale = await answered(agent.GET('/v1/subscriptions', { params: { query: { partnerOfRecord: 'STALE' } } }));
  table(stale.items.map(({ offerName, quantity, flags = [] }) => [offerName, String(quantity), flags.join(' ')]));
  check('the subscriptions that name the reseller are marked', stale.items.length > 0);
  const refused = await putOnRecord(mpnId);
  if (!isProblem(refused.error)) throw new Error('It was put on record again');
  check(`putting it on record again is refused: ${refused.error.code}`, refused.response.status === 422);
}

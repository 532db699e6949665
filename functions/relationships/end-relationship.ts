import { savedGrant } from '../../shared/data/admin-grants.ts';
import { savedRelationship } from '../../shared/data/customers.ts';
import { keys } from '../../shared/data/keys.ts';
import type { CustomerRelationship } from '../../shared/domain/customer.ts';
import { endRelationship as end } from '../../shared/domain/end-relationship.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { endRelationship } from './contract.ts';
import { loadEndFacts } from './load-end-facts.ts';

export const handler = endpoint(endRelationship, async (call) => {
  const facts = await loadEndFacts(call);
  const { relationship } = facts;
  const decision = end(facts, call.body, { now: call.at, caller: call.caller });
  if (decision === undefined) return endedView(relationship);
  requireVersion(call.ifMatch, relationship.version);
  const [own, ...others] = decision.ties;
  const { partnerId, customerId } = relationship;
  return call.commit(
    [
      ...savedRelationship(own.next, own.before),
      ...others.flatMap(({ next, before }) => savedRelationship(next, before)),
      ...decision.grants.flatMap((grant) => savedGrant(grant)),
      ...decision.suspended.map(({ id, version }) => ({
        check: keys.subscription(partnerId, customerId, id),
        expects: { version },
      })),
      ...facts.unordered,
    ],
    decision.entry,
    endedView(own.next),
  );
});

function endedView(relationship: CustomerRelationship) {
  return { body: { ...relationship }, etag: relationship.version };
}

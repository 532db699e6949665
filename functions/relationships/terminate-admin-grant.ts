import { grantKey, grantOf, savedGrant } from '../../shared/data/admin-grants.ts';
import { getItem } from '../../shared/data/table.ts';
import { terminateGrant } from '../../shared/domain/admin-grant.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { terminateAdminGrant } from './contract.ts';
import { grantView } from './grant-view.ts';

export const handler = endpoint(terminateAdminGrant, async (call) => {
  const { caller, at: now } = call;
  const { customerId, grantId } = call.parameters;
  // Another customer's path leads a customer nowhere, and a partner only to what is its own.
  const isForeign = caller.tenantKind === 'customer' && caller.tenantId !== customerId;
  const current = isForeign ? undefined : grantOf(await getItem(grantKey(caller, customerId, grantId)));
  if (current === undefined) throw new Refusal('GRANT_NOT_FOUND', 'There are no delegated rights with this id.');
  const decision = terminateGrant(current, { now, caller });
  if (decision === undefined) return { body: grantView(current, now), etag: current.version };
  requireVersion(call.ifMatch, current.version);
  const { grant, entry } = decision;
  return call.commit(savedGrant(grant), entry, { body: grantView(grant, now), etag: grant.version });
});

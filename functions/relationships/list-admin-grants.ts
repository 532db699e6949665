import { listGrants } from '../../shared/data/admin-grants.ts';
import { loadRelationship } from '../../shared/data/customers.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { grantLinks } from '../../shared/runtime/secrets.ts';
import { listAdminGrants } from './contract.ts';
import { grantView, withApprovalUrl } from './grant-view.ts';

export const handler = endpoint(listAdminGrants, async (call) => {
  const { caller } = call;
  const { customerId } = call.parameters;
  const isSide =
    caller.tenantKind === 'customer'
      ? caller.tenantId === customerId
      : (await loadRelationship(caller.tenantId, customerId)) !== undefined;
  if (!isSide) throw new Refusal('CUSTOMER_NOT_FOUND', 'You have no customer with this id.');
  const linkOf = await grantLinks();
  return replyWithPage(
    call,
    `customers/${customerId}/admin-grants`,
    (page) => listGrants(caller, customerId, page),
    (grant) => withApprovalUrl(grantView(grant, call), linkOf),
  );
});

import { loadPartnership } from '../../shared/data/partnerships.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { readReseller } from './contract.ts';
import { sellsThrough } from './partnership-view.ts';

export const handler = endpoint(readReseller, async ({ caller, parameters }) => {
  const partnership = await loadPartnership(caller.tenantId, parameters.resellerId);
  if (partnership === undefined) throw new Refusal('RESELLER_NOT_FOUND', 'You have no such reseller.');
  return { body: sellsThrough(partnership), etag: partnership.version };
});

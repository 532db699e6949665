import { listResellers as load } from '../../shared/data/partnerships.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { listResellers } from './contract.ts';
import { sellsThrough } from './partnership-view.ts';

export const handler = endpoint(listResellers, (call) => {
  const { status, name } = call.query;
  const filter = { status, namePrefix: name };
  return replyWithPage(call, 'resellers', (page) => load(call.caller.tenantId, filter, page), sellsThrough);
});

import { listUsers as load } from '../../shared/data/users.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { listUsers } from './contract.ts';
import { userView } from './user-view.ts';

export const handler = endpoint(listUsers, (call) =>
  replyWithPage(call, 'listUsers', (page) => load(call.caller.tenantId, page), userView),
);

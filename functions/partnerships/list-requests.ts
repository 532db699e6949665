import { listRequests as load } from '../../shared/data/partnership-requests.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { listRequests } from './contract.ts';
import { listedView } from './request-view.ts';

export const handler = endpoint(listRequests, (call) =>
  replyWithPage(
    call,
    'partnership-requests',
    (page) => load(call.caller.tenantId, call.query, page, call.at),
    (request) => listedView(request, call.at),
  ),
);

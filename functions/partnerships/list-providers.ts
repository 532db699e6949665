import { listProviders as load } from '../../shared/data/partnerships.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { listProviders } from './contract.ts';
import { buysFrom } from './partnership-view.ts';

export const handler = endpoint(listProviders, (call) =>
  replyWithPage(call, 'providers', (page) => load(call.caller.tenantId, page), buysFrom),
);

import { endpoint } from '../../shared/http/endpoint.ts';
import { readRequest } from './contract.ts';
import { loadOwnRequest } from './load-own-request.ts';
import { requestView } from './request-view.ts';

export const handler = endpoint(readRequest, async (call) => requestView(await loadOwnRequest(call), call.at));

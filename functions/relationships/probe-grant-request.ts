import { endpoint } from '../../shared/http/endpoint.ts';
import { statusOfGrantPage } from '../../shared/page/grant-view.ts';
import { probeGrantRequest } from './contract.ts';
import { findGrant } from './find-grant.ts';

export const handler = endpoint(probeGrantRequest, async (call) => ({
  statusCode: statusOfGrantPage(await findGrant(call.parameters.token), call.at),
  headers: { 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'no-referrer' },
  text: '',
}));

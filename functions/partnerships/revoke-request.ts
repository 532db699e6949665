import { endpoint } from '../../shared/http/endpoint.ts';
import { revokeOwnRequest } from '../../shared/http/request-steps.ts';
import { revokeRequest } from './contract.ts';

export const handler = endpoint(revokeRequest, (call) => revokeOwnRequest(call, 'r'));

import { endpoint } from '../../shared/http/endpoint.ts';
import { listOwnRequests } from '../../shared/http/request-steps.ts';
import { listRequests } from './contract.ts';

export const handler = endpoint(listRequests, (call) => listOwnRequests(call, 'r'));

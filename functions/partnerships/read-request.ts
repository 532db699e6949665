import { endpoint } from '../../shared/http/endpoint.ts';
import { readOwnRequest } from '../../shared/http/request-steps.ts';
import { readRequest } from './contract.ts';

export const handler = endpoint(readRequest, (call) => readOwnRequest(call, 'r'));

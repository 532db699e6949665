import { endpoint } from '../../shared/http/endpoint.ts';
import { readOwnRequest } from '../../shared/http/request-steps.ts';
import { readRelationshipRequest } from './contract.ts';

export const handler = endpoint(readRelationshipRequest, (call) => readOwnRequest(call, 'c'));

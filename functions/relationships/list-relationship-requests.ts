import { endpoint } from '../../shared/http/endpoint.ts';
import { listOwnRequests } from '../../shared/http/request-steps.ts';
import { listRelationshipRequests } from './contract.ts';

export const handler = endpoint(listRelationshipRequests, (call) => listOwnRequests(call, 'c'));

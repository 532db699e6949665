import { endpoint } from '../../shared/http/endpoint.ts';
import { revokeOwnRequest } from '../../shared/http/request-steps.ts';
import { revokeRelationshipRequest } from './contract.ts';

export const handler = endpoint(revokeRelationshipRequest, (call) => revokeOwnRequest(call, 'c'));

import { endpoint } from '../../shared/http/endpoint.ts';
import { resendOwnRequest, revealDraft } from '../../shared/http/request-steps.ts';
import { resendRelationshipRequest } from './contract.ts';

export const handler = endpoint(resendRelationshipRequest, (call) => resendOwnRequest(call, 'c'), revealDraft('c'));

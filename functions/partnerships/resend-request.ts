import { endpoint } from '../../shared/http/endpoint.ts';
import { resendOwnRequest, revealDraft } from '../../shared/http/request-steps.ts';
import { resendRequest } from './contract.ts';

export const handler = endpoint(resendRequest, (call) => resendOwnRequest(call, 'r'), revealDraft('r'));

import { endpoint } from '../../shared/http/endpoint.ts';
import { viewInvitation } from './contract.ts';
import { showInvitation } from './show-invitation.ts';

export const handler = endpoint(viewInvitation, (call) => showInvitation(call, 'r'));

import { endpoint } from '../../shared/http/endpoint.ts';
import { viewCustomerInvitation } from './contract.ts';
import { showInvitation } from './show-invitation.ts';

export const handler = endpoint(viewCustomerInvitation, (call) => showInvitation(call, 'c'));

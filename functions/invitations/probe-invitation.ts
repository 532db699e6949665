import { endpoint } from '../../shared/http/endpoint.ts';
import { probeInvitation } from './contract.ts';
import { showInvitation } from './show-invitation.ts';

export const handler = endpoint(probeInvitation, showInvitation);

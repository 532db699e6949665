import { endpoint } from '../../shared/http/endpoint.ts';
import { probeInvitation } from './contract.ts';
import { probePage } from './probe-page.ts';

export const handler = endpoint(probeInvitation, (call) => probePage(call, 'r'));

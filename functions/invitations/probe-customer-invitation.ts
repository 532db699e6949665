import { endpoint } from '../../shared/http/endpoint.ts';
import { probeCustomerInvitation } from './contract.ts';
import { probePage } from './probe-page.ts';

export const handler = endpoint(probeCustomerInvitation, (call) => probePage(call, 'c'));

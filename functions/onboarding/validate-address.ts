import { checkAddress } from '../../shared/domain/customer-data/address.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { validateAddress } from './contract.ts';

export const handler = endpoint(validateAddress, async ({ body }) => ({ body: checkAddress(body) }));

import { endpoint } from '../../shared/http/endpoint.ts';
import { readReseller } from './contract.ts';
import { loadOwnPartnership } from './load-own-reseller.ts';
import { resellerView } from './partnership-view.ts';

export const handler = endpoint(readReseller, async (call) => resellerView(await loadOwnPartnership(call)));

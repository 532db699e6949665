import { loadErasure } from '../../shared/data/erasures.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { readErasure } from './contract.ts';

export const handler = endpoint(readErasure, async ({ caller, parameters }) => {
  const erasure = await loadErasure(caller.tenantId, parameters.erasureId);
  if (erasure === undefined) throw new Refusal('ERASURE_NOT_FOUND', 'There is no such erasure.');
  return { body: erasure, etag: erasure.version };
});

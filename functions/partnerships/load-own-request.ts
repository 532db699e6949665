import { loadRequest } from '../../shared/data/partnership-requests.ts';
import type { PartnershipRequest } from '../../shared/domain/partnership-request.ts';
import { Refusal } from '../../shared/domain/refusal.ts';

/** The caller's own request. @throws Refusal `PARTNERSHIP_REQUEST_NOT_FOUND`, also for another provider's. */
export async function loadOwnRequest(call: {
  caller: { tenantId: string };
  parameters: { requestId: string };
}): Promise<PartnershipRequest> {
  const request = await loadRequest(call.caller.tenantId, call.parameters.requestId);
  if (request === undefined) throw requestNotFound();
  return request;
}

export function requestNotFound(): Refusal {
  return new Refusal('PARTNERSHIP_REQUEST_NOT_FOUND', 'There is no such invitation.');
}

import { changedRequest } from '../../shared/data/partnership-requests.ts';
import { isSuppressed } from '../../shared/data/suppressions.ts';
import { resendRequest as decide } from '../../shared/domain/partnership-request.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { resendRequest } from './contract.ts';
import { loadOwnRequest } from './load-own-request.ts';
import { requestView, revealDraft } from './request-view.ts';

export const handler = endpoint(
  resendRequest,
  async (call) => {
    const current = await loadOwnRequest(call);
    requireVersion(call.ifMatch, current.version);
    const suppressed = hasBounced(current.deliveryStatus) && (await isSuppressed(current.recipientEmail));
    const { request, entry } = decide(current, { suppressed }, { now: call.at });
    return call.commit([changedRequest(request)], entry, requestView(request, call.at));
  },
  revealDraft,
);

// The suppression list is read only when this very invitation met trouble; the deliver step checks it for every mail.
function hasBounced(deliveryStatus: string): boolean {
  return deliveryStatus === 'BOUNCED' || deliveryStatus === 'COMPLAINED';
}

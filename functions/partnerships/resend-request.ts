import { keys } from '../../shared/data/keys.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { changedRequest, requestOf } from '../../shared/data/partnership-requests.ts';
import { isSuppressed } from '../../shared/data/suppressions.ts';
import { getItems } from '../../shared/data/table.ts';
import { resendRequest as decide } from '../../shared/domain/request-decisions.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { resendRequest } from './contract.ts';
import { requestNotFound } from './load-own-request.ts';
import { requestView, revealDraft } from './request-view.ts';

export const handler = endpoint(
  resendRequest,
  async (call) => {
    const { tenantId } = call.caller;
    const [requestItem, providerItem] = await getItems([
      keys.request(tenantId, call.parameters.requestId),
      keys.partner(tenantId),
    ]);
    const current = requestOf(requestItem);
    const provider = partnerOf(providerItem);
    if (current === undefined || provider === undefined) throw requestNotFound();
    requireVersion(call.ifMatch, current.version);
    // A mail that was delivered tells that the address works; only otherwise the list is worth another look. The
    // deliver step asks it for every mail.
    const isKnownGood = current.mode === 'DRAFT' || current.deliveryStatus === 'DELIVERED';
    const suppressed = !isKnownGood && (await isSuppressed(current.recipientEmail));
    const { request, entry } = decide(current, { provider, suppressed }, { now: call.at });
    return call.commit([changedRequest(request)], entry, requestView(request, call.at));
  },
  revealDraft,
);

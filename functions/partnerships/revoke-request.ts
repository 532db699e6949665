import { changedRequest } from '../../shared/data/partnership-requests.ts';
import { revokeRequest as decide } from '../../shared/domain/request-decisions.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { revokeRequest } from './contract.ts';
import { loadOwnRequest } from './load-own-request.ts';
import { requestView } from './request-view.ts';

export const handler = endpoint(revokeRequest, async (call) => {
  const current = await loadOwnRequest(call);
  const decision = decide(current, { now: call.at, caller: call.caller });
  if (decision === undefined) return requestView(current, call.at);
  requireVersion(call.ifMatch, current.version);
  return call.commit([changedRequest(decision.request)], decision.entry, requestView(decision.request, call.at));
});

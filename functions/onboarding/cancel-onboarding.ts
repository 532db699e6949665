import { savedDraft } from '../../shared/data/onboarding-drafts.ts';
import { cancelDraft } from '../../shared/domain/onboarding.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { cancelOnboarding } from './contract.ts';
import { draftView } from './draft-view.ts';
import { loadOwnDraft } from './load-own-draft.ts';

export const handler = endpoint(cancelOnboarding, async (call) => {
  const current = await loadOwnDraft(call);
  const decision = cancelDraft(current, call.at);
  if (decision === undefined) return draftView(current, call.at);
  requireVersion(call.ifMatch, current.version);
  return call.commit([savedDraft(decision.draft)], decision.entry, draftView(decision.draft, call.at));
});

import { endpoint } from '../../shared/http/endpoint.ts';
import { readOnboarding } from './contract.ts';
import { draftView } from './draft-view.ts';
import { loadOwnDraft } from './load-own-draft.ts';

export const handler = endpoint(readOnboarding, async (call) => draftView(await loadOwnDraft(call), call.at));

import { listDrafts } from '../../shared/data/onboarding-drafts.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { listOnboardings } from './contract.ts';
import { listedDraftView } from './draft-view.ts';

export const handler = endpoint(listOnboardings, (call) =>
  replyWithPage(
    call,
    'onboardings',
    (page) => listDrafts(call.caller.tenantId, call.query, page, call.at),
    (draft) => listedDraftView(draft, call.at),
  ),
);

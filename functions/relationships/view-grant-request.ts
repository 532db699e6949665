import { grantAt } from '../../shared/domain/admin-grant.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { chooseLanguage } from '../../shared/http/language.ts';
import { pageAnswer } from '../../shared/http/page-answer.ts';
import { renderGrantPage } from '../../shared/page/grant-page.ts';
import { count } from '../../shared/runtime/counts.ts';
import { required, signInEndpoint } from '../../shared/runtime/environment.ts';
import { viewGrantRequest } from './contract.ts';
import { findGrant } from './find-grant.ts';

export const handler = endpoint(viewGrantRequest, async (call) => {
  const { at: now, headers, query } = call;
  const grant = await findGrant(call.parameters.token);
  count('InvitationViewed');
  const language = chooseLanguage(query.language, undefined, headers['accept-language']);
  if (headers['accept']?.includes('application/json')) {
    if (grant === undefined) throw new Refusal('GRANT_NOT_FOUND', 'This link is not valid.');
    return { body: grantAt(grant, now) };
  }
  const signIn = { endpoint: signInEndpoint(), clientId: required('USER_POOL_CLIENT_ID') };
  return pageAnswer(renderGrantPage({ language, grant, now, signIn }), language);
});

import { listAuditRecords } from '../../functions/audit/contract.ts';
import { acceptInvitation, viewInvitation } from '../../functions/invitations/contract.ts';
import {
  createRequest,
  listProviders,
  listRequests,
  listResellers,
  previewRequest,
  readRequest,
  revokeRequest,
} from '../../functions/partnerships/contract.ts';
import { dayMs } from '../../shared/domain/time.ts';
import { call as callApi, tokenOf } from '../support/api.ts';
import { linkIn, mailsTo, tokenIn } from '../support/inbox.ts';
import type { RunningStack } from '../support/stack.ts';
import { call, check, mail, say, step, table, title } from './teller.ts';

const provider = { agent: 'adminagent@nordwind.example', admin: 'globaladmin@nordwind.example' };
const reseller = 'globaladmin@cafe-digital.example';

function toldBy(operationType: string, newValue: Record<string, unknown> = {}): string {
  if (operationType === 'email_delivery_changed') return String(newValue['deliveryStatus']);
  return String(newValue['status'] ?? newValue['legalName'] ?? newValue['roles'] ?? '');
}

/** A provider invites a reseller; the reseller accepts; one invitation is revoked, another lapses; the audit tells it. */
export async function invitationStory(stack: RunningStack): Promise<void> {
  const { api } = stack;
  const signIn = (email: string) => {
    const user = stack.users.find((candidate) => candidate.email === email);
    if (user === undefined) throw new Error(`The seed has no user ${email}`);
    return tokenOf(stack, user);
  };
  const agent = await signIn(provider.agent);
  const administrator = await signIn(reseller);

  title('A provider invites a reseller');
  step('Nordwind’s admin agent', 'asks for a draft of the mail and edits it');
  const draft = await callApi(api, previewRequest, { token: agent, body: { recipientName: 'Chloé', language: 'en' } });
  call('POST', '/v1/partnership-requests/preview', draft.status);
  check('the draft holds the place of the link exactly once', draft.body.bodyText.split('{{link}}').length === 2);
  const bodyText = `Dear Chloé,\n\nit was good to meet you in Lyon. Here is the invitation we spoke about:\n\n{{link}}\n\nKim, Nordwind`;

  step('Nordwind’s admin agent', 'sends it');
  const sent = await callApi(api, createRequest, {
    token: agent,
    body: { recipientEmail: reseller, recipientName: 'Chloé', subject: 'Nordwind invites Café Digital', bodyText },
  });
  call('POST', '/v1/partnership-requests', sent.status);
  check(`the invitation is ${sent.body.status} and its mail ${sent.body.deliveryStatus}`, sent.status === 201);

  step('Chloé', 'receives the mail');
  await stack.do.settle();
  const [received] = await mailsTo(stack, reseller);
  if (received === undefined) throw new Error('The mail did not arrive');
  mail(received, 16);
  const link = linkIn(received);
  say(`Inbox in the browser: ${stack.mail}`);
  const requestId = sent.body.id;
  const read = () => callApi(api, readRequest, { token: agent, parameters: { requestId } });
  const before = await read();
  check('the provider sees that it was delivered', before.body.deliveryStatus === 'DELIVERED');

  step('A mail scanner', 'follows the link twice, before anybody has read the mail');
  for (const method of ['HEAD', 'GET']) {
    const page = await fetch(link, { method });
    call(method, '/i/r/{token}', page.status);
  }
  const after = await read();
  check('nothing has changed', after.headers.get('etag') === before.headers.get('etag'));

  step('Chloé', 'opens the page, signs in, agrees and accepts');
  say(`Page: ${link}`);
  const token = tokenIn(link);
  const accept = () =>
    callApi(api, acceptInvitation, { token: administrator, parameters: { token }, body: { consent: true } });
  const accepted = await accept();
  call('POST', '/v1/invitations/{token}/accept', accepted.status);
  check('the invitation is accepted', accepted.body.status === 'ACCEPTED');

  step('Both sides', 'list each other');
  const resellers = await callApi(api, listResellers, { token: agent });
  call('GET', '/v1/resellers', resellers.status);
  const providers = await callApi(api, listProviders, { token: administrator });
  call('GET', '/v1/providers', providers.status);
  check(
    `Nordwind lists ${resellers.body.items[0]?.resellerName}`,
    resellers.body.items[0]?.resellerName === 'Café Digital SARL',
  );
  check(
    `Café Digital lists ${providers.body.items[0]?.providerName}`,
    providers.body.items[0]?.providerName === 'Nordwind Distribution GmbH',
  );

  step('Nordwind’s admin agent', 'is told by mail');
  await stack.do.settle();
  const [told] = await mailsTo(stack, provider.agent);
  if (told === undefined) throw new Error('The acceptance mail did not arrive');
  mail(told, 8);
  check('the mail names the reseller', told.text.includes('Café Digital SARL'));

  step('Chloé', 'clicks a second time');
  const again = await accept();
  call('POST', '/v1/invitations/{token}/accept', again.status);
  check('she gets the same answer', JSON.stringify(again.body) === JSON.stringify(accepted.body));
  const seen = await callApi(api, viewInvitation, { parameters: { token }, headers: { accept: 'application/json' } });
  check(`the page says: ${seen.problem.detail}`, seen.problem.code === 'INVITATION_ALREADY_ACCEPTED');

  title('Two invitations that come to nothing');
  const invite = async (recipientEmail: string) => {
    const answer = await callApi(api, createRequest, {
      token: agent,
      body: { recipientEmail, subject: 'Nordwind invites you', bodyText: 'Please accept: {{link}}' },
    });
    call('POST', '/v1/partnership-requests', answer.status);
    await stack.do.settle();
    const [mailed] = await mailsTo(stack, recipientEmail);
    return { id: answer.body.id, token: tokenIn(linkIn(mailed ?? { text: '' })) };
  };
  const view = async (linkToken: string) => {
    const answer = await callApi(api, viewInvitation, {
      parameters: { token: linkToken },
      headers: { accept: 'application/json' },
    });
    call('GET', '/i/r/{token}', answer.status);
    return answer.problem;
  };

  step('Nordwind’s admin agent', 'invites the wrong company and takes it back');
  const wrong = await invite('info@wrong-company.example');
  const revoked = await callApi(api, revokeRequest, { token: agent, parameters: { requestId: wrong.id } });
  call('POST', '/v1/partnership-requests/{requestId}/revoke', revoked.status);
  const withdrawn = await view(wrong.token);
  check(`the link says: ${withdrawn.detail}`, withdrawn.code === 'INVITATION_REVOKED');

  step('Nordwind’s admin agent', 'invites a company that never answers; 15 days pass');
  const silent = await invite('info@silent-company.example');
  await stack.do.setClock({ advanceMilliseconds: 15 * dayMs });
  const lapsed = await view(silent.token);
  check(`the link says: ${lapsed.detail}`, lapsed.code === 'INVITATION_EXPIRED');

  step('The cleanup job', 'closes what has lapsed');
  const job = await stack.do.job({ name: 'follow-up-requests' });
  const result = job.result as { handled: number };
  say(`npm run job -- follow-up-requests → ${JSON.stringify(result)}`);
  check('one invitation was closed', job.ok && result.handled === 1);
  const expired = await callApi(api, listRequests, { token: agent, query: { status: 'EXPIRED' } });
  call('GET', '/v1/partnership-requests?status=EXPIRED', expired.status);
  check('the list of expired invitations holds it', expired.body.items[0]?.id === silent.id);

  title('The audit log tells all of it');
  step('Nordwind’s global administrator', 'reads it');
  const audit = await callApi(api, listAuditRecords, { token: await signIn(provider.admin), query: { limit: '50' } });
  call('GET', '/v1/audit-records', audit.status);
  const records = audit.body.items.toReversed();
  table(
    records.map(({ at, operationType, actor, newValue }) => [
      at.slice(0, 19).replace('T', ' '),
      operationType,
      actor.type === 'USER' ? `${actor.role}` : actor.id,
      toldBy(operationType, newValue),
    ]),
  );
  for (const operation of ['create', 'accept', 'revoke', 'expire']) {
    const type = `${operation}_partnership_request`;
    check(
      `${type} is there`,
      records.some(({ operationType }) => operationType === type),
    );
  }
}

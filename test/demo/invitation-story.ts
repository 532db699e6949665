import { answered, ifMatch, isProblem, pages, type Twotier } from '../../shared/client/client.ts';
import { dayMs } from '../../shared/domain/time.ts';
import { linkIn, mailsTo, tokenIn } from '../support/inbox.ts';
import type { Cast } from './cast.ts';
import { call, check, mail, say, step, table, title } from './teller.ts';

const provider = { agent: 'adminagent@nordwind.example', admin: 'globaladmin@nordwind.example' };
const reseller = 'globaladmin@cafe-digital.example';

/** A provider invites a reseller; the reseller accepts; one invitation is revoked, another lapses; the audit tells it. */
export async function invitationStory(cast: Cast): Promise<void> {
  const agent = await cast.as(provider.agent);
  await invited(cast, agent);
  await comeToNothing(cast, agent);
  await told(cast);
}

async function invited({ stack, as, anybody }: Cast, agent: Twotier): Promise<void> {
  title('A provider invites a reseller');
  step('Nordwind’s admin agent', 'asks for a draft of the mail and edits it');
  const draft = await answered(
    agent.POST('/v1/partnership-requests/preview', { body: { recipientName: 'Chloé', language: 'en' } }),
  );
  check('the draft holds the place of the link exactly once', draft.bodyText.split('{{link}}').length === 2);
  const bodyText = `Dear Chloé,\n\nit was good to meet you in Lyon. Here is the invitation we spoke about:\n\n{{link}}\n\nKim, Nordwind`;

  step('Nordwind’s admin agent', 'sends it');
  const sent = await answered(
    agent.POST('/v1/partnership-requests', {
      body: { recipientEmail: reseller, recipientName: 'Chloé', subject: 'Nordwind invites Café Digital', bodyText },
    }),
  );
  check(`the invitation is ${sent.status} and its mail ${sent.deliveryStatus}`, sent.status === 'PENDING');

  step('Chloé', 'receives the mail');
  await stack.do.settle();
  const [received] = await mailsTo(stack, reseller);
  if (received === undefined) throw new Error('The mail did not arrive');
  mail(received, 16);
  const link = linkIn(received);
  say(`Inbox in the browser: ${stack.mail}`);
  const read = () => agent.GET('/v1/partnership-requests/{requestId}', { params: { path: { requestId: sent.id } } });
  const before = await read();
  check('the provider sees that it was delivered', before.data?.deliveryStatus === 'DELIVERED');

  step('A mail scanner', 'follows the link twice, before anybody has read the mail');
  for (const method of ['HEAD', 'GET']) call(method, '/i/r/{token}', (await fetch(link, { method })).status);
  const after = await read();
  check('nothing has changed', ifMatch(after)['If-Match'] === ifMatch(before)['If-Match']);

  step('Chloé', 'opens the page, signs in, agrees and accepts');
  say(`Page: ${link}`);
  const token = tokenIn(link);
  const chloe = await as(reseller);
  const accept = () =>
    answered(chloe.POST('/v1/invitations/{token}/accept', { params: { path: { token } }, body: { consent: true } }));
  const accepted = await accept();
  check('the invitation is accepted', accepted.status === 'ACCEPTED');

  step('Both sides', 'list each other');
  const resellers = await Array.fromAsync(pages(agent, '/v1/resellers'));
  const providers = await Array.fromAsync(pages(chloe, '/v1/providers'));
  check(`Nordwind lists ${resellers[0]?.resellerName}`, resellers[0]?.resellerName === 'Café Digital SARL');
  check(
    `Café Digital lists ${providers[0]?.providerName}`,
    providers[0]?.providerName === 'Nordwind Distribution GmbH',
  );

  step('Nordwind’s admin agent', 'is told by mail');
  await stack.do.settle();
  const [notice] = await mailsTo(stack, provider.agent);
  if (notice === undefined) throw new Error('The acceptance mail did not arrive');
  mail(notice, 8);
  check('the mail names the reseller', notice.text.includes('Café Digital SARL'));

  step('Chloé', 'clicks a second time');
  check('she gets the same answer', JSON.stringify(await accept()) === JSON.stringify(accepted));
  const { error } = await anybody.GET('/i/r/{token}', { params: { path: { token } } });
  if (!isProblem<unknown>(error)) throw new Error('The page still asks');
  check(`the page says: ${error.detail}`, error.code === 'INVITATION_ALREADY_ACCEPTED');
}

async function comeToNothing({ stack, anybody }: Cast, agent: Twotier): Promise<void> {
  title('Two invitations that come to nothing');
  const invite = async (recipientEmail: string) => {
    const body = { recipientEmail, subject: 'Nordwind invites you', bodyText: 'Please accept: {{link}}' };
    const { id } = await answered(agent.POST('/v1/partnership-requests', { body }));
    await stack.do.settle();
    const [mailed] = await mailsTo(stack, recipientEmail);
    return { id, token: tokenIn(linkIn(mailed ?? { text: '' })) };
  };
  const view = async (token: string) => {
    const { error } = await anybody.GET('/i/r/{token}', { params: { path: { token } } });
    if (!isProblem<unknown>(error)) throw new Error('The link still works');
    return error;
  };
  step('Nordwind’s admin agent', 'invites the wrong company and takes it back');
  const wrong = await invite('info@wrong-company.example');
  await answered(
    agent.POST('/v1/partnership-requests/{requestId}/revoke', { params: { path: { requestId: wrong.id } } }),
  );
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
  const expired = await answered(agent.GET('/v1/partnership-requests', { params: { query: { status: 'EXPIRED' } } }));
  check('the list of expired invitations holds it', expired.items[0]?.id === silent.id);
}

async function told({ as }: Cast): Promise<void> {
  title('The audit log tells all of it');
  step('Nordwind’s global administrator', 'reads it');
  const administrator = await as(provider.admin);
  const audit = await answered(administrator.GET('/v1/audit-records', { params: { query: { limit: 50 } } }));
  const records = audit.items.toReversed();
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

function toldBy(operationType: string, newValue: Record<string, unknown> = {}): string {
  if (operationType === 'email_delivery_changed') return String(newValue['deliveryStatus']);
  return String(newValue['status'] ?? newValue['legalName'] ?? newValue['roles'] ?? '');
}

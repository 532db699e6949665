import { listCustomers, readCustomer, revealCredential } from '../../functions/customers/contract.ts';
import {
  putAccountInfo,
  putSubscriptions,
  reviewOnboarding,
  startOnboarding,
  submitOnboarding,
} from '../../functions/onboarding/contract.ts';
import { listResellers } from '../../functions/partnerships/contract.ts';
import { call as callApi, tokenOf } from '../support/api.ts';
import { mailsTo } from '../support/inbox.ts';
import { signInFirst } from '../support/sign-in.ts';
import type { RunningStack } from '../support/stack.ts';
import { call, check, mail, say, step, table, title } from './teller.ts';

const administrator = 'lena.huber@fabrikam.example';
const password = 'Lenas-Own-Password-1';

/** What the story leaves behind for the next one. */
export interface Sold {
  /** Of the customer, with the password that she chose. */
  administrator: { email: string; password: string };
  customerId: string;
  resellerId: string;
  subscriptionId: string;
}

/**
 * The provider brings on a customer for the reseller that it works with by now: a mistake is found at review and mended,
 * the one-time password is shown once, the customer's administrator signs in, and both partners list the customer.
 */
export async function customerStory(stack: RunningStack): Promise<Sold> {
  const { api } = stack;
  const signIn = (email: string) => {
    const user = stack.users.find((candidate) => candidate.email === email);
    if (user === undefined) throw new Error(`The seed has no user ${email}`);
    return tokenOf(stack, user);
  };
  const token = await signIn('salesagent@nordwind.example');

  title('The provider brings on a customer for the reseller');
  step('Nordwind’s sales agent', 'finds the reseller’s row and starts from there');
  const resellers = await callApi(api, listResellers, { token, query: { name: 'café' } });
  call('GET', '/v1/resellers?name=café', resellers.status);
  const resellerId = resellers.body.items[0]?.resellerId ?? '';
  const started = await callApi(api, startOnboarding, { token, body: { resellerId } });
  call('POST', '/v1/onboardings', started.status);
  check(`the draft is at ${started.body.status}, for ${started.body.resellerName}`, started.status === 201);
  const parameters = { onboardingId: started.body.id };

  step('Nordwind’s sales agent', 'types in who the customer is, and who of it signed the agreement');
  const person = { firstName: 'Lena', lastName: 'Huber', email: administrator, phoneNumber: '089 123456' };
  const accountInfo = {
    company: { companyName: 'Demo Fahrräder GmbH', domain: 'fabrikam' },
    billing: {
      email: 'rechnung@fabrikam.example',
      defaultAddress: { addressLine1: 'Hauptstraße 1', city: 'München', postalCode: '80331', country: 'DE' },
    },
    contact: person,
    agreement: { primaryContact: person, dateAgreed: '2025-06-01' },
  };
  const saved = await callApi(api, putAccountInfo, { token, parameters, body: accountInfo });
  call('PUT', '/v1/onboardings/{onboardingId}/account-info', saved.status);
  check(`the phone number is kept as ${saved.body.accountInfo?.contact.phoneNumber}`, saved.status === 200);

  step('Nordwind’s sales agent', 'chooses two offers');
  const licence = { termDuration: 'P1Y', billingCycle: 'MONTHLY' };
  const lineItems = [
    { ...licence, offerId: 'SUITE:0001:DE', quantity: 25 },
    { ...licence, offerId: 'CALLING:0001:DE', quantity: 10 },
  ];
  const chosen = await callApi(api, putSubscriptions, { token, parameters, body: { lineItems } });
  call('PUT', '/v1/onboardings/{onboardingId}/subscriptions', chosen.status);
  check('the draft is ready for review', chosen.body.status === 'REVIEW');

  step('Nordwind’s sales agent', 'reviews it, and finds a mistake');
  const review = await callApi(api, reviewOnboarding, { token, parameters });
  call('GET', '/v1/onboardings/{onboardingId}/review', review.status);
  for (const { pointer, message } of review.body.warnings) say(`${pointer}: ${message}`);
  check(
    'the reseller is partner of record of both lines',
    review.body.lines.every((line) => line.partnerIdOnRecord),
  );
  const early = await callApi(api, submitOnboarding, { token, parameters, body: {} });
  call('POST', '/v1/onboardings/{onboardingId}/submit', early.status);
  check(`submitting as it stands is refused: ${early.problem.code}`, early.status === 422);

  step('Nordwind’s sales agent', 'goes back, writes the legal name, and submits');
  const mended = { ...accountInfo, company: { ...accountInfo.company, companyName: 'Fabrikam Fahrräder GmbH' } };
  const again = await callApi(api, putAccountInfo, { token, parameters, body: mended });
  call('PUT', '/v1/onboardings/{onboardingId}/account-info', again.status);
  check('the subscriptions are still there', again.body.lineItems?.length === 2);
  const body = { partnerOnRecordAttestationAccepted: true };
  const made = await callApi(api, submitOnboarding, { token, parameters, body });
  call('POST', '/v1/onboardings/{onboardingId}/submit', made.status);
  check(`${made.body.order?.totalLicences} licences are ordered, all fulfilled`, made.status === 200);
  const { customerId } = made.body;
  const twice = await callApi(api, submitOnboarding, { token, parameters, body });
  call('POST', '/v1/onboardings/{onboardingId}/submit', twice.status);
  check('a second click makes nothing new', JSON.stringify(twice.body) === JSON.stringify(made.body));

  step('Lena', 'gets the notice of the agreement that she signed');
  await stack.do.settle();
  const [notice] = await mailsTo(stack, administrator);
  if (notice === undefined) throw new Error('The notice did not arrive');
  mail(notice, 14);

  step('Nordwind’s sales agent', 'is shown the administrator’s name and password, once');
  const shown = await callApi(api, revealCredential, { token, parameters: { customerId } });
  call('POST', '/v1/customers/{customerId}/setup-credential/reveal', shown.status);
  say(`${shown.body.userName}  ${shown.body.temporaryPassword?.replace(/(?<=.{3})./g, '•')}`);
  const second = await callApi(api, revealCredential, { token, parameters: { customerId } });
  call('POST', '/v1/customers/{customerId}/setup-credential/reveal', second.status);
  check(`a second time: ${second.problem.detail}`, second.problem.code === 'CREDENTIAL_ALREADY_REVEALED');

  step('Lena', 'signs in with it, and has to choose a password of her own');
  const hers = await signInFirst(stack, administrator, shown.body.temporaryPassword ?? '', password);
  check('she is the global administrator of her company', hers.length > 0);

  step('Both partners', 'list the customer');
  const listed = await callApi(api, listCustomers, { token, query: { resellerId } });
  call('GET', '/v1/customers?resellerId={resellerId}', listed.status);
  table(
    listed.body.items.map(({ companyName, domain, country, resellerName = '' }) => [
      companyName,
      domain,
      country,
      resellerName,
    ]),
  );
  const theirs = await signIn('salesagent@cafe-digital.example');
  const seen = await callApi(api, readCustomer, { token: theirs, parameters: { customerId } });
  call('GET', '/v1/customers/{customerId}', seen.status);
  check(`Café Digital sees ${seen.body.companyName}, and not its password`, seen.body.administrator === undefined);
  const account = { email: administrator, password };
  return {
    administrator: account,
    customerId,
    resellerId,
    subscriptionId: made.body.order.lineItems[0]?.subscriptionId ?? '',
  };
}

import { answered, ifMatch, isProblem } from '../../shared/client/client.ts';
import { mailsTo } from '../support/inbox.ts';
import { signInFirst } from '../support/sign-in.ts';
import type { Cast } from './cast.ts';
import { check, mail, say, step, table, title } from './teller.ts';

const administrator = { email: 'lena.huber@fabrikam.example', password: 'Lenas-Own-Password-1' };

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
export async function customerStory({ stack, as }: Cast): Promise<Sold> {
  const agent = await as('salesagent@nordwind.example');

  title('The provider brings on a customer for the reseller');
  step('Nordwind’s sales agent', 'finds the reseller’s row and starts from there');
  const resellers = await answered(agent.GET('/v1/resellers', { params: { query: { name: 'café' } } }));
  const resellerId = resellers.items[0]?.resellerId ?? '';
  const draft = await answered(agent.POST('/v1/onboardings', { body: { resellerId } }));
  check(`the draft is at ${draft.status}, for ${draft.resellerName}`, draft.resellerId === resellerId);
  const path = { onboardingId: draft.id };

  step('Nordwind’s sales agent', 'types in who the customer is, and who of it signed the agreement');
  const person = { firstName: 'Lena', lastName: 'Huber', email: administrator.email, phoneNumber: '089 123456' };
  const accountInfo = {
    company: { companyName: 'Demo Fahrräder GmbH', domain: 'fabrikam' },
    billing: {
      email: 'rechnung@fabrikam.example',
      defaultAddress: { addressLine1: 'Hauptstraße 1', city: 'München', postalCode: '80331', country: 'DE' },
    },
    contact: person,
    agreement: { primaryContact: person, dateAgreed: '2025-06-01' },
  };
  const put = (body: typeof accountInfo) =>
    agent.PUT('/v1/onboardings/{onboardingId}/account-info', { params: { path }, body });
  const saved = await answered(put(accountInfo));
  const { phoneNumber } = saved.accountInfo?.contact ?? {};
  check(`the phone number is kept as ${phoneNumber}`, phoneNumber === '+4989123456');

  step('Nordwind’s sales agent', 'chooses two offers');
  const licence = { termDuration: 'P1Y', billingCycle: 'MONTHLY' };
  const lineItems = [
    { ...licence, offerId: 'SUITE:0001:DE', quantity: 25 },
    { ...licence, offerId: 'CALLING:0001:DE', quantity: 10 },
  ];
  const chosen = await answered(
    agent.PUT('/v1/onboardings/{onboardingId}/subscriptions', { params: { path }, body: { lineItems } }),
  );
  check('the draft is ready for review', chosen.status === 'REVIEW');

  step('Nordwind’s sales agent', 'reviews it, and finds a mistake');
  const review = await answered(agent.GET('/v1/onboardings/{onboardingId}/review', { params: { path } }));
  for (const { pointer, message } of review.warnings) say(`${pointer}: ${message}`);
  check(
    'the reseller is partner of record of both lines',
    review.lines.every((line) => line.partnerIdOnRecord),
  );
  const submit = (header: { 'If-Match'?: string }, partnerOnRecordAttestationAccepted: boolean) =>
    agent.POST('/v1/onboardings/{onboardingId}/submit', {
      params: { path, header },
      body: { partnerOnRecordAttestationAccepted },
    });
  const early = await submit({}, false);
  if (!isProblem(early.error)) throw new Error('The customer was brought on as it stood');
  check(`submitting as it stands is refused: ${early.error.code}`, early.response.status === 422);

  step('Nordwind’s sales agent', 'goes back, writes the legal name, and submits');
  const mended = await put({
    ...accountInfo,
    company: { ...accountInfo.company, companyName: 'Fabrikam Fahrräder GmbH' },
  });
  check('the subscriptions are still there', mended.data?.lineItems?.length === 2);
  const sold = await answered(submit(ifMatch(mended), true));
  check(`${sold.order.totalLicences} licences are ordered, all fulfilled`, sold.order.status === 'COMPLETED');
  const { customerId } = sold;
  const twice = await answered(submit({}, true));
  check('a second click makes nothing new', JSON.stringify(twice) === JSON.stringify(sold));

  step('Lena', 'gets the notice of the agreement that she signed');
  await stack.do.settle();
  const [notice] = await mailsTo(stack, administrator.email);
  if (notice === undefined) throw new Error('The notice did not arrive');
  mail(notice, 14);

  step('Nordwind’s sales agent', 'is shown the administrator’s name and password, once');
  const reveal = () =>
    agent.POST('/v1/customers/{customerId}/setup-credential/reveal', { params: { path: { customerId } } });
  const { userName, temporaryPassword = '' } = await answered(reveal());
  say(`${userName}  ${temporaryPassword.replace(/(?<=.{3})./g, '•')}`);
  const second = await reveal();
  if (!isProblem(second.error, 'CREDENTIAL_ALREADY_REVEALED')) throw new Error('The password was shown twice');
  check(`a second time: ${second.error.detail}`, second.error.allowedActions.includes('reissue'));

  step('Lena', 'signs in with it, and has to choose a password of her own');
  const hers = await signInFirst(stack, administrator.email, temporaryPassword, administrator.password);
  check('she is the global administrator of her company', hers.length > 0);

  step('Both partners', 'list the customer');
  const listed = await answered(agent.GET('/v1/customers', { params: { query: { resellerId } } }));
  table(
    listed.items.map(({ companyName, domain, country, resellerName = '' }) => [
      companyName,
      domain,
      country,
      resellerName,
    ]),
  );
  const theirs = await as('salesagent@cafe-digital.example');
  const seen = await answered(theirs.GET('/v1/customers/{customerId}', { params: { path: { customerId } } }));
  check(`Café Digital sees ${seen.companyName}, and not its password`, seen.administrator === undefined);
  return { administrator, customerId, resellerId, subscriptionId: sold.order.lineItems[0]?.subscriptionId ?? '' };
}

import { type Customer, type CustomerRelationship, extendTie } from './customer.ts';
import { agreementConfirmedMail } from './customer-agreement.ts';
import type { AccountInfo, AgreementAcceptance, NormalisedAgreement } from './customer-data/customer.ts';
import type { Confirmation } from './customer-data/finding.ts';
import type { JournalEntry, Task } from './journal.ts';
import { languageFor } from './languages.ts';
import { completedDraft, type OnboardingDraft, requireComplete, requireOpenDraft } from './onboarding.ts';
import { refuseAll, refuseProblems, unconfirmedProblems } from './onboarding-findings.ts';
import { domainProblem, type Judgement, judgeDraft, type ReviewFacts } from './onboarding-review.ts';
import { currencyOf } from './ordering/currency.ts';
import type { Order } from './ordering/order.ts';
import { placeOrder } from './ordering/place-order.ts';
import type { Subscription } from './ordering/subscription.ts';
import { applyOrder, type CustomerUsage, noUsage } from './ordering/usage.ts';
import { type NewUser, replyAddressOf, requireActivePartner } from './partner.ts';
import { newCredential, type PasswordSource, type SetupCredential } from './setup-credential.ts';
import type { Caller } from './tenants.ts';
import { accountTask, type User, wantedUser } from './user.ts';

/** What whoever submits says about what the review showed. */
export interface SubmitInput {
  /** Each warning as the review told it: a value that changed since needs another confirmation. */
  confirmedWarnings: readonly Confirmation[];
  /** The address stands although its country's rules would write it otherwise. */
  addressConfirmed?: boolean | undefined;
  partnerOnRecordAttestationAccepted?: boolean | undefined;
  /** ISO 4217; by default the customer's country's. */
  currencyCode?: string | undefined;
}

/** The new customer with all its parts: what one transaction writes. */
export interface Submission {
  draft: OnboardingDraft;
  customer: Customer;
  /** The provider's tie first, then the reseller's when there is one. */
  relationships: CustomerRelationship[];
  acceptance: AgreementAcceptance;
  order: Order;
  subscriptions: Subscription[];
  usage: CustomerUsage;
  credential: SetupCredential;
  administrator: User;
  entry: JournalEntry;
}

export interface SubmitContext {
  now: Date;
  caller: Caller;
  newId: () => string;
  password: PasswordSource;
}

/**
 * Makes the customer of a draft, complete or not at all (domain rules, 3.4): everything is judged anew by what is so now.
 * @throws Refusal `DRAFT_EXPIRED`, `DRAFT_CANCELLED`, `DRAFT_INCOMPLETE`; `AGREEMENT_REQUIRED`, `WARNINGS_NOT_CONFIRMED`,
 *   `POR_ATTESTATION_REQUIRED`; the codes of the review's problems; `STATE_CONFLICT` for a provider that is not active
 */
export function submitDraft(
  current: OnboardingDraft,
  input: SubmitInput,
  facts: ReviewFacts,
  context: SubmitContext,
): Submission {
  const { provider } = facts;
  const { now, caller, newId } = context;
  requireOpenDraft(current, now);
  requireComplete(current);
  requireActivePartner(provider, 'Your company is not active in the programme, so it cannot bring on customers.');
  const review = judgeDraft(current, facts);
  refuseReview(review, current, facts);
  refuseUnconfirmed(input, review);

  const { accountInfo } = current;
  const { agreement } = accountInfo;
  if (agreement === undefined) throw new Error('A draft without an agreement passed');
  const at = now.toISOString();
  const record = { version: 1, createdAt: at, updatedAt: at, createdBy: caller.userId };
  const customer: Customer = {
    id: newId(),
    companyProfile: accountInfo.company,
    country: accountInfo.billing.defaultAddress.country,
    accountStatus: 'UNKNOWN',
    ...record,
  };
  const acceptance: AgreementAcceptance = {
    id: newId(),
    providerId: provider.id,
    customerId: customer.id,
    ...agreement,
    method: 'PARTNER_ATTESTATION',
    userId: caller.userId,
    createdAt: at,
  };
  const { order, subscriptions } = placeOrder(review.lines, {
    orderId: newId(),
    // In the order of the lines, as lists then show them.
    subscriptionIds: review.lines.map(newId).sort(),
    provider,
    customerId: customer.id,
    resellerId: current.resellerId,
    currencyCode: input.currencyCode ?? currencyOf(accountInfo.billing.defaultAddress.country),
    standings: facts.standings,
    placedBy: caller.userId,
    now,
  });
  const { email, firstName, lastName } = accountInfo.contact;
  const account: NewUser = {
    userId: newId(),
    email,
    firstName,
    lastName,
    tenantId: customer.id,
    tenantKind: 'customer',
    tenantName: customer.companyProfile.companyName,
    roles: ['GlobalAdmin'],
  };
  const credential = newCredential(context.password, { providerId: provider.id, administrator: account, caller, now });
  const administrator = {
    ...wantedUser(account, languageFor(accountInfo.billing.language), { now, createdBy: caller.userId }),
    passwordWanted: false,
    passwordToldBy: { providerId: provider.id },
  };
  const draft = completedDraft(current, { customerId: customer.id, orderId: order.id }, now);
  const made = { customer, acceptance, order, subscriptions, credential, administrator };
  return {
    ...made,
    draft,
    relationships: tiesOf(customer, accountInfo, facts, record),
    usage: applyOrder(noUsage(customer.id), order.lineItems),
    entry: {
      operationType: 'submit_onboarding',
      tenantId: provider.id,
      resource: { type: 'onboarding_draft', id: draft.id },
      alsoTouched: [
        { type: 'customer', id: customer.id },
        { type: 'agreement', id: acceptance.id },
        { type: 'order', id: order.id },
        ...subscriptions.map(({ id }) => ({ type: 'subscription' as const, id })),
        { type: 'setup_credential', id: customer.id },
      ],
      customerId: customer.id,
      resellerId: draft.resellerId,
      oldValue: { status: current.status },
      newValue: { status: draft.status, lines: subscriptions.length, licences: order.totalLicences },
      tasks: tasksOf(made, accountInfo, agreement, facts),
    },
  };
}

/** Refuses what stands in the way, all of it; what is only wrong with lines under the code that leads among lines. */
function refuseReview(
  { problems, lineProblems }: Judgement,
  draft: OnboardingDraft & { accountInfo: AccountInfo },
  { domain }: ReviewFacts,
): void {
  if (problems.length === lineProblems.length) refuseProblems(lineProblems);
  refuseAll(
    problems,
    'keep this draft from being submitted',
    domainProblem(draft.accountInfo.company.domain, domain)?.facts,
  );
}

/** What the person who submits has to say, and did not; all of it at once. */
function refuseUnconfirmed(input: SubmitInput, review: Judgement): void {
  const unconfirmed = unconfirmedProblems(review.warnings, input);
  if (review.address.status === 'InteractionRequired' && input.addressConfirmed !== true) {
    unconfirmed.unshift({
      pointer: '/addressConfirmed',
      code: 'WARNINGS_NOT_CONFIRMED',
      rule: 'address-confirmed',
      message: "confirm the address as it stands, since its country's rules would write it otherwise",
      expected: 'true, or one of the suggestions in the account info',
    });
  }
  refuseAll(unconfirmed, 'keep this draft from being submitted', {
    nextStep: 'Look at the review, and send confirmedWarnings with the rule, pointer and basis of each warning.',
  });
}

function tiesOf(
  customer: Customer,
  { billing, contact, agreement }: AccountInfo,
  { provider, reseller }: ReviewFacts,
  record: Pick<CustomerRelationship, 'version' | 'createdAt' | 'updatedAt' | 'createdBy'>,
): CustomerRelationship[] {
  const own: CustomerRelationship = {
    partnerId: provider.id,
    partnerName: provider.legalName,
    customerId: customer.id,
    role: 'PROVIDER',
    origin: 'CREATED',
    status: 'ACTIVE',
    companyName: billing.companyName,
    domain: customer.companyProfile.domain,
    country: billing.defaultAddress.country,
    tags: [],
    ...(reseller && { associatedResellerId: reseller.id, resellerName: reseller.legalName }),
    ...(agreement && {
      agreement: { templateId: agreement.templateId, type: agreement.type, dateAgreed: agreement.dateAgreed },
    }),
    billingProfile: billing,
    primaryContact: contact,
    startedAt: record.createdAt,
    ...record,
  };
  return reseller === undefined ? [own] : [own, extendTie(undefined, own, { provider, reseller, ...record })];
}

/** The account, the notice to who signed the agreement, and the news to the reseller. */
function tasksOf(
  made: Pick<Submission, 'customer' | 'acceptance' | 'order' | 'administrator'>,
  accountInfo: AccountInfo,
  agreement: NormalisedAgreement,
  { provider, reseller, templates }: ReviewFacts,
): Task[] {
  const { billing } = accountInfo;
  const tasks: Task[] = [
    accountTask(made.administrator),
    agreementConfirmedMail(made.acceptance, {
      provider,
      companyName: billing.companyName,
      language: billing.language,
      template: templates.find(({ templateId }) => templateId === agreement.templateId),
    }),
  ];
  if (reseller !== undefined) {
    tasks.push({
      kind: 'mail',
      to: reseller.primaryContact.email,
      fromName: provider.legalName,
      replyTo: replyAddressOf(provider),
      language: reseller.language,
      content: {
        template: 'customer-added',
        providerName: provider.legalName,
        resellerName: reseller.legalName,
        companyName: billing.companyName,
        domain: made.customer.companyProfile.domain,
        subscriptions: String(made.order.lineItems.length),
        licences: String(made.order.totalLicences),
      },
    });
  }
  return tasks;
}

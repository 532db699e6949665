import { randomInt, randomUUID } from 'node:crypto';

import { putAgreementTemplate, putOffer } from '../../functions/catalogue/contract.ts';

import {
  confirmAgreement,
  reissueCredential,
  revealCredential,
  setAccountStatus,
  updateCustomer,
} from '../../functions/customers/contract.ts';

import { requestErasure } from '../../functions/data/contract.ts';
import { acceptInvitation, askAgain, declineInvitation } from '../../functions/invitations/contract.ts';
import {
  cancelOnboarding,
  putAccountInfo,
  putSubscriptions,
  startOnboarding,
  submitOnboarding,
} from '../../functions/onboarding/contract.ts';
import { setPartnerOfRecord, setSupportContact } from '../../functions/partners-of-record/contract.ts';
import {
  changeReseller,
  createRequest,
  removeReseller,
  resendRequest,
  resumeReseller,
  revokeRequest,
  suspendReseller,
} from '../../functions/partnerships/contract.ts';
import { putProfile } from '../../functions/profiles/contract.ts';
import {
  addMpnId,
  changePartner,
  enrolByInvitation,
  enrolPartner,
  removeMpnId,
  signAgreement,
} from '../../functions/programme/contract.ts';
import {
  approveAdminGrant,
  consentToAdminGrant,
  createRelationshipRequest,
  endRelationship,
  listAdminGrants,
  rejectAdminGrant,
  requestAdminGrant,
  resendRelationshipRequest,
  revokeRelationshipRequest,
  terminateAdminGrant,
  updateAdminGrant,
} from '../../functions/relationships/contract.ts';
import {
  cancelSubscription,
  createOrder,
  listSubscriptions,
  reactivateSubscription,
  suspendSubscription,
  updateSubscription,
} from '../../functions/subscriptions/contract.ts';
import { changeUser, inviteUser } from '../../functions/users/contract.ts';
import { createWebhook, deleteWebhook, replayWebhook, rotateWebhookSecret } from '../../functions/webhooks/contract.ts';
import { connect } from '../../infra/local/control.ts';
import type { StackFile } from '../../infra/local/stack-file.ts';
import { loadPartner } from '../../shared/data/partners.ts';
import { removalAttestationVersion } from '../../shared/domain/attestation.ts';
import { endAttestationVersion } from '../../shared/domain/end-relationship.ts';
import { type CallOptions, call } from '../support/api.ts';
import { tokenIn } from '../support/inbox.ts';

import { offerBody } from '../support/offers.ts';

import {
  accountInfo,
  completeDraft,
  draftWithAccountInfo,
  newCustomer,
  signer,
  submission,
  suiteLine,
} from '../support/onboarding.ts';

import { relationshipsOn } from '../support/relationships.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

/** Makes what a step needs so that it changes something; each time anew, and each time to the same answer but for names. */
export type Scenario = () => Promise<CallOptions<unknown, unknown, unknown>>;

const unheard = { url: 'http://127.0.0.1:9/in', eventTypes: ['twotier.offer.created' as const] };

/** How to bring each changing step about, by its route; a step that is missing here fails the test by its name. */
export async function scenariosOf(
  stack: StackFile,
): Promise<{ scenarios: Map<unknown, Scenario>; providers: string[]; tokens: string[] }> {
  const tenants = tenantsOf(stack);
  const relationships = relationshipsOn(stack);
  const { ask } = relationships;
  const { api } = stack;
  const operator = await tenants.operator();
  const providers: Company[] = [];
  let count = 0;
  const next = (): number => {
    count += 1;
    return count;
  };

  const anyMpnId = (): string => String(randomInt(1_000_000_000, 9_999_999_999));

  // A provider for each step, so that faults struck side by side never meet in one item.
  async function provider(): Promise<Company> {
    const made = await tenants.provider({
      name: 'Faulty Distribution',
      fields: { invitationsPerDay: 500, openInvitations: 500 },
    });
    providers.push(made);
    return made;
  }

  async function invite(from: Company, recipientEmail: string, fields: Record<string, unknown> = {}) {
    const token = await from.token('AdminAgent');
    const { body, problem } = await call(api, createRequest, {
      token,
      body: { recipientEmail, subject: 'Work with us', bodyText: 'Hello {{link}}', mode: 'DRAFT', ...fields },
    });
    if (body.id === undefined) throw new Error(`The invitation was refused: ${JSON.stringify(problem)}`);
    return { token, id: body.id, parameters: { token: tokenIn(body.draft?.link ?? '') } };
  }

  async function startDraft(of: Company) {
    const token = await of.token('AdminAgent');
    const { body } = await call(api, startOnboarding, { token, body: {} });
    return { token, parameters: { onboardingId: body.id } };
  }

  async function customerOf(of: Company) {
    const token = await of.token('AdminAgent');
    const { customerId } = await newCustomer(api, token);
    return { token, parameters: { customerId } };
  }

  /** A customer's base, which an add-on follows in whatever happens to it. */
  async function baseOf(of: Company) {
    const token = await of.token('AdminAgent');
    const { customerId, made } = await newCustomer(api, token, {
      lineItems: [suiteLine, { ...suiteLine, offerId: 'CALLING:0001:DE', quantity: 2 }],
    });
    const subscriptionId = made.body.order.lineItems[0]?.subscriptionId ?? '';
    return { token, parameters: { customerId, subscriptionId } };
  }

  /** A subscription that the reseller is on record for. */
  async function soldBy(of: Company) {
    const token = await of.token('AdminAgent');
    const { customerId, made } = await newCustomer(api, token, { resellerId: supporter.id });
    const subscriptionId = made.body.order.lineItems[0]?.subscriptionId;
    return { token, parameters: { customerId, subscriptionId } };
  }

  /** A reseller that works with the provider, by an accepted invitation. */
  async function resellerOf(from: Company) {
    const reseller = await tenants.reseller({ name: 'Faulty Partner' });
    const { token, parameters } = await invite(from, reseller.email());
    await call(api, acceptInvitation, { token: await reseller.token(), parameters, body: { consent: true } });
    return { token, parameters: { resellerId: reseller.id } };
  }

  /** A webhook of a company of its own, which has ten at most; to nobody, of what never happens there. */
  async function webhookOf(of: Company) {
    const token = await of.token();
    const { body } = await call(api, createWebhook, { token, body: unheard });
    return { token, parameters: { webhookId: body.id } };
  }

  /** A request for rights that the customer has not decided on, with both sides' tokens. */
  async function wanted(of: Company, resellerId?: string) {
    const customer = await relationships.customerOf(of, resellerId === undefined ? {} : { resellerId });
    const token = await of.token('AdminAgent');
    const parameters = { customerId: customer.id };
    const body = { displayName: `Rights ${next()}`, roles: ['DirectoryReader' as const], duration: 'P1Y' };
    const asked = await call(api, requestAdminGrant, {
      token,
      parameters,
      body: { ...body, ...(resellerId !== undefined && { resellerId }) },
    });
    if (asked.status !== 201) throw new Error(`The request was refused: ${JSON.stringify(asked.problem)}`);
    return { token, theirs: await customer.token(), parameters: { ...parameters, grantId: asked.body.id } };
  }

  const creating = await provider();
  const resending = await provider();
  const revoking = await provider();
  const accepted = await provider();
  const declined = await provider();
  const asked = await provider();
  const inviting = await provider();
  const asking = await provider();
  const parting = await provider();
  const giving = await provider();
  const having = await provider();
  const wanting = await provider();
  const rewording = await provider();
  const approving = await provider();
  const rejecting = await provider();
  const proposing = await provider();
  const reasking = await provider();
  const withdrawing = await provider();
  const starting = await provider();
  const saving = await provider();
  const choosing = await provider();
  const cancelling = await provider();
  const submitting = await provider();
  const tagging = await provider();
  const revealing = await provider();
  const reissuing = await provider();
  const confirming = await provider();
  const changing = await provider();
  const managing = await provider();
  const presenting = await provider();
  const vetting = await provider();
  const ordering = await provider();
  const resizing = await provider();
  const suspending = await provider();
  const reactivating = await provider();
  const ending = await provider();
  const pausing = await provider();
  const resuming = await provider();
  const trusting = await provider();
  const removing = await provider();
  const erasing = await provider();
  const declining = await tenants.reseller({ name: 'Faulty Reselling' });
  const supporter = await tenants.reseller({ name: 'Supporting Reselling' });
  const recording = await provider();
  const supporting = await provider();
  for (const from of [recording, supporting, proposing]) {
    const { parameters } = await invite(from, supporter.email());
    await call(api, acceptInvitation, { token: await supporter.token(), parameters, body: { consent: true } });
  }
  const directory = (await loadPartner(declining.id))?.tenantId ?? '';

  const scenarios = new Map<unknown, Scenario>([
    [createWebhook, async () => ({ token: await (await provider()).token(), body: unheard })],
    [deleteWebhook, async () => webhookOf(await provider())],
    [rotateWebhookSecret, async () => webhookOf(await provider())],
    [replayWebhook, async () => ({ ...(await webhookOf(await provider())), body: {} })],
    [
      enrolPartner,
      async () => {
        const domain = `enrolled-${next()}.example`;
        return {
          token: operator,
          body: {
            kind: 'RESELLER',
            legalName: 'Enrolled GmbH',
            tenantId: randomUUID(),
            country: 'DE',
            domains: [domain],
            mpnId: anyMpnId(),
            primaryContact: { firstName: 'Kim', lastName: 'Weber', email: `kim@${domain}`, phoneNumber: '+4930123456' },
            administrator: { email: `admin@${domain}`, firstName: 'Kim', lastName: 'Weber' },
          },
        };
      },
    ],
    [
      changePartner,
      async () => ({
        token: operator,
        parameters: { partnerId: changing.id },
        body: { invitationsPerDay: 500 + next() },
      }),
    ],
    [
      enrolByInvitation,
      async () => {
        const domain = `invited-${next()}.example`;
        const administrator = { email: `admin@${domain}`, firstName: 'Kim', lastName: 'Weber' };
        const { parameters } = await invite(inviting, administrator.email);
        return {
          body: {
            ...parameters,
            legalName: 'Invited GmbH',
            tenantId: randomUUID(),
            country: 'DE',
            domains: [domain],
            mpnId: anyMpnId(),
            primaryContact: administrator,
            administrator,
          },
        };
      },
    ],
    [
      addMpnId,
      async () => {
        const { id } = await tenants.reseller({ name: 'Growing Reselling' });
        return { token: operator, parameters: { partnerId: id }, body: { mpnId: anyMpnId(), primary: true } };
      },
    ],
    [
      removeMpnId,
      async () => {
        const { id } = await tenants.reseller({ name: 'Shrinking Reselling' });
        const body = { mpnId: anyMpnId(), mpnType: 'GLOBAL' as const };
        await call(api, addMpnId, { token: operator, parameters: { partnerId: id }, body });
        return { token: operator, parameters: { partnerId: id, mpnId: body.mpnId } };
      },
    ],
    [
      signAgreement,
      async () => {
        const unsigned = await tenants.reseller({ signed: false, name: 'Unsigned Reselling' });
        return { token: await unsigned.token(), parameters: { partnerId: unsigned.id }, body: {} };
      },
    ],
    [
      putProfile,
      async () => ({
        token: await presenting.token(),
        body: {
          description: `What we do, version ${next()}`,
          contact: { firstName: 'Kim', lastName: 'Weber', email: 'kim@faults.example' },
        },
      }),
    ],
    [
      inviteUser,
      async () => ({
        token: await managing.token(),
        body: { email: `user-${next()}@faults.example`, firstName: 'Uma', lastName: 'User', roles: ['SalesAgent'] },
      }),
    ],
    [
      changeUser,
      async () => {
        const token = await managing.token();
        const body = {
          email: `changed-${next()}@faults.example`,
          firstName: 'Uma',
          lastName: 'User',
          roles: ['SalesAgent' as const],
        };
        const invited = await call(api, inviteUser, { token, body });
        // The account is made before the change is timed.
        await connect(stack.control).settle();
        return { token, parameters: { userId: invited.body.id }, body: { roles: ['AdminAgent'] } };
      },
    ],
    [
      createRequest,
      async () => ({
        token: await creating.token('AdminAgent'),
        body: { recipientEmail: `create-${next()}@faults.example`, subject: 'S', bodyText: 'Hello {{link}}' },
      }),
    ],
    [
      resendRequest,
      async () => {
        const { token, id } = await invite(resending, `resend-${next()}@faults.example`);
        return { token, parameters: { requestId: id } };
      },
    ],
    [
      revokeRequest,
      async () => {
        const { token, id } = await invite(revoking, `revoke-${next()}@faults.example`);
        return { token, parameters: { requestId: id } };
      },
    ],
    [
      createRelationshipRequest,
      async () => ({
        token: await asking.token('AdminAgent'),
        body: { customerEmail: `ask-${next()}@faults.example` },
      }),
    ],
    [
      resendRelationshipRequest,
      async () => {
        const { id } = await ask(reasking, `reask-${next()}@faults.example`, { mode: 'DRAFT' });
        return { token: await reasking.token('AdminAgent'), parameters: { requestId: id } };
      },
    ],
    [
      revokeRelationshipRequest,
      async () => {
        const { id } = await ask(withdrawing, `withdraw-${next()}@faults.example`, { mode: 'DRAFT' });
        return { token: await withdrawing.token('AdminAgent'), parameters: { requestId: id } };
      },
    ],
    [
      endRelationship,
      async () => {
        const { token, parameters } = await customerOf(parting);
        const { items } = (await call(api, listSubscriptions, { token, parameters })).body;
        for (const { id: subscriptionId } of items) {
          await call(api, cancelSubscription, { token, parameters: { ...parameters, subscriptionId } });
        }
        const attestation = { accepted: true, textVersion: endAttestationVersion };
        return { token, parameters, body: { confirm: true, attestation } };
      },
    ],
    [
      requestAdminGrant,
      async () => ({
        token: await wanting.token('AdminAgent'),
        parameters: { customerId: (await relationships.customerOf(wanting)).id },
        body: { displayName: `Rights ${next()}`, roles: ['DirectoryReader'], duration: 'P1Y' },
      }),
    ],
    [
      updateAdminGrant,
      async () => {
        const { token, parameters } = await wanted(rewording);
        return { token, parameters, body: { displayName: `Other rights ${next()}`, duration: 'P6M' } };
      },
    ],
    [
      consentToAdminGrant,
      async () => {
        const { parameters } = await wanted(proposing, supporter.id);
        return { token: await supporter.token('AdminAgent'), parameters };
      },
    ],
    [
      approveAdminGrant,
      async () => {
        const { theirs: token, parameters } = await wanted(approving);
        return { token, parameters };
      },
    ],
    [
      rejectAdminGrant,
      async () => {
        const { theirs: token, parameters } = await wanted(rejecting);
        return { token, parameters, body: { reason: 'Not now.' } };
      },
    ],
    [
      terminateAdminGrant,
      async () => {
        const customer = await relationships.customerOf(giving);
        const { parameters: link } = await ask(having, customer.email, { mode: 'DRAFT' });
        await relationships.accept(customer, link);
        const [token, customerId] = [await having.token('AdminAgent'), customer.id];
        const { body } = await call(api, listAdminGrants, { token, parameters: { customerId } });
        return { token, parameters: { customerId, grantId: body.items[0]?.id ?? '' } };
      },
    ],
    [
      acceptInvitation,
      async () => {
        const reseller = await tenants.reseller({ name: 'Accepting Reselling' });
        const { parameters } = await invite(accepted, reseller.email());
        return { token: await reseller.token(), parameters, body: { consent: true } };
      },
    ],
    [
      declineInvitation,
      async () => {
        const { parameters } = await invite(declined, `decline-${next()}@faults.example`, {
          acceptableBy: 'TENANT_ADMINISTRATOR',
          resellerHint: { tenantId: directory },
        });
        return { token: await declining.token(), parameters, body: { reason: 'Not now.' } };
      },
    ],
    [
      askAgain,
      async () => {
        const { token, id, parameters } = await invite(asked, `ask-${next()}@faults.example`);
        await call(api, resendRequest, { token, parameters: { requestId: id } });
        return { parameters };
      },
    ],
    [suspendReseller, () => resellerOf(pausing)],
    [
      resumeReseller,
      async () => {
        const suspended = await resellerOf(resuming);
        await call(api, suspendReseller, suspended);
        return suspended;
      },
    ],
    [changeReseller, async () => ({ ...(await resellerOf(trusting)), body: { resellerMayManage: false } })],
    [
      removeReseller,
      async () => ({
        ...(await resellerOf(removing)),
        body: {
          confirm: true,
          attestation: { accepted: true, textVersion: removalAttestationVersion },
          noticeWanted: true,
        },
      }),
    ],
    [startOnboarding, async () => ({ token: await starting.token('AdminAgent'), body: {} })],
    [putAccountInfo, async () => ({ ...(await startDraft(saving)), body: accountInfo() })],
    [
      putSubscriptions,
      async () => {
        const token = await choosing.token('AdminAgent');
        const onboardingId = await draftWithAccountInfo(api, token);
        return { token, parameters: { onboardingId }, body: { lineItems: [suiteLine] } };
      },
    ],
    [cancelOnboarding, () => startDraft(cancelling)],
    [
      submitOnboarding,
      async () => {
        const token = await submitting.token('AdminAgent');
        const onboardingId = await completeDraft(api, token);
        return { token, parameters: { onboardingId }, body: submission };
      },
    ],
    [updateCustomer, async () => ({ ...(await customerOf(tagging)), body: { tags: [`tag ${next()}`] } })],
    [setPartnerOfRecord, async () => ({ ...(await soldBy(recording)), body: { partnerIdOnRecord: null } })],
    [setSupportContact, async () => ({ ...(await soldBy(supporting)), body: { supportPartnerId: supporter.id } })],
    [revealCredential, () => customerOf(revealing)],
    [reissueCredential, () => customerOf(reissuing)],
    [
      confirmAgreement,
      async () => ({
        ...(await customerOf(confirming)),
        body: { primaryContact: { ...signer, firstName: 'Ana' }, dateAgreed: '2025-06-01' },
      }),
    ],
    [
      putOffer,
      async () => {
        const parameters = { offerId: `FAULT-${next()}` };
        const made = await call(api, putOffer, { token: operator, parameters, body: offerBody() });
        if (made.status !== 201) throw new Error(`The offer was refused: ${JSON.stringify(made.problem)}`);
        return { token: operator, parameters, body: offerBody({ maximumQuantity: 7 }) };
      },
    ],
    [
      putAgreementTemplate,
      async () => {
        // One version, enforced from another day each time: there is room for a hundred versions only.
        const parameters = { templateId: '2f7b0d0e-6c0a-4f0e-9d4b-0c9a3f1d7e03' };
        const body = {
          type: 'FaultyAgreement',
          versionRank: 1,
          agreementLink: 'https://vendor.example/faulty',
          effectiveFrom: '2020-01-01T00:00:00.000Z',
        };
        await call(api, putAgreementTemplate, { token: operator, parameters, body });
        const enforcedFrom = new Date(Date.UTC(2100, 0, next())).toISOString();
        return { token: operator, parameters, body: { ...body, enforcedFrom } };
      },
    ],
    [
      setAccountStatus,
      async () => ({
        token: operator,
        parameters: (await customerOf(vetting)).parameters,
        body: { accountStatus: 'UNDER_REVIEW' },
      }),
    ],
    [createOrder, async () => ({ ...(await customerOf(ordering)), body: { ...submission, lineItems: [suiteLine] } })],
    [
      updateSubscription,
      async () => ({ ...(await baseOf(resizing)), body: { quantity: 12, autoRenewEnabled: false } }),
    ],
    [suspendSubscription, () => baseOf(suspending)],
    [
      reactivateSubscription,
      async () => {
        const base = await baseOf(reactivating);
        await call(api, suspendSubscription, base);
        return base;
      },
    ],
    [cancelSubscription, () => baseOf(ending)],
    [
      requestErasure,
      async () => {
        const email = `forgotten-${next()}@erased-company.example`;
        await invite(erasing, email);
        return { token: await erasing.token(), body: { email, reason: 'PERSON_ASKED' } };
      },
    ],
  ]);
  const tokens = await Promise.all(providers.map((each) => each.token('AdminAgent')));
  return { scenarios, providers: providers.map(({ id }) => id), tokens };
}

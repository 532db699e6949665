import { describe, expect, inject, test } from 'vitest';
import {
  answered,
  createClient,
  ifMatch,
  isProblem,
  pages,
  type Retry,
  type Twotier,
} from '../../shared/client/client.ts';
import { tokenOf } from '../support/api.ts';
import { linkIn, mailsTo, tokenIn } from '../support/inbox.ts';
import { signInFirst } from '../support/sign-in.ts';
import { startStack } from '../support/stack.ts';
import { tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');

/** Keeps what the client had to send again. */
function clientFor(api: string, token: string | undefined, retries: Retry[] = []): Twotier {
  return createClient({
    api,
    ...(token !== undefined && { token: () => token }),
    onRetry: (retry) => retries.push(retry),
  });
}

describe('the generated client alone', () => {
  test('tells the whole story: from the invitation to the removal, on a stack of its own', async () => {
    const own = await startStack();
    try {
      const as = async (email: string): Promise<Twotier> => {
        const user = own.users.find((candidate) => candidate.email === email);
        if (user === undefined) throw new Error(`The seed has no user ${email}`);
        return clientFor(own.api, await tokenOf(own, user));
      };
      const provider = await as('adminagent@nordwind.example');
      const reseller = await as('globaladmin@cafe-digital.example');
      const anybody = clientFor(own.api, undefined);

      // A provider invites a reseller.
      const recipientEmail = 'globaladmin@cafe-digital.example';
      const body = { recipientEmail, subject: 'Work with us', bodyText: 'Please accept: {{link}}' };
      const invitation = await answered(provider.POST('/v1/partnership-requests', { body }));
      const twice = await provider.POST('/v1/partnership-requests', { body });
      if (!isProblem(twice.error, 'REQUEST_ALREADY_PENDING')) throw new Error('It was invited twice');
      expect(twice.error.existingId).toBe(invitation.id);
      await own.do.settle();
      const [mail] = await mailsTo(own, recipientEmail);
      const token = tokenIn(linkIn(mail ?? { text: '' }));
      const shown = await answered(anybody.GET('/i/r/{token}', { params: { path: { token } } }));
      expect(shown).toMatchObject({ providerName: 'Nordwind Distribution GmbH' });

      // The reseller accepts, and both list each other.
      const accept = () =>
        answered(
          reseller.POST('/v1/invitations/{token}/accept', { params: { path: { token } }, body: { consent: true } }),
        );
      const accepted = await accept();
      expect([accepted.status, await accept()]).toEqual(['ACCEPTED', accepted]);
      const closed = await anybody.GET('/i/r/{token}', { params: { path: { token } } });
      expect(isProblem<unknown>(closed.error, 'INVITATION_ALREADY_ACCEPTED')).toBe(true);
      const resellers = await Array.fromAsync(pages(provider, '/v1/resellers', { query: { name: 'café' } }));
      const providers = await Array.fromAsync(pages(reseller, '/v1/providers'));
      expect([resellers[0]?.resellerName, providers[0]?.providerName]).toEqual([
        'Café Digital SARL',
        'Nordwind Distribution GmbH',
      ]);
      const resellerId = resellers[0]?.resellerId ?? '';

      // The provider brings on a customer for it.
      const draft = await answered(provider.POST('/v1/onboardings', { body: { resellerId } }));
      const path = { onboardingId: draft.id };
      const lena = {
        firstName: 'Lena',
        lastName: 'Huber',
        email: 'lena.huber@fabrikam.example',
        phoneNumber: '089 123456',
      };
      const accountInfo = {
        company: { companyName: 'Fabrikam Fahrräder GmbH', domain: 'fabrikam' },
        billing: {
          email: 'rechnung@fabrikam.example',
          defaultAddress: { addressLine1: 'Hauptstraße 1', city: 'München', postalCode: '80331', country: 'DE' },
        },
        contact: lena,
        agreement: { primaryContact: lena, dateAgreed: '2025-06-01' },
      };
      await answered(
        provider.PUT('/v1/onboardings/{onboardingId}/account-info', { params: { path }, body: accountInfo }),
      );
      const licence = { termDuration: 'P1Y', billingCycle: 'MONTHLY' };
      const lineItems = [
        { ...licence, offerId: 'SUITE:0001:DE', quantity: 25 },
        { ...licence, offerId: 'CALLING:0001:DE', quantity: 10 },
      ];
      const saved = await provider.PUT('/v1/onboardings/{onboardingId}/subscriptions', {
        params: { path },
        body: { lineItems },
      });
      const submit = (header = {}, accepts = true) =>
        provider.POST('/v1/onboardings/{onboardingId}/submit', {
          params: { path, header },
          body: { partnerOnRecordAttestationAccepted: accepts },
        });
      expect(isProblem((await submit({}, false)).error, 'POR_ATTESTATION_REQUIRED')).toBe(true);
      expect(isProblem((await submit({ 'If-Match': '"1"' })).error, 'VERSION_MISMATCH')).toBe(true);
      const sold = await answered(submit(ifMatch(saved)));
      expect(sold.order.totalLicences).toBe(35);
      const { customerId } = sold;

      // Its administrator signs in with the password that is shown once.
      await own.do.settle();
      const reveal = () =>
        provider.POST('/v1/customers/{customerId}/setup-credential/reveal', { params: { path: { customerId } } });
      const credential = await answered(reveal());
      const again = await reveal();
      if (!isProblem(again.error, 'CREDENTIAL_ALREADY_REVEALED')) throw new Error('The password was shown twice');
      expect(again.error.allowedActions).toEqual(['reissue']);
      await signInFirst(own, lena.email, credential.temporaryPassword ?? '', 'Lenas-Own-Password-1');
      const customers = await Array.fromAsync(pages(reseller, '/v1/customers'));
      expect(customers.map(({ companyName }) => companyName)).toEqual(['Fabrikam Fahrräder GmbH']);

      // The reseller buys more, the provider sets who earns.
      const subscriptionId = sold.order.lineItems[0]?.subscriptionId ?? '';
      const of = { path: { customerId, subscriptionId } };
      const theirs = await as('adminagent@cafe-digital.example');
      const subscription = '/v1/customers/{customerId}/subscriptions/{subscriptionId}' as const;
      const more = await answered(theirs.PATCH(subscription, { params: of, body: { quantity: 30 } }));
      expect(more.quantity).toBe(30);
      const less = await theirs.PATCH(subscription, { params: of, body: { quantity: 0 } });
      if (!isProblem(less.error)) throw new Error('Nothing is left of it');
      expect([less.error.code, less.error.errors?.[0]?.pointer]).toEqual(['QUANTITY_OUT_OF_RANGE', '/quantity']);
      for (const partnerIdOnRecord of [null, more.partnerId ?? '']) {
        const set = await answered(
          provider.PUT(`${subscription}/partner-of-record`, { params: of, body: { partnerIdOnRecord } }),
        );
        expect(set.partnerId ?? null).toBe(partnerIdOnRecord);
      }
      const order = await answered(
        provider.POST('/v1/customers/{customerId}/orders', {
          params: { path: { customerId } },
          body: {
            lineItems: [{ ...licence, offerId: 'SUITE:0001:DE', quantity: 1 }],
            partnerOnRecordAttestationAccepted: true,
          },
        }),
      );
      expect(order.status).toBe('COMPLETED');

      // They part; what was sold stays.
      const parting = { path: { resellerId } };
      const preview = await answered(provider.GET('/v1/resellers/{resellerId}/removal-preview', { params: parting }));
      expect(preview.stays.subscriptions.partnerOfRecord.count).toBe(3);
      const { textVersion } = preview.attestation;
      const unattested = await provider.POST('/v1/resellers/{resellerId}/removal', {
        params: parting,
        body: { confirm: true },
      });
      expect(isProblem(unattested.error, 'ATTESTATION_REQUIRED')).toBe(true);
      const removed = await answered(
        provider.POST('/v1/resellers/{resellerId}/removal', {
          params: parting,
          body: { confirm: true, attestation: { accepted: true, textVersion } },
        }),
      );
      expect(removed.status).toBe('REMOVED');
      expect(await Array.fromAsync(pages(provider, '/v1/resellers'))).toEqual([]);
      const kept = await answered(provider.GET(subscription, { params: of }));
      expect(kept.status).toBe('ACTIVE');

      // The audit log tells all of it.
      const records = await Array.fromAsync(
        pages(await as('globaladmin@nordwind.example'), '/v1/audit-records', { query: { limit: 7 } }),
      );
      const operations = records.map(({ operationType }) => operationType);
      expect(operations).toEqual(
        expect.arrayContaining(['create_partnership_request', 'accept_partnership_request', 'submit_onboarding']),
      );
    } finally {
      await own.stop();
    }
  }, 120_000);

  test('sends a change again whose answer was lost, and one thing is made', async () => {
    const own = await startStack();
    try {
      const agent = own.users.find(({ email }) => email === 'adminagent@nordwind.example');
      if (agent === undefined) throw new Error('The seed has no agent');
      const retries: Retry[] = [];
      const client = clientFor(own.api, await tokenOf(own, agent), retries);
      await own.do.armFault({ kind: 'hang', functionName: 'CreateRequest', skip: 1, count: 3 });
      const body = { recipientEmail: 'lost@cafe.example', subject: 'Work with us', bodyText: '{{link}}' };
      const { data, error } = await client.POST('/v1/partnership-requests', { body });
      await own.do.disarmFaults();
      expect(error).toBeUndefined();
      const query = { recipientEmail: 'lost@cafe.example' };
      const invitations = await Array.fromAsync(pages(client, '/v1/partnership-requests', { query }));
      expect(invitations.map(({ id }) => id)).toEqual([data?.id]);
      expect(retries.map(({ reason }) => reason)).toContain('503');
    } finally {
      await own.stop();
    }
  });

  test('reads a list to its end, page by page', async () => {
    const provider = await tenantsOf(stack).provider();
    const client = clientFor(stack.api, await provider.token('AdminAgent'));
    const addresses = Array.from(
      { length: 7 },
      (_, index) => `to${index}@${provider.domain.replace('provider', 'cafe')}`,
    );
    for (const recipientEmail of addresses) {
      const body = { recipientEmail, subject: 'Work with us', bodyText: 'Please accept: {{link}}' };
      await answered(client.POST('/v1/partnership-requests', { body }));
    }
    const listed = await Array.fromAsync(pages(client, '/v1/partnership-requests', { query: { limit: 3 } }));
    expect(listed.map(({ recipientEmail }) => recipientEmail).sort()).toEqual(addresses);
  });
});

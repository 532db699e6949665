import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
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

describe('the generated client', () => {
  test('tells the whole of the demo, which knows the API by nothing else', async () => {
    const demo = spawn(process.execPath, ['test/demo/demo.ts'], { stdio: ['ignore', 'pipe', 'pipe'] });
    const [told, notes, [code]] = await Promise.all([text(demo.stdout), text(demo.stderr), once(demo, 'exit')]);
    expect({ code, notes }).toEqual({ code: 0, notes: '' });
    expect(told).toContain('all as told');
  }, 120_000);

  test('tells errors apart by their code, with what each of them says', async () => {
    const provider = await tenantsOf(stack).provider();
    const client = clientFor(stack.api, await provider.token('AdminAgent'));
    const recipientEmail = `to@${provider.domain.replace('provider', 'cafe')}`;
    const body = { recipientEmail, subject: 'Work with us', bodyText: 'Please accept: {{link}}' };
    const invitation = await answered(client.POST('/v1/partnership-requests', { body }));
    const twice = await client.POST('/v1/partnership-requests', { body });
    if (!isProblem(twice.error, 'REQUEST_ALREADY_PENDING')) throw new Error('It was invited twice');
    expect(twice.error.existingId).toBe(invitation.id);

    const draft = await client.POST('/v1/onboardings', { body: {} });
    const path = { onboardingId: draft.data?.id ?? '' };
    const person = { firstName: '', lastName: 'Huber', email: 'lena@fabrikam.example' };
    const put = (header: { 'If-Match'?: string }) =>
      client.PUT('/v1/onboardings/{onboardingId}/account-info', {
        params: { path, header },
        body: {
          company: { companyName: 'Fabrikam GmbH', domain: `fabrikam${randomInt(1e9)}` },
          billing: {
            email: 'rechnung@fabrikam.example',
            defaultAddress: { addressLine1: 'Hauptstraße 1', city: 'München', postalCode: '80331', country: 'DE' },
          },
          contact: person,
        },
      });
    const nameless = await put(ifMatch(draft));
    if (!isProblem(nameless.error)) throw new Error('A person without a name was taken');
    expect(nameless.error.errors?.map(({ pointer }) => pointer)).toEqual(['/contact/firstName']);
    person.firstName = 'Lena';
    await answered(put(ifMatch(draft)));
    const late = await put(ifMatch(draft));
    expect(isProblem(late.error, 'VERSION_MISMATCH')).toBe(true);
  });

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

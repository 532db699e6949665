import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listAuditRecords } from '../../functions/audit/contract.ts';
import { acceptInvitation, declineInvitation, viewInvitation } from '../../functions/invitations/contract.ts';
import {
  cancelOnboarding,
  putAccountInfo,
  readOnboarding,
  startOnboarding,
} from '../../functions/onboarding/contract.ts';
import {
  createRequest,
  listRequests,
  listResellers,
  readRequest,
  resendRequest,
  revokeRequest,
} from '../../functions/partnerships/contract.ts';
import { changePartner, readPartner, signAgreement } from '../../functions/programme/contract.ts';
import { type Key, keys } from '../../shared/data/keys.ts';
import { documents, type Item, tableName } from '../../shared/data/table.ts';
import { type Answer, call } from '../support/api.ts';
import { tokenIn } from '../support/inbox.ts';
import { accountInfo } from '../support/onboarding.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

/**
 * While a new version is deployed, the old one works beside it on the same items (F31). A new state is therefore brought
 * in twice: first the code that reads it, then the code that writes it. What is shown here is what happens in between.
 */
const stack = inject('stack');
const { api } = stack;
const tenants = tenantsOf(stack);
let provider: Company;
let agent: string;
let operator: string;
let count = 0;

beforeAll(async () => {
  process.env['DYNAMODB_ENDPOINT'] = stack.dynamodb;
  provider = await tenants.provider();
  agent = await provider.token('AdminAgent');
  operator = await tenants.operator();
});

async function invite(fields: Record<string, unknown> = {}) {
  count += 1;
  const email = `version-${count}@versions.example`;
  const { id, link } = await tenants.invite(provider, email, { mode: 'DRAFT', ...fields });
  return {
    id,
    email: String(fields['recipientEmail'] ?? email),
    token: tokenIn(link),
    key: keys.request(provider.id, id),
  };
}

async function read(key: Key): Promise<Item & Record<string, unknown>> {
  const { Item: item } = await documents().send(
    new GetCommand({ TableName: tableName(), Key: { pk: key.pk, sk: key.sk }, ConsistentRead: true }),
  );
  return item as Item & Record<string, unknown>;
}

async function set(key: Key, path: string[], value: unknown): Promise<void> {
  await documents().send(
    new UpdateCommand({
      TableName: tableName(),
      Key: { pk: key.pk, sk: key.sk },
      UpdateExpression: `SET ${path.map((_, index) => `#p${index}`).join('.')} = :value`,
      ExpressionAttributeNames: Object.fromEntries(path.map((name, index) => [`#p${index}`, name])),
      ExpressionAttributeValues: { ':value': value },
    }),
  );
}

interface Subject {
  key: Key;
  change: () => Promise<Answer<unknown>>;
}

describe('what a newer version has written beside what this one knows is kept through', () => {
  test.each<[string, () => Promise<Subject>]>([
    [
      'sending an invitation again',
      async () => {
        const { id, key } = await invite();
        return { key, change: () => call(api, resendRequest, { token: agent, parameters: { requestId: id } }) };
      },
    ],
    [
      'revoking it',
      async () => {
        const { id, key } = await invite();
        return { key, change: () => call(api, revokeRequest, { token: agent, parameters: { requestId: id } }) };
      },
    ],
    [
      'accepting it',
      async () => {
        const reseller = await tenants.reseller();
        const { link, id } = await tenants.invite(provider, reseller.email(), { mode: 'DRAFT' });
        const options = {
          token: await reseller.token(),
          parameters: { token: tokenIn(link) },
          body: { consent: true },
        };
        return { key: keys.request(provider.id, id), change: () => call(api, acceptInvitation, options) };
      },
    ],
    [
      'inviting an address again (its guard)',
      async () => {
        const { id, email } = await invite();
        await call(api, revokeRequest, { token: agent, parameters: { requestId: id } });
        const body = { recipientEmail: email, subject: 'S', bodyText: '{{link}}', mode: 'DRAFT' as const };
        return {
          key: keys.recipient(provider.id, email),
          change: () => call(api, createRequest, { token: agent, body }),
        };
      },
    ],
    [
      'inviting anybody (the quota)',
      async () => {
        await invite();
        const body = {
          recipientEmail: 'quota@versions.example',
          subject: 'S',
          bodyText: '{{link}}',
          mode: 'DRAFT' as const,
        };
        return { key: keys.quota(provider.id, 0), change: () => call(api, createRequest, { token: agent, body }) };
      },
    ],
    [
      'changing a partner',
      async () => {
        const { id: partnerId } = await tenants.provider();
        const options = { token: operator, parameters: { partnerId }, body: { invitationsPerDay: 77 } };
        return { key: keys.partner(partnerId), change: () => call(api, changePartner, options) };
      },
    ],
    [
      'signing the agreement',
      async () => {
        const reseller = await tenants.reseller({ signed: false });
        const options = { token: await reseller.token(), parameters: { partnerId: reseller.id }, body: {} };
        return { key: keys.partner(reseller.id), change: () => call(api, signAgreement, options) };
      },
    ],
    [
      'saving a draft',
      async () => {
        const { body } = await call(api, startOnboarding, { token: agent, body: {} });
        const options = { token: agent, parameters: { onboardingId: body.id }, body: accountInfo() };
        return { key: keys.draft(provider.id, body.id), change: () => call(api, putAccountInfo, options) };
      },
    ],
    [
      'cancelling a draft',
      async () => {
        const { body } = await call(api, startOnboarding, { token: agent, body: {} });
        const options = { token: agent, parameters: { onboardingId: body.id } };
        return { key: keys.draft(provider.id, body.id), change: () => call(api, cancelOnboarding, options) };
      },
    ],
  ])('%s', async (_, prepare) => {
    const { key, change } = await prepare();
    const before = await read(key);
    await set(key, ['data', 'invented'], { by: ['a newer version'] });
    await set(key, ['gsi9pk'], 'a newer index');
    if (before.message !== undefined) await set(key, ['message', 'inventedText'], 'of a newer version');
    const answer = await change();
    expect(answer.status, JSON.stringify(answer.problem)).toBeLessThan(300);
    expect(JSON.stringify(answer.body)).not.toContain('newer');
    const after = await read(key);
    expect(after.data['version']).toBe(Number(before.data['version']) + 1);
    expect(after.data['invented']).toEqual({ by: ['a newer version'] });
    expect(after['gsi9pk']).toBe('a newer index');
    if (before.message !== undefined) expect(after.message?.['inventedText']).toBe('of a newer version');
    expect(Object.keys(after.data)).not.toContain('inventedText');
  });

  test('reading and listing, which show nothing of it', async () => {
    const { id, key } = await invite();
    await set(key, ['data', 'invented'], 'secret of a newer version');
    const one = await call(api, readRequest, { token: agent, parameters: { requestId: id } });
    const all = await call(api, listRequests, { token: agent });
    for (const { status, body } of [one, all]) {
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain('newer version');
    }
  });
});

describe('a state that only a newer version knows is refused, not guessed:', () => {
  const open = async (fields?: Record<string, unknown>) => {
    const { id, token, key } = await invite(fields);
    const reseller = await tenants.reseller();
    const ofReseller = await reseller.token();
    const requestId = { parameters: { requestId: id } };
    const link = { parameters: { token } };
    return {
      key,
      tries: [
        () => call(api, readRequest, { token: agent, ...requestId }),
        () => call(api, resendRequest, { token: agent, ...requestId }),
        () => call(api, revokeRequest, { token: agent, ...requestId }),
        () => call(api, viewInvitation, { ...link, headers: { accept: 'application/json' } }),
        () => call(api, acceptInvitation, { token: ofReseller, ...link, body: { consent: true } }),
        () => call(api, declineInvitation, { token: ofReseller, ...link, body: {} }),
      ],
    };
  };

  test.each<[string, string[], () => Promise<{ key: Key; tries: (() => Promise<Answer<unknown>>)[] }>]>([
    ['an invitation’s state', ['data', 'status'], open],
    ['an invitation’s delivery', ['data', 'deliveryStatus'], open],
    ['who may accept an invitation', ['data', 'acceptableBy'], open],
    [
      'a draft’s state',
      ['data', 'status'],
      async () => {
        const { body } = await call(api, startOnboarding, { token: agent, body: {} });
        const options = { token: agent, parameters: { onboardingId: body.id } };
        return {
          key: keys.draft(provider.id, body.id),
          tries: [
            () => call(api, readOnboarding, options),
            () => call(api, putAccountInfo, { ...options, body: accountInfo() }),
            () => call(api, cancelOnboarding, options),
          ],
        };
      },
    ],
    ...['programStatus', 'vettingStatus', 'kind'].map(
      (field): [string, string[], () => Promise<{ key: Key; tries: (() => Promise<Answer<unknown>>)[] }>] => [
        `a partner’s ${field}`,
        ['data', field],
        async () => {
          const other = await tenants.provider();
          const token = await other.token();
          const body = { recipientEmail: 'x@versions.example', subject: 'S', bodyText: '{{link}}' };
          const parameters = { partnerId: other.id };
          return {
            key: keys.partner(other.id),
            tries: [
              () => call(api, readPartner, { token: operator, parameters }),
              () => call(api, changePartner, { token: operator, parameters, body: { invitationsPerDay: 60 } }),
              () => call(api, createRequest, { token, body }),
              () => call(api, startOnboarding, { token, body: {} }),
            ],
          };
        },
      ],
    ),
    [
      'a partnership’s state',
      ['data', 'status'],
      async () => {
        const owner = await tenants.provider();
        const reseller = await tenants.reseller();
        const { link } = await tenants.invite(owner, reseller.email(), { mode: 'DRAFT' });
        const token = await reseller.token();
        const accept = () =>
          call(api, acceptInvitation, { token, parameters: { token: tokenIn(link) }, body: { consent: true } });
        expect((await accept()).status).toBe(200);
        const ofOwner = await owner.token();
        return {
          key: keys.partnership(owner.id, reseller.id),
          tries: [accept, () => call(api, listResellers, { token: ofOwner })],
        };
      },
    ],
  ])('%s', async (_, path, prepare) => {
    const { key, tries } = await prepare();
    await set(key, path, 'A_STATE_OF_TOMORROW');
    const before = await read(key);
    for (const attempt of tries) {
      const { status, problem, headers } = await attempt();
      expect([status, problem.code, headers.get('retry-after')]).toEqual([503, 'TRY_AGAIN', '5']);
      expect(JSON.stringify(problem)).not.toContain('TOMORROW');
    }
    expect(await read(key)).toEqual(before);
  });

  test('but an audit record of a kind that is new is shown as it is, since nothing is decided on it', async () => {
    const { id } = await invite();
    const { body } = await call(api, listAuditRecords, { token: agent, query: { limit: '1' } });
    const record = body.items[0] ?? expect.fail();
    await set(keys.journal(keys.request(provider.id, id).pk, record.id), ['data', 'operationType'], 'do_tomorrow');
    const again = await call(api, listAuditRecords, { token: agent, query: { limit: '1' } });
    expect([again.status, again.body.items[0]?.operationType]).toEqual([200, 'do_tomorrow']);
  });
});

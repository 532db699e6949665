import { beforeAll, describe, expect, inject, test } from 'vitest';
import { workflows } from '../../functions/contract.ts';
import { requestErasure } from '../../functions/data/contract.ts';
import { acceptInvitation } from '../../functions/invitations/contract.ts';
import { startOnboarding } from '../../functions/onboarding/contract.ts';
import { requestAdminGrant } from '../../functions/relationships/contract.ts';
import { inviteUser } from '../../functions/users/contract.ts';
import { createWebhook } from '../../functions/webhooks/contract.ts';
import { localPassword, seeder } from '../../infra/local/seed.ts';
import { isAllowed, type Permission } from '../../shared/domain/permissions.ts';
import { type Role, roles, type TenantKind } from '../../shared/domain/tenants.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import type { Route } from '../../shared/runtime/step.ts';
import { call, request, tokenOf } from '../support/api.ts';
import { exampleOf } from '../support/example.ts';
import { tokenIn } from '../support/inbox.ts';
import { newCustomer, partnerUp } from '../support/onboarding.ts';
import { relationshipsOn } from '../support/relationships.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const tenants = tenantsOf(stack);

const routes = Object.values(workflows).flatMap((steps) =>
  Object.entries(steps).flatMap(([name, step]) =>
    step.kind === 'http' && step.path !== '/$default' ? [{ name, route: step }] : [],
  ),
);
const protectedRoutes = routes.filter(({ route }) => route.access !== 'public');
const kinds: TenantKind[] = ['platform', 'provider', 'reseller', 'customer'];

/** One user of every kind of tenant and role, of tenants that own nothing. */
const strangers = new Map<string, string>();
/** Identifiers of what other tenants own, by the name of the path parameter; whatever is not named exists nowhere. */
let owned: Record<string, string> = {};
let secrets: string[] = [];

// An MPN ID is no identifier of ours: nobody has this one.
const nobodys = (name: string): string => {
  if (name === 'erasureId') return `erased-${'0'.repeat(20)}`;
  return name === 'mpnId' ? '9999999999' : newId(new Date());
};
/** A request to a customer goes by the same parameter as one to a reseller. */
const nameIn = ({ path }: Pick<Route, 'path'>, name: string): string =>
  path.startsWith('/v1/relationship-requests/') ? 'relationshipRequestId' : name;

async function tryRoute(
  route: Route,
  token: string | undefined,
  ids: Record<string, string> = owned,
): Promise<{ status: number; text: string; code?: string }> {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const response = await request(api, route, {
    token,
    parameters: Object.fromEntries(names.map((name) => [name, ids[nameIn(route, name)] ?? nobodys(name)])),
    body: exampleOf(route.body),
  });
  const text = await response.text();
  return { status: response.status, text, ...(text.startsWith('{') && { code: JSON.parse(text).code }) };
}

beforeAll(async () => {
  const add = seeder(stack);
  for (const kind of kinds) {
    const tenant =
      kind === 'provider'
        ? await add.partner('PROVIDER', 'Stranger Provider', 'stranger-provider.example', 'DE', { signed: true })
        : kind === 'reseller'
          ? await add.partner('RESELLER', 'Stranger Reseller', 'stranger-reseller.example', 'DE', { signed: true })
          : { id: newId(new Date()), kind, name: kind };
    for (const role of roles) {
      const email = `${role.toLowerCase()}@stranger-${kind}.example`;
      await add.user(email, tenant, [role]);
      strangers.set(`${kind} ${role}`, await tokenOf(stack, { email, password: localPassword }));
    }
  }
  const provider = await tenants.provider({ name: 'Owner Of Secrets GmbH' });
  const reseller = await tenants.reseller({ name: 'Trusted With Secrets SARL' });
  const accepted = await tenants.invite(provider, reseller.email());
  await call(api, acceptInvitation, {
    token: await reseller.token(),
    parameters: { token: tokenIn(accepted.link) },
    body: { consent: true },
  });
  const pending = await tenants.invite(provider, 'secret.recipient@secrets.example');
  const draft = await call(api, startOnboarding, { token: await provider.token(), body: {} });
  const customer = await newCustomer(api, await provider.token(), { resellerId: reseller.id });
  const invited = await call(api, inviteUser, {
    token: await provider.token(),
    body: { email: 'secret.user@secrets.example', firstName: 'Secret', lastName: 'User', roles: ['SalesAgent'] },
  });
  const webhook = await call(api, createWebhook, {
    token: await provider.token(),
    body: { url: 'http://127.0.0.1:9/secret-path', eventTypes: ['twotier.offer.created'] },
  });
  const { order } = customer.made.body;
  const asked = await relationshipsOn(stack).ask(provider, 'secret.customer@secrets.example', { mode: 'DRAFT' });
  const rights = await call(api, requestAdminGrant, {
    token: await provider.token('AdminAgent'),
    parameters: { customerId: customer.customerId },
    body: { displayName: 'Secret rights', roles: ['DirectoryReader'], duration: 'P1Y' },
  });
  const forgotten = await call(stack.api, requestErasure, {
    token: await provider.token(),
    body: { email: 'secret.person@secrets.example', reason: 'PERSON_ASKED' },
  });
  owned = {
    grantId: rights.body.id,
    erasureId: forgotten.body.id,
    relationshipRequestId: asked.id,
    customerId: customer.customerId,
    userId: invited.body.id,
    orderId: order.id,
    subscriptionId: order.lineItems[0]?.subscriptionId ?? '',
    onboardingId: draft.body.id,
    requestId: pending.id,
    resellerId: reseller.id,
    partnerId: provider.id,
    token: tokenIn(pending.link),
    webhookId: webhook.body.id,
  };
  secrets = [
    customer.customerId,
    order.id,
    provider.id,
    reseller.id,
    pending.id,
    draft.body.id,
    provider.name,
    reseller.name,
    'secret.recipient',
    asked.id,
    'secret.customer',
    rights.body.id,
    'Secret rights',
    invited.body.id,
    'secret.user',
    webhook.body.id,
    'secret-path',
    forgotten.body.id,
    'secret.person',
  ];
}, 120_000);

describe.each(protectedRoutes)('$route.method $route.path', ({ route }) => {
  const permission = route.access as Permission;

  test('answers nobody without a sign-in', async () => {
    expect((await tryRoute(route, undefined)).status).toBe(401);
    expect((await tryRoute(route, 'eyJhbGciOiJub25lIn0.e30.')).status).toBe(401);
  });

  test('refuses every kind of tenant and role that the matrix does not name', async () => {
    for (const [who, token] of strangers) {
      const [kind, role] = who.split(' ') as [TenantKind, Role];
      const answer = await tryRoute(route, token);
      if (isAllowed(permission, kind, [role])) expect([who, answer.code]).not.toEqual([who, 'ROLE_NOT_ALLOWED']);
      else expect([who, answer.status, answer.code]).toEqual([who, 403, 'ROLE_NOT_ALLOWED']);
    }
  });

  test('tells those who may call it nothing of another tenant, as if it did not exist', async () => {
    for (const [who, token] of strangers) {
      const [kind, role] = who.split(' ') as [TenantKind, Role];
      // The platform keeps the programme and reads every partner; that is its work, not a leak.
      if (!isAllowed(permission, kind, [role]) || kind === 'platform') continue;
      const answer = await tryRoute(route, token);
      for (const secret of secrets) {
        const isGiven = [...route.path.matchAll(/\{(\w+)\}/g)].some(([, name = '']) => owned[name] === secret);
        if (!isGiven) expect(answer.text).not.toContain(secret);
      }
      if (!route.path.includes('{') || route.path.includes('{token}')) continue;
      expect([who, answer.status]).toEqual([who, 404]);
      const nowhere = await request(api, route, {
        token,
        parameters: Object.fromEntries(
          [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, nobodys(name)]),
        ),
        body: exampleOf(route.body),
      });
      const { code, detail, title } = JSON.parse(answer.text);
      expect(await nowhere.json()).toMatchObject({ code, detail, title });
    }
  });
});

describe('a reseller sees and does nothing beyond its own customers', () => {
  const ofResellers = protectedRoutes.filter(
    ({ route }) =>
      !route.path.includes('{token}') &&
      roles.some((role) => isAllowed(route.access as Permission, 'reseller', [role])),
  );
  /** What a reseller must not see: the identifiers that it asks with, and what else would tell on them. */
  const foreign: { whose: string; ids: Record<string, string>; told: string[]; by: Company }[] = [];

  beforeAll(async () => {
    const [provider, second] = [await tenants.provider(), await tenants.provider()];
    const [one, other] = [await tenants.reseller(), await tenants.reseller()];
    for (const each of [provider, second]) for (const reseller of [one, other]) await partnerUp(each, reseller);
    const sold = async (by: Company, resellerId?: string) => {
      const { made } = await newCustomer(api, await by.token(), { ...(resellerId && { resellerId }) });
      const { order } = made.body;
      const subscriptionId = order.lineItems[0]?.subscriptionId ?? '';
      return { customerId: order.customerId, orderId: order.id, subscriptionId };
    };
    const own = await sold(provider, one.id);
    const others = await sold(provider, other.id);
    for (const [whose, ids] of [
      ["another reseller's customer of the same provider", others],
      ['a customer that its provider serves itself', await sold(provider)],
      ['a customer of another of its providers', await sold(second)],
      ["another reseller's subscription, asked for with its own customer", { ...others, customerId: own.customerId }],
    ] satisfies [string, Record<string, string>][]) {
      const told = Object.values(ids).filter((id) => !Object.values(own).includes(id));
      foreign.push({ whose, ids: { ...ids, partnerId: other.id, resellerId: other.id }, told, by: one });
    }
  }, 120_000);

  test.each(ofResellers)('$route.method $route.path', async ({ route }) => {
    const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    for (const { whose, ids, told, by } of foreign) {
      for (const role of roles.filter((each) => isAllowed(route.access as Permission, 'reseller', [each]))) {
        const answer = await tryRoute(route, await by.token(role), ids);
        // With its own customer alone it asks for what is its own.
        const isOwn = names.every((name) => ids[name] !== undefined && !told.includes(ids[name]));
        if (names.length > 0 && !(isOwn && names.includes('customerId'))) {
          expect([whose, role, answer.status]).toEqual([whose, role, 404]);
        }
        for (const id of told) if (!names.some((name) => ids[name] === id)) expect(answer.text).not.toContain(id);
      }
    }
  });
});

test('an access token is no ID token', async () => {
  const add = seeder(stack);
  await add.user('access@token.example', { id: newId(new Date()), kind: 'provider', name: 'x' }, ['GlobalAdmin']);
  const answer = await fetch(stack.cognito, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: JSON.stringify({
      ClientId: stack.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'access@token.example', PASSWORD: localPassword },
    }),
  });
  const { AuthenticationResult } = (await answer.json()) as { AuthenticationResult: { AccessToken: string } };
  const refused = await fetch(`${api}/v1/resellers`, {
    headers: { authorization: `Bearer ${AuthenticationResult.AccessToken}` },
  });
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
});

import { describe, expect, inject, test } from 'vitest';
import { listAuditRecords } from '../../functions/audit/contract.ts';
import { acceptInvitation, askAgain, declineInvitation, viewInvitation } from '../../functions/invitations/contract.ts';
import {
  createRequest,
  listProviders,
  listRequests,
  listResellers,
  previewRequest,
  readRequest,
  readReseller,
  resendRequest,
  revokeRequest,
} from '../../functions/partnerships/contract.ts';
import { connect } from '../../infra/local/control.ts';
import { call, request } from '../support/api.ts';
import { linkIn, mailsTo, tokenIn } from '../support/inbox.ts';
import { tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const control = connect(stack.control);
const tenants = tenantsOf(stack);
const json = { accept: 'application/json' };
const consent = { consent: true };

describe('an invitation that is accepted', () => {
  test('goes from the provider by mail to the reseller and makes them list each other', async () => {
    const provider = await tenants.provider({ name: 'Nordlicht <b>& Söhne</b>' });
    const reseller = await tenants.reseller();
    const { id, link, answer } = await tenants.invite(provider, reseller.email(), { recipientName: 'Ana' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`/v1/partnership-requests/${id}`);
    expect(answer.headers.get('etag')).toBe('"1"');

    const [mail] = await mailsTo(stack, reseller.email());
    expect(mail?.subject).toBe('Work with us');
    expect(mail?.replyTo).toEqual([`support@${provider.domain}`]);
    expect(mail?.html).toContain('Nordlicht &#60;b&#62;');
    expect(mail?.html).not.toContain('<b>& Söhne');

    const sent = await call(api, readRequest, {
      token: await provider.token('SalesAgent'),
      parameters: { requestId: id },
    });
    expect(sent.body).toMatchObject({
      status: 'PENDING',
      deliveryStatus: 'DELIVERED',
      allowedActions: ['resend', 'revoke'],
    });

    const token = tokenIn(link);
    const view = await call(api, viewInvitation, { parameters: { token }, headers: json });
    expect(view.body).toMatchObject({ state: 'PENDING', providerName: 'Nordlicht <b>& Söhne</b>' });
    expect(view.body.recipientMasked).toBe(`g•••@${reseller.domain}`);

    const accepted = await call(api, acceptInvitation, {
      token: await reseller.token(),
      parameters: { token },
      body: consent,
    });
    expect(accepted.status).toBe(200);
    expect(accepted.body).toMatchObject({
      status: 'ACCEPTED',
      partnership: { providerId: provider.id, resellerId: reseller.id },
    });

    const resellers = await call(api, listResellers, { token: await provider.token('UserAdmin') });
    expect(resellers.body.items).toMatchObject([
      { resellerId: reseller.id, relationshipType: 'IsIndirectCloudSolutionProviderOf', status: 'ACTIVE' },
    ]);
    const providers = await call(api, listProviders, { token: await reseller.token('SalesAgent') });
    expect(providers.body.items).toMatchObject([{ providerId: provider.id, relationshipType: 'IsIndirectResellerOf' }]);
    const one = await call(api, readReseller, {
      token: await provider.token('AdminAgent'),
      parameters: { resellerId: reseller.id },
    });
    expect(one.body.resellerName).toBe(reseller.name);

    await control.settle();
    const told = await mailsTo(stack, provider.email('AdminAgent'));
    expect(told.map(({ text }) => text).join()).toContain(reseller.name);
    expect(await mailsTo(stack, reseller.email())).toHaveLength(2);
  });

  test('answers a second click with the same words, and anybody else with what happened', async () => {
    const provider = await tenants.provider();
    const reseller = await tenants.reseller();
    const other = await tenants.reseller();
    const { link } = await tenants.invite(provider, reseller.email());
    const parameters = { token: tokenIn(link) };
    const first = await call(api, acceptInvitation, { token: await reseller.token(), parameters, body: consent });
    const second = await call(api, acceptInvitation, { token: await reseller.token(), parameters, body: consent });
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
    const late = await call(api, acceptInvitation, { token: await other.token(), parameters, body: consent });
    expect(late.status).toBe(409);
    expect(late.problem.code).toBe('INVITATION_ALREADY_ACCEPTED');
    const seen = await call(api, viewInvitation, { parameters, headers: json });
    expect(seen.problem.code).toBe('INVITATION_ALREADY_ACCEPTED');
  });

  test('is told as one audit record that names the partnership', async () => {
    const provider = await tenants.provider();
    const reseller = await tenants.reseller();
    const { id, link } = await tenants.invite(provider, reseller.email());
    const accepted = await call(api, acceptInvitation, {
      token: await reseller.token(),
      parameters: { token: tokenIn(link) },
      body: consent,
      headers: { 'x-correlation-id': 'my-trace.42' },
    });
    const token = await provider.token('GlobalAdmin');
    const audit = await call(api, listAuditRecords, {
      token,
      query: { resourceType: 'partnership_request', resourceId: id },
    });
    const types = audit.body.items.map(({ operationType }) => operationType);
    expect(types.filter((type) => type === 'accept_partnership_request')).toHaveLength(1);
    expect(types).toContain('create_partnership_request');
    const record = audit.body.items.find(({ operationType }) => operationType === 'accept_partnership_request');
    expect(record).toMatchObject({
      correlationId: 'my-trace.42',
      resellerId: reseller.id,
      alsoTouched: [{ type: 'partnership', id: accepted.body.partnership?.id }],
    });
    const byReseller = await call(api, listAuditRecords, { token, query: { resellerId: reseller.id } });
    expect(byReseller.body.items.map(({ id: recordId }) => recordId)).toContain(record?.id);
  });
});

describe('an invitation that is not accepted', () => {
  test('is declined once, with the reason told to the provider', async () => {
    const provider = await tenants.provider();
    const reseller = await tenants.reseller();
    const { id, link } = await tenants.invite(provider, reseller.email());
    const parameters = { token: tokenIn(link) };
    const body = { reason: 'We work with another distributor.' };
    const first = await call(api, declineInvitation, { token: await reseller.token(), parameters, body });
    expect(first.body).toMatchObject({ requestId: id, status: 'DECLINED' });
    const again = await call(api, declineInvitation, { token: await reseller.token(), parameters, body: {} });
    expect([again.status, again.body]).toEqual([200, first.body]);
    const accept = await call(api, acceptInvitation, { token: await reseller.token(), parameters, body: consent });
    expect(accept.problem.code).toBe('INVITATION_DECLINED');
    await control.settle();
    const told = await mailsTo(stack, provider.email('AdminAgent'));
    expect(told.at(-1)?.text).toContain('We work with another distributor.');
  });

  test('is revoked; the link says so, the recipient is told, and a second revoke is harmless', async () => {
    const provider = await tenants.provider();
    const reseller = await tenants.reseller();
    const { id, link } = await tenants.invite(provider, reseller.email());
    const token = await provider.token('AdminAgent');
    const revoked = await call(api, revokeRequest, { token, parameters: { requestId: id } });
    expect(revoked.body).toMatchObject({ status: 'REVOKED', allowedActions: ['create'] });
    const again = await call(api, revokeRequest, { token, parameters: { requestId: id } });
    expect([again.status, again.body.status]).toEqual([200, 'REVOKED']);
    const accept = await call(api, acceptInvitation, {
      token: await reseller.token(),
      parameters: { token: tokenIn(link) },
      body: consent,
    });
    expect([accept.status, accept.problem.code]).toEqual([410, 'INVITATION_REVOKED']);
    const resend = await call(api, resendRequest, { token, parameters: { requestId: id } });
    expect(resend.problem).toMatchObject({
      code: 'STATE_CONFLICT',
      currentState: 'REVOKED',
      allowedActions: ['create'],
    });
    await control.settle();
    expect(await mailsTo(stack, reseller.email())).toHaveLength(2);
  });

  test('can be sent again as a new request that supersedes the closed one', async () => {
    const provider = await tenants.provider();
    const reseller = await tenants.reseller();
    const first = await tenants.invite(provider, reseller.email());
    const token = await provider.token('AdminAgent');
    await call(api, revokeRequest, { token, parameters: { requestId: first.id } });
    const second = await tenants.invite(provider, reseller.email(), { supersedes: first.id });
    const view = await call(api, readRequest, { token, parameters: { requestId: second.id } });
    expect(view.body.supersedes).toBe(first.id);
  });
});

describe('resending', () => {
  test('makes a new link, and the old one says that a newer mail was sent', async () => {
    const provider = await tenants.provider();
    const reseller = await tenants.reseller();
    const { id, link: oldLink } = await tenants.invite(provider, reseller.email());
    const token = await provider.token('AdminAgent');
    const resent = await call(api, resendRequest, { token, parameters: { requestId: id } });
    expect(resent.body).toMatchObject({ sendCount: 2, status: 'PENDING' });
    await control.settle();
    const newest = (await mailsTo(stack, reseller.email())).at(-1);
    const newLink = linkIn(newest ?? { text: '' });
    expect(newLink).not.toBe(oldLink);
    const stale = await call(api, acceptInvitation, {
      token: await reseller.token(),
      parameters: { token: tokenIn(oldLink) },
      body: consent,
    });
    expect([stale.status, stale.problem.code]).toEqual([410, 'INVITATION_SUPERSEDED']);
    const asked = await call(api, askAgain, { parameters: { token: tokenIn(oldLink) } });
    expect(asked.body).toEqual({ asked: true });
    const accepted = await call(api, acceptInvitation, {
      token: await reseller.token(),
      parameters: { token: tokenIn(newLink) },
      body: consent,
    });
    expect(accepted.status).toBe(200);
  });

  test('stops at five sends to one recipient in a day, counted over requests', async () => {
    const provider = await tenants.provider();
    const address = 'someone@far-away.example';
    const token = await provider.token('AdminAgent');
    const { id } = await tenants.invite(provider, address);
    for (let send = 2; send <= 5; send += 1) {
      const resent = await call(api, resendRequest, { token, parameters: { requestId: id } });
      expect(resent.status).toBe(200);
    }
    const sixth = await call(api, resendRequest, { token, parameters: { requestId: id } });
    expect([sixth.status, sixth.problem.code]).toEqual([429, 'RESEND_LIMIT']);
    const wait = sixth.headers.get('retry-after');
    expect(Number(wait)).toBeGreaterThan(80_000);
    expect([sixth.headers.get('ratelimit-policy'), sixth.headers.get('ratelimit')]).toEqual([
      '"invitation-mails-per-recipient";q=5;w=86400',
      `"invitation-mails-per-recipient";r=0;t=${wait}`,
    ]);
    await call(api, revokeRequest, { token, parameters: { requestId: id } });
    const anew = await call(api, createRequest, {
      token,
      body: { recipientEmail: address, subject: 'Again', bodyText: '{{link}}' },
    });
    expect([anew.status, anew.problem.code]).toEqual([429, 'RATE_LIMITED']);
  });
});

describe('who may accept', () => {
  test('only the invited address, unless the provider named a tenant', async () => {
    const provider = await tenants.provider();
    const reseller = await tenants.reseller({ fields: { tenantId: '11111111-2222-4333-8444-555555555555' } });
    const strict = await tenants.invite(provider, `someone.else@${reseller.domain}`);
    const refused = await call(api, acceptInvitation, {
      token: await reseller.token(),
      parameters: { token: tokenIn(strict.link) },
      body: consent,
    });
    expect([refused.status, refused.problem.code]).toEqual([403, 'RECIPIENT_MISMATCH']);
    const still = await call(api, readRequest, {
      token: await provider.token('AdminAgent'),
      parameters: { requestId: strict.id },
    });
    expect(still.body.status).toBe('PENDING');
    const open = await tenants.invite(provider, `third@${reseller.domain}`, {
      acceptableBy: 'TENANT_ADMINISTRATOR',
      resellerHint: { tenantId: '11111111-2222-4333-8444-555555555555' },
    });
    const accepted = await call(api, acceptInvitation, {
      token: await reseller.token(),
      parameters: { token: tokenIn(open.link) },
      body: consent,
    });
    expect(accepted.status).toBe(200);
  });

  test.each([
    ['has not signed the agreement', { signed: false }, 'RESELLER_NOT_ELIGIBLE', 'AUTHORIZED_UNSIGNED'],
    [
      'waits for its vetting',
      { fields: { vettingStatus: 'PENDING' as const } },
      'RESELLER_NOT_ELIGIBLE',
      'PENDING_VETTING',
    ],
    ['was rejected', { fields: { vettingStatus: 'REJECTED' as const } }, 'RESELLER_NOT_ELIGIBLE', 'REJECTED'],
    ['is inactive', { fields: { programStatus: 'INACTIVE' as const } }, 'RESELLER_NOT_ELIGIBLE', 'INACTIVE'],
    ['belongs to another region', { country: 'US' }, 'REGION_MISMATCH', 'REGION_MISMATCH'],
  ])('not a reseller that %s', async (_, options, code, reason) => {
    const provider = await tenants.provider();
    const reseller = await tenants.reseller(options);
    const { link } = await tenants.invite(provider, reseller.email());
    const parameters = { token: tokenIn(link) };
    const refused = await call(api, acceptInvitation, { token: await reseller.token(), parameters, body: consent });
    expect([refused.status, refused.problem.code, refused.problem.reason]).toEqual([422, code, reason]);
    expect(refused.problem.nextStep).toBeTruthy();
  });

  test('nobody without consent', async () => {
    const provider = await tenants.provider();
    const reseller = await tenants.reseller();
    const { link } = await tenants.invite(provider, reseller.email());
    const parameters = { token: tokenIn(link) };
    for (const body of [{}, { consent: false }, { consent: true, consentTextVersion: 'older' }]) {
      const refused = await call(api, acceptInvitation, { token: await reseller.token(), parameters, body });
      expect([refused.status, refused.problem.code]).toEqual([422, 'CONSENT_REQUIRED']);
    }
  });
});

describe('the provider before sending', () => {
  test('previews the proposed text and its own, with a place for the link', async () => {
    const provider = await tenants.provider();
    const token = await provider.token('SalesAgent');
    const proposed = await call(api, previewRequest, { token, body: { language: 'es', recipientName: 'Ana' } });
    expect(proposed.body.bodyText.split('{{link}}')).toHaveLength(2);
    expect(proposed.body.html).toContain('lang="es"');
    const edited = await call(api, previewRequest, {
      token,
      body: { subject: 'Hi', bodyText: 'Hi <i>you</i> {{link}}' },
    });
    expect(edited.body.subject).toBe('Hi');
    expect(edited.body.html).toContain('&#60;i&#62;');
    const list = await call(api, listRequests, { token });
    expect(list.body).toEqual({ items: [] });
  });

  test('gets a draft to mail itself, and no mail goes out', async () => {
    const provider = await tenants.provider();
    const { answer, link } = await tenants.invite(provider, 'drafted@somewhere.example', { mode: 'DRAFT' });
    expect(answer.body).toMatchObject({ mode: 'DRAFT', deliveryStatus: 'NOT_SENT', draft: { link } });
    expect(await mailsTo(stack, 'drafted@somewhere.example')).toEqual([]);
    const view = await call(api, viewInvitation, { parameters: { token: tokenIn(link) }, headers: json });
    expect(view.body.state).toBe('PENDING');
  });

  test('is stopped at a second open invitation to the same address, however it is spelt', async () => {
    const provider = await tenants.provider();
    const { id } = await tenants.invite(provider, 'twice@somewhere.example');
    const again = await call(api, createRequest, {
      token: await provider.token('AdminAgent'),
      body: { recipientEmail: ' Twice@SOMEWHERE.example. ', subject: 'S', bodyText: '{{link}}' },
    });
    expect([again.status, again.problem.code, again.problem.existingId]).toEqual([409, 'REQUEST_ALREADY_PENDING', id]);
  });

  test('is stopped when the hinted reseller works with it already', async () => {
    const provider = await tenants.provider();
    const reseller = await tenants.reseller({ fields: { mpnId: '4711000001' } });
    const { link } = await tenants.invite(provider, reseller.email());
    await call(api, acceptInvitation, {
      token: await reseller.token(),
      parameters: { token: tokenIn(link) },
      body: consent,
    });
    const again = await call(api, createRequest, {
      token: await provider.token('AdminAgent'),
      body: {
        recipientEmail: `new@${reseller.domain}`,
        subject: 'S',
        bodyText: '{{link}}',
        resellerHint: { mpnId: '4711000001' },
      },
    });
    expect([again.status, again.problem.code]).toEqual([409, 'PARTNERSHIP_ALREADY_ACTIVE']);
  });

  test('may make 50 invitations a day', async () => {
    const provider = await tenants.provider();
    const token = await provider.token('AdminAgent');
    const create = (index: number) =>
      call(api, createRequest, {
        token,
        body: { recipientEmail: `r${index}@many.example`, subject: 'S', bodyText: '{{link}}', mode: 'DRAFT' },
      });
    for (let index = 0; index < 50; index += 1) expect((await create(index)).status).toBe(201);
    const beyond = await create(50);
    expect([beyond.status, beyond.problem.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(beyond.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(beyond.headers.get('ratelimit-policy')).toBe('"invitations-per-day";q=50;w=86400');
  });
});

describe('a list of invitations', () => {
  test('pages through all of them once, filters by state, delivery and beginning of the address', async () => {
    const provider = await tenants.provider();
    const token = await provider.token('AdminAgent');
    const ids: string[] = [];
    for (const name of ['ana', 'anton', 'bela', 'carla', 'dora']) {
      ids.push((await tenants.invite(provider, `${name}@list.example`, { mode: 'DRAFT' })).id);
    }
    await call(api, revokeRequest, { token, parameters: { requestId: ids[0] ?? '' } });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await call(api, listRequests, { token, query: { limit: '2', ...(cursor && { cursor }) } });
      seen.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual([...ids.slice(1).reverse(), ids[0]]);
    const pending = await call(api, listRequests, { token, query: { status: 'PENDING' } });
    expect(pending.body.items).toHaveLength(4);
    const byEmail = await call(api, listRequests, { token, query: { recipientEmail: 'AN' } });
    expect(byEmail.body.items.map(({ recipientEmail }) => recipientEmail)).toEqual([
      'ana@list.example',
      'anton@list.example',
    ]);
    const delivered = await call(api, listRequests, { token, query: { deliveryStatus: 'DELIVERED' } });
    expect(delivered.body.items).toEqual([]);
    expect(JSON.stringify(pending.body)).not.toContain('/i/r/');
  });

  test('refuses a cursor of another list, of another caller, or changed', async () => {
    const provider = await tenants.provider();
    const other = await tenants.provider();
    for (const name of ['a', 'b', 'c']) await tenants.invite(provider, `${name}@cursor.example`, { mode: 'DRAFT' });
    const token = await provider.token('AdminAgent');
    const { nextCursor = '' } = (await call(api, listRequests, { token, query: { limit: '1' } })).body;
    expect(nextCursor).not.toBe('');
    for (const [who, query] of [
      [token, { cursor: nextCursor, status: 'PENDING' as const }],
      [await other.token('AdminAgent'), { cursor: nextCursor }],
      [token, { cursor: `${nextCursor.slice(0, -1)}${nextCursor.endsWith('A') ? 'B' : 'A'}` }],
      [token, { cursor: 'x' }],
    ] as const) {
      const refused = await call(api, listRequests, { token: who, query });
      expect([refused.status, refused.problem.code]).toEqual([400, 'CURSOR_INVALID']);
    }
  });
});

describe('retries', () => {
  test('with the same key and body get the same answer, and nothing happens twice', async () => {
    const provider = await tenants.provider();
    const token = await provider.token('AdminAgent');
    const body = {
      recipientEmail: 'retry@somewhere.example',
      subject: 'S',
      bodyText: '{{link}}',
      mode: 'DRAFT' as const,
    };
    const first = await call(api, createRequest, { token, body, key: 'one' });
    const second = await call(api, createRequest, { token, body, key: 'one' });
    expect([second.status, second.body, second.headers.get('etag'), second.headers.get('location')]).toEqual([
      201,
      first.body,
      first.headers.get('etag'),
      first.headers.get('location'),
    ]);
    const other = await call(api, createRequest, { token, body: { ...body, subject: 'T' }, key: 'one' });
    expect([other.status, other.problem.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const list = await call(api, listRequests, { token });
    expect(list.body.items).toHaveLength(1);
  });

  test('at the same time: one is carried out and the others get its answer', async () => {
    const provider = await tenants.provider();
    const token = await provider.token('AdminAgent');
    const body = { recipientEmail: 'same-time@somewhere.example', subject: 'S', bodyText: '{{link}}' };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => call(api, createRequest, { token, body, key: 'same' })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  });

  test('need a key', async () => {
    const provider = await tenants.provider();
    const refused = await request(
      api,
      { ...createRequest, idempotent: false },
      {
        token: await provider.token('AdminAgent'),
        body: { recipientEmail: 'x@y.example', subject: 'S', bodyText: '{{link}}' },
      },
    );
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_REQUIRED' });
  });

  test('of a version that is no longer current are refused', async () => {
    const provider = await tenants.provider();
    const { id } = await tenants.invite(provider, 'etag@somewhere.example', { mode: 'DRAFT' });
    const token = await provider.token('AdminAgent');
    const stale = await call(api, revokeRequest, {
      token,
      parameters: { requestId: id },
      headers: { 'if-match': '"7"' },
    });
    expect([stale.status, stale.problem.code]).toEqual([412, 'VERSION_MISMATCH']);
    const fresh = await call(api, revokeRequest, {
      token,
      parameters: { requestId: id },
      headers: { 'if-match': '"1"' },
    });
    expect(fresh.status).toBe(200);
  });
});

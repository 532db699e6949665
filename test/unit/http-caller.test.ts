import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../shared/domain/refusal.ts';
import { authorise, readCaller } from '../../shared/http/caller.ts';
import { problemOf, problems } from '../../shared/http/problems.ts';

const claims: Record<string, string> = {
  sub: 'user-1',
  token_use: 'id',
  'custom:tenantId': '01PROVIDER0000000000000000',
  'custom:tenantKind': 'provider',
  'cognito:groups': '[AdminAgent SalesAgent]',
  email: 'Agent@Nordwind.EXAMPLE',
  email_verified: 'true',
};

const read = (changes: Record<string, string | undefined> = {}) =>
  readCaller({
    requestContext: { authorizer: { jwt: { claims: { ...claims, ...changes } } } },
  } as unknown as APIGatewayProxyEventV2);

const refused = expect.objectContaining({ code: 'ROLE_NOT_ALLOWED' });

describe('the caller', () => {
  it('is who the ID token names', () => {
    expect(read()).toEqual({
      userId: 'user-1',
      tenantId: '01PROVIDER0000000000000000',
      tenantKind: 'provider',
      roles: ['AdminAgent', 'SalesAgent'],
      email: 'agent@nordwind.example',
      emailVerified: true,
    });
  });

  it.each([
    ['[GlobalAdmin]', ['GlobalAdmin']],
    ['GlobalAdmin', ['GlobalAdmin']],
    ['[GlobalAdmin, UserAdmin]', ['GlobalAdmin', 'UserAdmin']],
    ['[globaladmin Admin GlobalAdminX]', []],
    ['[]', []],
    [undefined, []],
  ])('in the groups %s holds the roles %j', (groups, roles) => {
    expect(read({ 'cognito:groups': groups }).roles).toEqual(roles);
  });

  it.each([
    ['an access token', { token_use: 'access' }],
    ['no kind of token', { token_use: undefined }],
    ['no subject', { sub: undefined }],
    ['an empty tenant', { 'custom:tenantId': '' }],
    ['no tenant', { 'custom:tenantId': undefined }],
    ['no kind of tenant', { 'custom:tenantKind': undefined }],
    ['an unknown kind of tenant', { 'custom:tenantKind': 'PROVIDER' }],
  ])('is nobody with %s', (_, changes) => {
    expect(() => read(changes)).toThrow(refused);
  });

  it('is nobody without claims', () => {
    expect(() => readCaller({ requestContext: {} } as APIGatewayProxyEventV2)).toThrow(refused);
  });

  it.each([
    ['false', false],
    ['TRUE', false],
    ['', false],
    [undefined, false],
    ['true', true],
  ])('whose email_verified claim is %s has a verified address: %s', (claim, verified) => {
    expect(read({ email_verified: claim }).emailVerified).toBe(verified);
  });

  it('has no address when the claim holds none that is one', () => {
    expect(read({ email: undefined }).email).toBe('');
    expect(read({ email: 'nobody' }).email).toBe('');
  });

  it('may do what its roles allow and is told when they do not', () => {
    expect(() => authorise('invite resellers', read())).not.toThrow();
    expect(() => authorise('write programme', read())).toThrow(refused);
    expect(() => authorise('invite resellers', read({ 'custom:tenantKind': 'reseller' }))).toThrow(refused);
  });
});

describe('problem details', () => {
  const request = { requestId: 'request-1', correlationId: 'correlation-1' };

  it('tell code, status and facts, and put the waiting time where HTTP has it', () => {
    const refusal = new Refusal('RESEND_LIMIT', 'Too often.', { remaining: 0, retryAfterSeconds: 60 });
    const { statusCode, headers, body } = problemOf(refusal, request);
    expect(statusCode).toBe(429);
    expect(headers).toEqual({ 'content-type': 'application/problem+json', 'retry-after': '60' });
    expect(JSON.parse(body)).toEqual({
      type: '/docs#problem-resend-limit',
      title: 'Sent too often',
      status: 429,
      detail: 'Too often.',
      instance: 'urn:twotier:request:request-1',
      code: 'RESEND_LIMIT',
      correlationId: 'correlation-1',
      remaining: 0,
    });
  });

  // Domain rules, section 4, and the HTTP surface.
  it.each([
    ['ROLE_NOT_ALLOWED', 403],
    ['VALIDATION_FAILED', 400],
    ['MALFORMED_BODY', 400],
    ['BODY_TOO_LARGE', 413],
    ['UNSUPPORTED_MEDIA_TYPE', 415],
    ['IDEMPOTENCY_KEY_REQUIRED', 400],
    ['IDEMPOTENCY_KEY_REUSED', 422],
    ['TRY_AGAIN', 503],
    ['VERSION_MISMATCH', 412],
    ['RATE_LIMITED', 429],
    ['STATE_CONFLICT', 409],
    ['PARTNERSHIP_ALREADY_ACTIVE', 409],
    ['REQUEST_ALREADY_PENDING', 409],
    ['LINK_PLACEHOLDER_MISSING', 400],
    ['RECIPIENT_SUPPRESSED', 422],
    ['RESEND_LIMIT', 429],
    ['INVITATION_NOT_FOUND', 404],
    ['INVITATION_EXPIRED', 410],
    ['INVITATION_REVOKED', 410],
    ['INVITATION_SUPERSEDED', 410],
    ['INVITATION_ALREADY_ACCEPTED', 409],
    ['INVITATION_DECLINED', 409],
    ['CONSENT_REQUIRED', 422],
    ['RECIPIENT_MISMATCH', 403],
    ['RESELLER_NOT_ELIGIBLE', 422],
    ['REGION_MISMATCH', 422],
    ['SELF_PARTNERSHIP', 422],
    ['CURSOR_INVALID', 400],
    ['AUDIT_WINDOW_TOO_OLD', 400],
  ] as const)('answer %s with %i', (code, status) => {
    expect(problems[code].status).toBe(status);
  });
});

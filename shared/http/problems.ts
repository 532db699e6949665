import type { Refusal, RefusalCode } from '../domain/refusal.ts';

/** Every code's status and title. A code of the domain that is missing here does not compile. */
export const problems: Record<RefusalCode, { status: number; title: string }> = {
  ROLE_NOT_ALLOWED: { status: 403, title: 'Your role does not allow this' },
  NOT_FOUND: { status: 404, title: 'There is nothing here' },
  PARTNER_NOT_FOUND: { status: 404, title: 'There is no such partner' },
  PARTNERSHIP_REQUEST_NOT_FOUND: { status: 404, title: 'There is no such invitation' },
  RESELLER_NOT_FOUND: { status: 404, title: 'There is no such reseller' },
  VALIDATION_FAILED: { status: 400, title: 'Some fields are not valid' },
  MALFORMED_BODY: { status: 400, title: 'The body is not valid JSON' },
  BODY_TOO_LARGE: { status: 413, title: 'The body is too large' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'The body must be JSON' },
  IDEMPOTENCY_KEY_REQUIRED: { status: 400, title: 'An Idempotency-Key is required' },
  IDEMPOTENCY_KEY_REUSED: { status: 422, title: 'The Idempotency-Key belongs to another request' },
  VERSION_MISMATCH: { status: 412, title: 'It has changed since you read it' },
  STATE_CONFLICT: { status: 409, title: 'Its state does not allow this' },
  RATE_LIMITED: { status: 429, title: 'Too many' },
  RESEND_LIMIT: { status: 429, title: 'Sent too often' },
  TRY_AGAIN: { status: 503, title: 'Not now' },
  CURSOR_INVALID: { status: 400, title: 'The cursor is not valid' },
  AUDIT_WINDOW_TOO_OLD: { status: 400, title: 'Too far back' },
  LINK_PLACEHOLDER_MISSING: { status: 400, title: 'The text must hold the link once' },
  REQUEST_ALREADY_PENDING: { status: 409, title: 'There is an open invitation already' },
  PARTNERSHIP_ALREADY_ACTIVE: { status: 409, title: 'You work together already' },
  RECIPIENT_SUPPRESSED: { status: 422, title: 'This address cannot be mailed' },
  INVITATION_NOT_FOUND: { status: 404, title: 'There is no such invitation' },
  INVITATION_EXPIRED: { status: 410, title: 'The invitation has lapsed' },
  INVITATION_REVOKED: { status: 410, title: 'The invitation was withdrawn' },
  INVITATION_SUPERSEDED: { status: 410, title: 'A newer link was sent' },
  INVITATION_ALREADY_ACCEPTED: { status: 409, title: 'The invitation has been accepted' },
  INVITATION_DECLINED: { status: 409, title: 'The invitation has been declined' },
  CONSENT_REQUIRED: { status: 422, title: 'Your consent is required' },
  RECIPIENT_MISMATCH: { status: 403, title: 'The invitation is for someone else' },
  RESELLER_NOT_ELIGIBLE: { status: 422, title: 'Your company is not eligible yet' },
  REGION_MISMATCH: { status: 422, title: 'Another sales region' },
  SELF_PARTNERSHIP: { status: 422, title: 'Both sides are the same company' },
  MPN_ID_TAKEN: { status: 409, title: 'The MPN ID belongs to another partner' },
  DIRECTORY_ID_TAKEN: { status: 409, title: 'The directory id belongs to another partner' },
  USER_EMAIL_TAKEN: { status: 409, title: 'The address has an account already' },
  AGREEMENT_ALREADY_SIGNED: { status: 409, title: 'The agreement is signed already' },
  INTERNAL_ERROR: { status: 500, title: 'Something broke on our side' },
};

/** Problem details (RFC 9457) of a refusal. `requestId` names the occurrence; the path could hold a link's token. */
export function problemOf(
  refusal: Refusal,
  request: { requestId: string; correlationId: string },
): { statusCode: number; headers: Record<string, string>; body: string } {
  const { status, title } = problems[refusal.code];
  const { retryAfterSeconds, ...facts } = refusal.facts;
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    },
    body: JSON.stringify({
      type: `/docs#problem-${refusal.code.toLowerCase().replaceAll('_', '-')}`,
      title,
      status,
      detail: refusal.message,
      instance: `urn:twotier:request:${request.requestId}`,
      code: refusal.code,
      correlationId: request.correlationId,
      ...facts,
    }),
  };
}

import type { AnswerProblem, EndState, IneligibleReason } from '../text/page-text.ts';
import { endStates, passingProblem, post, referenceIn, retryAfterIn } from './request.ts';

export type AnswerResult =
  | { kind: 'DONE' }
  | { kind: 'ENDED'; state: EndState | 'NOT_FOUND' }
  | { kind: 'SIGN_IN_AGAIN' }
  | { kind: 'NOT_ELIGIBLE'; reason: IneligibleReason }
  | { kind: 'REFUSED'; code: string; problem: AnswerProblem; retryAfterSeconds?: number; reference: string };

const keys = new Map<string, string>();

/** @param etag the version of what was read, where the step takes it */
export function postAnswer(
  path: string,
  body: Record<string, unknown>,
  idToken?: string,
  etag?: string,
): Promise<AnswerResult> {
  return postJson(path, body, idToken, etag);
}

/** Signs the partner agreement for the company; one that is signed already is signed. */
export async function postAgreement(partnerId: string, idToken: string | undefined): Promise<AnswerResult> {
  const result = await postJson(`/v1/partners/${encodeURIComponent(partnerId)}/agreements`, {}, idToken);
  return result.kind === 'REFUSED' && result.code === 'AGREEMENT_ALREADY_SIGNED' ? { kind: 'DONE' } : result;
}

async function postJson(
  path: string,
  body: Record<string, unknown>,
  idToken?: string,
  etag?: string,
): Promise<AnswerResult> {
  const headers = {
    'Content-Type': 'application/json',
    Accept: 'application/json',
    ...(idToken !== undefined && {
      Authorization: `Bearer ${idToken}`,
      'Idempotency-Key': keyOf(path + JSON.stringify(body)),
    }),
    ...(etag !== undefined && { 'If-Match': etag }),
  };
  const answer = await post(path, headers, body);
  if (answer === undefined) return { kind: 'REFUSED', problem: 'UNREACHABLE', code: '', reference: '' };
  const { status, body: problem } = answer;
  if (status >= 200 && status < 300) return { kind: 'DONE' };
  const code = String(problem.code ?? '');
  const ended = endStates[code] ?? endOfGrant(code, problem);
  if (ended !== undefined) return { kind: 'ENDED', state: ended };
  if (status === 401) return { kind: 'SIGN_IN_AGAIN' };
  if (code === 'REGION_MISMATCH') return { kind: 'NOT_ELIGIBLE', reason: 'REGION_MISMATCH' };
  if (code === 'RESELLER_NOT_ELIGIBLE' && isIneligibleReason(problem.reason)) {
    return { kind: 'NOT_ELIGIBLE', reason: problem.reason };
  }
  return {
    kind: 'REFUSED',
    code,
    problem: problemOf(status, code, problem.reason),
    ...retryAfterIn(answer),
    reference: referenceIn(answer),
  };
}

/** A key belongs to one intent: the same answer sent once more carries the key it had before, another one a new key. */
function keyOf(intent: string): string {
  const key = keys.get(intent) ?? crypto.randomUUID();
  keys.set(intent, key);
  return key;
}

const endStatesOfGrant: Partial<Record<string, EndState>> = {
  ACTIVE: 'ACCEPTED',
  REJECTED: 'DECLINED',
  TERMINATED: 'REVOKED',
  EXPIRED: 'EXPIRED',
};

/** A request for rights says by its state how it ended, or that its reseller has to agree to it first. */
function endOfGrant(code: string, { currentState, reason }: Record<string, unknown>): EndState | undefined {
  if (code !== 'STATE_CONFLICT') return undefined;
  return reason === 'PARTNER_CONSENT_PENDING' ? 'SUPERSEDED' : endStatesOfGrant[String(currentState)];
}

const ineligibleReasons: readonly IneligibleReason[] = [
  'NOT_ENROLLED',
  'PENDING_VETTING',
  'AUTHORIZED_UNSIGNED',
  'REJECTED',
  'INACTIVE',
  'REGION_MISMATCH',
];

function isIneligibleReason(reason: unknown): reason is IneligibleReason {
  return ineligibleReasons.some((known) => known === reason);
}

/** What a request for rights is refused with, under the names that the page has for the like. */
const alike: Partial<Record<string, AnswerProblem>> = {
  GRANT_NOT_FOUND: 'ROLE_NOT_ALLOWED',
  RELATIONSHIP_ENDED: 'PARTNERSHIP_REQUIRED',
  VERSION_MISMATCH: 'CONSENT_TEXT_CHANGED',
};

const namedProblems: readonly AnswerProblem[] = [
  'RECIPIENT_MISMATCH',
  'SELF_PARTNERSHIP',
  'ROLE_NOT_ALLOWED',
  'RELATIONSHIP_ALREADY_ACTIVE',
  'PARTNERSHIP_REQUIRED',
  'CONSENT_REQUIRED',
  'VALIDATION_FAILED',
  'RATE_LIMITED',
  'TRY_AGAIN',
];

function problemOf(status: number, code: string, reason: unknown): AnswerProblem {
  if (code === 'CONSENT_REQUIRED' && reason === 'CONSENT_TEXT_CHANGED') return 'CONSENT_TEXT_CHANGED';
  const named = alike[code] ?? namedProblems.find((known) => known === code);
  if (named !== undefined) return named;
  return passingProblem(status);
}

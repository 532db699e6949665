import type { AnswerProblem, EndState, IneligibleReason } from '../text/page-text.ts';
import { endStates, passingProblem, post, referenceIn, retryAfterIn } from './request.ts';

export type AnswerResult =
  | { kind: 'DONE' }
  | { kind: 'ENDED'; state: EndState | 'NOT_FOUND' }
  | { kind: 'SIGN_IN_AGAIN' }
  | { kind: 'NOT_ELIGIBLE'; reason: IneligibleReason }
  | { kind: 'REFUSED'; code: string; problem: AnswerProblem; retryAfterSeconds?: number; reference: string };

const keys = new Map<string, string>();

export function postAnswer(
  token: string,
  step: 'accept' | 'decline' | 'ask-again',
  body: Record<string, unknown>,
  idToken?: string,
): Promise<AnswerResult> {
  return postJson(`/v1/invitations/${encodeURIComponent(token)}/${step}`, body, idToken);
}

/** Signs the partner agreement for the company; one that is signed already is signed. */
export async function postAgreement(partnerId: string, idToken: string | undefined): Promise<AnswerResult> {
  const result = await postJson(`/v1/partners/${encodeURIComponent(partnerId)}/agreements`, {}, idToken);
  return result.kind === 'REFUSED' && result.code === 'AGREEMENT_ALREADY_SIGNED' ? { kind: 'DONE' } : result;
}

async function postJson(path: string, body: Record<string, unknown>, idToken?: string): Promise<AnswerResult> {
  const headers = {
    'Content-Type': 'application/json',
    Accept: 'application/json',
    ...(idToken !== undefined && {
      Authorization: `Bearer ${idToken}`,
      'Idempotency-Key': keyOf(path + JSON.stringify(body)),
    }),
  };
  const answer = await post(path, headers, body);
  if (answer === undefined) return { kind: 'REFUSED', problem: 'UNREACHABLE', code: '', reference: '' };
  const { status, body: problem } = answer;
  if (status >= 200 && status < 300) return { kind: 'DONE' };
  const code = String(problem.code ?? '');
  const ended = endStates[code];
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
  const named = namedProblems.find((known) => known === code);
  if (named !== undefined) return named;
  return passingProblem(status);
}

import type { EndState } from '../text/page-text.ts';

const timeoutMs = 35_000;

export interface Answer {
  status: number;
  headers: Headers;
  /** What the answer's JSON says; empty when it is none. */
  body: Record<string, unknown>;
}

/** Posts JSON. Undefined when no answer came: nobody knows then whether the request arrived. */
export async function post(url: string, headers: Record<string, string>, body: unknown): Promise<Answer | undefined> {
  // Longer than the API's own limit of 30 s, so that a late answer is still heard.
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: abort.signal,
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Refusals that end the invitation, or say that it never was one. */
export const endStates: Partial<Record<string, EndState | 'NOT_FOUND'>> = {
  INVITATION_EXPIRED: 'EXPIRED',
  INVITATION_REVOKED: 'REVOKED',
  INVITATION_SUPERSEDED: 'SUPERSEDED',
  INVITATION_ALREADY_ACCEPTED: 'ACCEPTED',
  INVITATION_DECLINED: 'DECLINED',
  INVITATION_NOT_FOUND: 'NOT_FOUND',
};

/** What an answer without a code of its own means: the gateway's own answers carry none. */
export function passingProblem(status: number): 'RATE_LIMITED' | 'TRY_AGAIN' | 'UNEXPECTED' {
  if (status === 429) return 'RATE_LIMITED';
  return status >= 502 && status <= 504 ? 'TRY_AGAIN' : 'UNEXPECTED';
}

/** What to tell the provider of a failure. */
export function referenceIn({ status, body }: Answer): string {
  return String(body.correlationId ?? `${status}`);
}

export function retryAfterIn({ headers }: Answer): { retryAfterSeconds?: number } {
  const retryAfterSeconds = Number(headers.get('Retry-After'));
  return retryAfterSeconds > 0 ? { retryAfterSeconds } : {};
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

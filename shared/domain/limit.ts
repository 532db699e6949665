import { type Limit, Refusal } from './refusal.ts';

/** @param retryAt when there is room again, as far as is known (milliseconds since 1970) */
export function limitReached(
  code: 'RATE_LIMITED' | 'RESEND_LIMIT',
  detail: string,
  limit: Limit,
  { retryAt, now, nextStep }: { retryAt: number; now: Date; nextStep?: string },
): Refusal {
  const retryAfterSeconds = Math.max(1, Math.ceil((retryAt - now.getTime()) / 1000));
  return new Refusal(code, detail, {
    remaining: 0,
    retryAfterSeconds,
    limit,
    ...(nextStep !== undefined && { nextStep }),
  });
}

import type { EndState } from './text/page-text.ts';

/** The sign above an end state: a tick, a clock, or a plain bar. The words say the same. */
export const endMarks: Record<EndState | 'NOT_FOUND', 'good' | 'late' | 'plain'> = {
  ACCEPTED: 'good',
  EXPIRED: 'late',
  SUPERSEDED: 'late',
  REVOKED: 'plain',
  DECLINED: 'plain',
  NOT_FOUND: 'plain',
};

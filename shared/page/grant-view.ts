import { type AdminGrant, type GrantStatus, grantAt } from '../domain/admin-grant.ts';
import type { Language } from '../domain/languages.ts';
import type { PendingView } from './invitation-view.ts';
import type { EndState } from './text/page-text.ts';

export interface GrantView {
  language: Language;
  /** Undefined for a link that is none. */
  grant: AdminGrant | undefined;
  now: Date;
  signIn: PendingView['signIn'];
}

/** SUPERSEDED stands for a request that the reseller has to agree to first, OVER for rights that were given. */
export type GrantState = 'PENDING' | EndState | 'OVER' | 'NOT_FOUND';

const stateOfStatus: Record<GrantStatus, GrantState> = {
  PENDING: 'PENDING',
  ACTIVE: 'ACCEPTED',
  REJECTED: 'DECLINED',
  TERMINATED: 'REVOKED',
  EXPIRED: 'EXPIRED',
};

const statusOfState: Record<GrantState, number> = {
  PENDING: 200,
  NOT_FOUND: 404,
  ACCEPTED: 409,
  DECLINED: 409,
  SUPERSEDED: 409,
  EXPIRED: 410,
  REVOKED: 410,
  OVER: 410,
};

/** The page's HTTP status; a probe of the link answers the same without making the page. */
export function statusOfGrantPage(grant: AdminGrant | undefined, now: Date): number {
  return statusOfState[stateOf(grant, now)];
}

export function stateOf(stored: AdminGrant | undefined, now: Date): GrantState {
  if (stored === undefined) return 'NOT_FOUND';
  const { status, isPartnerConsentPending, activatedAt } = grantAt(stored, now);
  if (isPartnerConsentPending) return 'SUPERSEDED';
  if (activatedAt !== undefined && status !== 'ACTIVE') return 'OVER';
  return stateOfStatus[status];
}

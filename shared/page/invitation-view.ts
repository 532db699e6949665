import type { Language } from '../domain/languages.ts';
import type { CustomerInclusions } from './text/customer/customer-text.ts';

/** What the invitation's page shows, decided by the step that serves it; the page itself decides nothing. */
export type InvitationView =
  | { state: 'NOT_FOUND'; language: Language }
  | (InvitationFacts & { state: 'EXPIRED' | 'REVOKED' | 'SUPERSEDED' | 'ACCEPTED' | 'DECLINED' })
  | PendingView;

export interface PendingView extends InvitationFacts {
  state: 'PENDING';
  /** Cognito's public endpoint, an absolute URL, and the client that the page's own script signs in with. */
  signIn: { endpoint: string; clientId: string };
  /** When a company has enrolled itself by this invitation, ISO 8601 UTC; absent when none has. */
  enrolledAt?: string;
}

/** What the page for a company without an account shows. */
export interface EnrolmentView {
  language: Language;
  token: string;
  providerName: string;
  recipientMasked: string;
  expiresAt: string;
  /** Whether any administrator of the tenant that the provider named may answer, not the recipient alone. */
  isByTenant: boolean;
  /** ISO 3166-1 alpha-2: those of the provider's sales region. */
  countries: readonly string[];
}

export interface InvitationFacts {
  language: Language;
  /** The link's token: the page posts to `/v1/invitations/{token}/accept`, `…/decline`, `…/ask-again`. */
  token: string;
  /** Of the partner that asks. */
  providerName: string;
  /** What a customer is asked for; absent where a reseller is invited. */
  asksCustomer?: CustomerInclusions;
  consentTextVersion: string;
  recipientName?: string;
  /** The recipient's address with all but its first letter and domain hidden, e.g. `a•••@example.com`. */
  recipientMasked: string;
  /** ISO 8601 UTC. */
  expiresAt: string;
  /** When the invitation left PENDING, ISO 8601 UTC; absent when it has not. */
  closedAt?: string;
  /** When the newer mail went out that took this link's place, ISO 8601 UTC; of SUPERSEDED only. */
  replacedAt?: string;
}

export interface Page {
  statusCode: number;
  html: string;
  /** The value of `Content-Security-Policy` that fits exactly this page. */
  contentSecurityPolicy: string;
}

/** The page's HTTP status in each state; a probe of the link answers the same without making the page. */
export const statusOfPage: Record<InvitationView['state'], number> = {
  PENDING: 200,
  NOT_FOUND: 404,
  ACCEPTED: 409,
  DECLINED: 409,
  EXPIRED: 410,
  REVOKED: 410,
  SUPERSEDED: 410,
};

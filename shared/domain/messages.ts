import type { Language } from './languages.ts';
import type { Eligibility } from './partner.ts';

/**
 * Every mail the product sends, with the facts that its text needs. Rendering lives in `shared/mail`; times are ISO 8601
 * UTC; links and passwords are derived when the mail is sent and never stored.
 */
export type Message =
  | {
      /** The provider's own text to the reseller; `bodyText` holds `{{link}}` exactly once (domain rule, checked before). */
      template: 'invitation';
      providerName: string;
      recipientName?: string;
      subject: string;
      bodyText: string;
      link: string;
      expiresAt: string;
    }
  | {
      template: 'invitation-reminder';
      providerName: string;
      recipientName?: string;
      link: string;
      expiresAt: string;
    }
  | { template: 'invitation-revoked'; providerName: string; recipientName?: string }
  | {
      /** To the provider: who accepted which invitation. */
      template: 'invitation-accepted';
      recipientEmail: string;
      resellerName: string;
      resellerMpnId: string;
      resellerCountry: string;
      acceptedAt: string;
    }
  | {
      template: 'invitation-declined';
      recipientEmail: string;
      resellerName: string;
      reason?: string;
      declinedAt: string;
    }
  | {
      /** To the provider: the holder of a lapsed or replaced link asks for a new one. */
      template: 'invitation-asked-again';
      recipientEmail: string;
      requestId: string;
      expiresAt: string;
    }
  | {
      /** To the reseller's administrator: what was agreed, with whom, under which consent text. */
      template: 'partnership-started';
      providerName: string;
      providerEmail: string;
      resellerName: string;
      consentTextVersion: string;
      acceptedAt: string;
    }
  | {
      /** To the reseller, when the provider wants it told: the partnership is over. */
      template: 'partnership-ended';
      providerName: string;
      providerEmail: string;
      resellerName: string;
      endedAt: string;
    }
  | {
      /** To the provider: a reseller may not transact now. `subscriptions` is a count as people read it, `12` or `1000+`. */
      template: 'reseller-at-risk';
      resellerName: string;
      resellerMpnId: string;
      eligibility: Exclude<Eligibility, 'ELIGIBLE'>;
      subscriptions: string;
      changedAt: string;
    }
  | {
      /** To the provider: a reseller may transact again. */
      template: 'reseller-eligible-again';
      resellerName: string;
      resellerMpnId: string;
      subscriptions: string;
      changedAt: string;
    }
  | {
      /** A partner's own text to a customer, as `invitation` is to a reseller. */
      template: 'customer-invitation';
      providerName: string;
      recipientName?: string;
      subject: string;
      bodyText: string;
      link: string;
      expiresAt: string;
    }
  | {
      template: 'customer-invitation-reminder';
      providerName: string;
      recipientName?: string;
      link: string;
      expiresAt: string;
    }
  | { template: 'customer-invitation-revoked'; providerName: string; recipientName?: string }
  | {
      /** To the partner: which customer accepted. */
      template: 'customer-invitation-accepted';
      recipientEmail: string;
      companyName: string;
      acceptedAt: string;
    }
  | {
      template: 'customer-invitation-declined';
      recipientEmail: string;
      companyName: string;
      reason?: string;
      declinedAt: string;
    }
  | {
      /** To the customer's administrator: what was agreed, with whom, under which consent text. */
      template: 'relationship-started';
      providerName: string;
      providerEmail: string;
      /** The reseller of a joint request. */
      resellerName?: string;
      companyName: string;
      consentTextVersion: string;
      acceptedAt: string;
    }
  | {
      /** To the reseller of a joint request: its provider's customer is its customer too. */
      template: 'customer-joined';
      providerName: string;
      resellerName: string;
      companyName: string;
      acceptedAt: string;
    }
  | {
      /** To a new user: the account with its one-time password, to be changed at the first sign-in. */
      template: 'account-created';
      tenantName: string;
      firstName: string;
      userName: string;
      temporaryPassword: string;
      validUntil: string;
    }
  | {
      /** To a company's administrators: its webhook takes no events. Without `failingSince` it said that it is gone. */
      template: 'webhook-disabled';
      tenantName: string;
      host: string;
      failingSince?: string;
      disabledAt: string;
    }
  | {
      /** To who signed the customer agreement, as the provider says: what was agreed, and whom to ask. */
      template: 'agreement-confirmed';
      providerName: string;
      providerEmail: string;
      companyName: string;
      signerName: string;
      /** An ISO date. */
      agreedOn: string;
      agreementLink: string;
    }
  | {
      /** To the reseller: a provider brought on a customer on its behalf. Numbers are whole, as text. */
      template: 'customer-added';
      providerName: string;
      resellerName: string;
      companyName: string;
      domain: string;
      subscriptions: string;
      licences: string;
    }
  | {
      /** To the reseller: a provider ordered more for a customer of theirs. Numbers are whole, as text. */
      template: 'subscriptions-added';
      providerName: string;
      resellerName: string;
      companyName: string;
      domain: string;
      subscriptions: string;
      licences: string;
    }
  | {
      /**
       * To the customer's administrators: a partner asks for rights. `roles` are the names of the domain with spaces
       * between, `duration` and `extension` ISO 8601.
       */
      template: 'admin-grant-requested';
      partnerName: string;
      /** Of a request on behalf of a reseller, which is the partner then. */
      providerName?: string;
      companyName: string;
      displayName: string;
      roles: string;
      duration: string;
      extension?: string;
      link: string;
      expiresAt: string;
    }
  | {
      /** To the reseller: its provider asks a customer for rights on its behalf. */
      template: 'admin-grant-consent-wanted';
      providerName: string;
      partnerName: string;
      companyName: string;
      displayName: string;
      roles: string;
      duration: string;
      expiresAt: string;
    }
  | {
      /** To both sides. */
      template: 'admin-grant-changed';
      change: GrantChange;
      partnerName: string;
      companyName: string;
      displayName: string;
      roles: string;
      changedAt: string;
      /** Of rights that go on. */
      endsAt?: string;
      reason?: string;
    }
  | {
      /** To both sides: the rights end, or are extended, in so many whole days; today without them. */
      template: 'admin-grant-ending';
      partnerName: string;
      companyName: string;
      displayName: string;
      roles: string;
      endsAt: string;
      daysLeft?: string;
      extension?: string;
    };

export type Template = Message['template'];

/** What has become of delegated rights. */
export type GrantChange = 'APPROVED' | 'REJECTED' | 'TERMINATED' | 'EXTENDED';

/** A message as a person reads it. `html` is a whole document, `text` plain text with LF line ends. */
export interface RenderedMessage {
  subject: string;
  text: string;
  html: string;
}

/** Everything an outgoing mail needs besides its text. */
export interface Envelope {
  to: string;
  /** Display name of the sender as shown to the recipient, e.g. the provider's name. The address is the stack's. */
  fromName: string;
  replyTo?: string;
  language: Language;
  /** Tags that come back with every SES event about this mail; values are letters, digits, `_` and `-`. */
  tags: Record<string, string>;
}

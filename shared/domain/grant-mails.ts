import type { AdminGrant } from './admin-grant.ts';
import type { ReminderDays } from './grant-duration.ts';
import type { MailContent, Task } from './journal.ts';
import type { Language } from './languages.ts';
import type { GrantChange } from './messages.ts';
import { type Partner, replyAddressOf } from './partner.ts';

/** Whom a grant concerns, as they are reached by mail. */
export interface GrantParties {
  /** Who gets the rights. */
  partner: Partner;
  /** The provider that asked on the partner's behalf. */
  provider?: Partner | undefined;
  /** The customer's administrators. */
  customer: readonly { email: string; language: Language }[];
}

/** Asks the customer's administrators, each with a link to the page where they decide. */
export function mailsToDecide(grant: AdminGrant, { partner, provider, customer }: GrantParties): Task[] {
  const { id: grantId, customerId, lapsesAt, duration, autoExtendDuration } = grant;
  return customer.map(({ email, language }) =>
    mailOf(provider ?? partner, email, language, {
      template: 'admin-grant-requested',
      grant: { customerId, grantId, lapsesAt },
      ...namesOf(grant),
      ...(provider && { providerName: provider.legalName }),
      duration,
      ...(autoExtendDuration !== 'PT0S' && { extension: autoExtendDuration }),
      expiresAt: lapsesAt,
    }),
  );
}

/** Asks the reseller that is to get what its provider asked for. */
export function mailToConsent(grant: AdminGrant, { partner, provider = partner }: GrantParties): Task {
  const { duration, lapsesAt: expiresAt } = grant;
  return mailOf(provider, partner.primaryContact.email, partner.language, {
    template: 'admin-grant-consent-wanted',
    providerName: provider.legalName,
    ...namesOf(grant),
    duration,
    expiresAt,
  });
}

/** Tells everybody whom a grant concerns what has become of it, but for those who did it themselves. */
export function newsOfGrant(
  change: GrantChange,
  grant: AdminGrant,
  parties: GrantParties,
  { at, except, reason }: { at: string; except?: string | undefined; reason?: string | undefined },
): Task[] {
  return everybody(grant, parties, except).map(({ email, language }) =>
    mailOf(undefined, email, language, {
      template: 'admin-grant-changed',
      change,
      ...namesOf(grant),
      changedAt: at,
      ...(grant.status === 'ACTIVE' && grant.endsAt !== undefined && { endsAt: grant.endsAt }),
      ...(reason !== undefined && { reason }),
    }),
  );
}

/** Reminds both sides that the rights end, or go on, in so many days. */
export function remindersOfEnd(grant: AdminGrant, days: ReminderDays, parties: GrantParties): Task[] {
  return everybody(grant, parties).map(({ email, language }) =>
    mailOf(undefined, email, language, {
      template: 'admin-grant-ending',
      ...namesOf(grant),
      endsAt: grant.endsAt ?? '',
      ...(days > 0 && { daysLeft: String(days) }),
      ...(grant.autoExtendDuration !== 'PT0S' && { extension: grant.autoExtendDuration }),
    }),
  );
}

function everybody(
  { customerId }: AdminGrant,
  { partner, provider, customer }: GrantParties,
  except?: string,
): { email: string; language: Language }[] {
  const partners = [partner, ...(provider ? [provider] : [])].filter(({ id }) => id !== except);
  return [
    ...partners.map(({ primaryContact, language }) => ({ email: primaryContact.email, language })),
    ...(customerId === except ? [] : customer),
  ];
}

function namesOf({ partnerName, customerName, displayName, roles }: AdminGrant) {
  return { partnerName, companyName: customerName, displayName, roles: roles.join(' ') };
}

/** From a partner by its name, with answers to it; otherwise from the product itself. */
function mailOf(sender: Partner | undefined, to: string, language: Language, content: MailContent): Task {
  return {
    kind: 'mail',
    to,
    fromName: sender?.legalName ?? 'Twotier',
    ...(sender && { replyTo: replyAddressOf(sender) }),
    language,
    content,
  };
}

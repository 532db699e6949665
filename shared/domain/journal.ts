import type { Language } from './languages.ts';
import type { Message, Template } from './messages.ts';
import type { NewUser } from './partner.ts';

/** What an audit record says was done. A closed list; source: domain rules, section 10. */
export const operationTypes = [
  'create_partner',
  'update_partner',
  'invite_user',
  'create_user',
  'update_user',
  'fail_user',
  'sign_partner_agreement',
  'update_business_profile',
  'create_mpn_association',
  'update_mpn_association',
  'remove_mpn_association',
  'create_partnership_request',
  'resend_partnership_request',
  'remind_partnership_request',
  'accept_partnership_request',
  'decline_partnership_request',
  'revoke_partnership_request',
  'expire_partnership_request',
  'ask_again_partnership_request',
  'suspend_partner_relationship',
  'resume_partner_relationship',
  'update_partner_relationship',
  'remove_partner_relationship',
  'change_reseller_eligibility',
  'mark_stale_partner',
  'create_customer_relationship_request',
  'resend_customer_relationship_request',
  'remind_customer_relationship_request',
  'accept_customer_relationship_request',
  'decline_customer_relationship_request',
  'revoke_customer_relationship_request',
  'expire_customer_relationship_request',
  'ask_again_customer_relationship_request',
  'remove_partner_customer_relationship',
  'create_onboarding_draft',
  'update_onboarding_draft',
  'cancel_onboarding_draft',
  'expire_onboarding_draft',
  'submit_onboarding',
  'update_customer_billing_profile',
  'update_customer_tags',
  'update_customer_reseller',
  'update_customer_account_status',
  'create_agreement',
  'create_order',
  'update_subscription',
  'suspend_subscription',
  'reactivate_subscription',
  'cancel_subscription',
  'renew_subscription',
  'expire_subscription',
  'disable_subscription',
  'delete_subscription',
  'update_support_contact',
  'reset_customer_user_password',
  'reveal_setup_credential',
  'reissue_setup_credential',
  'destroy_setup_credential',
  'create_offer',
  'update_offer',
  'create_agreement_template',
  'update_agreement_template',
  'granular_admin_relationship_created',
  'granular_admin_relationship_updated',
  'granular_admin_relationship_consented',
  'granular_admin_relationship_approved',
  'granular_admin_relationship_rejected',
  'granular_admin_relationship_terminated',
  'granular_admin_relationship_reminded',
  'granular_admin_relationship_extended',
  'granular_admin_relationship_expired',
  'granular_admin_relationship_cleaned_up',
  'create_webhook',
  'delete_webhook',
  'rotate_webhook_secret',
  'replay_webhook',
  'disable_webhook',
  'purge_partnership_request',
  'purge_customer_relationship_request',
  'create_erasure',
  'complete_erasure',
  'erase_personal_data',
  'email_delivery_changed',
  'access_denied',
  'operation_refused',
] as const;

export type OperationType = (typeof operationTypes)[number];

export type ResourceType =
  | 'partner'
  | 'user'
  | 'business_profile'
  | 'partnership_request'
  | 'partnership'
  | 'customer_relationship_request'
  | 'admin_grant'
  | 'onboarding_draft'
  | 'customer'
  | 'agreement'
  | 'order'
  | 'subscription'
  | 'setup_credential'
  | 'offer'
  | 'agreement_template'
  | 'webhook'
  | 'erasure'
  | 'operation';

/** The emailed link that a mail carries: named here, derived when the mail is sent, stored nowhere. */
export interface InvitationReference {
  providerId: string;
  requestId: string;
  tokenVersion: number;
}

/** The page where a customer decides on a grant: its link is derived when the mail is sent as well. */
export interface GrantReference {
  customerId: string;
  grantId: string;
  /** ISO 8601 UTC. */
  lapsesAt: string;
}

type DerivedWhenSent = 'link' | 'temporaryPassword';

/** A mail's facts as the journal keeps them: all but what is derived when it is sent. */
export type MailContent =
  | { template: InvitationTemplate; invitation: InvitationReference }
  | (Omit<Extract<Message, { template: GrantTemplate }>, DerivedWhenSent> & { grant: GrantReference })
  | { [T in Message as T['template']]: Omit<T, DerivedWhenSent> }['account-created' | PlainTemplate];

/** The mails that carry a personal link. */
type LinkTemplate = Extract<Message, { link: string }>['template'];
type GrantTemplate = 'admin-grant-requested';
type InvitationTemplate = Exclude<LinkTemplate, GrantTemplate>;
type PlainTemplate = Exclude<Message['template'], LinkTemplate | 'account-created'>;

/** Work that follows a change and must not be lost: carried out by the outbox, at least once, noted on the journal. */
export type Task =
  | {
      kind: 'mail';
      to: string;
      fromName: string;
      replyTo?: string | undefined;
      language: Language;
      content: MailContent;
      /** Whose one-time password the mail shows, and the key that it was derived from, for the mails that show one. */
      password?: { userId: string; keyId: string } | undefined;
    }
  | { kind: 'user'; user: NewUser; language: Language }
  | EventTask;

/**
 * Tells the world of the change: every record of a change has this task, made by the commit. The event itself is read
 * from the record when it is published.
 */
export interface EventTask {
  kind: 'event';
  /** The sort key of the item that the change is about; with the journal's partition it says whose events are in order. */
  entity: string;
  /** The version that the change gave it. */
  sequence: number;
}

/**
 * What is kept of a task that has ended: what it was, and of which invitation or user, but nobody's name or address. Those
 * are needed until it is carried out and by nobody afterwards.
 */
export function endedTask(task: Task): EndedTask {
  if (task.kind === 'user') {
    const { userId, tenantId } = task.user;
    return { kind: 'user', user: { userId, tenantId } };
  }
  if (task.kind === 'event') return task;
  const { language, content } = task;
  const { template } = content;
  return {
    kind: 'mail',
    language,
    content: {
      template,
      ...('invitation' in content && { invitation: content.invitation }),
      ...('grant' in content && { grant: content.grant }),
    },
  };
}

export type EndedTask =
  | { kind: 'user'; user: { userId: string; tenantId: string } }
  | EventTask
  | {
      kind: 'mail';
      language: Language;
      content: { template: Template; invitation?: InvitationReference; grant?: GrantReference };
    };

/** What a decision says about itself; the data layer adds who asked, when, and under which correlation id. */
export interface JournalEntry {
  operationType: OperationType;
  /** Whose audit log holds the record. */
  tenantId: string;
  resource: { type: ResourceType; id: string };
  /** Everything else that the same transaction touched. */
  alsoTouched?: { type: ResourceType; id: string }[] | undefined;
  customerId?: string | undefined;
  resellerId?: string | undefined;
  oldValue?: Record<string, unknown> | undefined;
  newValue?: Record<string, unknown> | undefined;
  tasks?: Task[] | undefined;
}

export interface Actor {
  type: 'USER' | 'TOKEN' | 'SYSTEM';
  id: string;
  role?: string | undefined;
}

/** An audit record as callers read it. */
export interface AuditRecord {
  id: string;
  at: string;
  tenantId: string;
  actor: Actor;
  operationType: OperationType;
  resourceType: ResourceType;
  resourceId: string;
  alsoTouched?: { type: ResourceType; id: string }[] | undefined;
  customerId?: string | undefined;
  resellerId?: string | undefined;
  status: 'SUCCEEDED' | 'FAILED';
  oldValue?: Record<string, unknown> | undefined;
  newValue?: Record<string, unknown> | undefined;
  correlationId: string;
  requestId: string;
  ip?: string | undefined;
  userAgent?: string | undefined;
}

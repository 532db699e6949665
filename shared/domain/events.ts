import { createHash } from 'node:crypto';
import type { AuditRecord, EventTask, OperationType, ResourceType } from './journal.ts';

/** Under which source the bus carries our events. */
export const eventSource = 'twotier';

/** The version of the shape below; a change that a reader could trip over makes a new one. */
export const eventSchema = 'urn:twotier:event:v1';

interface EventKind {
  type: `twotier.${string}`;
  /** Whether the reseller that the record names hears of it too: what it may read by the API, and no more. */
  toReseller?: true;
}

/**
 * What each change is called as an event; refusals change nothing and are none. An operation that is missing here does not
 * compile.
 */
export const eventKinds: Record<Exclude<OperationType, 'access_denied' | 'operation_refused'>, EventKind> = {
  create_partner: { type: 'twotier.partner.enrolled' },
  update_partner: { type: 'twotier.partner.updated' },
  sign_partner_agreement: { type: 'twotier.partner.agreement-signed' },
  create_mpn_association: { type: 'twotier.partner.mpn-id-added' },
  update_mpn_association: { type: 'twotier.partner.mpn-id-changed' },
  remove_mpn_association: { type: 'twotier.partner.mpn-id-removed' },
  invite_user: { type: 'twotier.user.invited' },
  create_user: { type: 'twotier.user.created' },
  update_user: { type: 'twotier.user.updated' },
  fail_user: { type: 'twotier.user.failed' },
  update_business_profile: { type: 'twotier.business-profile.updated' },
  create_partnership_request: { type: 'twotier.partnership-request.created' },
  resend_partnership_request: { type: 'twotier.partnership-request.resent' },
  remind_partnership_request: { type: 'twotier.partnership-request.reminded' },
  accept_partnership_request: { type: 'twotier.partnership-request.accepted', toReseller: true },
  decline_partnership_request: { type: 'twotier.partnership-request.declined', toReseller: true },
  revoke_partnership_request: { type: 'twotier.partnership-request.revoked' },
  expire_partnership_request: { type: 'twotier.partnership-request.expired' },
  ask_again_partnership_request: { type: 'twotier.partnership-request.asked-again' },
  suspend_partner_relationship: { type: 'twotier.partnership.suspended', toReseller: true },
  resume_partner_relationship: { type: 'twotier.partnership.resumed', toReseller: true },
  update_partner_relationship: { type: 'twotier.partnership.updated', toReseller: true },
  remove_partner_relationship: { type: 'twotier.partnership.removed', toReseller: true },
  change_reseller_eligibility: { type: 'twotier.partnership.eligibility-changed' },
  mark_stale_partner: { type: 'twotier.partnership.subscriptions-marked' },
  create_customer_relationship_request: { type: 'twotier.relationship-request.created' },
  resend_customer_relationship_request: { type: 'twotier.relationship-request.resent' },
  remind_customer_relationship_request: { type: 'twotier.relationship-request.reminded' },
  accept_customer_relationship_request: { type: 'twotier.relationship-request.accepted', toReseller: true },
  decline_customer_relationship_request: { type: 'twotier.relationship-request.declined' },
  revoke_customer_relationship_request: { type: 'twotier.relationship-request.revoked' },
  expire_customer_relationship_request: { type: 'twotier.relationship-request.expired' },
  ask_again_customer_relationship_request: { type: 'twotier.relationship-request.asked-again' },
  remove_partner_customer_relationship: { type: 'twotier.customer.relationship-ended', toReseller: true },
  create_onboarding_draft: { type: 'twotier.onboarding.started' },
  update_onboarding_draft: { type: 'twotier.onboarding.updated' },
  cancel_onboarding_draft: { type: 'twotier.onboarding.cancelled' },
  expire_onboarding_draft: { type: 'twotier.onboarding.expired' },
  submit_onboarding: { type: 'twotier.onboarding.submitted', toReseller: true },
  update_customer_billing_profile: { type: 'twotier.customer.updated', toReseller: true },
  update_customer_tags: { type: 'twotier.customer.tags-changed' },
  update_customer_reseller: { type: 'twotier.customer.reseller-changed', toReseller: true },
  update_customer_account_status: { type: 'twotier.customer.account-status-changed' },
  create_agreement: { type: 'twotier.agreement.confirmed' },
  create_order: { type: 'twotier.order.created', toReseller: true },
  update_subscription: { type: 'twotier.subscription.updated', toReseller: true },
  suspend_subscription: { type: 'twotier.subscription.suspended', toReseller: true },
  reactivate_subscription: { type: 'twotier.subscription.reactivated', toReseller: true },
  cancel_subscription: { type: 'twotier.subscription.cancelled', toReseller: true },
  renew_subscription: { type: 'twotier.subscription.renewed', toReseller: true },
  expire_subscription: { type: 'twotier.subscription.expired', toReseller: true },
  disable_subscription: { type: 'twotier.subscription.disabled', toReseller: true },
  delete_subscription: { type: 'twotier.subscription.deleted', toReseller: true },
  update_support_contact: { type: 'twotier.subscription.support-contact-changed', toReseller: true },
  reset_customer_user_password: { type: 'twotier.setup-credential.account-changed' },
  reveal_setup_credential: { type: 'twotier.setup-credential.revealed' },
  reissue_setup_credential: { type: 'twotier.setup-credential.reissued' },
  destroy_setup_credential: { type: 'twotier.setup-credential.destroyed' },
  create_offer: { type: 'twotier.offer.created' },
  update_offer: { type: 'twotier.offer.updated' },
  create_agreement_template: { type: 'twotier.agreement-template.created' },
  update_agreement_template: { type: 'twotier.agreement-template.updated' },
  granular_admin_relationship_created: { type: 'twotier.admin-grant.requested' },
  granular_admin_relationship_updated: { type: 'twotier.admin-grant.updated' },
  granular_admin_relationship_consented: { type: 'twotier.admin-grant.consented' },
  granular_admin_relationship_approved: { type: 'twotier.admin-grant.approved' },
  granular_admin_relationship_rejected: { type: 'twotier.admin-grant.rejected' },
  granular_admin_relationship_terminated: { type: 'twotier.admin-grant.terminated' },
  granular_admin_relationship_reminded: { type: 'twotier.admin-grant.reminded' },
  granular_admin_relationship_extended: { type: 'twotier.admin-grant.extended' },
  granular_admin_relationship_expired: { type: 'twotier.admin-grant.expired' },
  granular_admin_relationship_cleaned_up: { type: 'twotier.admin-grant.cleaned-up' },
  create_webhook: { type: 'twotier.webhook.created' },
  delete_webhook: { type: 'twotier.webhook.deleted' },
  rotate_webhook_secret: { type: 'twotier.webhook.secret-rotated' },
  replay_webhook: { type: 'twotier.webhook.replayed' },
  disable_webhook: { type: 'twotier.webhook.disabled' },
  purge_partnership_request: { type: 'twotier.partnership-request.purged' },
  purge_customer_relationship_request: { type: 'twotier.relationship-request.purged' },
  create_erasure: { type: 'twotier.erasure.requested' },
  complete_erasure: { type: 'twotier.erasure.completed' },
  erase_personal_data: { type: 'twotier.erasure.personal-data-erased' },
  email_delivery_changed: { type: 'twotier.invitation.delivery-changed' },
};

/** Every type of event, in the order of the alphabet. */
export const eventTypes = Object.values(eventKinds)
  .map(({ type }) => type)
  .sort();

/** A change as the world hears of it: CloudEvents 1.0 with the extensions for partitioning and sequence. */
export interface CloudEvent {
  specversion: '1.0';
  /** That of the audit record: the same however often the event is sent. */
  id: string;
  source: string;
  type: string;
  subject: string;
  /** ISO 8601 UTC. */
  time: string;
  datacontenttype: 'application/json';
  dataschema: typeof eventSchema;
  /** Events that bear the same key are about the same thing, and its changes are in the order of their sequence. */
  partitionkey: string;
  /** Twelve digits, so that it sorts as text; it grows with each event of its key, by one or more. */
  sequence: string;
  /** Identifiers and states: who wants more asks the API, as who may. */
  data: {
    tenantId: string;
    operationType: string;
    resource: { type: string; id: string };
    related: { type: string; id: string }[];
    customerId?: string;
    resellerId?: string;
    statusBefore?: string;
    status?: string;
    correlationId: string;
  };
}

/** What an operation is called as an event. @throws when it is one that this version of the code does not know. */
export function eventKindOf(operationType: string): EventKind {
  const kind = (eventKinds as Record<string, EventKind | undefined>)[operationType];
  if (kind === undefined) throw new Error(`There is no event for ${operationType}`);
  return kind;
}

/** The event that a record of a change is. @param partition the journal's partition of the table */
export function eventOf(record: AuditRecord, { entity, sequence }: EventTask, partition: string): CloudEvent {
  const { id, at: time, tenantId, operationType, resourceType, resourceId, alsoTouched: related = [] } = record;
  const { customerId, resellerId, correlationId } = record;
  const statusBefore = statusIn(record.oldValue);
  const status = statusIn(record.newValue);
  return {
    specversion: '1.0',
    id,
    source: `/twotier/tenants/${tenantId}`,
    type: eventKindOf(operationType).type,
    subject: subjectOf(resourceType, resourceId),
    time,
    datacontenttype: 'application/json',
    dataschema: eventSchema,
    partitionkey: partitionKey(partition, entity),
    sequence: sequenceText(sequence),
    data: {
      tenantId,
      operationType,
      resource: { type: resourceType, id: resourceId },
      related,
      ...(customerId !== undefined && { customerId }),
      ...(resellerId !== undefined && { resellerId }),
      ...(statusBefore !== undefined && { statusBefore }),
      ...(status !== undefined && { status }),
      correlationId,
    },
  };
}

/** An event of which nothing has happened, for a receiver to show that it works. */
export function testEvent(
  webhook: { id: string; tenantId: string; version: number },
  { id, now, correlationId }: { id: string; now: Date; correlationId: string },
): CloudEvent {
  const { tenantId } = webhook;
  return {
    specversion: '1.0',
    id,
    source: `/twotier/tenants/${tenantId}`,
    type: 'twotier.webhook.test',
    subject: subjectOf('webhook', webhook.id),
    time: now.toISOString(),
    datacontenttype: 'application/json',
    dataschema: eventSchema,
    partitionkey: partitionKey(id, 'TEST'),
    sequence: sequenceText(webhook.version),
    data: {
      tenantId,
      operationType: 'test_webhook',
      resource: { type: 'webhook', id: webhook.id },
      related: [],
      correlationId,
    },
  };
}

/** Names one thing of the table without telling its keys. */
export function partitionKey(partition: string, entity: string): string {
  return createHash('sha256').update(`${partition}\n${entity}`).digest('base64url').slice(0, 22);
}

export function sequenceText(sequence: number): string {
  return String(sequence).padStart(12, '0');
}

function subjectOf(type: ResourceType, id: string): string {
  return `${type.replaceAll('_', '-')}/${id}`;
}

function statusIn(value: Record<string, unknown> | undefined): string | undefined {
  const status = value?.['status'];
  return typeof status === 'string' ? status : undefined;
}

import { loadRequest } from '../../shared/data/invitations.ts';
import { keys } from '../../shared/data/keys.ts';
import { type ClaimCondition, claimTask, finishTask, isPastTrying, postponeTask } from '../../shared/data/outbox.ts';
import { isSuppressed } from '../../shared/data/suppressions.ts';
import { temporaryPassword } from '../../shared/domain/derived-secrets.ts';
import { isErased } from '../../shared/domain/email-address.ts';
import type { GrantReference, InvitationReference, MailContent, Task } from '../../shared/domain/journal.ts';
import type { Message } from '../../shared/domain/messages.ts';
import { compose } from '../../shared/mail/compose.ts';
import { MailFailure, type MailFailureKind } from '../../shared/mail/mail-failure.ts';
import { render } from '../../shared/mail/render.ts';
import { sendMail } from '../../shared/mail/send.ts';
import { count } from '../../shared/runtime/counts.ts';
import { endpointOf, required } from '../../shared/runtime/environment.ts';
import { failureFields, logger } from '../../shared/runtime/log.ts';
import { grantLinks, invitationLink, linkKeys } from '../../shared/runtime/secrets.ts';
import { changeDelivery } from './change-delivery.ts';
import { tagsOf } from './mail-tags.ts';
import { type OpenTask, taskQueue } from './task-queue.ts';

export const handler = taskQueue('mail', async (open) => {
  const { item, taskId, task, now } = open;
  // Nobody is where the pseudonym of an erased person would lead.
  if (isErased(task.to) || (await isSuppressed(task.to))) return drop(open);
  const invitation = 'invitation' in task.content ? task.content.invitation : undefined;
  const grant = 'grant' in task.content ? task.content.grant : undefined;
  const condition = (invitation && stillOpen(invitation, now)) ?? (grant && stillAsked(grant, now));
  const claim = await claimTask({ ...item, taskId }, now, condition);
  if (claim === 'TAKEN') return 'TAKEN';
  if (claim === 'CONDITION_FAILED') {
    // Revoked, answered, lapsed or sent anew before this mail was claimed: nobody must get it any more.
    const reason = grant === undefined ? 'INVITATION_CLOSED' : 'GRANT_DECIDED';
    await finishTask(item, taskId, { state: 'DROPPED', reason }, now);
    return 'DROPPED';
  }
  if (open.abandoned) {
    // Whatever kills each function that tries this mail must not do so for ever.
    if (isPastTrying(item, taskId, now)) return giveUp(open, 'UNAVAILABLE');
    count('MailDuplicatePossible');
  }
  let messageId: string;
  try {
    messageId = await send(open);
  } catch (failure) {
    const { correlationId } = item.record;
    if (failure instanceof MailFailure) {
      logger.warn('mail not taken', { correlationId, failure: failure.message });
      return giveBack(open, failure.kind);
    }
    // A mail that cannot be made is tried again like one that SES did not take, and given up as visibly.
    logger.error('mail not made', { correlationId, ...failureFields(failure) });
    return giveBack(open, 'UNAVAILABLE');
  }
  count('MailSent');
  await finishTask(item, taskId, { state: 'DONE', messageId }, now);
  if (invitation) await changeDelivery(invitation, { status: 'SENT' }, open);
  return 'SENT';
});

/** No invitation is claimed once its revocation, its answer or a newer link is durable, nor after its time. */
function stillOpen(invitation: InvitationReference, now: Date): ClaimCondition {
  return {
    key: keys.request(invitation.providerId, invitation.requestId),
    expression: '#data.#status = :pending AND #data.tokenVersion = :version AND #data.expiresAt > :now',
    names: { '#data': 'data', '#status': 'status' },
    values: { ':pending': 'PENDING', ':version': invitation.tokenVersion, ':now': now.toISOString() },
  };
}

/** Nor is a customer asked for rights that were withdrawn, decided on, or changed so that the reseller must agree anew. */
function stillAsked({ customerId, grantId }: GrantReference, now: Date): ClaimCondition {
  return {
    key: keys.grantOfCustomer(customerId, grantId),
    expression: '#data.#status = :pending AND #data.isPartnerConsentPending = :no AND #data.lapsesAt > :now',
    names: { '#data': 'data', '#status': 'status' },
    values: { ':pending': 'PENDING', ':no': false, ':now': now.toISOString() },
  };
}

async function send({ item, taskId, task, now }: OpenTask<'mail'>): Promise<string> {
  const message = await messageOf(task);
  const from = required('MAIL_FROM');
  const tags = tagsOf(item, taskId);
  const envelope = {
    to: task.to,
    fromName: task.fromName,
    ...(task.replyTo !== undefined && { replyTo: task.replyTo }),
    language: task.language,
    tags,
  };
  const raw = await compose(envelope, render(message, task.language), { address: from }, now);
  const configurationSet = required('MAIL_CONFIGURATION_SET');
  const { messageId } = await sendMail(
    { raw, from, to: task.to, configurationSet, tags },
    { endpoint: endpointOf('SES') },
  );
  return messageId;
}

/** The message with what is derived only now: its link, its one-time password. */
async function messageOf(task: Extract<Task, { kind: 'mail' }>): Promise<Message> {
  const content: MailContent = task.content;
  if ('invitation' in content) {
    const { providerId, requestId, tokenVersion } = content.invitation;
    const request = await loadRequest(providerId, requestId);
    if (request === undefined) throw new Error('The invitation of a mail does not exist');
    const { kind, providerName, recipientName, subject, bodyText, expiresAt } = request;
    const link = await invitationLink({ kind, providerId, requestId, tokenVersion, expiresAt });
    const facts = { providerName, link, expiresAt, ...(recipientName !== undefined && { recipientName }) };
    const { template } = content;
    if (template === 'invitation' || template === 'customer-invitation')
      return { template, subject, bodyText, ...facts };
    return { template, ...facts };
  }
  if ('grant' in content) {
    const { grant, ...facts } = content;
    const linkOf = await grantLinks();
    return { ...facts, link: linkOf(grant) };
  }
  if (content.template === 'account-created') {
    if (task.password === undefined) throw new Error('The mail of a new account names no user');
    const { userId, keyId } = task.password;
    return { ...content, temporaryPassword: temporaryPassword(userId, await linkKeys(), keyId) };
  }
  return content;
}

async function giveBack(open: OpenTask<'mail'>, reason: MailFailureKind): Promise<string> {
  const { item, taskId, now } = open;
  if (reason === 'REJECTED' || isPastTrying(item, taskId, now)) return giveUp(open, reason);
  await postponeTask(item, taskId, reason, now);
  count('MailRetried');
  return 'POSTPONED';
}

async function giveUp(open: OpenTask<'mail'>, reason: MailFailureKind): Promise<string> {
  await tellNotSent(open, reason);
  await finishTask(open.item, open.taskId, { state: 'FAILED', reason }, open.now);
  count('MailFailed');
  return 'FAILED';
}

async function drop(open: OpenTask<'mail'>): Promise<string> {
  await tellNotSent(open, 'RECIPIENT_SUPPRESSED');
  await finishTask(open.item, open.taskId, { state: 'DROPPED', reason: 'SUPPRESSED' }, open.now);
  return 'DROPPED';
}

/**
 * Shows on the invitation that its mail will not come; before the task ends, so that a function which dies in between
 * leaves the task to the next one. A reminder that does not go out leaves the invitation as delivered as it was.
 */
async function tellNotSent(open: OpenTask<'mail'>, detail: string): Promise<void> {
  const { content } = open.task;
  if (content.template !== 'invitation' && content.template !== 'customer-invitation') return;
  await changeDelivery(content.invitation, { status: 'REJECTED', detail }, open);
}

import { keys } from '../../shared/data/keys.ts';
import { type ClaimCondition, claimTask, finishTask, postponeTask } from '../../shared/data/outbox.ts';
import { loadRequest } from '../../shared/data/partnership-requests.ts';
import { isSuppressed } from '../../shared/data/suppressions.ts';
import { temporaryPassword } from '../../shared/domain/derived-secrets.ts';
import type { InvitationReference, MailContent, Task } from '../../shared/domain/journal.ts';
import type { Message } from '../../shared/domain/messages.ts';
import { compose } from '../../shared/mail/compose.ts';
import { MailFailure } from '../../shared/mail/mail-failure.ts';
import { render } from '../../shared/mail/render.ts';
import { sendMail } from '../../shared/mail/send.ts';
import { endpointOf, required } from '../../shared/runtime/environment.ts';
import { count } from '../../shared/runtime/log.ts';
import { invitationLink, linkKeys } from '../../shared/runtime/secrets.ts';
import { changeDelivery } from './change-delivery.ts';
import { tagsOf } from './mail-tags.ts';
import { type OpenTask, taskQueue } from './task-queue.ts';

export const handler = taskQueue('mail', async (open) => {
  const { item, taskId, task, now } = open;
  if (await isSuppressed(task.to)) {
    await finishTask(item, taskId, { state: 'DROPPED', reason: 'SUPPRESSED' }, now);
    return 'DROPPED';
  }
  const invitation = 'invitation' in task.content ? task.content.invitation : undefined;
  const claim = await claimTask({ ...item, taskId }, now, invitation && stillOpen(invitation, now));
  if (claim === 'TAKEN') return 'TAKEN';
  if (claim === 'CONDITION_FAILED') {
    // Revoked, answered, lapsed or sent anew before this mail was claimed: nobody must get it any more.
    await finishTask(item, taskId, { state: 'DROPPED', reason: 'INVITATION_CLOSED' }, now);
    return 'DROPPED';
  }
  if (open.abandoned) count('MailDuplicatePossible');
  try {
    const messageId = await send(open);
    count('MailSent');
    await finishTask(item, taskId, { state: 'DONE', messageId }, now);
    if (invitation) await changeDelivery(invitation, { status: 'SENT' }, open);
    return 'SENT';
  } catch (failure) {
    if (!(failure instanceof MailFailure)) throw failure;
    return giveBack(open, failure, invitation);
  }
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
    const { providerName, recipientName, subject, bodyText, expiresAt } = request;
    const link = await invitationLink({ kind: 'r', providerId, requestId, tokenVersion, expiresAt });
    const facts = { providerName, link, expiresAt, ...(recipientName !== undefined && { recipientName }) };
    return content.template === 'invitation'
      ? { template: content.template, subject, bodyText, ...facts }
      : { template: content.template, ...facts };
  }
  if (content.template === 'account-created') {
    if (task.userId === undefined) throw new Error('The mail of a new account names no user');
    return { ...content, temporaryPassword: temporaryPassword(task.userId, await linkKeys()) };
  }
  return content;
}

async function giveBack(
  open: OpenTask<'mail'>,
  failure: MailFailure,
  invitation: InvitationReference | undefined,
): Promise<string> {
  const { item, taskId, now } = open;
  if (failure.kind !== 'REJECTED') {
    const state = await postponeTask(item, taskId, failure.kind, now);
    count(state === 'FAILED' ? 'MailFailed' : 'MailRetried');
    if (state === 'WAITING') return 'POSTPONED';
  } else {
    await finishTask(item, taskId, { state: 'FAILED', reason: failure.kind }, now);
    count('MailFailed');
  }
  if (invitation) await changeDelivery(invitation, { status: 'REJECTED', detail: failure.kind }, open);
  return 'FAILED';
}

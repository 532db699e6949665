import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Envelope, RenderedMessage } from '../domain/messages.ts';
import { asciiAddress } from './address.ts';
import { singleLine } from './clean.ts';

/**
 * A mail as raw MIME, ready for SES. The same arguments give the same bytes. SES puts its own `Message-ID` and `Date`
 * in place of these when it sends.
 *
 * @param from the stack's own sender address, and the domain of the message id when it is another one
 * @param date when the mail is made; the clock is not read here
 * @throws MailFailure REJECTED when an address cannot be used; line breaks in names and subject become spaces
 */
export async function compose(
  envelope: Envelope,
  rendered: RenderedMessage,
  from: { address: string; messageIdDomain?: string | undefined },
  date: Date,
): Promise<Buffer> {
  const sender = asciiAddress(from.address, 'sender');
  const identity = createHash('sha256')
    .update(JSON.stringify([envelope, rendered, sender, date.toISOString()]))
    .digest('hex')
    .slice(0, 32);
  const message = new MailComposer({
    from: { name: senderName(envelope.fromName), address: sender },
    to: { name: '', address: asciiAddress(envelope.to, 'recipient') },
    replyTo: envelope.replyTo && { name: '', address: asciiAddress(envelope.replyTo, 'reply-to') },
    subject: singleLine(rendered.subject),
    date,
    messageId: `<${identity}@${from.messageIdDomain ?? sender.slice(sender.lastIndexOf('@') + 1)}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': envelope.language,
    },
    text: rendered.text,
    html: rendered.html,
    encoding: 'quoted-printable',
    baseBoundary: identity,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message.compile().build();
}

function senderName(fromName: string): string {
  const name = singleLine(fromName);
  return name === '' || name === 'Twotier' ? 'Twotier' : `${name} via Twotier`;
}

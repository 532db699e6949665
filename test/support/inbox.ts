import type { StackFile } from '../../infra/local/stack-file.ts';

export interface ReceivedMail {
  id: string;
  subject: string;
  text: string;
  html: string;
  to: string[];
  replyTo: string[];
}

/** The mails to an address, oldest first, as the stand-in for SES received them. */
export async function mailsTo(stack: Pick<StackFile, 'mail'>, address: string): Promise<ReceivedMail[]> {
  const answer = await fetch(`${stack.mail}/store`);
  const { emails } = (await answer.json()) as { emails: StoredMail[] };
  return emails
    .filter(({ destination }) => destination.to.some((to) => to.includes(address)))
    .sort((one, other) => one.at - other.at)
    .map(({ messageId, subject, body, destination, replyTo }) => ({
      id: messageId,
      subject,
      text: body.text ?? '',
      html: body.html ?? '',
      to: destination.to,
      replyTo,
    }));
}

interface StoredMail {
  messageId: string;
  subject: string;
  body: { text?: string; html?: string };
  destination: { to: string[] };
  replyTo: string[];
  at: number;
}

/** The personal link in a mail. @throws Error when it holds none, or more than one. */
export function linkIn(mail: Pick<ReceivedMail, 'text'>): string {
  const links = [...new Set(mail.text.match(/http:\/\/\S+\/i\/[rcg]\/\S+/g) ?? [])];
  const [link] = links;
  if (link === undefined || links.length > 1) throw new Error(`The mail holds ${links.length} links`);
  return link;
}

export function tokenIn(link: string): string {
  return link.slice(link.lastIndexOf('/') + 1);
}

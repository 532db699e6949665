import { domainToASCII } from 'node:url';
import { MailFailure } from './mail-failure.ts';

// The separators of address lists, quotes, comments and anything unseen: with one of them a value can be read as
// another address than the one that was checked, or as several.
const localPart = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const domain = /^[\p{L}\p{N}\p{M}.。．｡-]{1,253}$/u;

/**
 * One address as SMTP carries it, with the domain in its ASCII form. SES takes no letters beyond ASCII before the `@`.
 *
 * @param role what the address is for, said in the failure instead of the address
 * @throws MailFailure REJECTED when the value is not exactly one such address
 */
export function asciiAddress(address: string, role: 'recipient' | 'sender' | 'reply-to'): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const host = address.slice(at + 1);
  const asciiHost = domain.test(host) ? domainToASCII(host) : '';
  if (at < 1 || !localPart.test(local) || asciiHost === '' || asciiHost.endsWith('.')) {
    throw new MailFailure('REJECTED', `The ${role} address cannot be used in mail`);
  }
  return `${local}@${asciiHost}`;
}

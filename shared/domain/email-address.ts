import { domainToASCII } from 'node:url';

/**
 * Mail addresses in one canonical form, so that uniqueness, suppression and the recipient check agree. Source: domain
 * rules 5.1 and 8: at most 254 characters, compared in lower case.
 */
// ASCII only: SES sends to no other mailbox names.
const localPart = /^[a-z0-9.!#$&'*+/=?^_`{|}~-]{1,64}$/;
const hostLabel = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/** Free mail that a partner's contacts may not use (domain rules, section 2, Partner), and its national branches. */
const freeMailDomains = new Set(['gmail.com', 'googlemail.com', 'icloud.com', 'me.com', 'mac.com', 'msn.com']);
const nationalFreeMail = /^(?:yahoo|ymail|hotmail|outlook|live|aol)\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;

/**
 * The canonical form: trimmed, NFC, lower case, the domain in ASCII (punycode) without a trailing dot. Plus tags stay,
 * since they are different mailboxes to the system that reads them. Undefined when it is no address.
 */
export function canonicalEmail(raw: string): string | undefined {
  const text = raw.normalize('NFC').trim();
  const at = text.lastIndexOf('@');
  if (at < 1) return undefined;
  const local = text.slice(0, at).toLowerCase();
  const domain = canonicalHost(text.slice(at + 1));
  if (domain === undefined || !localPart.test(local) || local.startsWith('.') || local.endsWith('.')) return undefined;
  if (local.includes('..')) return undefined;
  const address = `${local}@${domain}`;
  return address.length <= 254 ? address : undefined;
}

/** A host name in lower-case ASCII without a trailing dot, of two labels or more; undefined when it is none. */
export function canonicalHost(raw: string): string | undefined {
  // What a URL would read as its other parts is no host, however `domainToASCII` takes it.
  if (/[\s\p{C}/?#\\%:@[\]]/u.test(raw)) return undefined;
  const host = domainToASCII(raw.replace(/\.$/u, '')).toLowerCase();
  const labels = host.split('.');
  if (labels.length < 2 || !labels.every((label) => hostLabel.test(label))) return undefined;
  if (/^\d+$/u.test(labels[labels.length - 1] ?? '')) return undefined;
  return host;
}

/** The domain of a canonical address. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

export function isFreeMail(address: string): boolean {
  const domain = domainOf(address);
  return freeMailDomains.has(domain) || nationalFreeMail.test(domain);
}

/** Where nobody is (RFC 2606): what stands for the address of a person who was erased. */
const nowhere = 'erased.invalid';

/** @param pseudonym lower case, digits and `-` */
export function erasedEmail(pseudonym: string): string {
  return `${pseudonym}@${nowhere}`;
}

/** Whether an address stands for somebody who was erased; no mail goes there. */
export function isErased(address: string): boolean {
  return address.endsWith(`@${nowhere}`);
}

/** `a•••@example.com`: enough for the owner to know the address, too little for anyone else to learn it. */
export function maskedEmail(address: string): string {
  if (isErased(address)) return address;
  const [first] = address;
  return `${first ?? ''}•••@${domainOf(address)}`;
}

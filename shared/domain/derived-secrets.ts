import { createHmac, timingSafeEqual } from 'node:crypto';
import type { InvitationKind } from './invitation.ts';

/**
 * The personal link's token. It is derived, never stored: key id, kind, provider, request, version and expiry, and a
 * keyed MAC of 160 bits over exactly these characters, so that no other spelling of the same facts passes. Lower-case
 * hexadecimal and dots only at the end of the link, since mail programs cut links at unusual last characters. Source:
 * domain rules, section 8; at least 128 unguessable bits (OWASP ASVS 5.0, 11.5.1).
 */
export interface TokenFacts {
  kind: LinkKind;
  /** Of a grant's link the customer: under whose id what the link names is looked up. */
  providerId: string;
  requestId: string;
  tokenVersion: number;
  /** ISO 8601 UTC, whole milliseconds. */
  expiresAt: string;
}

/** What a link names: an invitation of either kind, or `g` the request for rights that a customer decides on. */
export type LinkKind = InvitationKind | 'g';

/** The keys by id, and the id of the one that signs. Old keys stay until the links signed with them have lapsed. */
export interface LinkKeys {
  current: string;
  keys: Readonly<Record<string, string>>;
}

const shape =
  /^([a-z0-9]{1,8})\.([rcg])\.([0-9A-Z]{26})\.([0-9A-Z]{26})\.([0-9a-z]{1,6})\.([0-9a-z]{1,9})\.([0-9a-f]{40})$/;
const longestToken = 120;

export function mintToken(facts: TokenFacts, keys: LinkKeys): string {
  const key = keys.keys[keys.current];
  if (key === undefined) throw new Error(`There is no link key ${keys.current}`);
  const version = facts.tokenVersion.toString(36);
  const expiry = Date.parse(facts.expiresAt).toString(36);
  const signed = `${keys.current}.${facts.kind}.${facts.providerId}.${facts.requestId}.${version}.${expiry}`;
  return `${signed}.${mac(signed, key)}`;
}

/**
 * The facts of a genuine token; undefined for every other string, with nothing to tell why.
 * @param kind only a token of this kind counts; when undefined, of either
 */
export function readToken(token: string, kind: TokenFacts['kind'] | undefined, keys: LinkKeys): TokenFacts | undefined {
  if (token.length > longestToken) return undefined;
  const match = shape.exec(token);
  if (match === null) return undefined;
  const [, keyId = '', tokenKind, providerId = '', requestId = '', version = '', expiry = '', given = ''] = match;
  const key = Object.hasOwn(keys.keys, keyId) ? keys.keys[keyId] : undefined;
  if (key === undefined || (kind !== undefined && tokenKind !== kind)) return undefined;
  const expected = mac(token.slice(0, token.lastIndexOf('.')), key);
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(given))) return undefined;
  return {
    kind: tokenKind as TokenFacts['kind'],
    providerId,
    requestId,
    tokenVersion: Number.parseInt(version, 36),
    expiresAt: new Date(Number.parseInt(expiry, 36)).toISOString(),
  };
}

function mac(text: string, key: string): string {
  return createHmac('sha256', key).update(`invitation link\n${text}`).digest('hex').slice(0, 40);
}

/**
 * What stands for an erased person in one tenant's data: the same for the same address as long as the key is the same, 80
 * bits of a keyed MAC, so that nobody without the key can try addresses. Another tenant's pseudonym of the same person
 * is another one.
 * @returns one for each key, the current one's first: after a rotation the one that was given before is found by it
 */
export function pseudonyms(tenantId: string, email: string, keys: LinkKeys): [string, ...string[]] {
  const ids = Object.keys(keys.keys).filter((id) => id !== keys.current);
  const of = (id: string): string => {
    const digest = createHmac('sha256', keys.keys[id] ?? '')
      .update(`pseudonym\n${tenantId}\n${email}`)
      .digest('hex');
    return `erased-${digest.slice(0, 20)}`;
  };
  return [of(keys.current), ...ids.map(of)];
}

/**
 * The one-time password of a new account, derived so that it stands nowhere: 20 characters of four kinds, which
 * satisfies the user pool's policy, with more than 80 unguessable bits. The key is named, so that the account and
 * whoever is told agree whatever is rotated in between.
 * @param nonce makes it one of several for the same user; without the nonce it cannot be derived again
 */
export function temporaryPassword(userId: string, keys: LinkKeys, keyId: string, nonce?: string): string {
  const key = keys.keys[keyId];
  if (key === undefined) throw new Error(`There is no key ${keyId}`);
  const subject = nonce === undefined ? userId : `${userId}\n${nonce}`;
  const digest = createHmac('sha256', key).update(`temporary password\n${subject}`).digest('base64url');
  return `${digest.replace(/[-_]/gu, 'x').slice(0, 16)}aA1!`;
}

/**
 * A webhook's signing secret in the form of the Standard Webhooks specification, derived so that the table opens nothing:
 * 256 bits. The key is named by the webhook and must stay in the secret as long as a webhook names it.
 */
export function webhookSecret(webhookId: string, version: number, keys: LinkKeys, keyId: string): string {
  const key = keys.keys[keyId];
  if (key === undefined) throw new Error(`There is no key ${keyId}`);
  return `whsec_${createHmac('sha256', key).update(`webhook secret\n${webhookId}\n${version}`).digest('base64')}`;
}

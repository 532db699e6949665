import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type LinkKeys, mintToken, readToken, type TokenFacts } from '../domain/derived-secrets.ts';
import type { InvitationKind } from '../domain/invitation.ts';
import type { GrantReference } from '../domain/journal.ts';
import { endpointOf, required } from './environment.ts';

// A rotated key is seen by every instance within this time; old keys stay valid in the secret meanwhile.
const cacheMs = 5 * 60_000;

let client: SecretsManagerClient | undefined;
let cached: { keys: LinkKeys; readAt: number } | undefined;

/**
 * The keys that links and one-time passwords are derived from. The secret is JSON: `{ "current": "k1", "k1": "…" }`;
 * rotating adds a key and makes it current.
 */
export async function linkKeys(): Promise<LinkKeys> {
  if (cached !== undefined && performance.now() - cached.readAt < cacheMs) return cached.keys;
  const endpoint = endpointOf('SECRETS_MANAGER');
  client ??= new SecretsManagerClient({
    ...(endpoint && { endpoint }),
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 500, requestTimeout: 1000, socketTimeout: 1000, throwOnRequestTimeout: true },
  });
  const { SecretString: text } = await client.send(new GetSecretValueCommand({ SecretId: required('SECRET_ID') }));
  const { current, ...keys } = JSON.parse(text ?? '{}') as Record<string, string>;
  if (current === undefined || keys[current] === undefined) throw new Error('The secret names no current key');
  cached = { keys: { current, keys }, readAt: performance.now() };
  return cached.keys;
}

export interface InvitationToken extends TokenFacts {
  kind: InvitationKind;
}

/** The personal link of an invitation; the address comes from configuration, never from a request's headers. */
export async function invitationLink(facts: InvitationToken): Promise<string> {
  return linkOf(facts, await linkKeys());
}

/** The facts of a genuine token of this kind, or of either; undefined for anything else. */
export async function readInvitationToken(
  token: string,
  kind: InvitationKind | undefined,
): Promise<InvitationToken | undefined> {
  const facts = readToken(token, kind, await linkKeys());
  return facts === undefined || facts.kind === 'g' ? undefined : { ...facts, kind: facts.kind };
}

/** Makes the links of the pages where customers decide on grants. */
export async function grantLinks(): Promise<(grant: GrantReference) => string> {
  const keys = await linkKeys();
  return ({ customerId: providerId, grantId: requestId, lapsesAt: expiresAt }) =>
    linkOf({ kind: 'g', providerId, requestId, tokenVersion: 1, expiresAt }, keys);
}

/** The grant that a genuine token names; undefined for anything else. */
export async function readGrantToken(token: string): Promise<GrantReference | undefined> {
  const facts = readToken(token, 'g', await linkKeys());
  return facts && { customerId: facts.providerId, grantId: facts.requestId, lapsesAt: facts.expiresAt };
}

function linkOf(facts: TokenFacts, keys: LinkKeys): string {
  return `${required('PUBLIC_URL')}/i/${facts.kind}/${mintToken(facts, keys)}`;
}

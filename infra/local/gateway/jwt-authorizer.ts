import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';

/** What the gateway hands to a function of a verified token. */
export interface JwtContext {
  claims: Record<string, string>;
  scopes: string[] | null;
}

export interface JwtAuthorizerOptions {
  issuer: string;
  audience: string[];
  /** Where the issuer's keys really are; on AWS the gateway finds them through the issuer. */
  jwksAddress: string;
}

/** The JWT authorizer of an HTTP API: signature, issuer, audience and expiry, by the real clock. */
export class JwtAuthorizer {
  readonly #options: JwtAuthorizerOptions;
  #keys: JWTVerifyGetKey | undefined;

  constructor(options: JwtAuthorizerOptions) {
    this.#options = options;
  }

  /**
   * @param header the request's `authorization` header, with or without `Bearer`
   * @param scopes the scopes of which the route wants at least one
   * @returns undefined when the token is missing or does not hold; `forbidden` when only a scope is missing
   */
  async check(header: string | undefined, scopes: string[]): Promise<JwtContext | 'forbidden' | undefined> {
    const token = header?.replace(/^Bearer +/i, '').trim();
    if (token === undefined || token === '') return undefined;
    const payload = await this.#verify(token);
    if (payload === undefined || !this.#isForUs(payload)) return undefined;
    const granted = String(payload['scope'] ?? payload['scp'] ?? '').split(' ');
    const matching = scopes.filter((scope) => granted.includes(scope));
    if (scopes.length > 0 && matching.length === 0) return 'forbidden';
    return { claims: renderClaims(payload), scopes: scopes.length > 0 ? matching : null };
  }

  async #verify(token: string): Promise<JWTPayload | undefined> {
    this.#keys ??= createLocalJWKSet((await (await fetch(this.#options.jwksAddress)).json()) as JSONWebKeySet);
    try {
      const verified = await jwtVerify(token, this.#keys, { issuer: this.#options.issuer, requiredClaims: ['exp'] });
      return verified.payload;
    } catch {
      return undefined;
    }
  }

  #isForUs(payload: JWTPayload): boolean {
    const audience = payload.aud ?? payload['client_id'];
    return [audience].flat().some((entry) => this.#options.audience.includes(String(entry)));
  }
}

/** Claims as AWS renders them: every value a string, lists as `[A B]`. */
export function renderClaims(payload: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, renderClaim(value)]));
}

function renderClaim(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(renderClaim).join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

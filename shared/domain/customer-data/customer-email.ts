import { canonicalEmail, domainOf } from '../email-address.ts';
import type { Verdict } from './finding.ts';

/** Domains whose mail belongs to somebody other than the customer (domain rules, 5.1). */
export interface ForeignMail {
  vendorDomains: readonly string[];
  providerDomains: readonly string[];
  /** Of the chosen reseller; none for a direct customer. */
  resellerDomains: readonly string[];
}

/**
 * A customer's mail address in canonical form, or what is wrong with it: no address, or one at a domain (or a subdomain)
 * of the vendor, the provider or the chosen reseller.
 *
 * @param text normalised text, or undefined when none was given
 */
export function readCustomerEmail(
  text: string | undefined,
  foreign: ForeignMail,
): { email: string } | { problem: Verdict; email?: string } {
  const rest = { expected: "one mail address at a domain of the customer's own", example: 'ana@customer.example' };
  if (text === undefined) {
    return { problem: { rule: 'email-required', message: 'a mail address must be given', ...rest } };
  }
  // Canonicalising resolves a whole host name: nothing longer than an address may reach it.
  const email = text.length <= 320 ? canonicalEmail(text) : undefined;
  if (email === undefined) {
    const message = 'must be one mail address of at most 254 characters';
    return { problem: { rule: 'email', message, ...rest } };
  }
  const owners = [
    { rule: 'email-vendor-domain', owner: 'the vendor', domains: foreign.vendorDomains },
    { rule: 'email-provider-domain', owner: 'the provider', domains: foreign.providerDomains },
    { rule: 'email-reseller-domain', owner: 'the reseller', domains: foreign.resellerDomains },
  ];
  const host = domainOf(email);
  for (const { rule, owner, domains } of owners) {
    if (domains.some((domain) => isWithin(host, domain.toLowerCase()))) {
      const message = `a customer's address cannot be at ${host}, a domain of ${owner}`;
      return { email, problem: { rule, message, ...rest } };
    }
  }
  return { email };
}

function isWithin(host: string, domain: string): boolean {
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

import type { Contact } from '../partner.ts';
import type { ContactInput } from './customer.ts';
import { type ForeignMail, readCustomerEmail } from './customer-email.ts';
import { type Finding, lineProblem, optionalText, type Verdict } from './finding.ts';
import { examplePhoneNumber, readPhoneNumber } from './phone-number.ts';

export interface ContactRules {
  /** JSON pointer of the contact in the body. */
  pointer: string;
  /** Canonical code, to read numbers without `+`. */
  country: string | undefined;
  phoneRequired: boolean;
  foreignMail: ForeignMail;
}

/**
 * Judges a person of the customer: names of 1 to 50 characters, a mail address of the customer's own, a phone number in
 * E.164, which some countries demand. Source: domain rules, 2 (Contact), 5.1 and 5.4.
 */
export function checkContact(given: ContactInput, rules: ContactRules): { errors: Finding[]; normalised: Contact } {
  const errors: Finding[] = [];
  const refuse = (field: keyof Contact, verdict: Verdict, value: string | undefined, code?: Finding['code']): void => {
    errors.push({
      pointer: `${rules.pointer}/${field}`,
      code: code ?? 'VALIDATION_FAILED',
      ...verdict,
      normalised: value,
    });
  };
  const firstName = optionalText(given.firstName);
  const lastName = optionalText(given.lastName);
  for (const [field, text] of [
    ['firstName', firstName],
    ['lastName', lastName],
  ] as const) {
    const problem = personNameProblem(field, text, true);
    if (problem !== undefined) refuse(field, problem, text);
  }
  const typedEmail = optionalText(given.email);
  const mail = readCustomerEmail(typedEmail, rules.foreignMail);
  const email = mail.email ?? typedEmail;
  if ('problem' in mail) refuse('email', mail.problem, email);

  const typedPhone = optionalText(given.phoneNumber);
  const phone = typedPhone === undefined ? undefined : readPhoneNumber(typedPhone, rules.country);
  if (phone !== undefined && 'problem' in phone) refuse('phoneNumber', phone.problem, typedPhone);
  if (phone === undefined && rules.phoneRequired) {
    refuse('phoneNumber', missingPhone(rules.country), undefined, 'PHONE_REQUIRED');
  }
  const phoneNumber = phone !== undefined && 'number' in phone ? phone.number : typedPhone;
  return {
    errors,
    normalised: {
      firstName: firstName ?? '',
      lastName: lastName ?? '',
      email: email ?? '',
      ...(phoneNumber !== undefined && { phoneNumber }),
    },
  };
}

/** What is wrong with a person's first or last name, in any script. */
export function personNameProblem(
  field: 'firstName' | 'lastName',
  text: string | undefined,
  required: boolean,
): Verdict | undefined {
  const [name, title, example] =
    field === 'firstName' ? ['first-name', 'the first name', 'Ana'] : ['last-name', 'the last name', 'Souza'];
  const holds = { pattern: /\p{L}/u, what: 'a letter' };
  return lineProblem(text, { name, title, maximum: 50, required, example, holds });
}

function missingPhone(country: string | undefined): Verdict {
  return {
    rule: 'phone-number-required',
    message: `a phone number must be given in ${country ?? 'this country'}`,
    expected: 'a phone number in international form (E.164)',
    example: examplePhoneNumber(country),
  };
}

import { type Region, regionOf } from '../regions.ts';
import { type AddressStatus, checkAddress } from './address.ts';
import { checkAgreement } from './agreement.ts';
import { companyNameError, companyNameWarnings } from './company-name.ts';
import { checkContact, personNameProblem } from './contact.ts';
import { countryOf, culturesOf, listCountries, requiresRegistration } from './country-rules.ts';
import type { AccountInfo, AccountInfoInput, Address, AgreementTemplate } from './customer.ts';
import { type ForeignMail, readCustomerEmail } from './customer-email.ts';
import { readDomain } from './domain-prefix.ts';
import { type Finding, type FindingCode, optionalText, type Verdict, type Warning } from './finding.ts';
import { checkRegistrationNumber } from './registration-number.ts';

export interface AccountInfoContext {
  now: Date;
  /** What customers' domains end in, lower case, such as `onvendor.example`. */
  vendorSuffix: string;
  foreignMail: ForeignMail;
  /** The provider's sales region, which the customer's country must share (domain rules, 5.5). */
  region: Region;
  providerId: string;
  templates: readonly AgreementTemplate[];
}

export interface AccountInfoCheck {
  errors: Finding[];
  /** To be confirmed by rule id at submit; each holds for its `basis` alone. */
  warnings: Warning[];
  /** What the step stores; complete only without errors. */
  normalised: AccountInfo;
  /** As the draft keeps it in `validation.address`. */
  address: { status: AddressStatus; suggestions: Address[] };
}

/**
 * Judges the account-info step of a new customer as one: company, billing profile with its address, contact, and the
 * signer of the agreement when there is one. Tells every problem at once. Source: domain rules, 2, 5 and 6.
 *
 * @param given the step's body as typed
 * @param context what the rules need to know of the world
 */
export function checkAccountInfo(given: AccountInfoInput, context: AccountInfoContext): AccountInfoCheck {
  const errors: Finding[] = [];
  const warnings: Warning[] = [];
  const refuse = (
    pointer: string,
    verdict: Verdict | undefined,
    value?: string,
    code: FindingCode = 'VALIDATION_FAILED',
  ): void => {
    if (verdict !== undefined) errors.push({ pointer, code, ...verdict, normalised: value });
  };
  const warn = (pointer: string, verdict: Verdict, value: string, code: FindingCode): void => {
    warnings.push({ pointer, code, ...verdict, normalised: value, basis: value });
  };
  const { foreignMail } = context;
  const judgeName = (pointer: string, name: string | undefined): void => {
    const problem = companyNameError(name);
    refuse(pointer, problem, name, 'COMPANY_NAME_INVALID');
    if (name === undefined || problem !== undefined) return;
    for (const verdict of companyNameWarnings(name)) warn(pointer, verdict, name, 'COMPANY_NAME_INVALID');
  };

  const companyName = optionalText(given.company.companyName);
  judgeName('/company/companyName', companyName);
  const billingName = optionalText(given.billing.companyName) ?? companyName;
  if (billingName !== companyName) judgeName('/billing/companyName', billingName);

  const typedDomain = optionalText(given.company.domain);
  const domain = readDomain(typedDomain, context.vendorSuffix);
  if ('problem' in domain) refuse('/company/domain', domain.problem, domain.proposal ?? typedDomain);

  const address = checkAddress(given.billing.defaultAddress, '/billing/defaultAddress');
  errors.push(...address.errors);
  warnings.push(...address.warnings);
  const country = countryOf(address.normalised.country);
  if (country !== undefined && regionOf(country.code) !== context.region) {
    const sold = regionOf(country.code);
    const message =
      sold === undefined
        ? `the programme does not sell in ${country.code}`
        : `${country.code} is in the sales region ${sold}, you sell in ${context.region}`;
    const example = listCountries().find((code) => regionOf(code) === context.region) ?? '';
    const verdict = { rule: 'country-region', message, expected: `a country of ${context.region}`, example };
    refuse('/billing/defaultAddress/country', verdict, country.code, 'REGION_MISMATCH');
  }

  const typedNumber = optionalText(given.company.organizationRegistrationNumber);
  const number = country === undefined ? { normalised: typedNumber } : checkRegistrationNumber(country, typedNumber);
  const numberPointer = '/company/organizationRegistrationNumber';
  if (number.error !== undefined) {
    const code = number.error.required ? 'REGISTRATION_NUMBER_REQUIRED' : 'REGISTRATION_NUMBER_INVALID';
    refuse(numberPointer, number.error.verdict, number.normalised, code);
  }
  if (number.warning !== undefined && number.normalised !== undefined) {
    warn(numberPointer, number.warning, number.normalised, 'REGISTRATION_NUMBER_INVALID');
  }

  const typedEmail = optionalText(given.billing.email);
  const mail = readCustomerEmail(typedEmail, foreignMail);
  if ('problem' in mail) refuse('/billing/email', mail.problem, mail.email ?? typedEmail);
  const people = { firstName: optionalText(given.billing.firstName), lastName: optionalText(given.billing.lastName) };
  for (const field of ['firstName', 'lastName'] as const) {
    refuse(`/billing/${field}`, personNameProblem(field, people[field], false), people[field]);
  }
  const typedCulture = optionalText(given.billing.culture);
  const usual = country && culturesOf(country.code)[0];
  const culture = readCulture(typedCulture, usual);
  if ('problem' in culture) refuse('/billing/culture', culture.problem, typedCulture);
  const spoken = 'culture' in culture ? culture.culture : usual;
  const typedLanguage = optionalText(given.billing.language);
  const language = readLanguage(typedLanguage, spoken);
  if ('problem' in language) refuse('/billing/language', language.problem, typedLanguage);

  const contact = checkContact(given.contact, {
    pointer: '/contact',
    country: country?.code,
    // The number at the address is the firm's as well.
    phoneRequired: country !== undefined && requiresRegistration(country) && !address.normalised.phoneNumber,
    foreignMail,
  });
  errors.push(...contact.errors);

  const agreement = given.agreement
    ? checkAgreement(given.agreement, { ...context, acceptances: [], country: country?.code, pointer: '/agreement' })
    : undefined;
  errors.push(...(agreement?.errors ?? []));

  return {
    errors,
    warnings,
    address: { status: address.status, suggestions: address.suggestions },
    normalised: {
      company: {
        companyName: companyName ?? '',
        domain: 'domain' in domain ? domain.domain : (typedDomain ?? ''),
        ...(number.normalised !== undefined && { organizationRegistrationNumber: number.normalised }),
      },
      billing: {
        companyName: billingName ?? '',
        email: mail.email ?? typedEmail ?? '',
        culture: 'culture' in culture ? culture.culture : (typedCulture ?? ''),
        language: 'language' in language ? language.language : (typedLanguage ?? ''),
        ...(people.firstName !== undefined && { firstName: people.firstName }),
        ...(people.lastName !== undefined && { lastName: people.lastName }),
        defaultAddress: address.normalised,
      },
      contact: contact.normalised,
      ...(agreement !== undefined && { agreement: agreement.normalised }),
    },
  };
}

/** A language with a country; `usual` when none was given. */
function readCulture(
  text: string | undefined,
  usual: string | undefined,
): { culture: string } | { problem: Verdict } | Record<string, never> {
  if (text === undefined) return usual === undefined ? {} : { culture: usual };
  if (/^[A-Za-z]{2,3}(-[A-Za-z]{4})?-[A-Za-z]{2}$/.test(text)) {
    const [culture] = Intl.getCanonicalLocales(text);
    if (culture !== undefined) return { culture };
  }
  const message = 'the culture must be a language and a country';
  return { problem: { rule: 'culture', message, expected: 'a BCP 47 tag with a country', example: usual ?? 'de-CH' } };
}

/** Two letters; the culture's own language when none was given. */
function readLanguage(
  text: string | undefined,
  culture: string | undefined,
): { language: string } | { problem: Verdict } | Record<string, never> {
  const usual = culture?.split('-')[0];
  if (text === undefined) return usual?.length === 2 ? { language: usual } : {};
  if (/^[A-Za-z]{2}$/.test(text)) return { language: text.toLowerCase() };
  const message = 'the language must be a code of two letters';
  return { problem: { rule: 'language', message, expected: 'ISO 639-1', example: usual ?? 'de' } };
}

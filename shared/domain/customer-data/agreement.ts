import type { Contact } from '../partner.ts';
import { hasCome, minuteMs } from '../time.ts';
import { checkContact } from './contact.ts';
import type { AgreementAcceptance, AgreementInput, AgreementTemplate, NormalisedAgreement } from './customer.ts';
import type { ForeignMail } from './customer-email.ts';
import { type Finding, optionalText, type Verdict } from './finding.ts';

/** Clocks of clients run ahead; a date given to the second may be this far in the future. */
const clockDifferenceMs = 5 * minuteMs;
const isoDate =
  /^(\d{4}-\d{2}-\d{2})(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d))?$/;

export interface AgreementContext {
  templates: readonly AgreementTemplate[];
  /** The customer's so far; none for a new customer. */
  acceptances: readonly AgreementAcceptance[];
  providerId: string;
  now: Date;
  /** Of the customer; canonical code. */
  country: string | undefined;
  foreignMail: ForeignMail;
  /** JSON pointer of the agreement in the body. */
  pointer: string;
}

/**
 * Judges a partner's attestation that a person of the customer agreed: the newest version in effect, a complete signer, a
 * date that has come and lies within the version's time, and not the same attestation twice. Source: domain rules, 6.2,
 * 6.3 and 6.7.
 */
export function checkAgreement(
  given: AgreementInput,
  context: AgreementContext,
): { errors: Finding[]; normalised: NormalisedAgreement } {
  const { templates, now, pointer, country, foreignMail } = context;
  const errors: Finding[] = [];
  const refuse = (field: string, code: Finding['code'], verdict: Verdict, normalised: string | undefined): void => {
    errors.push({ pointer: `${pointer}/${field}`, code, ...verdict, normalised });
  };
  const signer = checkContact(given.primaryContact, {
    pointer: `${pointer}/primaryContact`,
    country,
    phoneRequired: false,
    foreignMail,
  });
  errors.push(...signer.errors);

  const newest = newestTemplate(templates, now);
  const templateId = optionalText(given.templateId) ?? newest?.templateId;
  const template = templates.find((one) => one.templateId === templateId);
  const current = template && newestTemplate(templates, now, template.type);
  if (template === undefined || current === undefined) {
    refuse('templateId', 'TEMPLATE_UNKNOWN', templateProblem('unknown', newest), templateId);
  } else if (current.templateId !== template.templateId) {
    refuse('templateId', 'TEMPLATE_SUPERSEDED', templateProblem('superseded', current), templateId);
  }
  const typedDate = optionalText(given.dateAgreed);
  const date = readAgreementDate(typedDate, now, template?.effectiveFrom);
  if ('problem' in date) refuse('dateAgreed', date.code, date.problem, typedDate);

  const normalised: NormalisedAgreement = {
    templateId: templateId ?? '',
    type: template?.type ?? '',
    primaryContact: signer.normalised,
    dateAgreed: 'date' in date ? date.date : (typedDate ?? ''),
  };
  if (errors.length === 0 && isDuplicate(normalised, context)) {
    const verdict = {
      rule: 'agreement-duplicate',
      message: 'this person has confirmed this version already',
      expected: 'another name, mail address or phone number of the signer, or a newer version of the agreement',
      example: 'ana@customer.example',
    };
    refuse('primaryContact', 'AGREEMENT_ALREADY_CONFIRMED', verdict, signer.normalised.email);
  }
  return { errors, normalised };
}

/**
 * A date on which somebody agreed: an ISO date, which is a day in UTC, or an instant with its offset, which becomes UTC.
 * It may not be in the future (in UTC: the today of UTC+14 can be tomorrow) nor before the version took effect.
 *
 * @param text normalised text, or undefined when none was given
 * @param effectiveFrom ISO 8601, of the version agreed to; absent when it is not known
 */
export function readAgreementDate(
  text: string | undefined,
  now: Date,
  effectiveFrom?: string,
): { date: string } | { code: 'AGREEMENT_DATE_IN_FUTURE' | 'VALIDATION_FAILED'; problem: Verdict } {
  const today = now.toISOString().slice(0, 10);
  const problem = (rule: string, message: string, code: 'AGREEMENT_DATE_IN_FUTURE' | 'VALIDATION_FAILED') => {
    const expected = `a date in UTC${effectiveFrom === undefined ? '' : ` from ${effectiveFrom.slice(0, 10)}`} to ${today}`;
    return { code, problem: { rule: `agreement-date-${rule}`, message, expected, example: today } };
  };
  if (text === undefined) return problem('required', 'the date of the agreement must be given', 'VALIDATION_FAILED');
  const match = isoDate.exec(text);
  const day = match?.[1];
  const instant = Date.parse(text);
  if (day === undefined || Number.isNaN(instant) || !isCalendarDay(day)) {
    return problem('format', 'must be a date such as 2026-11-30, or an instant with its offset', 'VALIDATION_FAILED');
  }
  const isDay = text.length === day.length;
  const date = isDay ? day : new Date(instant).toISOString();
  if (isDay ? day > today : instant > now.getTime() + clockDifferenceMs) {
    return problem('future', `the date must not be in the future: it is ${today} in UTC`, 'AGREEMENT_DATE_IN_FUTURE');
  }
  if (effectiveFrom !== undefined && date.slice(0, 10) < new Date(effectiveFrom).toISOString().slice(0, 10)) {
    return problem('before-effective', 'nobody can have agreed before the version took effect', 'VALIDATION_FAILED');
  }
  return { date };
}

/**
 * The newest version in effect, of one type when it is named; undefined when none is in effect. Ranks say what is newer
 * within a type; of two types the one whose newest version took effect later replaces the other.
 */
export function newestTemplate(
  templates: readonly AgreementTemplate[],
  now: Date,
  type?: string,
): AgreementTemplate | undefined {
  const newest = new Map<string, AgreementTemplate>();
  for (const template of templates) {
    if ((type !== undefined && template.type !== type) || !hasCome(template.effectiveFrom, now)) continue;
    const rival = newest.get(template.type);
    if (rival === undefined || template.versionRank > rival.versionRank) newest.set(template.type, template);
  }
  return [...newest.values()].toSorted(
    (one, other) => Date.parse(other.effectiveFrom) - Date.parse(one.effectiveFrom),
  )[0];
}

/** Whether a newer version of the same type is enforced by now, so that the acceptance needs another confirmation. */
export function isOutdated(
  acceptance: Pick<AgreementAcceptance, 'templateId' | 'type'>,
  templates: readonly AgreementTemplate[],
  now: Date,
): boolean {
  const accepted = templates.find(({ templateId }) => templateId === acceptance.templateId);
  const rank = accepted?.versionRank ?? Number.NEGATIVE_INFINITY;
  return templates.some(
    ({ type, versionRank, effectiveFrom, enforcedFrom }) =>
      type === acceptance.type &&
      versionRank > rank &&
      enforcedFrom !== undefined &&
      hasCome(effectiveFrom, now) &&
      hasCome(enforcedFrom, now),
  );
}

/**
 * How the customer stands towards a provider's orders: an attestation holds for the provider that made it, a direct
 * acceptance for every partner (domain rules, 6.6). The acceptance is the one of the newest version.
 */
export function agreementStanding(
  acceptances: readonly AgreementAcceptance[],
  templates: readonly AgreementTemplate[],
  providerId: string,
  now: Date,
): { status: 'CURRENT' | 'OUTDATED'; acceptance: AgreementAcceptance } | { status: 'MISSING' } {
  const rankOf = ({ templateId }: AgreementAcceptance): number =>
    templates.find((template) => template.templateId === templateId)?.versionRank ?? Number.NEGATIVE_INFINITY;
  let best: AgreementAcceptance | undefined;
  for (const acceptance of acceptances) {
    if (acceptance.method === 'PARTNER_ATTESTATION' && acceptance.providerId !== providerId) continue;
    if (best === undefined || rankOf(acceptance) > rankOf(best)) best = acceptance;
  }
  if (best === undefined) return { status: 'MISSING' };
  return { status: isOutdated(best, templates, now) ? 'OUTDATED' : 'CURRENT', acceptance: best };
}

/** Whether two contacts have the same four values (domain rules, 6.3). Both are normalised. */
function isSameSigner(one: Contact, other: Contact): boolean {
  return (
    one.firstName === other.firstName &&
    one.lastName === other.lastName &&
    one.email.toLowerCase() === other.email.toLowerCase() &&
    one.phoneNumber === other.phoneNumber
  );
}

/** Another version is another agreement: the same person confirms it anew. */
function isDuplicate(agreement: NormalisedAgreement, { acceptances, providerId }: AgreementContext): boolean {
  return acceptances.some(
    (acceptance) =>
      acceptance.providerId === providerId &&
      acceptance.method === 'PARTNER_ATTESTATION' &&
      acceptance.templateId === agreement.templateId &&
      isSameSigner(acceptance.primaryContact, agreement.primaryContact),
  );
}

function isCalendarDay(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === day;
}

function templateProblem(rule: 'unknown' | 'superseded', current: AgreementTemplate | undefined): Verdict {
  const message = rule === 'unknown' ? 'there is no such version in effect' : 'a newer version is in effect';
  const newest = current?.templateId ?? 'none is in effect';
  return { rule: `agreement-template-${rule}`, message, expected: `the newest version: ${newest}`, example: newest };
}

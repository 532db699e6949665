import * as z from 'zod/mini';
import { canonicalEmail, canonicalHost } from '../domain/email-address.ts';
import { isVisible, normaliseText, textLength, textProblem } from '../domain/text.ts';

/**
 * The building blocks of the contracts: every text is normalised and free of what hides or reorders characters, every
 * address is canonical, before a step sees it.
 */

/** One line of text, `min` to `max` characters (code points) after trimming. */
/* @__NO_SIDE_EFFECTS__ */
export function line(min: number, max: number) {
  return text(min, max, false);
}

/** Text that may hold line breaks. */
/* @__NO_SIDE_EFFECTS__ */
export function paragraphs(min: number, max: number) {
  return text(min, max, true);
}

/* @__NO_SIDE_EFFECTS__ */
function text(min: number, max: number, multiline: boolean) {
  return z.pipe(
    z.string(),
    z.pipe(
      z.transform(normaliseText),
      z.string().check((context) => {
        const problem = textProblem(context.value, multiline);
        const length = textLength(context.value);
        if (problem !== undefined) fail(context, 'text', problem);
        if (min > 0 && length >= min && !isVisible(context.value)) {
          fail(context, 'visible', 'must hold visible characters');
        }
        if (length < min)
          fail(context, 'minimum-length', min === 1 ? 'must not be empty' : `must have at least ${min} characters`);
        if (length > max) fail(context, 'maximum-length', `must have at most ${max} characters, not ${length}`);
      }),
    ),
  );
}

/** A mail address in canonical form. */
/* @__NO_SIDE_EFFECTS__ */
export function emailAddress() {
  return z.pipe(
    z.string().check(z.maxLength(320, 'must have at most 254 characters')),
    z.transform((raw, context) => {
      const address = canonicalEmail(raw);
      if (address === undefined)
        fail(context, 'email', 'must be one mail address of at most 254 characters, such as ana@example.com');
      return address ?? '';
    }),
  );
}

/** The beginning of a mail address, to search by. */
/* @__NO_SIDE_EFFECTS__ */
export function emailPrefix() {
  return z.pipe(
    line(1, 254),
    z.transform((prefix: string) => prefix.toLowerCase()),
  );
}

/** A host name in lower-case ASCII. */
/* @__NO_SIDE_EFFECTS__ */
export function hostName() {
  return z.pipe(
    z.string().check(z.maxLength(253)),
    z.transform((raw, context) => {
      const host = canonicalHost(raw.trim());
      if (host === undefined) fail(context, 'host', 'must be a host name such as example.com');
      return host ?? '';
    }),
  );
}

/** An identifier that this service gave out. */
/* @__NO_SIDE_EFFECTS__ */
export function identifier() {
  return z.string().check(z.regex(/^[0-9A-Z]{26}$/, 'must be an identifier of this service'));
}

/** A directory (tenant) id of the vendor: a UUID, lower case. */
/* @__NO_SIDE_EFFECTS__ */
export function directoryId() {
  return z.pipe(
    z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be a UUID')),
    z.transform((id: string) => id.toLowerCase()),
  );
}

/** An MPN ID: 1 to 10 digits, kept as text. */
/* @__NO_SIDE_EFFECTS__ */
export function mpnId() {
  return z.string().check(z.regex(/^\d{1,10}$/, 'must have 1 to 10 digits'));
}

/** ISO 3166-1 alpha-2, upper case; `UK` is taken for `GB`, a known mistake. */
/* @__NO_SIDE_EFFECTS__ */
export function country() {
  return z.pipe(
    z.string().check(z.regex(/^[A-Za-z]{2}$/, 'must be a country code of two letters, such as DE')),
    z.transform((code: string) => (code.toUpperCase() === 'UK' ? 'GB' : code.toUpperCase())),
  );
}

/** A phone number in E.164 form. */
/* @__NO_SIDE_EFFECTS__ */
export function phoneNumber() {
  return z.string().check(z.regex(/^\+[1-9]\d{6,14}$/, 'must be in E.164 form, such as +4930123456'));
}

/** A person to turn to. */
/* @__NO_SIDE_EFFECTS__ */
export function contact() {
  return z.strictObject({
    firstName: line(1, 50),
    lastName: line(1, 50),
    email: emailAddress(),
    phoneNumber: z.optional(phoneNumber()),
  });
}

/** An absolute address of the web, https only, on a host with a name. */
/* @__NO_SIDE_EFFECTS__ */
export function httpsAddress() {
  return z.url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'must be an https address' });
}

/** The programme's name of an offer, such as `CFQ7TTC0LH18:0001`; upper and lower case differ. */
/* @__NO_SIDE_EFFECTS__ */
export function offerId() {
  return z
    .string()
    .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9:._-]{0,99}$/, 'must have 1 to 100 letters, digits, colons, points, _ or -'));
}

/** A time in requests: ISO 8601 with its offset; UTC with milliseconds from then on. */
/* @__NO_SIDE_EFFECTS__ */
export function time() {
  return z.pipe(
    z.iso.datetime({ offset: true, error: 'must be a time such as 2026-11-21T08:00:00Z' }),
    z.transform((written: string) => new Date(written).toISOString()),
  );
}

/** A month in queries, such as `2026-11`. */
/* @__NO_SIDE_EFFECTS__ */
export function month() {
  return z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-11'));
}

/** A day in queries, such as `2026-11-21`, that the calendar has. */
/* @__NO_SIDE_EFFECTS__ */
export function date() {
  return z.string().check((context) => {
    const parsed = new Date(`${context.value}T00:00:00.000Z`);
    const isDay = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(`${context.value}T`);
    if (!isDay) fail(context, 'date', 'must be a day such as 2026-11-21');
  });
}

/** A time in answers: ISO 8601 UTC. */
/* @__NO_SIDE_EFFECTS__ */
export function instant() {
  return z.string();
}

function fail(context: { issues: unknown[]; value: unknown }, rule: string, message: string): void {
  context.issues.push({ code: 'custom', params: { rule }, message, input: context.value });
}

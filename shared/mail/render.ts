import type { GrantRole } from '../domain/admin-grant.ts';
import { grantRoleNames } from '../domain/grant-role-names.ts';
import type { Language } from '../domain/languages.ts';
import type { Message, RenderedMessage } from '../domain/messages.ts';
import { writtenCount, writtenDuration } from '../domain/written-duration.ts';
import { isolate, multipleLines, plain, singleLine } from './clean.ts';
import { type Block, layout } from './layout.ts';
import type { Copy, Texts } from './text/copy.ts';
import { english } from './text/en.ts';
import { spanish } from './text/es.ts';
import { russian } from './text/ru.ts';
import { simplifiedChinese } from './text/zh-hans.ts';
import { wrap } from './wrap.ts';

const textsByLanguage: Record<Language, Texts> = {
  en: english,
  es: spanish,
  ru: russian,
  'zh-Hans': simplifiedChinese,
};

/** A message names its month in words, but `en` alone would put the month first. */
const localeByLanguage: Record<Language, string> = { en: 'en-GB', es: 'es', ru: 'ru', 'zh-Hans': 'zh-Hans' };

const placeholder = '{{link}}';
const textColumns = 72;
const subjectLength = 150;

const times = new Set([
  'expiresAt',
  'acceptedAt',
  'declinedAt',
  'validUntil',
  'endedAt',
  'changedAt',
  'failingSince',
  'disabledAt',
  'endsAt',
]);
const days = new Set(['agreedOn']);
const durations = new Set(['duration', 'extension']);
const notProse = new Set(['template', 'link', 'bodyText', 'change']);

/**
 * A message as its recipient reads it: subject, HTML and plain text say the same. Everything that callers wrote is
 * text: markup and template syntax in it are shown as they stand, and direction overrides are dropped. The link stands
 * where `bodyText` first says `{{link}}`, or at the end when it does not.
 *
 * @throws RangeError when a time of the message is not ISO 8601
 */
export function render(message: Message, language: Language): RenderedMessage {
  const texts = textsByLanguage[language];
  const copy = (texts[message.template] as (facts: Message) => Copy)(readable(message, language));
  const blocks = blocksOf(message, copy, texts);
  const subject = plain(copy.subject);
  const { preheader, heading, footer } = copy;
  return {
    subject,
    html: layout({ language, subject, preheader, heading, blocks, footer }),
    text: plainText(blocks, footer, texts.labelEnd),
  };
}

/**
 * The draft of an invitation, for the provider to edit before sending. `bodyText` holds `{{link}}` exactly once and the
 * subject at most 150 characters, whatever the names hold (`domain.md` 2, PartnershipRequest).
 *
 * @param facts.expiresInDays how long the link will work, whole days
 */
export function defaultInvitation(language: Language, facts: DraftFacts): { subject: string; bodyText: string } {
  return drafted(language, textsByLanguage[language].draft, facts);
}

/** The draft of an invitation to a customer, where the partner gives no text of its own. */
export function defaultCustomerInvitation(
  language: Language,
  facts: DraftFacts,
): { subject: string; bodyText: string } {
  return drafted(language, textsByLanguage[language].customerDraft, facts);
}

interface DraftFacts {
  providerName: string;
  recipientName?: string | undefined;
  expiresInDays: number;
}

function drafted(
  language: Language,
  compose: Texts['draft'],
  facts: DraftFacts,
): { subject: string; bodyText: string } {
  const providerName = withoutPlaceholder(facts.providerName);
  const draft = compose({
    providerName,
    ...(facts.recipientName && { recipientName: withoutPlaceholder(facts.recipientName) }),
    days: writtenCount(facts.expiresInDays, 'day', localeByLanguage[language]),
  });
  const longestName = subjectLength - draft.subject('').length;
  return { subject: draft.subject(shorten(providerName, longestName)), bodyText: draft.bodyText };
}

/** The message with its names marked as islands and its times and country written out, as the texts expect it. */
function readable(message: Message, language: Language): Message {
  const entries = Object.entries(message).map(([field, value]: [string, string | undefined]) => {
    if (value === undefined || notProse.has(field)) {
      return [field, value];
    }
    if (times.has(field)) {
      return [field, writtenOut(value, language)];
    }
    if (days.has(field)) {
      return [field, writtenDay(value, language)];
    }
    if (durations.has(field)) {
      return [field, writtenDuration(value, localeByLanguage[language])];
    }
    if (field === 'daysLeft') {
      return [field, writtenCount(Number(value), 'day', localeByLanguage[language])];
    }
    if (field === 'roles') {
      return [field, roleNames(value, language)];
    }
    if (field === 'subject') {
      return [field, singleLine(value)];
    }
    const standing: Record<string, string> = textsByLanguage[language].standing;
    if (field === 'eligibility' && Object.hasOwn(standing, value)) {
      return [field, standing[value]];
    }
    return [field, isolate(field === 'resellerCountry' ? countryName(value, language) : value)];
  });
  return Object.fromEntries(entries) as Message;
}

function writtenOut(time: string, language: Language): string {
  const clock = new Intl.DateTimeFormat(localeByLanguage[language], {
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return textsByLanguage[language].moment(writtenDay(time, language), clock.format(new Date(time)));
}

function writtenDay(time: string, language: Language): string {
  const calendar = new Intl.DateTimeFormat(localeByLanguage[language], { dateStyle: 'long', timeZone: 'UTC' });
  // Russian ends a date with `г.`, which must not begin a line.
  return calendar.format(new Date(time)).replace(' г.', '\u00A0г.');
}

/** @param roles with spaces between; one that this version does not know is shown by its name */
function roleNames(roles: string, language: Language): string {
  const names: Record<string, string> = grantRoleNames[language];
  const list = new Intl.ListFormat(localeByLanguage[language], { type: 'conjunction' });
  return list.format(roles.split(' ').map((role) => names[role as GrantRole] ?? role));
}

function countryName(code: string, language: Language): string {
  const names = new Intl.DisplayNames(localeByLanguage[language], { type: 'region', fallback: 'none' });
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}

function blocksOf(message: Message, copy: Copy, texts: Texts): Block[] {
  const action: Block[] =
    'link' in message
      ? [
          {
            kind: 'action',
            label: copy.linkLabel ?? texts.reviewInvitation,
            link: message.link,
            hint: texts.linkHint,
            ...(copy.linkNote && { note: copy.linkNote }),
          },
        ]
      : [];
  if ('bodyText' in message) {
    const [beforeLink, afterLink] = aroundLink(message.bodyText);
    return [...written(beforeLink), ...action, ...written(afterLink), ...paragraphs(copy.after)];
  }
  return [
    ...paragraphs(copy.before),
    ...(copy.facts ? [{ kind: 'facts' as const, facts: copy.facts }] : []),
    ...action,
    ...paragraphs(copy.after),
  ];
}

/**
 * What a provider wrote before and after the link. The link stands on lines of its own, so the mark that ended the
 * sentence around it would be left alone on a line and is dropped.
 */
function aroundLink(bodyText: string): [string, string] {
  const at = bodyText.indexOf(placeholder);
  if (at < 0) {
    return [multipleLines(bodyText), ''];
  }
  const after = multipleLines(bodyText.slice(at + placeholder.length)).replace(
    /^[.,;:!?…。，、；：！？]+(?=\s|$)/u,
    '',
  );
  return [multipleLines(bodyText.slice(0, at)), after.trim()];
}

function written(text: string): Block[] {
  return text === '' ? [] : [{ kind: 'written', text }];
}

function paragraphs(texts: string[]): Block[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

function plainText(blocks: Block[], footer: string[], labelEnd: string): string {
  const parts = blocks.map((block) => blockText(block, labelEnd));
  const sender = footer.map((text) => wrap(plain(text), textColumns));
  return `${[...parts, '-'.repeat(textColumns), ...sender].join('\n\n')}\n`;
}

function blockText(block: Block, labelEnd: string): string {
  switch (block.kind) {
    case 'paragraph':
      return wrap(plain(block.text), textColumns);
    case 'written':
      return wrap(block.text, textColumns);
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}${labelEnd}${plain(value)}`).join('\n');
    case 'action':
      return block.note ? `${block.link}\n\n${wrap(plain(block.note), textColumns)}` : block.link;
  }
}

function withoutPlaceholder(name: string): string {
  return singleLine(name).replace(/\{(?=\{)/g, '{ ');
}

/** Cuts between letters as people see them, never inside one. */
function shorten(text: string, length: number): string {
  if (text.length <= length) {
    return text;
  }
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length + 1 > length) {
      break;
    }
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * Text from callers, made harmless before it meets a header, a sentence or a page. Marks inside a word (ZWJ, LRM, RLM)
 * stay, because some scripts need them; embeddings, overrides and isolates go, because one left open rewrites the
 * sentence around it, the address of the link included.
 */

const directionControls = /[\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u061C\u200E\u200F]/u;

const openIsolate = '\u2068';
const closeIsolate = '\u2069';

/** One line of text: control characters and line breaks become a space, runs of spaces one. */
export function singleLine(value: string): string {
  return value
    .toWellFormed()
    .replace(directionControls, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/** Text of several lines, with LF line ends and none of the other control characters. */
export function multipleLines(value: string): string {
  return value
    .toWellFormed()
    .replace(directionControls, '')
    .replace(/\r\n?|[\u0085\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/\t/g, '    ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .trim();
}

/** A caller's short text marked as an island in the sentence around it; `plain` and `runs` read the mark. */
export function isolate(value: string): string {
  return `${openIsolate}${singleLine(value)}${closeIsolate}`;
}

/**
 * A marked sentence as plain text. Only islands that can turn the direction of reading keep their marks: elsewhere the
 * marks do nothing but travel along when somebody copies an address.
 */
export function plain(marked: string): string {
  return marked.replace(/\u2068([^\u2069]*)\u2069/g, (island, value: string) =>
    rightToLeft.test(value) ? island : value,
  );
}

/** A marked sentence as its runs of own text and islands, in order. */
export function runs(marked: string): { text: string; isolated: boolean }[] {
  return marked
    .split(/(\u2068[^\u2069]*\u2069)/)
    .filter((run) => run !== '')
    .map((run) =>
      run.startsWith(openIsolate) ? { text: run.slice(1, -1), isolated: true } : { text: run, isolated: false },
    );
}

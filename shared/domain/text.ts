/**
 * Text as people type it, made safe to compare, store and show: NFC, trimmed, free of what hides or reorders
 * characters. Every string of the product passes here once, at the contract.
 */
const controlCharacters = /[\p{Cc}\u2028\u2029]/u;
const controlCharactersButLineBreaks = /[^\P{Cc}\n\t]/u;
// Embeddings, overrides and isolates reorder what follows them, so that a name reads as another one.
const bidirectionalControls = /[\u202A-\u202E\u2066-\u2069]/u;

/** NFC, without surrounding white space; line breaks become LF. */
export function normaliseText(raw: string): string {
  return raw.normalize('NFC').replace(/\r\n?/gu, '\n').trim();
}

/** What is wrong with a normalised text, or undefined when nothing is. `multiline` text may hold line breaks and tabs. */
export function textProblem(text: string, multiline: boolean): string | undefined {
  if (!text.isWellFormed()) return 'holds half of a surrogate pair';
  if ((multiline ? controlCharactersButLineBreaks : controlCharacters).test(text)) return 'holds control characters';
  if (bidirectionalControls.test(text)) return 'holds characters that reorder text';
  return undefined;
}

/** Whether anything of a text shows: letters, digits, signs; not only spaces and characters of no width. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Cf}\p{Mn}\u115F\u1160\u3164\uFFA0]/u.test(text);
}

/** Length as people count it: code points, not UTF-16 units. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

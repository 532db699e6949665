const wide =
  '[\\u1100-\\u115F\\u2E80-\\uA4CF\\uAC00-\\uD7A3\\uF900-\\uFAFF\\uFE30-\\uFE6F\\uFF00-\\uFF60\\uFFE0-\\uFFE6]|[\\u{20000}-\\u{3FFFD}]';
const opening = '[「『《〈（【“‘]*';
const closing = '[。，、；：！？）】》〉」』”’]*';

/** What a line may break between: runs of spaces, words, single ideographs with the punctuation that clings to them. */
const units = new RegExp(`[ \\t]+|${opening}(?:${wide}|(?:(?!${wide})[^ \\t])+)${closing}`, 'gu');
const wideCharacter = new RegExp(wide, 'gu');

/**
 * Wraps plain text. Line breaks of the text stay; words and addresses longer than a line are left whole, so that a link
 * stays one link.
 *
 * @param columns the longest line, counted in columns: an ideograph takes two
 */
export function wrap(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns))
    .join('\n');
}

function wrapLine(line: string, columns: number): string {
  const lines: string[] = [];
  let current = '';
  for (const [unit] of line.matchAll(units)) {
    if (current !== '' && width(current + unit.trimEnd()) > columns) {
      lines.push(current.trimEnd());
      current = unit.trimStart();
    } else {
      current += unit;
    }
  }
  lines.push(current.trimEnd());
  return lines.join('\n');
}

function width(text: string): number {
  return text.length + (text.match(wideCharacter)?.length ?? 0);
}

import { styleText } from 'node:util';
import type { ReceivedMail } from '../support/inbox.ts';

/** Tells the story on the terminal, and stops it at the first thing that is not as told. */
const width = 92;
let steps = 0;
let checks = 0;

export function title(text: string): void {
  console.log(`\n${styleText('bold', text)}\n${styleText('dim', '─'.repeat(Math.min(text.length, width)))}`);
}

/** One step: who does what. */
export function step(who: string, what: string): void {
  steps += 1;
  console.log(`\n${styleText('cyan', String(steps).padStart(2))}  ${styleText('bold', who)} ${what}`);
}

export function call(method: string, path: string, status: number): void {
  console.log(styleText('dim', `      ${method} ${path} → ${status}`));
}

export function say(text: string): void {
  for (const line of wrapped(text, width - 6)) console.log(`      ${line}`);
}

/** @throws Error that ends the demo when the world is not as told. */
export function check(told: string, holds: boolean): void {
  if (!holds) throw new Error(`Step ${steps}: expected that ${told}`);
  checks += 1;
  console.log(`      ${styleText('green', '✓')} ${told}`);
}

/** A mail as its reader sees it in plain text, with its link in full. */
export function mail({ subject, text, to, replyTo }: ReceivedMail, lines: number): void {
  const bar = styleText('dim', '      │ ');
  console.log(`${bar}To: ${to.join(', ')}`);
  if (replyTo.length > 0) console.log(`${bar}Reply to: ${replyTo.join(', ')}`);
  console.log(`${bar}${styleText('bold', subject)}`);
  console.log(bar.trimEnd());
  const body = text.trim().split('\n');
  for (const line of body.slice(0, lines)) console.log(`${bar}${line}`);
  if (body.length > lines) console.log(`${bar}${styleText('dim', `… ${body.length - lines} more lines`)}`);
}

export function table(rows: string[][]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows) {
    console.log(`      ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
  }
}

export function summary(seconds: number): string {
  return `${steps} steps, ${checks} checks, all as told, in ${seconds.toFixed(0)} s`;
}

function wrapped(text: string, length: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [''];
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1) ?? '';
      if (last !== '' && last.length + word.length + 1 > length) lines.push(word);
      else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines;
  });
}

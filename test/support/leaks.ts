import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { localPassword } from '../../infra/local/seed.ts';
import type { StackFile } from '../../infra/local/stack-file.ts';

const kinds: Record<string, RegExp> = {
  // With most of its MAC cut away it is no usable link any more, but it was on its way into the log.
  'link token': /[a-z0-9]{1,8}\.[rcg]\.[0-9A-Z]{26}\.[0-9A-Z]{26}\.[0-9a-z]{1,6}\.[0-9a-z]{1,9}\.[0-9a-f]{4,40}/gu,
  // The path as the contract writes it, `/i/r/{token}`, is welcome.
  'link path': /\/i\/[rcg]\/(?!\{)[^\s"'/\\]{8,}/gu,
  'sign-in token': /eyJ[\w-]{8,}\.(?:eyJ|[\w-]{8,}\.)[\w-]*/gu,
  'local password': new RegExp(localPassword.replaceAll(/[^A-Za-z0-9]/gu, '.'), 'gu'),
  'webhook secret': /whsec_[A-Za-z0-9+/]{4,}/gu,
  'one-time password': /[A-Za-z0-9]{16}aA1!/gu,
  'mail address':
    /(?<![\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-])[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+(?:@|%40)(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/giu,
};

/** Link tokens, sign-in tokens, passwords and whole mail addresses in a text; each shortened, so that telling is safe. */
export function leaksIn(text: string): string[] {
  return Object.entries(kinds).flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(([found]) => `${kind}: ${found.slice(0, 6)}…`),
  );
}

/**
 * What leaked from a stack: into the log of its functions, which may not hold the stack's own secrets either, and onto
 * its terminal, where only the start screen may name the accounts that a person can sign in with.
 */
export function leaksOf(stack: Pick<StackFile, 'logs'>, terminal: string): string[] {
  const places = {
    'functions log': readFileSync(stack.logs, 'utf8'),
    terminal: terminal.replace(/^ {2}The stack is up [\s\S]*?^ {2}Ctrl\+C stops everything\.$/mu, ''),
  };
  const secrets = secretsOf(stack);
  return Object.entries(places).flatMap(([place, text]) => [
    ...leaksIn(text).map((leak) => `${place}: ${leak}`),
    ...secrets.filter((secret) => text.includes(secret)).map(() => `${place}: a secret of the stack`),
  ]);
}

/** Fails the tests that used the stack when anything leaked from it. */
export function refuseLeaks(leaks: string[]): void {
  if (leaks.length > 0) throw new Error(`The stack leaked:\n${[...new Set(leaks)].slice(0, 50).join('\n')}`);
}

/** The secret values that the stack has made for itself. */
export function secretsOf({ logs }: Pick<StackFile, 'logs'>): string[] {
  const file = join(dirname(logs), 'secrets.json');
  if (!existsSync(file)) return [];
  const values: string[] = [];
  JSON.parse(readFileSync(file, 'utf8'), (key, value) => {
    if (key === 'value') values.push(...partsOf(value));
    return value;
  });
  return values.filter((value) => value.length >= 16);
}

function partsOf(value: string): string[] {
  try {
    return Object.values(JSON.parse(value) as Record<string, string>).map(String);
  } catch {
    return [value];
  }
}

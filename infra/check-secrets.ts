// Fails when a file of the repository holds something that opens something: keys, tokens, passwords in addresses.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

const root = join(import.meta.dirname, '..');

/** What looks like a secret in a text, as `file:line rule`; never the secret itself. */
export async function secretsIn(filePath: string, content: string): Promise<string[]> {
  const { messages } = await lintSource({
    source: { filePath, content, contentType: 'text', ext: '' },
    options: {
      config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] },
      noPhysicFilePath: true,
    },
  });
  return messages.map(({ loc, ruleId }) => `${filePath}:${loc.start.line} ${ruleId.split('/').at(-1)}`);
}

async function secretsInRepository(): Promise<string[]> {
  // What is new and not ignored is about to be committed, so it counts too.
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const files = list
    .toString()
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(root, file)));
  if (files.length === 0) throw new Error('There is no file to look at');
  const found: string[] = [];
  for (const file of files) found.push(...(await secretsIn(file, readFileSync(join(root, file), 'utf8'))));
  return found;
}

if (import.meta.main) {
  const found = await secretsInRepository();
  for (const place of found) console.error(`A secret: ${place}`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

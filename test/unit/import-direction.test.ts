import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const cruise = promisify(execFile);
const config = resolve('.dependency-cruiser.cjs');
const command = resolve('node_modules/.bin/depcruise');

async function violationsIn(files: Record<string, string>): Promise<{ rules: string[]; modules: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-imports-'));
  for (const [name, text] of Object.entries({ 'tsconfig.json': '{}', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const args = [
    '--config',
    config,
    '--output-type',
    'json',
    ...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? '')),
  ];
  const { stdout } = await cruise(command, args, { cwd: folder }).catch((failure: { stdout: string }) => failure);
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string } }[]; totalCruised: number };
  };
  return { rules: summary.violations.map(({ rule }) => rule.name), modules: summary.totalCruised };
}

test('an import against the direction is found, and so is a circle', async () => {
  const found = await violationsIn({
    'shared/domain/rule.ts': "import { table } from '../data/table.ts';\nexport const rule = table;\n",
    'shared/data/table.ts': 'export const table = 1;\n',
    'shared/data/one.ts': "import { two } from './two.ts';\nexport const one = () => two;\n",
    'shared/data/two.ts': "import { one } from './one.ts';\nexport const two = () => one;\n",
    'functions/a/step.ts': "import { other } from '../b/other.ts';\nexport const step = other;\n",
    'functions/b/other.ts': 'export const other = 1;\n',
    'shared/client/client.ts': "import { two } from '../data/two.ts';\nexport const client = two;\n",
  });
  expect(new Set(found.rules)).toEqual(
    new Set([
      'the-domain-looks-at-nothing',
      'no-circle',
      'a-workflow-knows-no-other-workflow',
      'the-client-knows-only-its-types',
    ]),
  );
});

test('the check really reads TypeScript', async () => {
  const found = await violationsIn({
    'shared/domain/one.ts': "import type { Two } from './two.ts';\nexport type One = Two;\n",
    'shared/domain/two.ts': 'export type Two = 1;\n',
  });
  expect(found).toEqual({ rules: [], modules: 2 });
});

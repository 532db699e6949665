// Holds the API's description to the linter's strictest rules, and to what was released: nothing that callers build on
// may go. `--release` makes the present description the released one.
import { copyFileSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { createConfig, lint } from '@redocly/openapi-core';
import { breakingChanges } from './openapi/breaking-changes.ts';
import { describedIn, releasedIn } from './openapi/files.ts';

if (process.argv.includes('--release')) {
  copyFileSync(describedIn, releasedIn);
  console.log(`${relative('.', releasedIn)} is what is released from now on`);
}

const config = await createConfig({ extends: ['recommended-strict'] });
const findings = (await lint({ ref: describedIn, config })).map(
  ({ ruleId, message, location }) => `${ruleId}: ${message} at ${location[0]?.pointer}`,
);

const [released, described] = [releasedIn, describedIn].map((file) => JSON.parse(readFileSync(file, 'utf8')));
const changes = breakingChanges(released, described);
for (const { what } of changes.filter(({ breaks }) => !breaks)) console.warn(`callers may notice: ${what}`);
findings.push(...changes.filter(({ breaks }) => breaks).map(({ what }) => `breaks callers: ${what}`));

for (const finding of findings) console.error(finding);
if (findings.length > 0) process.exitCode = 1;

// Writes the API's description, the client's types and the parts of the README that are made from the code; with --check
// it only tells whether they are current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Command } from 'commander';
import { workflows } from '../functions/contract.ts';
import { accessPatterns } from '../shared/data/access-patterns.ts';
import { dataInventory, type Inventoried } from '../shared/domain/data-inventory.ts';
import { eventKinds, eventSchema } from '../shared/domain/events.ts';
import { permissions } from '../shared/domain/permissions.ts';
import type { Step } from '../shared/runtime/step.ts';
import { alarmRows } from './alarms.ts';
import { program } from './cli/program.ts';
import { clientTypes } from './openapi/client-types.ts';
import { docsPage } from './openapi/docs-page.ts';
import { apiDocument } from './openapi/document.ts';
import { eventDocument } from './openapi/event-document.ts';
import { clientTypesIn, describedIn, eventDescribedIn, shownIn } from './openapi/files.ts';
import { savedQueries } from './saved-queries.ts';
import { allSteps } from './steps.ts';

const root = join(import.meta.dirname, '..');
const file = join(root, 'README.md');

const parts: Record<string, () => string> = {
  steps: () =>
    markdownTable(
      ['Step', 'Starts with', 'Who', 'What it does'],
      allSteps(workflows).map(({ workflow, fileName, step }) => [
        `\`${workflow}/${fileName}\``,
        startOf(step),
        whoOf(step),
        step.summary,
      ]),
    ),
  events: () =>
    markdownTable(
      ['Event', 'When', 'The reseller that it names hears of it'],
      Object.entries(eventKinds)
        .toSorted(([, one], [, other]) => one.type.localeCompare(other.type))
        .map(([operation, { type, toReseller }]) => [
          `\`${type}\``,
          `\`${operation}\` succeeded`,
          toReseller ? 'yes' : '',
        ]),
    ),
  commands: () =>
    markdownTable(
      ['Command', 'What it does'],
      commandsOf(program).map((command) => [`\`${namesOf(command)}\``, command.summary()]),
    ),
  'access-patterns': () =>
    markdownTable(
      ['Question', 'Index', 'Partition', 'Sort key', 'Served by'],
      accessPatterns.map(({ question, index, partition, sort, servedBy }) => [
        question,
        index ?? 'table',
        partition,
        sort,
        `\`${servedBy}\``,
      ]),
    ),
  'data-inventory': () =>
    markdownTable(
      ['Item', 'What', 'Whose', 'Personal data', 'Kept', 'Ended by', 'Why', 'Erasure', 'In the export as'],
      Object.entries<Inventoried>(dataInventory).map(([kind, row]) => [
        `\`${kind}\``,
        row.what,
        row.owner,
        row.personalData ?? 'none',
        'days' in row.kept ? `${row.kept.days} days after ${row.kept.after}` : `until ${row.kept.until}`,
        row.endedBy.includes('/') ? `\`${row.endedBy}\`` : row.endedBy,
        row.reason,
        row.erasure === undefined ? '' : erasureOutcomes[row.erasure],
        row.exportedAs ?? '',
      ]),
    ),
  alarms: () =>
    markdownTable(
      ['Alarm', 'What is felt', 'Goes off at', 'Look at', 'What to do'],
      alarmRows.map(({ name, felt, at, look, act }) => [`\`${name}\``, felt, at, `\`${look}\``, act]),
    ),
  queries: () =>
    markdownTable(
      ['Query', 'What it answers'],
      Object.entries(savedQueries).map(([name, { question }]) => [`\`${name}\``, question]),
    ),
};

const erasureOutcomes: Record<NonNullable<Inventoried['erasure']>, string> = {
  PSEUDONYM: 'pseudonym',
  REMOVED: 'removed',
  KEPT: 'kept',
  EXPIRES: 'lapses by itself',
};

/** Those that do something, not those that only hold others. */
function commandsOf(command: Command): Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(commandsOf);
}

function namesOf(command: Command): string {
  const parameters = command.registeredArguments.map((each) => each.name().toUpperCase());
  const names: string[] = [];
  for (let at: Command | null = command; at !== null; at = at.parent) names.unshift(at.name());
  return [...names, ...parameters].join(' ');
}

function startOf(step: Step): string {
  switch (step.kind) {
    case 'http':
      return step.path === '/$default' ? 'any other path' : `\`${step.method} ${step.path}\``;
    case 'job':
      return `every ${/\((.+)\)/.exec(step.schedule)?.[1]}`;
    case 'stream':
      return 'the table’s stream';
    case 'queue':
      return `the queue \`${step.queue}\``;
    case 'event':
      return 'events of SES';
  }
}

function whoOf(step: Step): string {
  if (step.kind !== 'http') return 'the system';
  if (step.access === 'public') return step.path.includes('{token}') ? 'whoever has the link' : 'anybody';
  return Object.entries(permissions[step.access])
    .map(([kind, roles]) => `${kind}: ${roles.length === 4 ? 'every role' : roles.join(', ')}`)
    .join('; ');
}

function markdownTable(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const readme = Object.entries(parts).reduce(
  (text, [name, make]) => {
    const place = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- end of ${name} -->)`);
    if (!place.test(text)) throw new Error(`README.md has no place for ${name}`);
    return text.replace(place, (_, begin: string, end: string) => `${begin}\n${make()}\n\n${end}`);
  },
  readFileSync(file, 'utf8'),
);

const jsonSchema = 'https://json-schema.org/draft/2020-12/schema';
const document = await apiDocument();
const generated = new Map([
  [file, readme],
  [describedIn, `${JSON.stringify(document, null, 2)}\n`],
  [shownIn, await docsPage(document)],
  [clientTypesIn, await clientTypes(document)],
  [
    eventDescribedIn,
    `${JSON.stringify({ $schema: jsonSchema, $id: eventSchema, title: 'An event of Twotier', ...eventDocument() }, null, 2)}\n`,
  ],
]);

for (const [path, text] of generated) {
  const present = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (present === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${relative(root, path)} is not current: run npm run generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, text);
  }
}

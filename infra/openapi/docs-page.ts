import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { html } from 'ghtml';
import { eventKinds, eventSchema } from '../../shared/domain/events.ts';
import { permissions } from '../../shared/domain/permissions.ts';
import { roles, tenantKinds } from '../../shared/domain/tenants.ts';
import { servedFile } from '../packed.ts';
import { type Diagram, diagramsOf, drawn, isEnd, isStart } from './diagrams.ts';
import type { ApiDocument, Operation } from './document.ts';

const root = join(import.meta.dirname, '..', '..');
const find = createRequire(import.meta.url).resolve;

const files = {
  'docs.css': join(root, 'shared', 'page', 'docs.css'),
  'docs.js': join(root, 'shared', 'page', 'client', 'docs.client.ts'),
  'viewer.css': find('swagger-ui-dist/swagger-ui.css'),
  'viewer.js': find('swagger-ui-dist/swagger-ui-bundle.js'),
};

interface Problem {
  code: string;
  status: number;
  title: string;
  meaning: string;
  nextStep: string;
}

/**
 * The docs page, whole: what it says reads without script, which only brings the viewer of the operations. Made from the
 * description, the permission matrix and the state diagrams of the README.
 */
export async function docsPage(document: ApiDocument): Promise<string> {
  const addresses = await addressesOf();
  const operations = Object.entries(document.paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  const { description, version } = document['info'] as { description: string; version: string };
  const diagrams = diagramsOf(readFileSync(join(root, 'README.md'), 'utf8'));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Twotier API</title>
<meta name="description" content="Operations, permissions, states, events and errors of the Twotier API">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${addresses['viewer.css']}">
<link rel="stylesheet" href="${addresses['docs.css']}">
</head>
<body>
<a class="skip" href="#content">To the content</a>
<header>
<p class="brand">Twotier</p>
<nav aria-label="On this page"><ul>
<li><a href="#operations">Operations</a></li>
<li><a href="#permissions">Permissions</a></li>
<li><a href="#states">States</a></li>
<li><a href="#events">Events</a></li>
<li><a href="#errors">Errors</a></li>
</ul></nav>
</header>
<main id="content">
<h1>The API of Twotier</h1>
!${prose(description)}
<p class="quiet">Version ${version}. The whole of it as <a href="/openapi.json">OpenAPI 3.1</a>, for your own tools.</p>
<section id="operations" aria-labelledby="operations-heading">
<h2 id="operations-heading">Operations</h2>
!${operationList(document, operations)}
<div id="viewer"></div>
</section>
<section id="permissions" aria-labelledby="permissions-heading">
<h2 id="permissions-heading">Who may do what</h2>
<p>By the kind of company and the roles of the user who calls. A role counts in the user’s own company only.</p>
!${permissionMatrix(operations)}
</section>
<section id="states" aria-labelledby="states-heading">
<h2 id="states-heading">States</h2>
<p>What becomes of each kind of thing, and what brings it there. A darker frame marks a state that nothing leaves.</p>
!${diagrams.map(stateDiagram)}
</section>
<section id="events" aria-labelledby="events-heading">
<h2 id="events-heading">Events</h2>
<p>What the event bus carries and webhooks are sent, CloudEvents of the shape <code>${eventSchema}</code>, which the operations above describe.</p>
!${eventTable()}
</section>
<section id="errors" aria-labelledby="errors-heading">
<h2 id="errors-heading">Errors</h2>
<p>Every <code>code</code> that problem details can carry, by status.</p>
!${errorTable(document['x-problems'] as Problem[])}
</section>
</main>
<script src="${addresses['viewer.js']}" defer></script>
<script src="${addresses['docs.js']}" defer></script>
</body>
</html>
`;
}

async function addressesOf(): Promise<Record<keyof typeof files, string>> {
  const entries = Object.entries(files).map(async ([name, path]) => [
    name,
    `/docs/${name}?${(await servedFile(path)).hash}`,
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

type Listed = { method: string; path: string; operation: Operation };

/** All operations in short, for whoever has no script and until the viewer is there. */
function operationList(document: ApiDocument, operations: readonly Listed[]): string {
  const tags = document['tags'] as { name: string; description: string }[];
  return html`<div id="list">
!${tags.map(
    ({ name, description }) => html`<h3>${name}</h3>
<p>${description}</p>
<dl class="routes">
!${operations
      .filter(({ operation }) => (operation['tags'] as string[]).includes(name))
      .map(
        ({
          method,
          path,
          operation,
        }) => html`<div><dt><code>${method} ${path}</code></dt><dd>${String(operation['summary'])}</dd></div>
`,
      )}</dl>
`,
  )}</div>`;
}

function permissionMatrix(operations: readonly Listed[]): string {
  const kinds = [...tenantKinds];
  const row = ([permission, allowed]: [string, Partial<Record<string, readonly string[]>>]): string => {
    const covered = operations.filter(({ operation }) => operation['x-permission'] === permission);
    return html`<tr><th scope="row">${capital(permission)}<small>${covered.map(({ operation }) => operation['summary']).join(' · ')}</small></th>!${kinds.map(
      (kind) => html`<td>!${rolesCell(allowed[kind])}</td>`,
    )}</tr>
`;
  };
  return scrolling(
    'Permission matrix',
    html`<table class="matrix"><thead><tr><th scope="col">Permission</th>!${kinds.map((kind) => html`<th scope="col">${capital(kind)}</th>`)}</tr></thead>
<tbody>
!${Object.entries(permissions).map(row)}</tbody></table>`,
  );
}

function rolesCell(allowed: readonly string[] | undefined): string {
  if (allowed === undefined) return '<span class="none">nobody</span>';
  if (allowed.length === roles.length) return '<span class="every">every role</span>';
  return html`<ul>!${allowed.map((role) => html`<li>${role}</li>`)}</ul>`;
}

function stateDiagram(diagram: Diagram, index: number): string {
  const { title, transitions } = diagram;
  const state = (name: string): string => (name === '[*]' ? '' : html`<code>${name}</code>`);
  return html`<h3 id="states-${index + 1}">${title}</h3>
!${scrolling(`Diagram: ${title}`, drawn(diagram))}
!${scrolling(
    `Table: ${title}`,
    html`<table><thead><tr><th scope="col">Nr</th><th scope="col">From</th><th scope="col">To</th><th scope="col">By</th></tr></thead>
<tbody>
!${transitions
      .map((move, at) => ({ ...move, number: at + 1 }))
      .filter((move) => !isEnd(move))
      .map(
        (
          move,
        ) => html`<tr><td>${move.number}</td><td>!${isStart(move) ? 'the beginning' : state(move.from)}</td><td>!${state(move.to)}</td><td>${move.when}</td></tr>
`,
      )}</tbody></table>`,
  )}
`;
}

function eventTable(): string {
  const sorted = Object.entries(eventKinds).toSorted(([, one], [, other]) => (one.type < other.type ? -1 : 1));
  return scrolling(
    'Event types',
    html`<table><thead><tr><th scope="col">Type</th><th scope="col">When this has succeeded, as the audit log names it</th><th scope="col">Who hears of it</th></tr></thead>
<tbody>
!${sorted.map(
      ([
        operation,
        { type, toReseller },
      ]) => html`<tr><th scope="row"><code>${type}</code></th><td><code>${operation}</code></td><td>${toReseller ? 'the company, and the reseller that it names' : 'the company'}</td></tr>
`,
    )}</tbody></table>`,
  );
}

function errorTable(problems: readonly Problem[]): string {
  const sorted = [...problems].sort((one, other) => one.status - other.status || (one.code < other.code ? -1 : 1));
  return scrolling(
    'Error codes',
    html`<table class="errors"><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th><th scope="col">Next step</th></tr></thead>
<tbody>
!${sorted.map(
      ({
        code,
        status,
        meaning,
        nextStep,
      }) => html`<tr id="problem-${code.toLowerCase().replaceAll('_', '-')}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>!${inline(meaning)}</td><td>!${inline(nextStep)}</td></tr>
`,
    )}</tbody></table>`,
  );
}

/** What is wider than a small screen scrolls by itself, with a keyboard too. */
function scrolling(label: string, content: string): string {
  return html`<div class="wide" role="region" tabindex="0" aria-label="${label}">!${content}</div>`;
}

/** The little Markdown that the words of the description use: paragraphs, one list, bold, code. */
function prose(markdown: string): string {
  return markdown
    .split('\n\n')
    .map((block) => {
      if (!block.startsWith('- ')) return html`<p>!${inline(block)}</p>`;
      return html`<ul>!${block.split('\n').map((line) => html`<li>!${inline(line.slice('- '.length))}</li>`)}</ul>`;
    })
    .join('\n');
}

function inline(markdown: string): string {
  return html`${markdown}`
    .replace(/&#96;(.+?)&#96;|`(.+?)`/gu, '<code>$1$2</code>')
    .replace(/\*\*(.+?)\*\*/gu, '<strong>$1</strong>');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

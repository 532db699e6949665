import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenOf } from '../support/api.ts';
import { type RunningStack, startStack } from '../support/stack.ts';

// The file names one domain and one reseller, so that it needs a stack of its own.
let stack: RunningStack;
let token: string;

beforeAll(async () => {
  stack = await startStack();
  const user = stack.users.find(({ email }) => email === 'adminagent@nordwind.example');
  if (user === undefined) throw new Error('The user of the file is not seeded');
  token = await tokenOf(stack, user);
});

afterAll(() => stack.stop());

test('every request of requests.http does what it says, from the first to the last', async () => {
  const [, ...blocks] = readFileSync('test/demo/requests.http', 'utf8').split(/^### /m);
  expect(blocks.length).toBeGreaterThan(10);
  const answers = new Map<string, unknown>();
  const failed: string[] = [];
  for (const block of blocks) {
    const { title, name, method, url, headers, body } = parsed(block, answers);
    const response = await fetch(url, { method, headers, ...(body !== '' && { body }) });
    const text = await response.text();
    if (!response.ok) failed.push(`${title}: ${response.status} ${text}`);
    if (name !== undefined) answers.set(name, JSON.parse(text));
  }
  expect(failed).toEqual([]);
});

/** A block as editors read it: a title, perhaps a name, the request line, headers, and after an empty line the body. */
function parsed(block: string, answers: Map<string, unknown>) {
  const [title = '', ...lines] = filledIn(block, answers).split('\n');
  const name = lines.find((line) => line.startsWith('# @name '))?.slice('# @name '.length);
  const [head = '', ...body] = lines
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .split('\n\n');
  const [request = '', ...headers] = head.trim().split('\n');
  const [method = '', url = ''] = request.split(' ');
  return {
    title,
    name,
    method,
    url,
    headers: Object.fromEntries(headers.map((line) => line.split(': ') as [string, string])),
    body: body.join('\n\n').trim(),
  };
}

function filledIn(block: string, answers: Map<string, unknown>): string {
  const known: Record<string, () => string> = {
    api: () => stack.api,
    token: () => token,
    $guid: () => randomUUID(),
  };
  return block.replace(/\{\{(\$?[\w.]+)\}\}/g, (place, path: string) => {
    const [name = '', ...steps] = path.split('.response.body.').join('.').split('.');
    if (!answers.has(name)) return known[path]?.() ?? place;
    return String(steps.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], answers.get(name)));
  });
}

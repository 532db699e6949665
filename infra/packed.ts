import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buildClient } from '../shared/page/build-client.ts';

/**
 * A file as it is served: what is ours bundled and minified, what others made as they made it.
 * @param path absolute
 * @returns the text, with a hash of it that its address and its tag are made of
 */
export async function servedFile(path: string): Promise<{ text: string; hash: string }> {
  const text = await textOf(path);
  return { text, hash: createHash('sha256').update(text).digest('base64url').slice(0, 22) };
}

async function textOf(path: string): Promise<string> {
  if (path.endsWith('.json')) return JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
  if (path.includes('node_modules') || path.endsWith('.html')) return readFile(path, 'utf8');
  return buildClient(path);
}

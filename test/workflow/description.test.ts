import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';
import { described } from '../support/openapi.ts';

const { api } = inject('stack');

/** As it comes over the wire; `fetch` would unpack it and ask for packed answers by itself. */
function get(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }>((resolve, reject) => {
    request(`${api}${path}`, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

it('the API describes itself, with the very document that is checked in', async () => {
  const plain = await get('/openapi.json');
  expect(plain.status).toBe(200);
  expect(plain.headers).toMatchObject({ 'content-type': 'application/json', vary: 'accept-encoding' });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(JSON.parse(plain.bytes.toString())).toEqual(described);

  for (const [accepted, coding] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
  ] as const) {
    const packed = await get('/openapi.json', { 'accept-encoding': accepted });
    expect(packed.headers['content-encoding']).toBe(coding);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 5);
    const bytes = coding === 'br' ? brotliDecompressSync(packed.bytes) : gunzipSync(packed.bytes);
    expect(bytes.equals(plain.bytes)).toBe(true);
  }
  const unpacked = await fetch(`${api}/openapi.json?from=a-tool`);
  expect(await unpacked.json()).toEqual(described);

  const refused = await get('/openapi.json', { 'accept-encoding': 'gzip;q=0' });
  expect(refused.headers['content-encoding']).toBeUndefined();
});

it('whoever has the description already gets nothing but that', async () => {
  const { headers } = await get('/openapi.json');
  for (const known of [`${headers['etag']}`, `W/${headers['etag']}`, `"older", ${headers['etag']}`]) {
    const answer = await get('/openapi.json', { 'if-none-match': known });
    expect([answer.status, answer.bytes.length, answer.headers['etag']]).toEqual([304, 0, headers['etag']]);
  }
  expect((await get('/openapi.json', { 'if-none-match': '"older"' })).status).toBe(200);
});

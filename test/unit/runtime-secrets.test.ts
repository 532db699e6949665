import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { linkKeys as linkKeysOf } from '../../shared/runtime/secrets.ts';

const minuteMs = 60_000;
let server: Server;
let asked: number;
let secret: Record<string, string> | undefined;
let linkKeys: typeof linkKeysOf;

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    asked += 1;
    if (secret === undefined) return request.socket.destroy();
    return response
      .setHeader('content-type', 'application/x-amz-json-1.1')
      .end(JSON.stringify({ SecretString: JSON.stringify(secret) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  vi.stubEnv('SECRET_ID', 'keys');
  vi.stubEnv('SECRETS_MANAGER_ENDPOINT', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

beforeEach(async () => {
  asked = 0;
  secret = { current: 'k1', k1: 'one', k0: 'withdrawn soon' };
  vi.resetModules();
  ({ linkKeys } = await import('../../shared/runtime/secrets.ts'));
  vi.useFakeTimers({ toFake: ['performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it('the keys are asked for once, and remembered for less than five minutes', async () => {
  await linkKeys();
  vi.advanceTimersByTime(5 * minuteMs - 1);
  expect((await linkKeys()).current).toBe('k1');
  expect(asked).toBe(1);
});

it('a key that was withdrawn opens nothing five minutes later, also where an instance was frozen in between', async () => {
  expect(Object.keys((await linkKeys()).keys)).toEqual(['k1', 'k0']);
  secret = { current: 'k2', k1: 'one', k2: 'two' };
  vi.advanceTimersByTime(5 * minuteMs);
  const { current, keys } = await linkKeys();
  expect([current, Object.keys(keys)]).toEqual(['k2', ['k1', 'k2']]);
});

it('old keys are not used past their time because the service cannot be reached', async () => {
  await linkKeys();
  secret = undefined;
  vi.advanceTimersByTime(5 * minuteMs);
  await expect(linkKeys()).rejects.toThrow();
  secret = { current: 'k1', k1: 'one' };
  expect(Object.keys((await linkKeys()).keys)).toEqual(['k1']);
});

it('a secret that names no key of its own is refused', async () => {
  secret = { current: 'k9', k1: 'one' };
  await expect(linkKeys()).rejects.toThrow('names no current key');
});

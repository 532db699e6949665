import type { lookup } from 'node:dns';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isPublicAddress, targetProblem } from '../../shared/domain/webhook-target.ts';
import { post } from '../../shared/webhooks/post-event.ts';

const outside = { loopback: false };

describe('an address of a webhook', () => {
  it.each([
    'https://hooks.example.com/in',
    'https://hooks.example.com:8443/in?key=x',
    'https://xn--bcher-kva.example/',
    'https://HOOKS.example.COM./',
  ])('may be %s', (url) => {
    expect(targetProblem(url, outside)).toBeUndefined();
  });

  it.each([
    ['http://hooks.example.com/', 'https'],
    ['ftp://hooks.example.com/', 'https'],
    ['hooks.example.com', 'https'],
    ['https://hooks.example.com:22/', 'port'],
    ['https://hooks.example.com:80/', 'port'],
    ['https://ana@hooks.example.com/', 'user name'],
    ['https://hooks.example.com/#in', 'fragment'],
    ['https://10.0.0.1/', 'IP address'],
    ['https://8.8.8.8/', 'IP address'],
    ['https://0x7f.1/', 'IP address'],
    ['https://017700000001/', 'IP address'],
    ['https://127.1/', 'IP address'],
    ['https://１２７.0.0.1/', 'IP address'],
    ['https://[::1]/', 'IP address'],
    ['https://[fe80::1]/', 'IP address'],
    ['https://localhost/', 'public Internet'],
    ['https://intranet/', 'public Internet'],
    ['https://metadata.google.internal/', 'public Internet'],
    ['https://printer.local./', 'public Internet'],
    ['https://router.home.arpa/', 'public Internet'],
    ['https://a.localhost/', 'public Internet'],
    [`https://hooks.example.com/${'a'.repeat(2000)}`, 'https'],
  ])('may not be %s', (url, why) => {
    expect(targetProblem(url, outside)).toContain(why);
  });

  it('may be of this machine only where that is allowed, and only this machine', () => {
    expect(targetProblem('http://127.0.0.1:8080/in', outside)).toBeDefined();
    expect(targetProblem('http://127.0.0.1:8080/in', { loopback: true })).toBeUndefined();
    expect(targetProblem('http://10.0.0.1:8080/in', { loopback: true })).toBeDefined();
    expect(targetProblem('http://localhost:8080/in', { loopback: true })).toBeDefined();
  });

  it('never passes as a bare IPv4 address, however it is written', () => {
    fc.assert(
      fc.property(fc.nat(0xffff_ffff), fc.constantFrom(10, 16, 8), (address, radix) => {
        const prefix = { 10: '', 16: '0x', 8: '0' }[radix];
        expect(targetProblem(`https://${prefix}${address.toString(radix)}/`, outside)).toBeDefined();
      }),
    );
  });
});

describe('an IP address', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:8.8.8.8'])(
    'is public: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.8.8.8', '169.254.169.254', '172.16.0.1', '192.168.1.1'],
    ...['192.0.0.1', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1'],
    ...['255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:169.254.169.254', '::127.0.0.1', 'fc00::1'],
    ...['fd00:ec2::254', 'fe80::1', 'fec0::1', 'ff02::1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '2001::1'],
    ...['fe80::1%eth0', 'localhost', '', '10.1', '4000::1'],
  ])('is not: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('whatever a name resolves to,', () => {
  let server: Server;
  let port: number;
  let requests = 0;
  let asked = 0;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      requests += 1;
      response.end('inside');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    ({ port } = server.address() as AddressInfo);
  });

  afterAll(() => server.close());

  beforeEach(() => {
    requests = 0;
    asked = 0;
  });

  /** A name server that answers each question by the next list, and by the last one from then on. */
  const resolving = (...answers: string[][]) =>
    ((_host: string, _options: unknown, callback: (failure: null, addresses: unknown) => void) => {
      const addresses = answers[Math.min(asked, answers.length - 1)] ?? [];
      asked += 1;
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    }) as unknown as typeof lookup;
  const send = (resolve: typeof lookup, loopback = false) =>
    post(new URL(`http://hooks.example.com:${port}/`), { headers: {}, body: '{}', timeoutMs: 300, loopback, resolve });

  it.each([
    ['this machine', ['127.0.0.1']],
    ['this machine in the clothes of IPv6', ['::ffff:127.0.0.1']],
    ["a cloud's metadata", ['169.254.169.254']],
    ['a private address beside a public one', ['93.184.216.34', '127.0.0.1']],
    ['nothing', []],
  ])('%s is not connected to', async (_, addresses) => {
    expect(await send(resolving(addresses))).toMatchObject({ delivered: false, reason: 'TARGET_REFUSED' });
    expect(requests).toBe(0);
  });

  it('what was checked is what is connected to: the name is asked for once', async () => {
    // Nobody answers at the first address; at the second, which a later question would tell, somebody does.
    await send(resolving(['93.184.216.34'], ['127.0.0.1']));
    expect(asked).toBe(1);
    expect(requests).toBe(0);
  });

  it('a name that resolves to this machine is no receiver on it, even where those are allowed', async () => {
    expect(await send(resolving(['127.0.0.1']), true)).toMatchObject({ reason: 'TARGET_REFUSED' });
    expect(requests).toBe(0);
  });
});

describe('a receiver', () => {
  const servers: Server[] = [];

  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function receiver(listener: RequestListener): Promise<URL> {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }
  const send = (url: URL) => post(url, { headers: {}, body: '{}', timeoutMs: 300, loopback: true });

  it('that is sent elsewhere is asked nothing there', async () => {
    let inside = 0;
    const target = await receiver((_request, response) => {
      inside += 1;
      response.end();
    });
    const url = await receiver((_request, response) => {
      response.writeHead(302, { location: target.href });
      response.end();
    });
    expect(await send(url)).toMatchObject({ delivered: false, statusCode: 302 });
    expect(inside).toBe(0);
  });

  it('that never answers is left after its time', async () => {
    const url = await receiver(() => undefined);
    expect(await send(url)).toMatchObject({ delivered: false, reason: 'TIMEOUT' });
  });

  it('that talks for ever has been heard with its status', async () => {
    const url = await receiver((_request, response) => {
      const talk = setInterval(() => response.write('x'.repeat(10_000)), 1);
      response.on('close', () => clearInterval(talk));
    });
    expect(await send(url)).toMatchObject({ delivered: true, statusCode: 200 });
  });
});

import { createServer, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { compose } from '../../shared/mail/compose.ts';
import { render } from '../../shared/mail/render.ts';
import { sendMail } from '../../shared/mail/send.ts';

// CommonJS marked as ESM, which Node and vitest import differently.
const { default: startSes } = createRequire(import.meta.url)('aws-ses-v2-local') as {
  default: (config: { host: string; port: number }) => Promise<Server>;
};

const mail = {
  raw: Buffer.from('Subject: Hello\r\n\r\nHello'),
  from: 'no-reply@mail.twotier.example',
  to: 'ana@reseller.example',
  configurationSet: 'twotier',
  tags: { requestId: '01JQZ8M4T0', template: 'invitation' },
};

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const stop = (server: Server) =>
  new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });

beforeAll(() => {
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});

afterAll(() => vi.unstubAllEnvs());

describe('against a server that answers as SES does', () => {
  let server: Server;
  let endpoint: string;
  let requests: URLSearchParams[];
  let answer: (response: ServerResponse) => void;

  beforeEach(async () => {
    requests = [];
    server = createServer(async (request, response) => {
      requests.push(new URLSearchParams(await text(request)));
      answer(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endpoint = `http://127.0.0.1:${portOf(server)}`;
  });

  afterEach(() => stop(server));

  const accepted = (response: ServerResponse) =>
    response.end(
      '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>0102-abc</MessageId></SendRawEmailResult></SendRawEmailResponse>',
    );

  const refused = (status: number, code: string, message: string) => (response: ServerResponse) =>
    response
      .writeHead(status, { 'content-type': 'text/xml' })
      .end(
        `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r-1</RequestId></ErrorResponse>`,
      );

  it('hands over the mail, its addresses, configuration set and tags, and returns the id', async () => {
    answer = accepted;
    expect(await sendMail({ ...mail, to: 'ana@jõgeva.ee' }, { endpoint })).toEqual({ messageId: '0102-abc' });
    expect(Object.fromEntries(requests[0] ?? [])).toMatchObject({
      Action: 'SendRawEmail',
      Source: 'no-reply@mail.twotier.example',
      'Destinations.member.1': 'ana@xn--jgeva-dua.ee',
      'RawMessage.Data': Buffer.from(mail.raw).toString('base64'),
      ConfigurationSetName: 'twotier',
      'Tags.member.1.Name': 'requestId',
      'Tags.member.1.Value': '01JQZ8M4T0',
      'Tags.member.2.Name': 'template',
      'Tags.member.2.Value': 'invitation',
    });
  });

  it.each([
    ['THROTTLED', 400, 'Throttling', 'Maximum sending rate exceeded.'],
    ['THROTTLED', 400, 'Throttling', 'Daily message quota exceeded.'],
    ['THROTTLED', 429, 'TooManyRequestsException', 'Slow down'],
    ['REJECTED', 400, 'MessageRejected', 'Message contains a virus, ana@reseller.example'],
    ['REJECTED', 400, 'InvalidParameterValue', 'Local address contains control or whitespace: ana@reseller.example'],
    ['REJECTED', 400, 'ValidationError', '1 validation error detected'],
    ['UNAVAILABLE', 400, 'MessageRejected', 'Email address is not verified. Failed: ana@reseller.example'],
    ['UNAVAILABLE', 400, 'MessageRejected', 'Sending suspended for this account'],
    ['UNAVAILABLE', 400, 'MailFromDomainNotVerifiedException', 'No MX for reseller.example'],
    ['UNAVAILABLE', 400, 'ConfigurationSetDoesNotExist', 'Configuration set does not exist'],
    ['UNAVAILABLE', 400, 'ConfigurationSetSendingPausedException', 'Paused'],
    ['UNAVAILABLE', 400, 'AccountSendingPausedException', 'Paused'],
    ['UNAVAILABLE', 403, 'AccessDenied', 'User ana@reseller.example is not authorized'],
    ['UNAVAILABLE', 403, 'SignatureDoesNotMatch', 'Wrong key'],
    ['UNAVAILABLE', 500, 'InternalFailure', 'Try later'],
    ['UNAVAILABLE', 503, 'ServiceUnavailable', 'Try later'],
  ])('%s: %i %s %s', async (kind, status, code, message) => {
    answer = refused(status, code, message);
    const failure = await sendMail(mail, { endpoint }).catch((error: Error) => error);
    expect(failure).toMatchObject({ name: 'MailFailure', kind });
    expect(JSON.stringify([failure, String(failure), (failure as Error).cause])).not.toMatch(/@|reseller/);
    expect(String(failure)).toContain(code.replace('Exception', ''));
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['no XML', (response: ServerResponse) => response.writeHead(502).end('<html>Bad gateway')],
    ['no message id', (response: ServerResponse) => response.end('<SendRawEmailResponse/>')],
    [
      'half an answer',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': 99 }).write('<Send', () => response.destroy());
      },
    ],
    ['a closed connection', (response: ServerResponse) => response.destroy()],
  ])('%s is a sending side that does not work', async (_, behaviour) => {
    answer = behaviour;
    await expect(sendMail(mail, { endpoint })).rejects.toMatchObject({ name: 'MailFailure', kind: 'UNAVAILABLE' });
    expect(requests).toHaveLength(1);
  });

  it('refuses an address that cannot be mailed without asking SES', async () => {
    answer = accepted;
    await expect(sendMail({ ...mail, to: 'a@b.example\r\n' }, { endpoint })).rejects.toMatchObject({
      kind: 'REJECTED',
    });
    expect(requests).toHaveLength(0);
  });

  it('gives up an answer that never comes, stops half way or only trickles, by itself and after one attempt', {
    timeout: 20_000,
  }, async () => {
    let asked = 0;
    let hungUp = 0;
    const behaviours = [
      () => undefined,
      (response: ServerResponse) => response.writeHead(200).write('<SendRawEmailResponse>'),
      (response: ServerResponse) => {
        response.writeHead(200);
        const trickle = setInterval(() => response.write(' '), 500);
        response.on('close', () => clearInterval(trickle));
      },
    ];
    answer = (response) => {
      response.on('close', () => {
        hungUp += 1;
      });
      behaviours[asked]?.(response);
      asked += 1;
    };
    const outcomes = await Promise.allSettled(behaviours.map(() => sendMail(mail, { endpoint })));
    const givenUp = { reason: { name: 'MailFailure', kind: 'UNAVAILABLE' } };
    expect(outcomes).toMatchObject(behaviours.map(() => givenUp));
    await vi.waitUntil(() => hungUp === behaviours.length);
    expect(asked).toBe(behaviours.length);
  });
});

describe('without a server', () => {
  it('is a sending side that does not work', async () => {
    await expect(sendMail(mail, { endpoint: 'http://127.0.0.1:9' })).rejects.toMatchObject({ kind: 'UNAVAILABLE' });
  });
});

describe('against the SES stand-in', () => {
  let server: Server;

  beforeAll(async () => {
    server = await startSes({ host: '127.0.0.1', port: 0 });
  });

  afterAll(() => stop(server));

  it('a rendered mail arrives whole', async () => {
    const rendered = render({ template: 'invitation-revoked', providerName: '北风公司' }, 'zh-Hans');
    const { tags, from, to } = mail;
    const envelope = { to, fromName: '北风公司', language: 'zh-Hans' as const, tags };
    const raw = await compose(envelope, rendered, { address: from }, new Date('2026-03-10T09:00:00Z'));
    const endpoint = `http://127.0.0.1:${portOf(server)}`;
    const { messageId } = await sendMail({ ...mail, raw }, { endpoint });
    const { emails } = (await (await fetch(`${endpoint}/store`)).json()) as { emails: object[] };
    expect(emails).toMatchObject([
      {
        messageId,
        from: `"北风公司 via Twotier" <${from}>`,
        destination: { to: [to] },
        subject: rendered.subject,
        body: { text: rendered.text, html: rendered.html },
      },
    ]);
  });
});

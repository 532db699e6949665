import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptInvitation } from '../../functions/invitations/contract.ts';
import { createRequest, readRequest, resendRequest, revokeRequest } from '../../functions/partnerships/contract.ts';
import type { MailEventType, PlayedEvent } from '../../infra/local/mail/events.ts';
import type { RecordedMessage } from '../../infra/local/mail/mail-service.ts';
import { headersOf } from '../../infra/local/mail/query-message.ts';
import { keys } from '../../shared/data/keys.ts';
import { dayMs } from '../../shared/domain/time.ts';
import { call } from '../support/api.ts';
import { linkIn, mailsTo, tokenIn } from '../support/inbox.ts';
import { brokenInvariants, wholeTable } from '../support/ledger.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

let stack: RunningStack;
let tenants: ReturnType<typeof tenantsOf>;
let provider: Company;
let token: string;

beforeAll(async () => {
  stack = await startStack();
  await stack.do.holdMailEvents({ hold: true });
  tenants = tenantsOf(stack);
  provider = await tenants.provider();
  token = await provider.token('AdminAgent');
});

afterAll(async () => {
  await stack.do.settle();
  const broken = await brokenInvariants(stack);
  await stack.stop();
  expect(broken).toEqual([]);
});

describe('what SES reports about a mail shows on its invitation:', () => {
  test.each<[MailEventType, string, string | undefined]>([
    ['Send', 'SENT', undefined],
    ['DeliveryDelay', 'DELAYED', 'TransientCommunicationFailure'],
    ['Delivery', 'DELIVERED', undefined],
    ['Reject', 'REJECTED', 'Bad content'],
    ['Bounce', 'BOUNCED', 'Permanent General'],
    ['Complaint', 'COMPLAINED', 'abuse'],
  ])('%s', async (type, deliveryStatus, deliveryDetail) => {
    const { id, messageId } = await invite();
    expect((await read(id)).deliveryStatus).toBe('SENT');
    await play(messageId, type);
    const view = await read(id);
    expect([view.deliveryStatus, view.deliveryDetail]).toEqual([deliveryStatus, deliveryDetail]);
  });

  const facts: MailEventType[] = ['Delivery', 'Bounce', 'Complaint'];
  test.each(ordersOf(facts))('the last fact of its life, in the order %s %s %s, each twice', async (...order) => {
    const { id, messageId } = await invite();
    for (const type of order) await play(messageId, type);
    for (const type of order) await play(messageId, type);
    expect((await read(id)).deliveryStatus).toBe('COMPLAINED');
    const changes = await recordsOf(id, 'email_delivery_changed');
    expect(changes.at(-1)).toBe('COMPLAINED');
    expect(new Set(changes).size).toBe(changes.length);
  });

  test('at once', async () => {
    const { id, messageId } = await invite();
    await Promise.all([...facts, ...facts].map((type) => play(messageId, type)));
    expect((await read(id)).deliveryStatus).toBe('COMPLAINED');
  });

  test('also when the invitation has been answered or withdrawn, which stays as it is', async () => {
    const reseller = await tenants.reseller();
    const accepted = await invite(reseller.email());
    const link = linkIn((await mailsTo(stack, accepted.address))[0] ?? { text: '' });
    const parameters = { token: tokenIn(link) };
    await call(stack.api, acceptInvitation, { token: await reseller.token(), parameters, body: { consent: true } });
    const revoked = await invite();
    await call(stack.api, revokeRequest, { token, parameters: { requestId: revoked.id } });
    await stack.do.settle();
    await play(accepted.messageId, 'Delivery');
    await play(revoked.messageId, 'Bounce');
    expect(await read(accepted.id)).toMatchObject({ status: 'ACCEPTED', deliveryStatus: 'DELIVERED' });
    expect(await read(revoked.id)).toMatchObject({ status: 'REVOKED', deliveryStatus: 'BOUNCED' });
  });

  test('not when it is about the mail of an older link', async () => {
    const { id, address, messageId } = await invite();
    await call(stack.api, resendRequest, { token, parameters: { requestId: id } });
    await stack.do.settle();
    const [, newest] = await messagesTo(address);
    await play(messageId, 'Delivery');
    expect((await read(id)).deliveryStatus).toBe('SENT');
    await play(newest?.messageId ?? '', 'DeliveryDelay');
    await play(messageId, 'Bounce');
    expect((await read(id)).deliveryStatus).toBe('DELAYED');
    expect(await isSuppressed(address)).toBe(true);
  });

  test('also days late', async () => {
    const { id, messageId } = await invite();
    await stack.do.setClock({ advanceMilliseconds: 3 * dayMs });
    await play(messageId, 'Bounce');
    expect((await read(id)).deliveryStatus).toBe('BOUNCED');
  });
});

describe('a forged report changes nothing:', () => {
  test.each<[string, (mail: RecordedMessage, other: RecordedMessage) => Record<string, unknown>]>([
    ['of an unknown message', ({ tags }) => ({ messageId: 'ses-000', tags })],
    ['without tags', ({ messageId }) => ({ messageId })],
    ['with tags that are not ours', ({ messageId }) => ({ messageId, tags: { campaign: ['spring'] } })],
    ['with the tags of another mail', ({ messageId }, { tags }) => ({ messageId, tags })],
    ['of a task that is not there', ({ messageId, tags }) => ({ messageId, tags: { ...tags, task: ['7'] } })],
    ['of an item that is not there', ({ messageId, tags }) => ({ messageId, tags: { ...tags, item: ['bm90aGluZw'] } })],
    [
      'of a task that every object has',
      ({ messageId, tags }) => ({ messageId, tags: { ...tags, task: ['constructor'] } }),
    ],
  ])('%s', async (_, forge) => {
    const [one, other] = [await invite(), await invite()];
    const [mail, otherMail] = [await messageTo(one.address), await messageTo(other.address)];
    await publish({ eventType: 'Bounce', mail: forge(mail, otherMail), bounce: { bounceType: 'Permanent' } });
    for (const { id, address } of [one, other]) {
      expect((await read(id)).deliveryStatus).toBe('SENT');
      expect(await isSuppressed(address)).toBe(false);
    }
  });

  test('and one that cannot be read is set aside, to be seen', async () => {
    await publish({ eventType: 'Bounce' });
    const undelivered = (await stack.do.queues()).find(({ name }) => /outbox-Undelivered/.test(name));
    expect(undelivered?.visible).toBe(1);
  });
});

describe('an address whose mail', () => {
  test.each<[string, MailEventType]>([
    ['bounced for good', 'Bounce'],
    ['was reported as spam', 'Complaint'],
  ])('%s gets no further one, from nobody', async (_, type) => {
    const { id, address, messageId } = await invite();
    await play(messageId, type);
    const resent = await call(stack.api, resendRequest, { token, parameters: { requestId: id } });
    expect([resent.status, resent.problem.code]).toEqual([422, 'RECIPIENT_SUPPRESSED']);
    const other = await (await tenants.provider()).token('SalesAgent');
    const created = await call(stack.api, createRequest, { token: other, body: invitation(address) });
    expect([created.status, created.problem.code]).toEqual([422, 'RECIPIENT_SUPPRESSED']);
    const drafted = await call(stack.api, createRequest, {
      token: other,
      body: { ...invitation(address), mode: 'DRAFT' },
    });
    expect(drafted.status).toBe(201);
    expect(await messagesTo(address)).toHaveLength(1);
  });

  test('bounced for now gets the next one', async () => {
    const { id, address, messageId } = await invite();
    await play(messageId, 'Bounce', { bounceType: 'Transient' });
    expect(await read(id)).toMatchObject({ deliveryStatus: 'BOUNCED', deliveryDetail: 'Transient MailboxFull' });
    const resent = await call(stack.api, resendRequest, { token, parameters: { requestId: id } });
    expect([resent.status, resent.body.deliveryStatus]).toEqual([200, 'QUEUED']);
    await stack.do.settle();
    expect(await messagesTo(address)).toHaveLength(2);
    expect(await isSuppressed(address)).toBe(false);
  });

  test('bounced after the next link was made gets none either, and the invitation says so', async () => {
    const { id, address, messageId } = await invite();
    await call(stack.api, resendRequest, { token, parameters: { requestId: id } });
    await stack.do.settle();
    await play(messageId, 'Bounce');
    const resent = await call(stack.api, resendRequest, { token, parameters: { requestId: id } });
    await stack.do.settle();
    expect(await messagesTo(address)).toHaveLength(2);
    if (resent.status === 200) expect((await read(id)).deliveryDetail).toBe('RECIPIENT_SUPPRESSED');
    else expect(resent.problem.code).toBe('RECIPIENT_SUPPRESSED');
  });
});

test('a mail says to SES and to mail programs what it is', async () => {
  const { id, address } = await invite();
  const { raw = '', configurationSetName, tags, source } = await messageTo(address);
  expect(configurationSetName).toMatch(/ConfigurationSet/);
  expect(source).toBe('no-reply@twotier.example');
  expect(Buffer.from(tags['item']?.[0] ?? '', 'base64url').toString()).toBe(keys.request(provider.id, id).pk);
  expect(
    Object.values(tags)
      .flat()
      .every((value) => /^[\w-]{1,256}$/.test(value)),
  ).toBe(true);
  const headers = new Map(headersOf(raw).map(({ name, value }) => [name.toLowerCase(), value]));
  expect(headers.get('auto-submitted')).toBe('auto-generated');
  expect(headers.get('reply-to')).toBe(`support@${provider.domain}`);
  expect(headers.get('from')).toContain(`${provider.name} via Twotier`);
  expect(headers.get('to')).toBe(address);
  expect(headers.get('content-type')).toMatch(/^multipart\/alternative;/);
  expect(raw.match(/^Content-Type: text\/\w+/gmu)).toEqual(['Content-Type: text/plain', 'Content-Type: text/html']);
  const [mail] = await mailsTo(stack, address);
  const link = linkIn(mail ?? { text: '' });
  expect(mail?.html).toContain(link);
});

interface Invited {
  id: string;
  address: string;
  /** What SES called its mail. */
  messageId: string;
}

test('a repeated revoke tells what the first one told, although its mail has been reported on since', async () => {
  const { id, messageId } = await invite();
  const revoke = () => call(stack.api, revokeRequest, { token, parameters: { requestId: id }, key: `revoke-${id}` });
  const first = await revoke().then(() => revoke());
  await play(messageId, 'Delivery');
  expect((await read(id)).deliveryStatus).not.toBe(first.body.deliveryStatus);
  expect((await revoke()).body).toEqual(first.body);
});

async function invite(address = `${randomUUID().slice(0, 13)}@delivery.example`): Promise<Invited> {
  const answer = await call(stack.api, createRequest, { token, body: invitation(address) });
  expect(answer.status, JSON.stringify(answer.problem)).toBe(201);
  await stack.do.settle();
  const { messageId = '' } = await messageTo(address);
  return { id: answer.body.id, address, messageId };
}

function invitation(recipientEmail: string) {
  return { recipientEmail, subject: 'Work with us', bodyText: 'Please accept: {{link}}' };
}

async function messagesTo(address: string): Promise<RecordedMessage[]> {
  const messages = await stack.do.messages();
  return messages.filter(({ destinations }) => destinations.includes(address));
}

async function messageTo(address: string): Promise<RecordedMessage> {
  const [message] = await messagesTo(address);
  if (message === undefined) throw new Error('No mail went out');
  return message;
}

async function play(messageId: string, type: MailEventType, more: Partial<PlayedEvent> = {}): Promise<void> {
  await stack.do.playMailEvent({ messageId, type, ...more });
  await stack.do.settle();
}

async function publish(detail: Record<string, unknown>): Promise<void> {
  await stack.do.publishEvent({ source: 'aws.ses', detailType: 'Email Bounced', detail });
  await stack.do.settle();
}

async function read(requestId: string) {
  const { body } = await call(stack.api, readRequest, { token, parameters: { requestId } });
  return body;
}

async function isSuppressed(address: string): Promise<boolean> {
  const { pk } = keys.suppression(address);
  return (await wholeTable(stack)).some((item) => item.pk === pk);
}

/** The delivery statuses that the records of an invitation tell, in their order. */
async function recordsOf(requestId: string, operationType: string): Promise<string[]> {
  const { pk } = keys.request(provider.id, requestId);
  return (await wholeTable(stack))
    .filter((item) => item.pk === pk && item.data['operationType'] === operationType)
    .sort((one, other) => (one.sk < other.sk ? -1 : 1))
    .map(({ data }) => String((data['newValue'] as { deliveryStatus: string }).deliveryStatus));
}

function ordersOf<T>(values: T[]): T[][] {
  if (values.length < 2) return [values];
  return values.flatMap((first) =>
    ordersOf(values.filter((value) => value !== first)).map((others) => [first, ...others]),
  );
}

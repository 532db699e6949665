import { readFileSync } from 'node:fs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createRequest, readRequest, revokeRequest } from '../../functions/partnerships/contract.ts';
import type { Fault } from '../../infra/local/dynamodb/faults.ts';
import type { MailMode } from '../../infra/local/mail/mail-service.ts';
import { dueKeys } from '../../shared/data/keys.ts';
import { suppress } from '../../shared/data/suppressions.ts';
import type { SweepResult } from '../../shared/data/sweeps.ts';
import { documents, type Item, tableName } from '../../shared/data/table.ts';
import { dayMs, hourMs, minuteMs } from '../../shared/domain/time.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import { call } from '../support/api.ts';
import { mailsTo } from '../support/inbox.ts';
import { brokenInvariants, readLedger, wholeTable } from '../support/ledger.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

/** Longer than a claim's lease, a queue's hiding of a message, and the time until the first look of the sweep. */
const pastLeases = 10 * minuteMs;
// A killed host loads its functions anew, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
let stack: RunningStack;
let provider: Company;
let token: string;
const providers: string[] = [];
let sent = 0;

beforeAll(async () => {
  stack = await startStack();
  const tenants = tenantsOf(stack);
  // No provider may make more than 50 invitations in a day.
  provider = await tenants.provider({ fields: { invitationsPerDay: 500 } });
  providers.push(provider.id);
  token = await provider.token('AdminAgent');
});

afterAll(async () => {
  await sweepIn(pastLeases);
  const broken = await brokenInvariants(stack, providers);
  await stack.stop();
  expect(broken).toEqual([]);
});

// What a failed test has left must not fail the next.
afterEach(async () => {
  await stack.do.disarmFaults();
  await stack.do.setMailFault({ mode: 'ok' });
  await stack.do.holdMailEvents({ hold: false });
  await stack.do.resumeStreams();
});

describe('killed between request and mail, the functions send every mail after all:', () => {
  test('right after the answer', async () => {
    const invitations: { address: string }[] = [];
    for (let round = 0; round < 3; round += 1) {
      invitations.push(await send());
      await stack.do.killHost();
    }
    await stack.do.settle();
    await sweepIn(pastLeases);
    await sweepIn(pastLeases);
    for (const { address } of invitations) expect(await mailsTo(stack, address)).toHaveLength(1);
  });

  test('stopped for long, and started again', async () => {
    const { address } = await send();
    await stack.do.killHost({ restart: false });
    await stack.do.setClock({ advanceMilliseconds: hourMs });
    await stack.do.startHost();
    await stack.do.settle();
    await sweepIn(pastLeases);
    expect(await mailsTo(stack, address)).toHaveLength(1);
  });

  test('while the task is handed to the queue', async () => {
    await stack.do.pauseStreams();
    const { address } = await send();
    await Promise.all([stack.do.resumeStreams(), stack.do.killHost()]);
    await stack.do.settle();
    await sweepIn(pastLeases);
    expect(await mailsTo(stack, address)).toHaveLength(1);
  });

  // The calls of the deliver step: task, suppression, claim, invitation, (SES), note, invitation, its delivery status.
  test.each<[string, Omit<Fault, 'count'>, number]>([
    ['before the task is read', { kind: 'kill-before', operation: 'GetItem' }, 1],
    ['before the claim', { kind: 'kill-before', operation: 'TransactWriteItems' }, 1],
    ['after the claim', { kind: 'kill-after', operation: 'TransactWriteItems' }, 1],
    ['before SES is asked', { kind: 'kill-after', operation: 'GetItem', skip: 2 }, 1],
    [
      'after SES took it and before the note, where alone it comes twice',
      { kind: 'kill-before', operation: 'UpdateItem' },
      2,
    ],
    ['after the note', { kind: 'kill-after', operation: 'UpdateItem' }, 1],
    ['after the invitation was told', { kind: 'kill-after', operation: 'TransactWriteItems', skip: 1 }, 1],
  ])('%s', async (_, fault, times) => {
    await stack.do.holdMailEvents({ hold: true });
    await stack.do.pauseStreams();
    const { id, address } = await send();
    await stack.do.armFault({ ...fault, functionName: 'DeliverMail' });
    await stack.do.resumeStreams();
    await stack.do.settle();
    expect(await stack.do.faults()).toEqual([]);
    await stack.do.holdMailEvents({ hold: false });
    const messages = await messagesTo(address);
    for (const { messageId = '' } of messages) await stack.do.playMailEvent({ messageId, type: 'Delivery' });
    await sweepIn(pastLeases);
    expect(await mailsTo(stack, address)).toHaveLength(times);
    expect((await read(id)).deliveryStatus).toBe('DELIVERED');
  });

  test('and each mail that may have come twice was counted', () => {
    expect(metric('MailDuplicatePossible')).toBeGreaterThanOrEqual(1);
  });
});

describe('while SES', () => {
  test.each<[string, MailMode, number]>([
    ['is down', 'down', 1],
    ['fails', 'error', 1],
    ['throttles', 'throttle', 1],
    ['has no quota left', 'quota', 1],
    ['is slow', 'slow', 1],
    ['takes mails and cuts the line', 'lose-answer', 2],
    ['takes mails and says that it failed', 'fail-after', 2],
  ])('%s, invitations are accepted, and their mails come after it', async (_, mode, times) => {
    await stack.do.setMailFault({ mode, milliseconds: 300 });
    const waiting = [await send(), await send()];
    await stack.do.settle();
    await stack.do.setMailFault({ mode: 'ok' });
    // What fails holds nothing up: the next mail goes out while those before it wait.
    const next = await send();
    expect((await stack.do.settle()).quiet).toBe(true);
    expect(await mailsTo(stack, next.address)).toHaveLength(1);
    await sweepIn(pastLeases);
    for (const { address } of waiting) expect(await mailsTo(stack, address)).toHaveLength(times);
  });

  test('does not answer in time, the mail is tried again', async () => {
    await stack.do.setMailFault({ mode: 'slow', milliseconds: 5_500, count: 1 });
    const { address } = await send();
    await stack.do.settle();
    await stack.do.setMailFault({ mode: 'ok' });
    await sweepIn(pastLeases);
    // SES takes the first one too, now or in a moment.
    expect((await mailsTo(stack, address)).length).toBeGreaterThanOrEqual(1);
  });

  test('is down, it is asked after one minute, two, four and so on', async () => {
    await stack.do.setMailFault({ mode: 'down' });
    const { address } = await send();
    await stack.do.settle();
    const tries: number[] = [];
    for (let minute = 1; minute <= 8; minute += 1) {
      await sweepIn(minuteMs);
      tries.push(await triesTo(address));
    }
    expect(tries).toEqual([2, 2, 3, 3, 3, 3, 4, 4]);
    await stack.do.setMailFault({ mode: 'ok' });
  });

  test('is down, a sweep that is late does not shorten the wait', async () => {
    await stack.do.setMailFault({ mode: 'down' });
    const { id } = await send();
    await stack.do.settle();
    for (let step = 0; step < 4; step += 1) await sweepIn(10 * minuteMs);
    await stack.do.armFault({
      kind: 'delay',
      milliseconds: 1_000,
      functionName: 'RedriveTasks',
      operation: 'UpdateItem',
    });
    await sweepIn(hourMs);
    await stack.do.disarmFaults();
    const { now } = await stack.do.clock();
    const { item } = await journalOf(id, 'create_partnership_request');
    expect(Date.parse(item.dueSk?.split('#')[0] ?? '') - Date.parse(now)).toBeGreaterThan(20 * minuteMs);
    await stack.do.setMailFault({ mode: 'ok' });
    await sweepIn(hourMs);
  });

  test('is down for a day, the mail comes when it is back', async () => {
    await stack.do.setMailFault({ mode: 'down' });
    const { id, address } = await send();
    await stack.do.settle();
    for (let hours = 0; hours < 24; hours += 2) await sweepIn(2 * hourMs);
    expect(await mailsTo(stack, address)).toEqual([]);
    expect((await read(id)).deliveryStatus).toBe('QUEUED');
    await stack.do.setMailFault({ mode: 'ok' });
    await sweepIn(2 * hourMs);
    expect(await mailsTo(stack, address)).toHaveLength(1);
    expect((await read(id)).deliveryStatus).toBe('DELIVERED');
  });

  test('is down for longer than a day and a half, the invitation says that its mail did not go out', async () => {
    await stack.do.setMailFault({ mode: 'down' });
    const { id, address } = await send();
    await stack.do.settle();
    for (let hours = 0; hours < 40; hours += 4) await sweepIn(4 * hourMs);
    expect(await read(id)).toMatchObject({
      status: 'PENDING',
      deliveryStatus: 'REJECTED',
      deliveryDetail: 'UNAVAILABLE',
    });
    await stack.do.setMailFault({ mode: 'ok' });
    await sweepIn(dayMs);
    expect(await mailsTo(stack, address)).toEqual([]);
    expect(metric('MailFailed')).toBeGreaterThanOrEqual(1);
  });

  test('gives a mail up, the invitation says so even if the functions are killed in between', async () => {
    await stack.do.setMailFault({ mode: 'down' });
    const { id } = await send();
    await stack.do.settle();
    for (let hours = 0; hours < 30; hours += 6) await sweepIn(6 * hourMs);
    await stack.do.armFault({ kind: 'kill-after', operation: 'UpdateItem', functionName: 'DeliverMail' });
    // The sweep may be killed with what it started.
    await stack.do.setClock({ advanceMilliseconds: 7 * hourMs });
    await stack.do.job({ name: 'RedriveTasks' });
    await stack.do.settle();
    expect(await stack.do.faults()).toEqual([]);
    await sweepIn(hourMs);
    expect(await read(id)).toMatchObject({ deliveryStatus: 'REJECTED', deliveryDetail: 'UNAVAILABLE' });
    await stack.do.setMailFault({ mode: 'ok' });
  });
});

describe('the stream', () => {
  test('stands still for a day, and the sweep sends from the table; what it brings later is sent no second time', async () => {
    await stack.do.pauseStreams();
    const invitations = [await send(), await send(), await send()];
    await sweepIn(dayMs + hourMs);
    for (const { address } of invitations) expect(await mailsTo(stack, address)).toHaveLength(1);
    await stack.do.resumeStreams();
    await stack.do.settle();
    for (const { address } of invitations) expect(await mailsTo(stack, address)).toHaveLength(1);
  });

  test('stands still for two days, and a mail that is then tried for the first time is not given up at once', async () => {
    await stack.do.pauseStreams();
    const { address } = await send();
    await stack.do.setMailFault({ mode: 'throttle', count: 2 });
    await sweepIn(dayMs + 20 * hourMs);
    await stack.do.resumeStreams();
    await sweepIn(pastLeases);
    await sweepIn(pastLeases);
    expect(await mailsTo(stack, address)).toHaveLength(1);
  });

  test('brings records twice, and late: one mail each', async () => {
    const invitations = [await send(), await send(), await send()];
    await stack.do.settle();
    for (const later of [0, hourMs, dayMs]) {
      await stack.do.setClock({ advanceMilliseconds: later });
      const { replayed } = await stack.do.replayStreams({ count: 20 });
      expect(replayed).toBeGreaterThanOrEqual(invitations.length);
      await stack.do.settle();
    }
    for (const { address } of invitations) expect(await mailsTo(stack, address)).toHaveLength(1);
  });

  test('brings records that nobody can read among good ones: these are sent, and those are seen', async () => {
    await stack.do.pauseStreams();
    const invitations = [await send()];
    const unreadable = await plant({ kind: 'carrier-pigeon' });
    const unmakeable = await plant({
      kind: 'mail',
      to: 'nobody@poison.example',
      fromName: 'Twotier',
      language: 'en',
      content: { template: 'account-created', tenantName: 'Poison' },
    });
    invitations.push(await send(), await send());
    await stack.do.resumeStreams();
    await stack.do.settle();
    for (const { address } of invitations) expect(await mailsTo(stack, address)).toHaveLength(1);
    expect(logged('unreadable journal record')).toHaveLength(1);
    expect(logged('mail not made').length).toBeGreaterThanOrEqual(1);

    const runs: SweepResult[] = [];
    for (let hours = 0; hours < 40; hours += 8) runs.push(await sweepIn(8 * hourMs));
    expect(runs.every(({ failed, finished }) => failed === 1 && finished)).toBe(true);
    const table = await wholeTable(stack);
    expect(tasksOf(table, unmakeable)).toEqual(['FAILED UNAVAILABLE']);
    expect(tasksOf(table, unreadable)).toEqual(['WAITING undefined']);
    // Two days on, what can never be handled holds the sweep up no longer.
    await sweepIn(dayMs);
    expect((await sweepIn(minuteMs)).failed).toBe(0);
  });
});

describe('not sent is', () => {
  test('what was revoked or has lapsed before it was claimed', async () => {
    await stack.do.pauseStreams();
    const [revoked, lapsed] = [await send(), await send({ expiresInDays: 1 })];
    await call(stack.api, revokeRequest, { token, parameters: { requestId: revoked.id } });
    await stack.do.setClock({ advanceMilliseconds: dayMs });
    await stack.do.resumeStreams();
    await sweepIn(pastLeases);
    expect((await mailsTo(stack, revoked.address)).map(({ subject }) => subject)).not.toContain('Work with us');
    expect(await mailsTo(stack, lapsed.address)).toEqual([]);
  });

  test('what was revoked while it waited for SES', async () => {
    await stack.do.setMailFault({ mode: 'down' });
    const { id, address } = await send();
    await stack.do.settle();
    await call(stack.api, revokeRequest, { token, parameters: { requestId: id } });
    await stack.do.settle();
    await stack.do.setMailFault({ mode: 'ok' });
    await sweepIn(pastLeases);
    const [notice, ...others] = await mailsTo(stack, address);
    expect(others).toEqual([]);
    expect(notice?.text).not.toContain('/i/r/');
  });

  test('what goes to an address that was suppressed meanwhile, and the invitation says so', async () => {
    await stack.do.pauseStreams();
    const { id, address } = await send();
    await suppress(address, 'COMPLAINED', new Date());
    await stack.do.resumeStreams();
    await stack.do.settle();
    expect(await mailsTo(stack, address)).toEqual([]);
    expect(await read(id)).toMatchObject({ deliveryStatus: 'REJECTED', deliveryDetail: 'RECIPIENT_SUPPRESSED' });
  });

  test('anything twice by two sweeps at once, nor by a sweep beside the stream', async () => {
    await stack.do.pauseStreams();
    const invitations = [await send(), await send(), await send(), await send(), await send()];
    await stack.do.setClock({ advanceMilliseconds: pastLeases });
    await Promise.all([
      stack.do.job({ name: 'RedriveTasks' }),
      stack.do.job({ name: 'RedriveTasks' }),
      stack.do.resumeStreams(),
    ]);
    await stack.do.settle();
    await sweepIn(pastLeases);
    for (const { address } of invitations) expect(await mailsTo(stack, address)).toHaveLength(1);
  });
});

async function send(fields: { expiresInDays?: number } = {}): Promise<{ id: string; address: string }> {
  sent += 1;
  const address = `recipient-${sent}@outbox.example`;
  const body = { recipientEmail: address, subject: 'Work with us', bodyText: 'Please accept: {{link}}', ...fields };
  const answer = await call(stack.api, createRequest, { token, body });
  expect(answer.status, JSON.stringify(answer.problem)).toBe(201);
  return { id: answer.body.id, address };
}

/** Moves the clock on, runs the sweep as its schedule would, and waits for what it started. */
async function sweepIn(milliseconds: number): Promise<SweepResult> {
  await stack.do.setClock({ advanceMilliseconds: milliseconds });
  await stack.do.settle();
  const { ok, result } = await stack.do.job({ name: 'RedriveTasks' });
  expect(ok).toBe(true);
  await stack.do.settle();
  return result as SweepResult;
}

async function read(requestId: string) {
  const { body } = await call(stack.api, readRequest, { token, parameters: { requestId } });
  return body;
}

async function journalOf(requestId: string, operationType: string) {
  const { journals } = await readLedger(stack);
  const found = journals.find(
    ({ record }) => record.resourceId === requestId && record.operationType === operationType,
  );
  if (found === undefined) throw new Error(`There is no record of ${operationType}`);
  return found;
}

/** How often SES was asked to send to an address, whatever came of it. */
async function triesTo(address: string): Promise<number> {
  return (await messagesTo(address)).length;
}

async function messagesTo(address: string) {
  const messages = await stack.do.messages();
  return messages.filter(({ destinations }) => destinations.includes(address));
}

/** Puts a journal item with a task that no version of the code would write; the id of its record. */
async function plant(task: Record<string, unknown>): Promise<string> {
  const at = new Date((await stack.do.clock()).now);
  const id = newId(at);
  const item: Item = {
    pk: `POISON#${id}`,
    sk: `JOURNAL#${id}`,
    kind: 'JOURNAL',
    data: { id, at: at.toISOString(), correlationId: 'poison', tenantId: 'POISON', status: 'SUCCEEDED' },
    tasks: { 0: { task, state: 'WAITING', attempts: 0 } },
    ...dueKeys('OUTBOX', at.toISOString(), id),
  };
  await documents().send(new PutCommand({ TableName: tableName(), Item: item }));
  return id;
}

function tasksOf(table: Item[], id: string): string[] {
  const item = table.find(({ sk }) => sk === `JOURNAL#${id}`);
  return Object.values((item?.tasks ?? {}) as Record<string, { state: string; reason?: string }>).map(
    ({ state, reason }) => `${state} ${reason}`,
  );
}

function logged(message: string): Record<string, unknown>[] {
  return readFileSync(stack.logs, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line['message'] === message);
}

function metric(name: string): number {
  return logged('task').reduce(
    (sum, line) =>
      sum +
      [line[name] ?? 0]
        .flat()
        .map(Number)
        .reduce((all, one) => all + one),
    0,
  );
}

import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { acceptInvitation, declineInvitation } from '../../functions/invitations/contract.ts';
import { createRequest, resendRequest, revokeRequest } from '../../functions/partnerships/contract.ts';
import type { FaultKind } from '../../infra/local/dynamodb/faults.ts';
import type { MailMode } from '../../infra/local/mail/mail-service.ts';
import type { Route } from '../../shared/runtime/step.ts';
import { request } from '../support/api.ts';
import { linkIn, mailsTo, tokenIn } from '../support/inbox.ts';
import { brokenInvariants, type Ledger, readLedger } from '../support/ledger.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';
import { report, runsAsked, spread } from './results.ts';
import { sweepUntilQuiet } from './scenarios.ts';

// `FAULT_SEED` repeats what was drawn; when exactly each kill struck is the machine's.
const firstSeed = Number(process.env['FAULT_SEED'] ?? randomInt(1, 1_000_000_000));
const runs = runsAsked(2, 10);
const actors = 4;
const actsEach = 12;
const mailModes: MailMode[] = ['down', 'error', 'throttle', 'quota', 'slow', 'lose-answer', 'fail-after'];
const tableFaults: FaultKind[] = ['reset', 'drop-answer', 'truncate', 'throttle', 'conflict', 'error'];

/** A change that somebody asked for, until there was an answer. */
interface Act {
  operation: 'create' | 'resend' | 'revoke' | 'accept' | 'decline';
  correlationId: string;
  status: number;
  body: string;
  tries: number;
  requestId?: string | undefined;
  milliseconds: number;
}

let stack: RunningStack;
let tenants: ReturnType<typeof tenantsOf>;
let providers: Company[];
let resellers: Company[];
const used: string[] = [];
const acts: Act[] = [];
const struck = { kills: 0, mailFaults: 0, tableFaults: 0, duplicates: 0 };

vi.setConfig({ testTimeout: 180_000 });

beforeAll(async () => {
  console.log(`FAULT_SEED=${firstSeed} FAULT_RUNS=${runs}`);
  stack = await startStack();
  tenants = tenantsOf(stack);
  resellers = await Promise.all(Array.from({ length: 4 }, () => tenants.reseller()));
  await Promise.all(resellers.map((reseller) => reseller.token()));
});

afterAll(async () => {
  const operations = [...new Set(acts.map(({ operation }) => operation))].sort();
  report(
    'killed at random',
    { seed: firstSeed, runs, ...struck },
    operations.map((operation) => {
      const of = acts.filter((act) => act.operation === operation);
      const done = of.filter(({ status }) => status < 300).length;
      const retried = of.filter(({ tries }) => tries > 1).length;
      return {
        fault: 'F4 F12',
        injected: operation,
        times: of.length,
        outcome: `${done} done, ${of.length - done} refused, ${retried} of all after retries`,
        milliseconds: spread(of.map(({ milliseconds }) => milliseconds)),
      };
    }),
  );
  await stack.stop();
});

test.each(Array.from({ length: runs }, (_, index) => firstSeed + index))(
  'seed %i: nothing is lost, nothing is there twice, every mail is complete',
  async (seed) => {
    const before = acts.length;
    providers = await Promise.all(
      Array.from({ length: 3 }, () => tenants.provider({ fields: { invitationsPerDay: 500, openInvitations: 500 } })),
    );
    await Promise.all(providers.map((provider) => provider.token('AdminAgent')));
    let isOver = false;
    const chaos = disturb(randomOf(seed), () => isOver);
    await Promise.all(Array.from({ length: actors }, (_, index) => load(randomOf(seed * 31 + index + 1), index)));
    isOver = true;
    await chaos;

    await stack.do.disarmFaults();
    await stack.do.setMailFault({ mode: 'ok' });
    await stack.do.settle();
    await sweepUntilQuiet(stack);
    used.push(...providers.map(({ id }) => id));
    expect(await brokenInvariants(stack, used)).toEqual([]);
    const ledger = await readLedger(stack);
    expect(wronglyTold(acts.slice(before), ledger)).toEqual([]);

    // A mail comes twice only where SES took it and the note of it was lost with the answer or the process: once for each
    // attempt at most. Of all runs so far, since one may answer an invitation of an earlier one.
    const sends = ledger.journals.flatMap(({ tasks }) => tasks);
    const done = sends.filter(({ state }) => state === 'DONE').length;
    const attempts = sends.reduce((sum, task) => sum + task.attempts, 0);
    const taken = (await stack.do.messages()).filter(({ messageId }) => messageId !== undefined);
    expect(taken.length).toBeGreaterThanOrEqual(done);
    expect(taken.length).toBeLessThanOrEqual(attempts);
    struck.duplicates = taken.length - done;
  },
);

/** Kills the functions, breaks SES and DynamoDB, and mends them, at random moments. */
async function disturb(random: () => number, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await pause(100 + random() * 900);
    const dice = random();
    if (dice < 0.45) {
      struck.kills += 1;
      await stack.do.killHost();
    } else if (dice < 0.65) {
      struck.mailFaults += 1;
      await stack.do.setMailFault({
        mode: pick(mailModes, random),
        milliseconds: 300,
        count: 1 + Math.floor(random() * 4),
      });
    } else if (dice < 0.75) {
      await stack.do.setMailFault({ mode: 'ok' });
    } else {
      struck.tableFaults += 1;
      await stack.do.armFault({ kind: pick(tableFaults, random), skip: Math.floor(random() * 6) });
    }
  }
}

/** One client, which asks for one thing after another, and again with the same key as long as it is told to. */
async function load(random: () => number, actor: number): Promise<void> {
  const mine: { id: string; provider: Company; reseller: Company; address: string; token?: string | undefined }[] = [];
  for (let index = 0; index < actsEach; index += 1) {
    const known = mine.length === 0 ? undefined : pick(mine, random);
    if (known === undefined || random() < 0.45) {
      const provider = pick(providers, random);
      const reseller = pick(resellers, random);
      const mode = random() < 0.7 ? 'SEND' : 'DRAFT';
      const address = random() < 0.7 ? reseller.email() : `someone-${actor}-${index}@random.example`;
      const body = { recipientEmail: address, subject: 'Work with us', bodyText: 'Hello {{link}}', mode };
      const act = await insist('create', createRequest, { token: await provider.token('AdminAgent'), body });
      if (act.status !== 201) continue;
      const { id, draft } = JSON.parse(act.body) as { id: string; draft?: { link: string } };
      act.requestId = id;
      mine.push({ id, provider, reseller, address, token: draft && tokenIn(draft.link) });
      continue;
    }
    const { id, provider, reseller } = known;
    const agent = await provider.token('AdminAgent');
    const dice = random();
    let act: Act | undefined;
    if (dice < 0.25) act = await insist('resend', resendRequest, { token: agent, parameters: { requestId: id } });
    else if (dice < 0.45) act = await insist('revoke', revokeRequest, { token: agent, parameters: { requestId: id } });
    else {
      const token = known.token ?? (await mailedToken(known.address));
      if (token === undefined) continue;
      const options = { token: await reseller.token(), parameters: { token } };
      act =
        dice < 0.8
          ? await insist('accept', acceptInvitation, { ...options, body: { consent: true } })
          : await insist('decline', declineInvitation, { ...options, body: {} });
      // The newest mail to an address may be another provider's.
      act.requestId = act.status < 300 ? (JSON.parse(act.body) as { requestId: string }).requestId : undefined;
      continue;
    }
    act.requestId = id;
  }
}

async function insist(
  operation: Act['operation'],
  route: Pick<Route, 'method' | 'path' | 'idempotent' | 'body'>,
  options: object,
): Promise<Act> {
  const [key, correlationId] = [randomUUID(), randomUUID()];
  const started = performance.now();
  for (let tries = 1; ; tries += 1) {
    const answer = await request(stack.api, route, {
      ...options,
      key,
      headers: { 'x-correlation-id': correlationId },
    });
    const body = await answer.text();
    const isDecided = answer.status < 500;
    if (!isDecided && tries < 30) {
      await pause(50);
      continue;
    }
    const milliseconds = performance.now() - started;
    const act: Act = { operation, correlationId, status: answer.status, body, tries, milliseconds };
    acts.push(act);
    return act;
  }
}

/** What a caller was told and the table does not know, or the other way round. */
function wronglyTold(told: Act[], { journals, requests }: Ledger): string[] {
  const changes = new Map<string, string[]>();
  for (const { record } of journals) {
    if (record.status !== 'SUCCEEDED' || record.actor.type === 'SYSTEM') continue;
    changes.set(record.correlationId, [...(changes.get(record.correlationId) ?? []), record.resourceId]);
  }
  const final = { revoke: 'REVOKED', accept: 'ACCEPTED', decline: 'DECLINED' };
  return told.flatMap(({ operation, correlationId, status, body, requestId }) => {
    const changed = changes.get(correlationId) ?? [];
    const found = requests.find(({ id }) => id === requestId);
    const name = `${operation} ${correlationId} answered ${status}`;
    if (status >= 500) return [`${name} to the end: ${body}`];
    if (status >= 400) return changed.length === 0 ? [] : [`${name}, and changed something`];
    const isRepeated =
      (operation === 'revoke' || operation === 'accept' || operation === 'decline') && changed.length === 0;
    const isLasting = !(operation in final) || found?.status === final[operation as keyof typeof final];
    return [
      ...(found === undefined ? [`${name}, and is lost`] : []),
      ...(isRepeated || (changed.length === 1 && changed[0] === requestId)
        ? []
        : [`${name}, with ${changed.length} changes`]),
      ...(isLasting ? [] : [`${name}, and the invitation is ${found?.status}`]),
    ];
  });
}

async function mailedToken(address: string): Promise<string | undefined> {
  const mail = (await mailsTo(stack, address)).findLast(({ text }) => text.includes('/i/r/'));
  return mail && tokenIn(linkIn(mail));
}

function pick<T>(from: T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

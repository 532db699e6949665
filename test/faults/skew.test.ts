import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workflows } from '../../functions/contract.ts';
import { acceptInvitation } from '../../functions/invitations/contract.ts';
import { readOnboarding, startOnboarding } from '../../functions/onboarding/contract.ts';
import { createRequest, readRequest, resendRequest } from '../../functions/partnerships/contract.ts';
import { beginSweeps } from '../../shared/data/sweeps.ts';
import { documents, tableName } from '../../shared/data/table.ts';
import { dayMs, hourMs, minuteMs } from '../../shared/domain/time.ts';
import { call } from '../support/api.ts';
import { tokenIn } from '../support/inbox.ts';
import { brokenInvariants, readLedger, wholeTable } from '../support/ledger.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';
import { type FaultResult, report, runsAsked } from './results.ts';

const jobs = Object.values(workflows).flatMap((steps) =>
  Object.entries(steps).flatMap(([name, step]) =>
    step.kind === 'job' ? [`${name[0]?.toUpperCase()}${name.slice(1)}`] : [],
  ),
);

/** Around each of these instants invitations and drafts lapse, and the clock goes back and forth; in a short run, two. */
const everySeason: [string, string][] = [
  ['the leap day', '2028-02-29T00:00:00.000Z'],
  ['summer time in Europe begins', '2027-03-28T01:00:00.000Z'],
  ['the day after the leap day', '2028-03-01T00:00:00.000Z'],
  ['summer time in Europe ends', '2027-10-31T01:00:00.000Z'],
  ['summer time in America begins', '2027-03-14T10:00:00.000Z'],
];
const isLong = runsAsked(3, 10) > 3;
const seasons = isLong ? everySeason : everySeason.slice(0, 2);

/**
 * Where the clock stands when the jobs run, in hours from the instant: ahead and back again by up to five hours, on to the
 * ends of the longer invitations, and back. What lapses after one, three and seven days began a day before the instant.
 */
const hours = isLong
  ? [-3, 0.5, -4, 0.2, 1, -2, 6, 1, 48.5, 45, 49, 144.5, 140, 145]
  : [-3, 0.5, -4, 6, 1, 48.5, 44, 144.5];
const atTheEnd = 150;

let stack: RunningStack;
let tenants: ReturnType<typeof tenantsOf>;
let reseller: Company;
const results: FaultResult[] = [];

beforeAll(async () => {
  stack = await startStack();
  tenants = tenantsOf(stack);
  reseller = await tenants.reseller();
});

afterAll(async () => {
  report('clocks and jobs', { jobs: jobs.join(' ') }, results);
  await stack.stop();
});

test('there are jobs to run', () => {
  expect(jobs).toEqual(expect.arrayContaining(['RedriveTasks', 'FollowUpRequests', 'ExpireDrafts']));
});

describe.each(seasons)('%s', (name, instant) => {
  let provider: Company;
  let agent: string;
  let invitations: Lapsing[];
  let drafts: Lapsing[];
  let changes = 0;

  beforeAll(async () => {
    // A season is a life of its own: the jobs have never run before it.
    await moveTo(instant, -24);
    for (const { pk, sk, kind } of await wholeTable(stack)) {
      if (kind === 'SWEEP') await documents().send(new DeleteCommand({ TableName: tableName(), Key: { pk, sk } }));
    }
    await beginSweeps(new Date((await stack.do.clock()).now));
    provider = await tenants.provider();
    agent = await provider.token('AdminAgent');
    // The mails of the first half wait for SES, so that the sweep of the outbox has something to do.
    await stack.do.setMailFault({ mode: 'down' });
    invitations = [];
    for (const [index, expiresInDays] of [1, 1, 3, 3, 7, 7].entries()) {
      const body = {
        recipientEmail: `skew-${index}@skewed.example`,
        subject: 'Work with us',
        bodyText: 'Hello {{link}}',
        mode: index % 2 === 0 ? ('SEND' as const) : ('DRAFT' as const),
        expiresInDays,
      };
      const answer = await call(stack.api, createRequest, { token: agent, body });
      expect(answer.status, JSON.stringify(answer.problem)).toBe(201);
      const { id, expiresAt, draft } = answer.body;
      invitations.push({ id, expiresAt, days: expiresInDays, token: draft && tokenIn(draft.link) });
    }
    drafts = [];
    for (let index = 0; index < 3; index += 1) {
      const { body } = await call(stack.api, startOnboarding, { token: agent, body: {} });
      drafts.push({ id: body.id, expiresAt: body.expiresAt, days: 7 });
    }
    await stack.do.settle();
    await stack.do.setMailFault({ mode: 'ok' });
  });

  test('an invitation lapses whole days later, to the minute', async () => {
    const { now } = await stack.do.clock();
    for (const { expiresAt, days } of [...invitations, ...drafts]) {
      const off = Date.parse(expiresAt) - days * dayMs - Date.parse(now);
      expect(Math.abs(off)).toBeLessThan(2 * minuteMs);
    }
  });

  test('two copies of each job at once and again, while the clock goes back and forth: what has lapsed stays so', async () => {
    let furthest = 0;
    for (const hour of hours) {
      await moveTo(instant, hour);
      const { now } = await stack.do.clock();
      await runJobs();
      furthest = Math.max(furthest, Date.parse((await stack.do.clock()).now));
      for (const { id, expiresAt } of invitations) {
        const { body } = await call(stack.api, readRequest, { token: agent, parameters: { requestId: id } });
        expect([hour, id, body.status]).toEqual([hour, id, expectedAt(expiresAt, now, furthest, 'PENDING')]);
      }
      for (const { id, expiresAt } of drafts) {
        const { body } = await call(stack.api, readOnboarding, { token: agent, parameters: { onboardingId: id } });
        expect([hour, body.status]).toEqual([hour, expectedAt(expiresAt, now, furthest, 'ACCOUNT_INFO')]);
      }
      const lapsed = invitations.find(({ token, expiresAt }) => token && Date.parse(expiresAt) <= furthest);
      if (lapsed !== undefined) await expectClosed(lapsed);
      changes += 1;
    }
  });

  test('then the jobs find nothing more, and every change has one record', async () => {
    await moveTo(instant, atTheEnd);
    await runJobs();
    const before = await unmarked();
    await runJobs();
    await moveTo(instant, atTheEnd - 5);
    await runJobs();
    expect(await unmarked()).toEqual(before);
    expect(await brokenInvariants(stack, [provider.id])).toEqual([]);
    const { journals } = await readLedger(stack);
    const countOf = (operationType: string, id: string) =>
      journals.filter(({ record }) => record.operationType === operationType && record.resourceId === id).length;
    expect(invitations.map(({ id }) => countOf('expire_partnership_request', id))).toEqual(invitations.map(() => 1));
    expect(drafts.map(({ id }) => countOf('expire_onboarding_draft', id))).toEqual(drafts.map(() => 1));
    results.push({
      fault: 'F19 F21',
      injected: name,
      times: hours.length * 2 * jobs.length * 2,
      outcome: `${invitations.length + drafts.length} lapsed once each, in ${changes} places of the clock`,
    });
  });

  test('what begins while the clock is five minutes back is sent all the same', async () => {
    await moveTo(instant, atTheEnd);
    expect(await openAfterSkewOf(5 * minuteMs)).toEqual([]);
  });

  // The mark of a sweep only goes forward: once a job's clock was hours ahead, what falls due before the mark is not seen.
  test('what begins while the clock is five hours back is sent all the same', async () => {
    expect(await openAfterSkewOf(5 * hourMs)).toEqual([]);
  });

  /** Sets the clock back behind the jobs' last run, begins something that needs the sweep, and lets the jobs run for a day. */
  async function openAfterSkewOf(milliseconds: number): Promise<string[]> {
    const ahead = Date.parse((await stack.do.clock()).now);
    await runJobs();
    await stack.do.setClock({ advanceMilliseconds: -milliseconds });
    await stack.do.setMailFault({ mode: 'down' });
    const body = {
      recipientEmail: `back-${milliseconds}@skewed.example`,
      subject: 'Work with us',
      bodyText: 'Hello {{link}}',
      expiresInDays: 3,
    };
    const { status } = await call(stack.api, createRequest, { token: agent, body });
    expect(status).toBe(201);
    await stack.do.settle();
    await stack.do.setMailFault({ mode: 'ok' });
    for (const later of [10 * minuteMs, hourMs, milliseconds + hourMs, dayMs]) {
      await stack.do.setClock({ offsetMilliseconds: ahead - milliseconds + later - Date.now() });
      await runJobs();
    }
    return brokenInvariants(stack, [provider.id]);
  }

  async function expectClosed({ id, token = '' }: Lapsing): Promise<void> {
    const resent = await call(stack.api, resendRequest, { token: agent, parameters: { requestId: id } });
    expect([resent.status, resent.problem.currentState]).toEqual([409, 'EXPIRED']);
    const options = { token: await reseller.token(), parameters: { token }, body: { consent: true } };
    const accepted = await call(stack.api, acceptInvitation, options);
    expect([accepted.status, accepted.problem.code]).toEqual([410, 'INVITATION_EXPIRED']);
  }
});

interface Lapsing {
  id: string;
  expiresAt: string;
  days: number;
  /** Of the link, when it is known. */
  token?: string | undefined;
}

/** I7: what has lapsed by the clock, now or when a job looked, is expired. */
function expectedAt(expiresAt: string, now: string, furthest: number, open: string): string {
  const lapse = Date.parse(expiresAt);
  return lapse <= Date.parse(now) || lapse <= furthest ? 'EXPIRED' : open;
}

async function runJobs(): Promise<void> {
  for (let again = 0; again < 2; again += 1) {
    const answers = await Promise.all([...jobs, ...jobs].map((name) => stack.do.job({ name })));
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    await stack.do.settle();
  }
}

/** Every item but the marks of the jobs and the records of refusals. */
async function unmarked(): Promise<string[]> {
  const items = (await wholeTable(stack)).filter(({ kind, data }) => kind !== 'SWEEP' && data['status'] !== 'FAILED');
  return items.map(({ pk, sk, data }) => `${pk} ${sk} ${data['version']} ${data['status']}`).sort();
}

async function moveTo(instant: string, hours: number): Promise<void> {
  await stack.do.setClock({ offsetMilliseconds: Date.parse(instant) + hours * hourMs - Date.now() });
}

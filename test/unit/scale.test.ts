import { expect, it, vi } from 'vitest';
import { workflows } from '../../functions/contract.ts';
import { allSteps } from '../../infra/steps.ts';
import { invitationBurst } from '../scale/burst.ts';
import { HeatMeter, sizeOf } from '../scale/heat.ts';
import { burst, limitsOf } from '../scale/limits.ts';

vi.stubEnv('TABLE_NAME', 'simulated');

const most = (partition: string, heats: ReturnType<typeof invitationBurst>): number | undefined =>
  heats.find((heat) => heat.partition === partition)?.busiestSecond;

it('10,000 invitations of one provider in 60 seconds bring at most 500 write units a second to any partition (P12)', {
  timeout: 60_000,
}, () => {
  const heats = invitationBurst(burst.invitations, burst.mailsPerSecond);
  // One entry for each of 167 invitations and for each of 100 mails that were sent and 100 that arrived: each under 1 KB.
  expect(most('gsi1 PROVIDER#…#REQUESTS', heats)).toBe(367);
  expect(most('gsi1 TENANT#…#AUDIT', heats)).toBe(367);
  expect(most('gsi3 PROVIDER#…#REQUESTS#EMAIL', heats)).toBe(167);
  expect(heats.filter(({ busiestSecond }) => busiestSecond > 500)).toEqual([]);
  // Each invitation writes its own items, its quota bucket and its places in five index partitions, or the count is wrong.
  expect(heats.map(({ partition }) => partition).sort()).toEqual([
    'due DUE#OUTBOX#hour#shard',
    'due DUE#REQUEST#hour#shard',
    'gsi1 PROVIDER#…#REQUESTS',
    'gsi1 TENANT#…#AUDIT',
    'gsi3 PROVIDER#…#REQUESTS#EMAIL',
    'table IDEMPOTENCY#…',
    'table PROVIDER#…#QUOTA#…',
    'table PROVIDER#…#RECIPIENT#…',
    'table PROVIDER#…#REQUEST#…',
  ]);
});

it('counts as DynamoDB does: a transaction double, an entry once when it changes, twice when it moves, else not at all', () => {
  const item = {
    pk: 'P',
    sk: 'S',
    kind: 'DRAFT' as const,
    data: { a: 1 },
    gsi1pk: 'L',
    gsi1sk: '1',
    message: { text: 'x'.repeat(1500) },
  };
  const unitsOf = (...write: Parameters<HeatMeter['write']>) => {
    const meter = new HeatMeter();
    meter.write(...write);
    return Object.fromEntries(meter.heats().map(({ partition, total }) => [partition, total]));
  };
  expect(unitsOf(item, undefined, 'alone')).toEqual({ 'table P': 2, 'gsi1 L': 1 });
  expect(unitsOf(item, undefined, 'transaction')).toEqual({ 'table P': 4, 'gsi1 L': 1 });
  expect(unitsOf({ ...item, message: {} }, item, 'alone')).toEqual({ 'table P': 2 });
  expect(unitsOf({ ...item, data: { a: 2 } }, item, 'alone')).toEqual({ 'table P': 2, 'gsi1 L': 1 });
  expect(unitsOf({ ...item, gsi1sk: '2' }, item, 'alone')).toEqual({ 'table P': 2, 'gsi1 L': 2 });
  const { gsi1pk: _, gsi1sk: __, ...unlisted } = item;
  expect(unitsOf(unlisted, item, 'alone')).toEqual({ 'table P': 2, 'gsi1 L': 1 });
  expect(sizeOf({ pk: 'é', list: [1, 'a', true, null], map: { b: 12345 } })).toBe(
    2 + 2 + 4 + 3 + 2 + 1 + 1 + 1 + 4 + 3 + 3 + 1 + 4 + 1,
  );
});

it('names what else has a limit, and only the sending of mail is beyond it', () => {
  const beyond = limitsOf(allSteps(workflows).map(({ step }) => step)).filter(({ uses, limit }) => uses > limit);
  expect(beyond.map(({ what }) => what)).toEqual([
    'Mails a second, SES at first',
    'Mails a second, instances at the mail queue',
  ]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workflows } from '../../functions/contract.ts';
import { namedSteps } from '../../infra/steps.ts';
import { dataInventory, type Inventoried } from '../../shared/domain/data-inventory.ts';
import { keptMs, ttlAfter } from '../../shared/domain/retention.ts';
import { dayMs } from '../../shared/domain/time.ts';

const rows = Object.entries<Inventoried>(dataInventory);
const folder = join(import.meta.dirname, '..', '..', 'shared', 'data');
const source = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
/** As items are written: `kind: 'REQUEST',` behind their keys, or as the value of an update. */
const written = new Set(
  source.flatMap((text) => [...text.matchAll(/^.*\bkind(?:'?: |': )'([A-Z_]{3,})'/gmu)].map(([, kind = '']) => kind)),
);

describe('the inventory of data', () => {
  it('names every kind of item that the code writes, and no other', () => {
    expect([...written].sort()).toEqual(rows.map(([kind]) => kind).sort());
  });

  it.each(rows)('says of %s what an erasure makes of it, wherever it holds personal data', (_, row) => {
    if (row.personalData !== undefined) expect(row.erasure).toBeDefined();
  });

  it.each(rows)('names a step that is there where one ends %s', (_, { endedBy }) => {
    if (!endedBy.includes('/')) return;
    const [workflow = '', fileName] = endedBy.split('/');
    expect(namedSteps(workflow, workflows[workflow] ?? {}).map((step) => step.fileName)).toContain(fileName);
  });

  it.each(rows)('gives %s a number of days exactly where something ends it by the clock', (kind, row) => {
    if (row.endedBy === 'TTL') expect(row.kept).toHaveProperty('days', keptMs(kind as 'JOURNAL') / dayMs);
    if (row.endedBy === 'nothing') expect(row.kept).toHaveProperty('until');
  });
});

it('counts the time to live in whole seconds, never too early', () => {
  const since = '2026-11-21T08:00:00.001Z';
  expect(ttlAfter('IDEMPOTENCY', since)).toBe(Date.UTC(2026, 10, 22, 8, 0, 1) / 1000);
  expect(ttlAfter('IDEMPOTENCY', new Date(since))).toBe(ttlAfter('IDEMPOTENCY', since));
});

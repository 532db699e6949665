import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putOffer, readOffer } from '../../functions/catalogue/contract.ts';
import { call } from '../support/api.ts';
import { doneIn } from '../support/checkpoint.ts';
import { manyOffers, runImport, writtenOffers } from '../support/offer-import.ts';
import { offerBody } from '../support/offers.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { tenantsOf } from '../support/tenants.ts';

// A stack of its own, since its database is made to fail.
let stack: RunningStack;
let operator: string;
let folder: string;
let files = 0;

beforeAll(async () => {
  stack = await startStack();
  operator = await tenantsOf(stack).operator();
  folder = mkdtempSync(join(tmpdir(), 'twotier-import-'));
});

afterAll(() => stack.stop());

const csvHead =
  'offerId,name,category,country,locale,minimumQuantity,maximumQuantity,billingType,supportedBillingCycles,termDurations,isTrial,salesGroupId,unitType';

describe('an import', () => {
  test('that is interrupted, and then killed, goes on where it was: everything is there once', async () => {
    const offers = manyOffers(300, 'CUT');
    const file = fileOf('ndjson', offers.map((offer) => JSON.stringify(offer)).join('\n'));
    const checkpoint = `${file}.checkpoint`;
    const interrupted = await run([file], { signal: 'SIGINT', checkpoint, after: 40 });
    expect([interrupted.code, interrupted.notes]).toEqual([130, expect.stringContaining('Run the same command again')]);
    const first = doneIn(checkpoint).length;
    expect(first).toBeGreaterThanOrEqual(40);
    expect(first).toBeLessThan(300);
    const killed = await run([file], { signal: 'SIGKILL', checkpoint, after: first + 40 });
    expect(killed.code).toBeNull();
    const second = doneIn(checkpoint).length;
    const ended = await run([file]);
    expect([ended.code, ended.told]).toEqual([0, []]);
    expect(ended.notes).toContain(`300 offers: ${second} of them since`);
    expect(existsSync(checkpoint)).toBe(false);
    const written = await writtenOffers(stack, 'CUT');
    expect([...written.keys()].sort()).toEqual(offers.map(({ offerId }) => offerId));
    expect([...written.values()].filter((counts) => counts.join() !== '1,1,1')).toEqual([]);
  });

  test('does each offer once while the database throttles, hangs and loses answers', async () => {
    const offers = manyOffers(60, 'FAULTY');
    const file = fileOf('json', JSON.stringify(offers));
    for (const kind of ['throttle', 'drop-answer', 'truncate', 'hang', 'error'] as const) {
      await stack.do.armFault({ kind, functionName: 'PutOffer', skip: 10, count: 3 });
    }
    const { code, told } = await run([file, '--concurrency', '4']);
    await stack.do.disarmFaults();
    expect([code, told]).toEqual([0, []]);
    const written = await writtenOffers(stack, 'FAULTY');
    expect(written.size).toBe(60);
    expect([...written.values()].filter((counts) => counts.join() !== '1,1,1')).toEqual([]);
  });

  test('tells bad lines by number, field and value, does all others, and then only what was mended', async () => {
    const good = (offerId: string, changes: object = {}) => JSON.stringify({ offerId, ...offerBody(), ...changes });
    const lines = [
      good('BAD:1'),
      good('BAD:2', { termDurations: ['P2Y'], price: 5 }),
      '',
      '{"offerId": "BAD:4", ',
      good('BAD:5', { isAddOn: true, prerequisiteOffers: ['BAD:1', 'BAD:NOWHERE'] }),
      good('BAD:1', { name: 'Again' }),
      '[]',
      good('B A D'),
      good('BAD:9', { isAddOn: true, prerequisiteOffers: ['BAD:10'] }),
      good('BAD:10', { isAddOn: true, prerequisiteOffers: ['BAD:9'] }),
      good('BAD:11', { isAddOn: true, prerequisiteOffers: ['BAD:1', 'SUITE:0001:DE'] }),
      good('BAD:12', { isAddOn: true, prerequisiteOffers: ['BAD:1'] }),
    ];
    const file = fileOf('ndjson', lines.join('\r\n'));
    const first = await run([file]);
    expect(first.told.map((line) => line.replace(`${file}:`, ''))).toEqual([
      '2: BAD:2 /termDurations/0 must be one of P1M, P1Y, P3Y (here "P2Y")',
      '2: BAD:2 /price is not a field of this operation (here 5)',
      '4: is not valid JSON',
      '5: BAD:5 /prerequisiteOffers/1 must be an offer; there is no BAD:NOWHERE (here "BAD:NOWHERE")',
      '6: BAD:1 /offerId is on line 1 already (here "BAD:1")',
      '7: must be an offer, a JSON object (here [])',
      '8: B A D /offerId must have 1 to 100 letters, digits, colons, points, _ or - (here "B A D")',
      '9: BAD:9 /prerequisiteOffers/0 must not need this offer in turn: BAD:10 needs BAD:9 (here "BAD:10")',
      '10: BAD:10 /prerequisiteOffers/0 must not need this offer in turn: BAD:9 needs BAD:10 (here "BAD:9")',
      '11: BAD:11 /prerequisiteOffers/1 must be sold in MT; SUITE:0001:DE is sold in DE (here "SUITE:0001:DE")',
    ]);
    expect([first.code, first.notes]).toEqual([
      1,
      expect.stringContaining('11 offers: 2 new, 0 that were there, 9 bad'),
    ]);
    const mended = fileOf('ndjson', [lines[0], good('BAD:2'), lines[11]].join('\n'));
    const second = await run([mended, '--checkpoint', `${file}.checkpoint`]);
    expect([second.code, second.notes]).toEqual([0, expect.stringContaining('1 new, 0 that were there, 0 bad')]);
  });

  test('reads an array that is spread over lines, and goes on behind an element that is broken', async () => {
    const offers = manyOffers(3, 'ARRAY');
    const text = JSON.stringify(offers, undefined, 2).split('\n');
    const second = text.findIndex((line) => line.includes('"offerId": "ARRAY:000001"'));
    text[second + 1] = '    "name": "no end,';
    const file = fileOf('json', text.join('\n'));
    const { code, told } = await run([file]);
    expect([code, told.map((line) => line.replace(`${file}:`, ''))]).toEqual([
      1,
      [
        expect.stringMatching(/^2: ARRAY:000000 \/prerequisiteOffers\/0 must be an offer; there is no ARRAY:000001/),
        `${second + 2}: is not valid JSON`,
      ],
    ]);
    expect((await read('ARRAY:000002')).status).toBe(200);
  });

  test('reads CSV: lists, numbers and flags by their field, quotes over lines, a mark of the byte order', async () => {
    const row = (offerId: string, name: string, rest: string) =>
      `${offerId},${name},Productivity,MT,en-MT,,500,LICENSE,MONTHLY|ANNUAL,P1M | P1Y,${rest},g,Licenses`;
    const file = fileOf(
      'csv',
      `\uFEFF${csvHead}\r\n${[
        row('CSV:1', '"Mail, only\nand ""no"" more"', 'false'),
        row('CSV:2', 'Two', 'maybe'),
        '',
        row('CSV:3', 'Three', 'FALSE'),
        `${row('CSV:4', 'Four', '')},one,more`,
        row('CSV:5', 'Fi"ve', ''),
        row('CSV:6', 'Six', ''),
      ].join('\r\n')}\r\n`,
    );
    const { code, told } = await run([file]);
    expect([code, told.map((line) => line.replace(`${file}:`, ''))]).toEqual([
      1,
      [
        '2: CSV:1 /name holds control characters (here "Mail, only\\nand \\"no\\" more")',
        '4: CSV:2 /isTrial must be given, as boolean (here "maybe")',
        '7: has 15 cells, more than the 13 columns',
        expect.stringMatching(/^8: is not valid CSV: /),
      ],
    ]);
    expect((await read('CSV:3')).body).toMatchObject({
      name: 'Three',
      maximumQuantity: 500,
      minimumQuantity: 1,
      isTrial: false,
      termDurations: ['P1M', 'P1Y'],
    });
    expect((await read('CSV:6')).status).toBe(200);
  });

  test('that runs dry tells the same and writes nothing', async () => {
    const offers = [...manyOffers(5, 'DRY'), { offerId: 'DRY:X', ...offerBody({ maximumQuantity: 0 }) }];
    const file = fileOf('ndjson', offers.map((offer) => JSON.stringify(offer)).join('\n'));
    const { code, told, notes } = await run([file, '--dry-run']);
    expect([code, told]).toEqual([1, [`${file}:6: DRY:X /maximumQuantity must be at least 1 (here 0)`]]);
    expect(notes).toContain('Nothing was sent');
    expect([await writtenOffers(stack, 'DRY'), existsSync(`${file}.checkpoint`)]).toEqual([new Map(), false]);
  });

  test('of what is there already changes only what differs', async () => {
    const [one, two] = manyOffers(2, 'SAME');
    const file = fileOf('ndjson', [one, two].map((offer) => JSON.stringify(offer)).join('\n'));
    await run([file]);
    const parameters = { offerId: 'SAME:000001' };
    await call(stack.api, putOffer, { token: operator, parameters, body: offerBody({ name: 'Changed since' }) });
    const again = await run([file]);
    expect([again.code, again.notes]).toEqual([0, expect.stringContaining('0 new, 2 that were there')]);
    const written = await writtenOffers(stack, 'SAME');
    expect([written.get('SAME:000000'), written.get('SAME:000001')]).toEqual([
      [1, 1, 1],
      [3, 3, 3],
    ]);
  });

  test.each([
    ['no file', [], 'FILE holds'],
    ['a file that is not there', ['nowhere.json'], 'nowhere.json'],
    ['a name that tells no format', ['offers'], '--format'],
    ['an option that there is not', ['x.json', '--fast'], '--fast'],
    ['an API without a token', [import.meta.filename, '--format', 'json', '--api', 'http://127.0.0.1:1'], 'TOKEN'],
    ['absurd concurrency', ['x.json', '--concurrency', '0'], '1 to 64'],
  ])('with %s says what to do, with code 2', async (_, parameters, expected) => {
    const { code, told, notes } = await run(parameters);
    expect([code, told, notes]).toEqual([2, [], expect.stringContaining(expected)]);
  });

  test('into another API than the one that was begun needs to be begun anew', async () => {
    const file = fileOf('ndjson', JSON.stringify({ offerId: 'OTHER:1', ...offerBody() }));
    writeFileSync(`${file}.checkpoint`, `${JSON.stringify({ importId: 'x', api: 'https://elsewhere.example' })}\n`);
    const refused = await run([file]);
    expect([refused.code, refused.notes]).toEqual([2, expect.stringContaining('--restart')]);
    expect((await run([file, '--restart'])).code).toBe(0);
  });
});

function run(parameters: string[], cut?: Parameters<typeof runImport>[3]) {
  return runImport(stack, folder, parameters, cut);
}

function read(offerId: string) {
  return call(stack.api, readOffer, { token: operator, parameters: { offerId } });
}

function fileOf(extension: string, text: string): string {
  files += 1;
  const file = join(folder, `offers-${files}.${extension}`);
  writeFileSync(file, text);
  return file;
}

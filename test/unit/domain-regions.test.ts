import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { regionOf } from '../../shared/domain/regions.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const everyCode = letters.flatMap((first) => letters.map((second) => first + second));
const countriesOf = (region: string) => everyCode.filter((code) => regionOf(code) === region);

describe('sales regions', () => {
  it('hold each country once', () => {
    // The map that answers keeps only the last of two entries, so the written lists are looked at.
    const source = readFileSync(new URL('../../shared/domain/regions.ts', import.meta.url), 'utf8');
    const written = [...source.matchAll(/'((?:[A-Z]{2} ?)+)'/gu)].flatMap(([, codes = '']) => codes.split(' '));
    expect(written.length).toBeGreaterThan(200);
    expect(written.filter((code, index) => written.indexOf(code) !== index)).toEqual([]);
    expect(everyCode.filter((code) => regionOf(code) !== undefined)).toEqual([...written].sort());
  });

  it.each([
    ['US', 'US AS GU MP UM'],
    ['CA', 'CA PM'],
    ['BR', 'BR'],
    ['CN', 'CN'],
    ['IN', 'IN'],
    ['JP', 'JP'],
    ['KR', 'KR'],
    ['TW', 'TW'],
    ['NEW_ZEALAND', 'NZ VU WS'],
    [
      'EUROPE',
      'AD AT AX BE BG CH CY CZ DE DK EE ES FI FO FR GB GG GI GL GR HR HU IE IM IS IT JE LI LT LU LV MC MT NL NO PL PT RO SE SI SJ SK SM VA',
    ],
  ])('%s holds exactly %s', (region, codes) => {
    expect(countriesOf(region)).toEqual(codes.split(' ').sort());
  });

  it.each([
    ['AUSTRALIA', 'AU FJ PG NC TO', 21],
    ['ASIA_PACIFIC', 'HK SG MY TH VN ID PH', 18],
    ['MIDDLE_EAST_CENTRAL_EASTERN_EUROPE', 'UA TR IL ZA EG AE', undefined],
    ['LATIN_AMERICA', 'MX AR CL CO PE PR', undefined],
    ['AFRICA', 'NG KE GH SN ET', undefined],
  ])('%s holds %s among others', (region, codes, count) => {
    for (const code of codes.split(' ')) expect(regionOf(code), code).toBe(region);
    if (count !== undefined) expect(countriesOf(region)).toHaveLength(count);
  });

  it.each(['KP', 'IR', 'CU', 'SY', 'ZZ', 'UK', 'de', '', 'DEU', '__proto__', 'constructor'])(
    'do not hold %j',
    (code) => {
      expect(regionOf(code)).toBeUndefined();
    },
  );
});

import {
  type CountryCode,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, test } from 'vitest';
import { withoutFormats } from '../../infra/bundle-plugins.ts';
import { callingCodeOf } from '../../shared/domain/customer-data/calling-codes.ts';

const slim = withoutFormats(metadata);
const countries = Object.keys(metadata.countries) as CountryCode[];

test('the metadata that is bundled reads every country’s numbers as the whole of it does', () => {
  let read = 0;
  for (const country of countries) {
    const example = getExampleNumber(country, examples, metadata);
    if (example === undefined) continue;
    const national = String(example.nationalNumber);
    const forms = [
      example.number,
      national,
      `0${national}`,
      `8${national}`,
      `1${national}`,
      national.slice(1),
      `${national}0`,
    ];
    for (const form of forms) {
      const whole = parsePhoneNumberFromString(form, country, metadata);
      const bundled = parsePhoneNumberFromString(form, country, slim);
      expect([country, form, bundled?.number, bundled?.isValid()]).toEqual([
        country,
        form,
        whole?.number,
        whole?.isValid(),
      ]);
      read += 1;
    }
  }
  expect(read).toBeGreaterThan(1500);
});

test('it takes less than half of the room', () => {
  expect(JSON.stringify(slim).length).toBeLessThan(JSON.stringify(metadata).length / 2);
});

test('the calling codes that a country’s rules name are those of the metadata', () => {
  for (const country of countries) {
    expect([country, callingCodeOf(country)]).toEqual([country, `+${getCountryCallingCode(country, metadata)}`]);
  }
  expect(callingCodeOf('ZZ')).toBe(undefined);
});

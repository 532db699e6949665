/**
 * The vendor's rules by country, stricter than the address metadata that they lie over (domain rules, 5.4). A country
 * without a row: postal code and state are optional and take the metadata's form.
 */
export interface CountryRow {
  postal?: PostalRow | 'NONE';
  state?: 'REQUIRED' | 'NONE';
  /** The states that count, where the metadata lists more than the vendor sells to. */
  states?: string;
  registration?: RegistrationRule;
}

export interface PostalRow {
  /** Matches the canonical form, anchored. */
  pattern: string;
  example: string;
  /** The metadata's pattern must match too, since it knows the codes' areas. */
  andMetadata?: true;
}

export interface RegistrationRule {
  name: string;
  required: boolean;
  /** Matches the canonical form, anchored: letters and digits alone, upper case. */
  pattern?: string;
  /** In words, for people. */
  format?: string;
  sample: string;
  /** Whether a number of another form is refused or only confirmed: forms of common knowledge only warn. */
  otherForm?: 'REFUSED' | 'WARNED';
  /** A country prefix of the tax number that people leave out or add. */
  prefix?: string;
  /** The number is the one for value added tax. */
  isVat?: true;
}

const fourDigits = (example: string): PostalRow => ({ pattern: '^\\d{4}$', example });
const fiveDigits = (example: string): PostalRow => ({ pattern: '^\\d{5}$', example });
const sixDigits = (example: string): PostalRow => ({ pattern: '^\\d{6}$', example });
const threeAndTwo = (example: string): PostalRow => ({ pattern: '^\\d{3} \\d{2}$', example });

const anyNumber: RegistrationRule = { name: 'registration number', required: true, sample: '1234567890' };

export const countryRows: Readonly<Record<string, CountryRow>> = {
  US: {
    postal: { pattern: '^\\d{5}(-\\d{4})?$', example: '98052-6399' },
    state: 'REQUIRED',
    states:
      'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY',
    registration: { name: 'Employer Identification Number (EIN)', required: false, sample: '12-3456789' },
  },
  CA: {
    postal: { pattern: '^[ABCEGHJ-NPRSTVXY]\\d[A-Z] \\d[A-Z]\\d$', example: 'K1A 0B1', andMetadata: true },
    state: 'REQUIRED',
    states: 'AB BC MB NB NL NS NT NU ON PE QC SK YT',
  },
  GB: {
    postal: { pattern: '^[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}$', example: 'SW1A 1AA', andMetadata: true },
    state: 'NONE',
  },
  IE: { postal: { pattern: '^[A-Z]\\d[\\dW] [A-Z\\d]{4}$', example: 'D02 AF30' } },
  DE: { postal: fiveDigits('10115'), state: 'NONE' },
  FI: { postal: fiveDigits('00100'), state: 'NONE' },
  IT: { postal: fiveDigits('00144') },
  EE: { postal: fiveDigits('10111'), state: 'NONE' },
  FR: {
    postal: { pattern: '^((0[1-9]|[1-8]\\d|9[0-5])\\d{3}|97[1-6]\\d{2})$', example: '75001' },
    state: 'NONE',
    registration: { name: 'SIREN', required: false, sample: '732829320' },
  },
  ES: { postal: { pattern: '^(0[1-9]|[1-4]\\d|5[0-2])\\d{3}$', example: '28013' } },
  PT: {
    postal: { pattern: '^\\d{4}(-\\d{3})?$', example: '1250-096' },
    state: 'NONE',
    registration: {
      name: 'VAT number',
      required: false,
      pattern: '^PT\\d{9}$',
      format: 'PT and 9 digits',
      sample: 'PT501442600',
      otherForm: 'REFUSED',
      prefix: 'PT',
      isVat: true,
    },
  },
  NL: { postal: { pattern: '^[1-9]\\d{3} (?!SA|SD|SS)[A-Z]{2}$', example: '1012 JS' }, state: 'NONE' },
  BE: { postal: fourDigits('1000'), state: 'NONE' },
  AT: { postal: fourDigits('1010'), state: 'NONE' },
  CH: { postal: fourDigits('8001'), state: 'NONE' },
  DK: { postal: fourDigits('2100'), state: 'NONE' },
  NO: { postal: fourDigits('0150'), state: 'NONE' },
  LU: { postal: fourDigits('1111'), state: 'NONE' },
  BG: { postal: fourDigits('1000'), state: 'NONE' },
  SI: { postal: fourDigits('1000'), state: 'NONE' },
  SE: { postal: threeAndTwo('114 55'), state: 'NONE' },
  CZ: { postal: threeAndTwo('110 00'), state: 'NONE' },
  SK: { postal: threeAndTwo('811 01'), state: 'NONE' },
  GR: { postal: threeAndTwo('105 57'), state: 'NONE' },
  PL: {
    postal: { pattern: '^\\d{2}-\\d{3}$', example: '00-950' },
    state: 'NONE',
    registration: {
      name: 'NIP',
      required: true,
      pattern: '^\\d{10}$',
      format: '10 digits',
      sample: '5260250274',
      otherForm: 'WARNED',
      prefix: 'PL',
    },
  },
  HU: {
    postal: fourDigits('1051'),
    state: 'NONE',
    registration: {
      name: 'tax number',
      required: true,
      pattern: '^(\\d{8}|\\d{11})$',
      format: '8 or 11 digits',
      sample: '10773381244',
      otherForm: 'WARNED',
      prefix: 'HU',
    },
  },
  RO: { postal: sixDigits('010011'), state: 'NONE' },
  RU: {
    postal: sixDigits('101000'),
    registration: {
      name: 'INN',
      required: true,
      pattern: '^\\d{10}$',
      format: '10 digits',
      sample: '7707083893',
      otherForm: 'REFUSED',
    },
  },
  SG: { postal: sixDigits('018956'), state: 'NONE' },
  IN: {
    postal: { pattern: '^[1-9]\\d{5}$', example: '110001' },
    state: 'REQUIRED',
    registration: {
      name: 'PAN',
      required: true,
      pattern: '^[A-Z]{5}\\d{4}[A-Z]$',
      format: '5 letters, 4 digits and a letter',
      sample: 'AAACT2727Q',
      otherForm: 'WARNED',
    },
  },
  BR: {
    postal: { pattern: '^\\d{5}-\\d{3}$', example: '01310-100' },
    state: 'REQUIRED',
    registration: {
      name: 'CNPJ',
      required: true,
      // Letters since July 2026, but for the two check digits.
      pattern: '^[A-Z\\d]{12}\\d{2}$',
      format: '14 digits, the first 12 of which may be letters',
      sample: '12345678000195',
      otherForm: 'WARNED',
    },
  },
  MX: {
    postal: fiveDigits('06600'),
    state: 'REQUIRED',
    registration: { name: 'RFC', required: false, sample: 'ABC680524P76' },
  },
  JP: { postal: { pattern: '^\\d{3}-\\d{4}$', example: '100-0001' }, state: 'REQUIRED' },
  CN: {
    postal: sixDigits('100000'),
    state: 'REQUIRED',
    registration: { name: 'Unified Social Credit Code', required: false, sample: '91350100M000100Y43' },
  },
  AU: {
    postal: fourDigits('2000'),
    state: 'REQUIRED',
    states: 'ACT NSW NT QLD SA TAS VIC WA',
    registration: { name: 'ABN', required: false, sample: '51824753556' },
  },
  NZ: { postal: fourDigits('6011'), state: 'NONE' },
  ZA: { postal: fourDigits('8001'), state: 'NONE', registration: anyNumber },
  KR: { postal: fiveDigits('03051') },
  TW: { postal: { pattern: '^\\d{3}(\\d{2,3})?$', example: '106' }, state: 'NONE' },
  TH: {
    postal: fiveDigits('10330'),
    state: 'NONE',
    registration: {
      name: 'tax number',
      required: true,
      pattern: '^\\d{13}$',
      format: '13 digits',
      sample: '0105536123456',
      otherForm: 'WARNED',
    },
  },
  MY: { postal: fiveDigits('50480'), state: 'NONE' },
  ID: { postal: fiveDigits('10110'), state: 'NONE' },
  SA: { postal: fiveDigits('11564'), state: 'NONE', registration: anyNumber },
  UA: {
    postal: fiveDigits('01001'),
    state: 'NONE',
    registration: {
      name: 'EDRPOU',
      required: true,
      pattern: '^\\d{8}$',
      format: '8 digits',
      sample: '14360570',
      otherForm: 'WARNED',
    },
  },
  TR: {
    postal: fiveDigits('34349'),
    state: 'NONE',
    registration: {
      name: 'tax number',
      required: true,
      pattern: '^\\d{10}$',
      format: '10 digits',
      sample: '1234567890',
      otherForm: 'WARNED',
    },
  },
  VN: {
    postal: { pattern: '^\\d{5,6}$', example: '100000' },
    state: 'NONE',
    registration: {
      name: 'tax number',
      required: true,
      pattern: '^\\d{10}(\\d{3})?$',
      format: '10 or 13 digits',
      sample: '0100109106',
      otherForm: 'WARNED',
    },
  },
  AE: {
    postal: 'NONE',
    registration: {
      name: 'TRN',
      required: true,
      pattern: '^\\d{15}$',
      format: '15 digits',
      sample: '100123456700003',
      otherForm: 'WARNED',
    },
  },
  HK: { postal: 'NONE', state: 'NONE' },
  QA: { postal: 'NONE', state: 'NONE' },
  BY: {
    postal: { pattern: '^2\\d{5}$', example: '220030' },
    state: 'NONE',
    registration: {
      name: 'UNP',
      required: true,
      pattern: '^\\d{9}$',
      format: '9 digits',
      sample: '100582333',
      otherForm: 'REFUSED',
    },
  },
  AM: { registration: anyNumber },
  AZ: { registration: anyNumber },
  KZ: { registration: anyNumber },
  KG: { registration: anyNumber },
  MD: { registration: anyNumber },
  TJ: { registration: anyNumber },
  UZ: { registration: anyNumber },
  IQ: { registration: anyNumber },
  MM: { registration: anyNumber },
  SS: { registration: anyNumber },
  VE: { registration: anyNumber },
};

/** What people send for a country besides its code (`UK` is a known mistake). */
export const countryAliases: Readonly<Record<string, string>> = { UK: 'GB' };

/** The languages of countries with more than one, most spoken first; elsewhere it is the likely one by Unicode CLDR. */
export const countryLanguages: Readonly<Record<string, string>> = {
  AF: 'fa ps',
  BE: 'nl fr de',
  BY: 'ru be',
  CA: 'en fr',
  CH: 'de fr it',
  CM: 'fr en',
  CY: 'el tr',
  DJ: 'fr ar',
  ES: 'es ca eu gl',
  FI: 'fi sv',
  GL: 'kl da',
  HK: 'zh en',
  IE: 'en ga',
  IL: 'he ar en',
  IN: 'hi en',
  KE: 'sw en',
  KG: 'ky ru',
  KZ: 'kk ru',
  LU: 'fr de lb',
  MO: 'zh pt',
  MT: 'mt en',
  MY: 'ms en',
  NZ: 'en mi',
  PH: 'en fil',
  PK: 'ur en',
  PR: 'es en',
  SG: 'en zh ms ta',
  TZ: 'sw en',
  UA: 'uk ru',
  ZA: 'en af zu',
};

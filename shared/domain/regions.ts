/**
 * Sales regions: provider, reseller and customer must share one, and the country of the tenant decides, not a street
 * address (domain rules, 5.5). Countries that the vendor sells to in no region (embargoes, uninhabited territories) are
 * absent. Where the source only counts a region's countries, the members follow the vendor's usual sales areas.
 */
const members = {
  US: 'US AS GU MP UM',
  CA: 'CA PM',
  BR: 'BR',
  CN: 'CN',
  IN: 'IN',
  JP: 'JP',
  KR: 'KR',
  TW: 'TW',
  AUSTRALIA: 'AU CC CX CK FJ FM KI MH NC NF NR NU PF PG PN PW SB TK TO TV WF',
  NEW_ZEALAND: 'NZ VU WS',
  EUROPE:
    'AD AT AX BE BG CH CY CZ DE DK EE ES FI FO FR GB GG GI GL GR HR HU IE IM IS IT JE LI LT LU LV MC MT NL NO PL PT RO SE SI SJ SK SM VA',
  LATIN_AMERICA:
    'AG AI AR AW BB BL BM BO BQ BS BZ CL CO CR CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI',
  MIDDLE_EAST_CENTRAL_EASTERN_EUROPE:
    'AE AF AL AM AZ BA BH BY DZ EG GE IL IQ JO KG KW KZ LB LY MA MD ME MK MN OM PK PS QA RS RU SA TJ TM TN TR UA UZ XK YE ZA',
  ASIA_PACIFIC: 'BD BN BT HK ID KH LA LK MM MO MV MY NP PH SG TH TL VN',
  AFRICA:
    'AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW IO KE KM LR LS MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TZ UG YT ZM ZW',
} as const;

export type Region = keyof typeof members;

const regionByCountry = new Map<string, Region>();
for (const [region, countries] of Object.entries(members)) {
  for (const country of countries.split(' ')) regionByCountry.set(country, region as Region);
}

/** The sales region of a country (ISO 3166-1 alpha-2, upper case), or undefined where the programme does not sell. */
export function regionOf(country: string): Region | undefined {
  return regionByCountry.get(country);
}

/** The countries of a region, in no order that means anything. */
export function countriesOf(region: Region): string[] {
  return members[region].split(' ');
}

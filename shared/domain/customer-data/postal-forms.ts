/**
 * What the address metadata leaves out about postal codes: one example for each pattern, and where a code's space or
 * hyphen stands. The examples are the first of the same metadata's full edition.
 */
const examples =
  'AC=ASCN 1ZZ|AD=AD100|AF=1001|AI=2640|AL=1001|AM=0010|AR=C1070AAM|AS=96799|AX=22150|AZ=1000|BA=71000|BB=BB23026|BD=1340|BH=317|BL=97100|BM=FL 07|BN=BT2328|BT=11001|CC=6799|CL=8340457|CO=111221|CR=1000|CU=10700|CV=7600|CX=6798|CY=2008|DO=11903|DZ=40304|EC=090105|EG=12411|EH=70000|ET=1000|FK=FIQQ 1ZZ|FM=96941|FO=100|GE=0101|GF=97300|GG=GY1 1AA|GI=GX11 1AA|GL=3900|GN=001|GP=97100|GS=SIQQ 1ZZ|GT=09001|GU=96910|GW=1000|HM=7050|HN=31301|HR=10000|HT=6120|IL=9614303|IM=IM2 1AA|IO=BBND 1ZZ|IQ=31001|IR=11936-12345|IS=320|JE=JE1 1AA|JO=11937|KE=20100|KG=720001|KH=120101|KW=54541|KY=KY1-1100|KZ=040900|LA=01160|LB=2038 3054|LI=9496|LK=20000|LR=1000|LS=100|LT=04340|LV=LV-1073|MA=53000|MC=98000|MD=2012|ME=81257|MF=97100|MG=501|MH=96960|MK=1314|MM=11181|MN=65030|MP=96950|MQ=97220|MT=NXR 01|MU=42602|MV=20026|MZ=1102|NA=10001|NC=98814|NE=8001|NF=2899|NG=930283|NI=52000|NP=44601|OM=133|PE=LIMA 23|PF=98709|PG=111|PH=1008|PK=44000|PM=97500|PN=PCRN 1ZZ|PR=00930|PW=96940|PY=1536|RE=97400|RS=106314|SD=11042|SH=STHL 1ZZ|SJ=9170|SM=47890|SN=12500|SO=JH 09010|SV=CP 1101|SZ=H100|TA=TDCU 1ZZ|TC=TKCA 1ZZ|TJ=735450|TM=744000|TN=1002|TZ=6090|UM=96898|UY=11600|UZ=702100|VA=00120|VC=VC0100|VE=1010|VG=VG1110|VI=00802-1222|WF=98600|XK=10000|YT=97600|ZM=50100';

export const postalExamples: ReadonlyMap<string, string> = new Map(
  examples.split('|').map((entry) => entry.split('=') as [string, string]),
);

/** Where the separator stands: so many characters from the start, or from the end when negative. */
export interface Separator {
  sign: ' ' | '-';
  at: number;
}

const places: Record<string, string> = {
  ' 3': 'CA IE SE CZ SK GR MT',
  ' 4': 'NL LB',
  ' 2': 'BM SO SV',
  ' -3': 'GB JE GG IM GI FK GS IO PN SH TA TC AC',
  '-5': 'US BR IR PR GU VI MP AS FM MH PW',
  '-4': 'PT',
  '-3': 'JP KY',
  '-2': 'PL LV',
};

export const separators: ReadonlyMap<string, Separator> = new Map(
  Object.entries(places).flatMap(([place, countries]) =>
    countries
      .split(' ')
      .map((country): [string, Separator] => [
        country,
        { sign: place.startsWith(' ') ? ' ' : '-', at: Number(place.slice(1)) },
      ]),
  ),
);

/** Letters that are a part of every code of the country and that people leave out. */
export const postalPrefixes: Readonly<Record<string, string>> = {
  AD: 'AD',
  BB: 'BB',
  LV: 'LV',
  SV: 'CP',
  VC: 'VC',
  VG: 'VG',
};

/** The road signs that people write before a code, as in `D-10115`, where they differ from the country's own code. */
export const roadSigns: Readonly<Record<string, string>> = {
  AT: 'A',
  BE: 'B',
  DE: 'D',
  ES: 'E',
  FI: 'FIN',
  FR: 'F',
  HU: 'H',
  IT: 'I',
  LI: 'FL',
  LU: 'L',
  NO: 'N',
  PT: 'P',
  SE: 'S',
  SI: 'SLO',
};

/** For countries whose codes the metadata gives no form for (domain rules, 5.4: `generic`). */
export const genericPostalPattern = '^[A-Z0-9 -]{3,10}$';

/** Forms newer than the metadata, over its own. */
export const newerPostalForms: Readonly<Record<string, string>> = {
  // The ten-year move from six digits to letters and digits.
  KZ: '[A-Z]\\d{2}[A-Z]\\d[A-Z]\\d',
};

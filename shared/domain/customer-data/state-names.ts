/** What the address metadata leaves out about states: newer codes of ISO 3166-2, and names in Latin letters. */

/** By country, `metadata's key=the code of today`; both are accepted, the newer one is published. */
const renamed: Record<string, string> = {
  CN: '11=BJ 12=TJ 13=HE 14=SX 15=NM 21=LN 22=JL 23=HL 31=SH 32=JS 33=ZJ 34=AH 35=FJ 36=JX 37=SD 41=HA 42=HB 43=HN 44=GD 45=GX 46=HI 50=CQ 51=SC 52=GZ 53=YN 54=XZ 61=SN 62=GS 63=QH 64=NX 65=XJ 71=TW 91=HK 92=MO',
  IN: 'CT=CG OR=OD TG=TS UT=UK',
  KR: '42=51 45=52',
};

/** By country, `code:name`, with the code that is published. */
const latin: Record<string, string> = {
  JP: '01:Hokkaido|02:Aomori|03:Iwate|04:Miyagi|05:Akita|06:Yamagata|07:Fukushima|08:Ibaraki|09:Tochigi|10:Gunma|11:Saitama|12:Chiba|13:Tokyo|14:Kanagawa|15:Niigata|16:Toyama|17:Ishikawa|18:Fukui|19:Yamanashi|20:Nagano|21:Gifu|22:Shizuoka|23:Aichi|24:Mie|25:Shiga|26:Kyoto|27:Osaka|28:Hyogo|29:Nara|30:Wakayama|31:Tottori|32:Shimane|33:Okayama|34:Hiroshima|35:Yamaguchi|36:Tokushima|37:Kagawa|38:Ehime|39:Kochi|40:Fukuoka|41:Saga|42:Nagasaki|43:Kumamoto|44:Oita|45:Miyazaki|46:Kagoshima|47:Okinawa',
  CN: 'BJ:Beijing|TJ:Tianjin|HE:Hebei|SX:Shanxi|NM:Inner Mongolia|LN:Liaoning|JL:Jilin|HL:Heilongjiang|SH:Shanghai|JS:Jiangsu|ZJ:Zhejiang|AH:Anhui|FJ:Fujian|JX:Jiangxi|SD:Shandong|HA:Henan|HB:Hubei|HN:Hunan|GD:Guangdong|GX:Guangxi|HI:Hainan|CQ:Chongqing|SC:Sichuan|GZ:Guizhou|YN:Yunnan|XZ:Tibet|SN:Shaanxi|GS:Gansu|QH:Qinghai|NX:Ningxia|XJ:Xinjiang|TW:Taiwan|HK:Hong Kong|MO:Macau',
  KR: '51:Gangwon|41:Gyeonggi|48:Gyeongsangnam|47:Gyeongsangbuk|29:Gwangju|27:Daegu|30:Daejeon|26:Busan|11:Seoul|50:Sejong|31:Ulsan|28:Incheon|46:Jeollanam|52:Jeollabuk|49:Jeju|44:Chungcheongnam|43:Chungcheongbuk',
  AE: 'AZ:Abu Dhabi|SH:Sharjah|FU:Fujairah|UQ:Umm Al Quwain|DU:Dubai|RK:Ras al Khaimah|AJ:Ajman',
};

/** The code of today for a state that the metadata keys by `key`. */
export function currentStateCode(country: string, key: string): string {
  const entry = renamed[country]?.split(' ').find((pair) => pair.startsWith(`${key}=`));
  return entry === undefined ? key : entry.slice(key.length + 1);
}

/** A state's name in Latin letters, where the metadata has it only in the country's own script. */
export function latinStateName(country: string, code: string): string | undefined {
  const entry = latin[country]?.split('|').find((pair) => pair.startsWith(`${code}:`));
  return entry?.slice(code.length + 1);
}

/** The digits of a British number, however it is written: 07700900123 of +44 (0)7700 900123. */
export function nationalDigits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^(?:0044|44)0?/, '0');
}

/** Numbers of few digits that anybody may call. 116 and three digits are helplines across Europe. */
const short = /^(?:999|112|111|101|105|119|116\d{3}|08001111|18000|18001\d*)$/;

/** Areas in which some numbers have a digit fewer. Source: Ofcom, National Telephone Numbering Plan, appendix. */
const shortAreas =
  /^0(?:1204|1208|1254|1276|1297|1298|1363|1364|1384|1386|1404|1420|1460|1461|1480|1488|1524|1527|1562|1566|1606|1629|1635|1647|1659|1695|1697|1726|1744|1750|1768|1827|1837|1884|1900|1905|1935|1946|1949|1963|1995)\d{5}$/;

const national =
  /^0(?:1\d{9}|2[03489]\d{8}|3(?:0[0-9]|3[0-9]|4[0-9]|7[0-9])\d{7}|7[1-57-9]\d{8}|7624\d{6}|80[08]\d{7}|800\d{6})$/;

/**
 * Whether a text is one number that patients may call without a price of its
 * own: geographic, 03, mobile, free, or a helpline. Not 084, 087, 09, 118 or 070.
 * Source: Ofcom, National Telephone Numbering Plan.
 */
export function isCallable(text: string): boolean {
  const number = text.replace(/,?\s*(?:ext(?:ension)?\.?|option)\s*\d{1,5}$/i, '');
  if (!/^\+?[\d\s()\u00a0-]+$/.test(number) || /.\+/.test(number)) return false;
  const digits = nationalDigits(number);
  return short.test(digits) || national.test(digits) || shortAreas.test(digits);
}

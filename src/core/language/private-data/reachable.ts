import type { Allowed, PrivateFinding } from './finding.ts';

/** A UK mobile number: 07, or +44 7, in any grouping. Source: Ofcom, National Telephone Numbering Plan. */
const mobile = /(?<![\d.])(?:\+44[ \-.]?\(?0?\)?[ \-.]?|0044[ \-.]?|0)7(?:[ \-.]?\d){9}(?!\d)/g;

export function findMobiles(text: string, { phones }: Allowed): PrivateFinding[] {
  return [...text.matchAll(mobile)].flatMap(({ 0: found, index }) =>
    phones.has(nationalDigits(found)) ? [] : { kind: 'mobile', index, found },
  );
}

/** 07700900123, however the number is written. */
export function nationalDigits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^(?:0044|44)0?/, '0');
}

// Begins where such a word begins: tried at each of its letters, a long word would take minutes.
const email = /(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]+@([\p{L}\d-]+(?:\.[\p{L}\d-]+)+)/gu;

export function findEmails(text: string, { addresses, domains }: Allowed): PrivateFinding[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(email)].flatMap(({ 0: found, 1: domain = '', index }) =>
    addresses.has(found.toLowerCase()) || isAllowed(domain.toLowerCase(), domains)
      ? []
      : { kind: 'email', index, found },
  );
}

function isAllowed(domain: string, domains: ReadonlySet<string>): boolean {
  const parts = domain.split('.');
  return parts.some((_part, index) => domains.has(parts.slice(index).join('.')));
}

/** A whole postcode. Source: the pattern of BS 7666, as the government's data standards give it. */
const postcode =
  /(?<![\w-])(?:GIR ?0AA|(?:[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY])) ?\d[ABD-HJLNP-UW-Z]{2})(?![\w-])/gi;

export function findPostcodes(text: string, { postcodes }: Allowed): PrivateFinding[] {
  return [...text.matchAll(postcode)].flatMap(({ 0: found, index }) =>
    postcodes.has(found.replace(/\s/g, '').toUpperCase()) ||
    (found === found.toLowerCase() && !found.includes(' '))
      ? []
      : { kind: 'postcode', index, found },
  );
}

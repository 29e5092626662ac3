import { nationalDigits } from '../phone.ts';
import type { Allowed, PrivateFinding } from './finding.ts';

const gap = '[ \\-./()]{0,3}';

/** A UK mobile number: 07, or +44 7, in any grouping. Source: Ofcom, National Telephone Numbering Plan. */
const mobile = new RegExp(
  `(?<![\\d.])(?:(?:\\+|00) ?44${gap}(?:0${gap})?|44(?=7\\d{9}(?!\\d))|\\(?0${gap})7(?:${gap}\\d){9}(?!\\d)`,
  'g',
);

export function findMobiles(text: string, { phones }: Allowed): PrivateFinding[] {
  return [...text.matchAll(mobile)].flatMap(({ 0: found, index }) =>
    phones.has(nationalDigits(found)) ? [] : { kind: 'mobile', index, found },
  );
}

// Begins where such a word begins: tried at each of its letters, a long word would take minutes.
const email =
  /(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]{1,80} ?@ ?([\p{L}\d-]{1,80}(?:\.[\p{L}\d-]{1,80}){1,6})/gu;
/** Written so that programs do not find it: sam.jones (at) nhs.net, sam.jones at nhs dot net. */
const spelled =
  /(?<![\p{L}\d._%+'-])([\p{L}\d._%+'-]{1,80}) ?(?:\(at\)|\{at\}| at ) ?([\p{L}\d-]{1,60}(?: ?(?:\.| dot |\(dot\)) ?[\p{L}\d-]{2,20}){1,4})/giu;

export function findEmails(text: string, { addresses, domains }: Allowed): PrivateFinding[] {
  const isPublic = (address: string, domain: string) =>
    addresses.has(address.toLowerCase()) || isAllowed(domain.toLowerCase(), domains);
  const plain = !text.includes('@')
    ? []
    : [...text.matchAll(email)].flatMap(({ 0: found, 1: domain = '', index }): PrivateFinding[] =>
        isPublic(found.replaceAll(' ', ''), domain) ? [] : [{ kind: 'email', index, found }],
      );
  const others = [...text.matchAll(spelled)].flatMap(
    ({ 0: found, 1: local = '', 2: rest = '', index }): PrivateFinding[] => {
      const domain = rest.replace(/ ?(?: dot |\(dot\)) ?/gi, '.').replaceAll(' ', '');
      const isMasked = found.includes('(') || found.includes('{') || / dot /i.test(rest);
      const isSurelyLocal = isMasked || /[._\d]/.test(local) || mailHosts.test(domain);
      if (!isSurelyLocal || !/\.[a-z]{2,}$/i.test(domain) || noLocal.test(local)) return [];
      return isPublic(`${local}@${domain}`, domain) ? [] : [{ kind: 'email', index, found }];
    },
  );
  return [...plain, ...others];
}

const mailHosts =
  /^(?:nhs\.net|gmail\.com|googlemail\.com|outlook\.com|hotmail\.(?:com|co\.uk)|yahoo\.(?:com|co\.uk)|icloud\.com|btinternet\.com|live\.co\.uk)$/i;
const noLocal =
  /^(?:available|look|see|found|us|them|accounts?|log|mailbox(?:es)?|address(?:es)?|is|are|mail|read|more|online|staff|somebody|people|email|e-mail|them|work|working|down|up)$/i;

function isAllowed(domain: string, domains: ReadonlySet<string>): boolean {
  const parts = domain.split('.');
  return parts.some((_part, index) => domains.has(parts.slice(index).join('.')));
}

/** The 124 postcode areas. Source: Royal Mail, Postcode Address File. */
const area =
  '(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)';

/** A whole postcode. Source: the pattern of BS 7666, as the government's data standards give it. */
const postcode = new RegExp(
  `(?<![\\w-])(?:GIR ?0AA|${area}\\d[\\dA-HJKPSTUW]?(?: ?- ?| )?\\d[ABD-HJLNP-UW-Z]{2})(?![\\w-])`,
  'gi',
);
/** "the M1 2nd exit" is no postcode. */
const noPostcode = /\d(?:st|nd|rd|th)$/;

export function findPostcodes(text: string, { postcodes }: Allowed): PrivateFinding[] {
  return [...text.matchAll(postcode)].flatMap(({ 0: found, index }) =>
    postcodes.has(found.replace(/[\s-]/g, '').toUpperCase()) ||
    noPostcode.test(found) ||
    isOfInstitution(text, index)
      ? []
      : { kind: 'postcode', index, found },
  );
}

/** Airedale General Hospital, Skipton Road, Steeton, BD20 6TD: nobody lives there. */
function isOfInstitution(text: string, index: number): boolean {
  const before =
    text
      .slice(Math.max(0, index - 90), index)
      .split(/[.!?;:]\s|\n/)
      .at(-1) ?? '';
  return (
    /\b(?:Hospital|Infirmary|Health Centre|Medical Centre|Walk-in Centre|Treatment Centre|Clinic|Pharmacy|Library|Town Hall|Surgery|Medical Practice)\b/.test(
      before,
    ) &&
    !/\b(?:lives?|living|home|house|patient|resident|tenant|flat|her|his|their|Mr|Mrs|Ms)\b/i.test(
      before,
    )
  );
}

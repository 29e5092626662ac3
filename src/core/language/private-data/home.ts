import type { Allowed, PrivateFinding } from './finding.ts';
import { nationalDigits } from '../phone.ts';

const landline =
  /(?<![\d.+])(?:(?:\+|00) ?44[ \-./()]{0,3}(?:0[ \-./()]{0,3})?|\(?0)[12]\)?(?:[ \-./()]{0,3}\d){8,9}(?!\d)/g;

/** Words that make a number somebody's own: a hospital's or a helpline's stands without them. */
const personal =
  /\b(?:at home|home|house|landline|lives?|living|her|his|him|she|he|mum|mother|father|dad|parents?|daughter|son|wife|husband|partner|neighbour|sister|brother|aunt|uncle|niece|nephew|grand\w+|carers?|cares for|relatives?|next of kin|famil(?:y|ies)|widow|resident|tenant|own (?:number|phone)|private(?:ly)?|personal|patient(?:'s)?|Mr|Mrs|Ms|Miss|Dr|out of hours|evenings?|weekends?|ex-directory|flat)\b/i;

/** Landline numbers that a text gives as somebody's own. Source: Ofcom, National Telephone Numbering Plan. */
export function findLandlines(text: string, { phones }: Allowed): PrivateFinding[] {
  return [...text.matchAll(landline)].flatMap(({ 0: found, index }): PrivateFinding[] => {
    if (phones.has(nationalDigits(found))) return [];
    const before = text
      .slice(Math.max(0, index - 90), index)
      .split(/[.!?]\s|\n/)
      .at(-1);
    const [after = ''] = text
      .slice(index + found.length, index + found.length + 60)
      .split(/[.!?]\s|\n/);
    return personal.test(`${before ?? ''} ${after}`) ? [{ kind: 'landline', index, found }] : [];
  });
}

const street =
  '(?:Road|Rd|Street|St|Lane|Avenue|Ave|Drive|Close|Way|Crescent|Terrace|Gardens?|Grove|Court|Place|Square|Row|Mews|View|Walk|Rise|Parade|Hill|Croft|Mount|Fold|Bank|Green|Yard|Wharf|Rise|Gate|Park)';
const address = new RegExp(
  `(?<![\\p{L}\\d:.-])(?:(?:[Ff]lat|[Aa]partment|[Rr]oom|[Uu]nit) \\d{1,4}[A-Za-z]?,? )?\\d{1,4}[A-Za-z]?,? (?:\\p{Lu}[\\p{L}'-]+ ){1,3}${street}(?![\\p{L}'])`,
  'gu',
);

/** A house's number and its street. */
export function findAddresses(text: string, { names }: Allowed): PrivateFinding[] {
  return [...text.matchAll(address)].flatMap(({ 0: found, index }): PrivateFinding[] =>
    names.some((name) => found.toLowerCase().includes(name))
      ? []
      : [{ kind: 'address', index, found }],
  );
}

/** A plate as since 2001. FP10 is a form of prescription. Source: DVLA, INF104. */
const plate =
  /(?<![\p{L}\d-])(?!FP10)[A-HJ-PR-Y][A-HJ-PR-Y]\d\d[ -]?[A-HJ-PR-Z]{3}(?![\p{L}\d-])/giu;
const olderPlate =
  /(?<![\p{L}\d-])(?:[A-HJ-NPR-Y]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Y])(?![\p{L}\d-])/gu;
const vehicle =
  /\b(?:car|van|vehicle|registration|reg|plate|parked|drives?|driving|taxi|motorbike|scooter)\b/i;

export function findVehicles(text: string): PrivateFinding[] {
  const isNearVehicle = (index: number) =>
    vehicle.test(text.slice(Math.max(0, index - 80), index + 60));
  const isPlain = (found: string) => found === found.toUpperCase() || found.includes(' ');
  return [
    ...[...text.matchAll(plate)].filter(
      ({ 0: found, index }) => isPlain(found) || isNearVehicle(index),
    ),
    ...[...text.matchAll(olderPlate)].filter(({ index }) => isNearVehicle(index)),
  ].map(({ 0: found, index }): PrivateFinding => ({ kind: 'vehicle', index, found }));
}

/** Source: HM Revenue and Customs, National Insurance Manual NIM39110. */
const insurance =
  /(?<![\p{L}\d])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ -]?\d{2}){3}[ -]?[A-D](?![\p{L}\d])/giu;

export function findInsuranceNumbers(text: string): PrivateFinding[] {
  return [...text.matchAll(insurance)].map(({ 0: found, index }): PrivateFinding => ({
    kind: 'ni-number',
    index,
    found,
  }));
}

/** A link that opens a chat with somebody's own phone, or with a private group. */
const chat =
  /(?:^|\/\/|\b)(?:wa\.me|(?:api|chat|web)\.whatsapp\.com|signal\.me|t\.me)\/[^\s)\]]+/gi;

export function findChatLinks(text: string): PrivateFinding[] {
  return [...text.matchAll(chat)].map(({ 0: found, index }): PrivateFinding => ({
    kind: 'mobile',
    index,
    found,
  }));
}

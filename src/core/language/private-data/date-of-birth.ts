import type { PrivateFinding } from './finding.ts';

const separator = '(?: ?[./-] ?| )';
/** A month's name, in any of the languages of a notice. */
const month = '[\\p{L}\\p{M}]{3,12}';
const year = "(?:(?:19|20)\\d{2}|'?\\d{2})";
const dates = [
  `\\d{1,2}${separator}\\d{1,2}${separator}\\d{2,4}`,
  `\\d{4}${separator}\\d{1,2}${separator}\\d{1,2}`,
  `\\d{1,2}(?:st|nd|rd|th|\\.)?(?: of)?[ -]${month}\\.?,?[ -]${year}`,
  `${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? ${year}`,
  '\\d{8}',
  '\\d{6}',
  `${month},? (?:19|20)\\d{2}`,
].join('|');

/** How the languages of notices call it. */
const labels = [
  'date of birth',
  'birth ?-?date',
  'd\\.? ?o\\.? ?b\\.?',
  'd/o/b',
  'born',
  'birth ?day',
  'year of birth',
  'data urodzenia',
  'daty urodzenia',
  'urodzon[yaei]\\p{L}*',
  'ur\\.',
  'data na[șşs]terii',
  'n[ăa]scut[ăa]?',
  'd[áa]tum narodenia',
  'narodením?',
  'naroden[ýáéou]\\p{L}*',
  'تاریخ پیدائش',
  'پیدائش',
  'تاريخ الميلاد',
  'تاريخ ميلاد\\p{L}*',
  'جنم',
  'مواليد',
  'জন্ম ?তারিখ',
  'জন্মের তারিখ',
  'জন্ম',
  'ਜਨਮ ਮਿਤੀ',
  'ਜਨਮ ਤਾਰੀਖ਼?',
  'ਜਨਮ ਦੀ ਤਾਰੀਖ਼?',
  'ਜਨਮ',
].join('|');

/** Between label and date: a few words that say nothing about when something is done. */
const gap =
  '(?:(?![.!?]\\s|\\b(?:before|by|until|till|from|since|after|form|forms|list|check|each|every|all|when|number)\\b)[^\\n\\d]){0,30}?';

const labelled = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${labels})(?![\\p{L}\\p{M}])${gap}((?<![\\p{L}\\d])(?:${dates}))(?!\\d)`,
  'giu',
);
const followed = new RegExp(
  `(?<![\\p{L}\\d])((?:${dates}))\\s*[,(:=-]? ?(?:(?:is|was|as) (?:her|his|their|the|my) )?\\(?(?:${labels})(?![\\p{L}\\p{M}])`,
  'giu',
);

/** What every label holds: a text without it is done with at once. */
const hint =
  /birth|born|d[./ ]{0,2}o[./ ]{0,2}b|urodz|\bur\.|na[șşs]ter|n[ăa]scut|naroden|پیدائش|ميلاد|مواليد|جنم|জন্ম|ਜਨਮ/i;

/** Dates that a text itself calls a date of birth. Any other date may be a day on which something happened. */
export function findDatesOfBirth(text: string): PrivateFinding[] {
  if (!hint.test(text)) return [];
  return [labelled, followed].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }): PrivateFinding => ({
      kind: 'date-of-birth',
      index,
      found,
    })),
  );
}

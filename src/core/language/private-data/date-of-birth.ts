import type { PrivateFinding } from './finding.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const date = [
  '\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}',
  '\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}',
  `\\d{1,2}(?:st|nd|rd|th)? ${month}\\.?,? \\d{2,4}`,
  `${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{2,4}`,
].join('|');
const label = '(?:date of birth|birth ?date|d\\.?o\\.?b\\.?|born(?: on)?|birthday)';

const labelled = new RegExp(`\\b${label}\\b[^\\n\\d]{0,15}?((?:${date}))(?!\\d)`, 'gi');
const bracketed = new RegExp(
  `((?:${date}))\\s*[,(]?\\s*(?:dob|d\\.o\\.b\\.|date of birth)\\b`,
  'gi',
);

/** What every label holds: a text without it is done with at once. */
const hint = /b(?:irth|orn)|d\.?o\.?b/i;

/** Dates that a text itself calls a date of birth. Any other date may be a day on which something happened. */
export function findDatesOfBirth(text: string): PrivateFinding[] {
  if (!hint.test(text)) return [];
  return [labelled, bracketed].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }): PrivateFinding => ({
      kind: 'date-of-birth',
      index,
      found,
    })),
  );
}

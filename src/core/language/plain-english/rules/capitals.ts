import type { RuleMatch } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { everyone, tableOf } from '../rule.ts';

const shape =
  'Words in capitals have no shape, so they are slow to read. They also sound like shouting.';

/** Source: NHS digital service manual, content guide, "Capital letters": never block capitals. */
export const capitalRules = tableOf([
  {
    code: 'words/block-capitals',
    severity: everyone.error,
    find: findShouting,
    message: '"{found}" is in block capitals, which are hard to read',
    fix: 'Write it in small letters. For weight, use **bold**.',
    title: 'A row of words in capitals',
    why: shape,
    wrong: 'PLEASE DO NOT CALL before 10am.',
    right: 'Please **do not call** before 10am.',
  },
  {
    code: 'words/capitals-word',
    severity: everyone.warning,
    find: findLoudWords,
    message: '"{found}" is in capitals',
    fix: 'Write it in small letters, unless it is the short form of a name.',
    title: 'A word in capitals',
    why: shape,
    wrong: 'Only call if it is URGENT.',
    right: 'Only call if it is **urgent**.',
  },
]);

/** Short forms of five letters and more that readers meet in this field. */
const acronyms = new Set(
  `PATCHS DORIS COVID SNOMED NHSBSA NHSBT NHSEI UKHSA RIDDOR ASCII UNISON WYICB GPITF GPTEAMNET
  UTLAS ICBS PCNS CQUIN BSUHT BTHFT AFCFT MYCARE STEIS LFPSE DATIX HTTPS SMTP EXERCISE DEMO`.split(
    /\s+/,
  ),
);

/** Words that are no short form, whatever their length: they show that a row of capitals is shouting. */
const shortWords = new Set(
  'A ALL AND ANY ARE AT BE CALL CAN DO DOWN FOR FROM GO HAVE HELP IF IN IS MAY MUST NEW NO NOT NOW OF OFF ON OPEN OR OUR OUT ONLY PLAN SEND STOP THE THIS TO UP USE WE WILL WITH YOU YOUR'.split(
    ' ',
  ),
);

function isOrdinary(word: string): boolean {
  return shortWords.has(word) || (word.length > 4 && !acronyms.has(word));
}

function rowsOf({ words }: Reading): { index: number; row: string[]; length: number }[] {
  return [
    ...words.matchAll(
      /(?<![\p{L}\p{N}_-])\p{Lu}+(?:['’]\p{Lu}+)?(?:[^\S\n]+\p{Lu}+(?:['’]\p{Lu}+)?)*(?![\p{L}\p{N}_])/gu,
    ),
  ].map(({ index, 0: found }) => ({ index, row: found.split(/\s+/), length: found.length }));
}

function findShouting(reading: Reading): RuleMatch[] {
  return rowsOf(reading)
    .filter(isShouting)
    .map(({ index, length }) => ({ index, found: reading.text.slice(index, index + length) }));
}

function isShouting({ row }: { row: string[] }): boolean {
  return row.length > 2 && row.some(isOrdinary);
}

function findLoudWords(reading: Reading): RuleMatch[] {
  return rowsOf(reading)
    .filter((one) => !isShouting(one))
    .flatMap(({ index, length }) =>
      [...reading.words.slice(index, index + length).matchAll(/\p{Lu}{5,}/gu)]
        .filter(([word]) => !acronyms.has(word))
        .map((match) => ({ index: index + match.index, found: match[0] })),
    );
}

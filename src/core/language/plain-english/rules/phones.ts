import type { RuleMatch } from '../finding.ts';
import { writePhone } from '../../phone.ts';
import type { Reading } from '../reading.ts';
import { everyone, matching, tableOf } from '../rule.ts';

const dial =
  'People copy the number digit by digit, or have it read to them. Groups help them to get it right.';

/** Source: NHS digital service manual, content guide, "Phone numbers". */
export const phoneRules = tableOf([
  {
    code: 'words/phone-country',
    severity: everyone.error,
    find: matching(
      /(?<![^\s(\uE000\uE001]|(?<![:.\d])\d+\s)\+44\s*\(0\)(?:(?:[ -]?\d){9,10}(?!\d))?/g,
      ([found]) => writePhone(`0${found.slice(found.indexOf(')')).replace(/\D/g, '')}`),
    ),
    message: '"{found}" has both the country code and the 0',
    fix: 'Write the number as people call it here, 01274 000 000.',
    title: 'A phone number with +44 and (0)',
    why: 'Nobody can dial both. Some phones fail when the number is tapped.',
    wrong: 'Call +44 (0)1274 000000.',
    right: 'Call 01274 000 000.',
  },
  {
    code: 'words/phone-spaces',
    severity: everyone.error,
    find: (reading) => findNumbers(reading, /(?<![\w+/.,:£(-])0\d{9,10}(?![\w/-])/g),
    message: '"{found}" has no spaces, so it is hard to read and to read out',
    fix: 'Write it in groups, 01274 000 000.',
    title: 'A phone number without spaces',
    why: dial,
    wrong: 'Call 01274000000.',
    right: 'Call 01274 000 000.',
  },
  {
    code: 'words/phone-groups',
    severity: everyone.warning,
    find: (reading) => findNumbers(reading, grouped),
    message: '"{found}" is not grouped as the NHS writes phone numbers',
    fix: 'Write it as 01274 000 000.',
    title: 'A phone number in other groups',
    why: dial,
    wrong: 'Call 01274 000000.',
    right: 'Call 01274 000 000.',
  },
]);

const grouped =
  /(?<![\w+/.,:£-])(?:(?:\(0\d{4}\) ?|0\d{4}[ -])\d(?:[ -]?\d){5}|(?:\(0\d{3}\) ?|0\d{3}[ -])\d(?:[ -]?\d){6}|(?:\(0\d{2}\) ?|0\d{2}[ -])\d(?:[ -]?\d){7})(?![\w/-])/g;

function findNumbers({ words }: Reading, pattern: RegExp): RuleMatch[] {
  return [...words.matchAll(pattern)].flatMap(({ index, 0: found }) => {
    const replacement = writePhone(found.replace(/\D/g, ''));
    return replacement === undefined || replacement === found ? [] : { index, found, replacement };
  });
}

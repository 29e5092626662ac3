import { month, weekday } from '../calendar.ts';
import { keepCapitals } from '../case.ts';
import type { Match } from '../finding.ts';
import { readingAround, type Reading } from '../reading.ts';
import { everyone, matching, patients, type Rule } from '../rule.ts';

/** Source: NHS digital service manual, content guide, "Punctuation" and "Formatting". */
export const markRules: readonly Rule[] = [
  {
    code: 'words/italics',
    severity: patients.warning,
    find: ({ text, italics }) =>
      italics.map(({ start, end }) => ({ index: start, found: text.slice(start, end) })),
    message: '"{found}" is in italics, which are hard to read',
    fix: 'Leave out the marks around it. For weight, use **bold**.',
  },
  {
    code: 'words/exclamation-mark',
    severity: patients.warning,
    find: matching(/!+/g),
    message: 'an exclamation mark shouts',
    fix: 'End the sentence with a full stop.',
  },
  {
    code: 'words/ampersand',
    severity: everyone.warning,
    find: findAmpersands,
    message: '"&" is for names',
    fix: 'Write "and".',
  },
  {
    code: 'words/for-example',
    severity: everyone.warning,
    find: matching(/(?<![\w.@-])(?:[eE]\.\s?g\.?|eg)(?![\w-]|\.\w)/g, ([found]) =>
      keepCapitals(found.slice(0, 1), 'for example'),
    ),
    message: '"{found}" is read in different ways, and aloud as a word',
    fix: 'Write "for example".',
  },
  {
    code: 'words/that-is',
    severity: everyone.warning,
    find: matching(/(?<![\w.@-])(?:[iI]\.\s?e\.?|ie)(?![\w-]|\.\w)/g, ([found]) =>
      keepCapitals(found.slice(0, 1), 'that is'),
    ),
    message: '"{found}" is not known to everybody',
    fix: 'Write "that is".',
  },
  {
    code: 'words/etc',
    severity: everyone.warning,
    find: matching(/(?<![\w.@-])(?:etc|et cetera)(?![\w-])/gi),
    message: '"{found}" leaves the reader to guess',
    fix: 'Say what else is meant, or begin the list with "such as".',
  },
  {
    code: 'words/short-forms',
    severity: everyone.warning,
    find: matching(/(?<![\w.@-])(?:asap|ASAP|N\.B\.?|NB(?=[:.]?\s)|approx|vs)(?![\w-])/g),
    message: '"{found}" is a short form that not everybody knows',
    fix: 'Write it in full.',
  },
];

const calendarName = new RegExp(`^(?:${weekday.any}|${month.any})\\b`);

/** Between two capitals it is a name, but not between two days. */
function findAmpersands(reading: Reading): Match[] {
  return matching(
    /(?<=\s)&(?=\s)/g,
    () => 'and',
  )(reading).filter(({ index, found }) => {
    const { before, after } = readingAround(reading, index, found.length);
    const [left = '', right = ''] = [
      /[\p{L}\p{N}.]+$/u.exec(before.trim())?.[0],
      /^\S+/.exec(after.trim())?.[0],
    ];
    const isName = /^\p{Lu}/u.test(left) && /^\p{Lu}/u.test(right);
    return !isName || (calendarName.test(left) && calendarName.test(right));
  });
}

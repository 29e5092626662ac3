import { month, weekday } from '../calendar.ts';
import { keepCapitals } from '../case.ts';
import type { RuleMatch } from '../finding.ts';
import { readingAround, type Reading } from '../reading.ts';
import { everyone, matching, patients, tableOf } from '../rule.ts';

const plain = 'Plain marks are read in the same way by everybody, on a screen and aloud.';

/** Source: NHS digital service manual, content guide, "Punctuation" and "Formatting". */
export const markRules = tableOf([
  {
    code: 'words/italics',
    severity: patients.warning,
    find: ({ text, italics }) =>
      italics.map(({ start, end }) => ({ index: start, found: text.slice(start, end) })),
    message: '"{found}" is in italics, which are hard to read',
    fix: 'Leave out the marks around it. For weight, use **bold**.',
    title: 'Words in italics',
    why: 'Slanted letters are hard to read, most of all for people with dyslexia.',
    wrong: 'This is *not* a cyber attack.',
    right: 'This is **not** a cyber attack.',
  },
  {
    code: 'words/exclamation-mark',
    severity: patients.warning,
    find: matching(/!+/g),
    message: 'an exclamation mark shouts',
    fix: 'End the sentence with a full stop.',
    title: 'An exclamation mark',
    why: 'It sounds like shouting. People who are worried need a calm voice.',
    wrong: 'Please come as planned!',
    right: 'Please come as planned.',
  },
  {
    code: 'words/ampersand',
    severity: everyone.warning,
    find: findAmpersands,
    message: '"&" is for names',
    fix: 'Write "and".',
    title: 'The sign &',
    why: plain,
    wrong: 'Letters & results are late.',
    right: 'Letters and results are late.',
  },
  {
    code: 'words/for-example',
    severity: everyone.warning,
    find: matching(/(?<![\w.@-])(?:[eE]\.\s?g\.?|eg)(?![\w-]|\.\w)/g, ([found]) =>
      keepCapitals(found.slice(0, 1), 'for example'),
    ),
    message: '"{found}" is read in different ways, and aloud as a word',
    fix: 'Write "for example".',
    title: 'e.g.',
    why: plain,
    wrong: 'Some things wait, e.g. letters.',
    right: 'Some things wait, for example letters.',
  },
  {
    code: 'words/that-is',
    severity: everyone.warning,
    find: matching(/(?<![\w.@-])(?:[iI]\.\s?e\.?|ie)(?![\w-]|\.\w)/g, ([found]) =>
      keepCapitals(found.slice(0, 1), 'that is'),
    ),
    message: '"{found}" is not known to everybody',
    fix: 'Write "that is".',
    title: 'i.e.',
    why: plain,
    wrong: 'Come today, i.e. before 6pm.',
    right: 'Come today, that is before 6pm.',
  },
  {
    code: 'words/etc',
    severity: everyone.warning,
    find: matching(/(?<![\w.@-])(?:etc|et cetera)(?![\w-])/gi),
    message: '"{found}" leaves the reader to guess',
    fix: 'Say what else is meant, or begin the list with "such as".',
    title: 'etc',
    why: plain,
    wrong: 'Letters, results etc are late.',
    right: 'Letters and results are late, and so are sick notes.',
  },
  {
    code: 'words/short-forms',
    severity: everyone.warning,
    find: matching(/(?<![\w.@-])(?:asap|ASAP|N\.B\.?|NB(?=[:.]?\s)|approx|vs)(?![\w-])/g),
    message: '"{found}" is a short form that not everybody knows',
    fix: 'Write it in full.',
    title: 'asap, NB, approx or vs',
    why: plain,
    wrong: 'Call us asap.',
    right: 'Call us as soon as you can.',
  },
]);

const calendarName = new RegExp(`^(?:${weekday.any}|${month.any})\\b`);

/** Between two capitals it is a name, but not between two days. */
function findAmpersands(reading: Reading): RuleMatch[] {
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

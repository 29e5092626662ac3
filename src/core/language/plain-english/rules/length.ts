import type { RuleMatch } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { patients, tableOf, type Rule } from '../rule.ts';

const thread =
  'People who are ill, worried or in a hurry lose the thread of long texts. Short ones are read to the end.';

/**
 * How much at once. Source: NHS digital service manual, content guide: at most
 * 20 words a sentence, 3 sentences a paragraph and 6 items a list. Above 25
 * words a sentence surely is too long (GOV.UK, "Writing for GOV.UK").
 */
export const lengthRules = tableOf([
  {
    code: 'words/sentence-too-long',
    severity: patients.error,
    find: sentencesOf((words) => words > 25),
    message: 'this sentence has {count} words, and people lose the thread after 20',
    fix: 'Make two or three sentences of it.',
    title: 'A sentence of more than 25 words',
    why: thread,
    wrong:
      'If you already have an appointment at your surgery today or tomorrow, please go to it as planned, unless somebody from the surgery calls you and asks you not to.',
    right:
      'If you have an appointment today or tomorrow, please go to it. Your surgery calls you if it changes.',
  },
  {
    code: 'words/sentence-long',
    severity: patients.warning,
    find: sentencesOf((words) => words > 20 && words <= 25),
    message: 'this sentence has {count} words, and patients are promised 20 at most',
    fix: 'Make two sentences of it.',
    title: 'A sentence of more than 20 words',
    why: thread,
    wrong:
      'If you have an appointment at your surgery today or tomorrow, please go to it unless we call you to change it.',
    right:
      'If you have an appointment today or tomorrow, please go to it. We call you if it changes.',
  },
  {
    code: 'words/sentence-long-for-staff',
    severity: { practices: 'warning' },
    find: sentencesOf((words) => words > 25),
    message: 'this sentence has {count} words, which is hard to read in a hurry',
    fix: 'Make two sentences of it.',
    title: 'A long sentence, to staff',
    why: thread,
    wrong:
      'Please print the appointment list for tomorrow before 5pm today, and keep it at the front desk, because contingency mode may fail overnight and then nobody can see it.',
    right:
      'Print the list for tomorrow before 5pm today, and keep it at the front desk. Contingency mode may fail overnight.',
  },
  {
    code: 'words/paragraph-long',
    severity: patients.warning,
    find: findLongParagraphs,
    message: 'this paragraph has {count} sentences, and patients are promised 3 at most',
    fix: 'Leave an empty line where a new thought begins.',
    title: 'A paragraph of more than 3 sentences',
    why: thread,
    wrong:
      'Your surgery is open. Phones are busy. Please call after 10am. Urgent calls come first.',
    right:
      'Your surgery is open.\n\nPhones are busy. Please call after 10am. Urgent calls come first.',
  },
  {
    code: 'words/list-long',
    severity: patients.warning,
    find: findLongLists,
    message: 'this list has {count} items, and patients are promised 6 at most',
    fix: 'Leave out what is not needed, or make two lists with a line of words before each.',
    title: 'A list of more than 6 items',
    why: thread,
    wrong:
      '- allergies\n- blood tests\n- letters\n- repeat medicine\n- results\n- scans\n- sick notes',
    right: '- allergies\n- letters\n- medicine\n- results',
  },
]);

function sentencesOf(isTooLong: (words: number) => boolean): Rule['find'] {
  return ({ text, blocks }) =>
    blocks
      .flatMap(({ sentences }) => sentences)
      .filter(({ words }) => isTooLong(words))
      .map(({ start, end, words }) => ({
        index: start,
        found: text.slice(start, end),
        count: words,
      }));
}

function findLongParagraphs({ text, blocks }: Reading): RuleMatch[] {
  return blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ start, end, sentences }) => ({
      index: start,
      found: text.slice(start, end),
      count: sentences.filter(({ isWhole }) => isWhole).length,
    }))
    .filter(({ count }) => count > 3);
}

function findLongLists({ text, blocks }: Reading): RuleMatch[] {
  const items = blocks.filter(({ kind, list }) => kind === 'item' && list !== undefined);
  return [...Map.groupBy(items, ({ list }) => list).values()]
    .filter((list) => list.length > 6)
    .map((list) => {
      const start = list[0]?.start ?? 0;
      return {
        index: start,
        found: text.slice(start, list.at(-1)?.end ?? start),
        count: list.length,
      };
    });
}

import { openSlots } from '../../language/ready-sentences.ts';
import { anError, lineAt, type Problem } from '../problem.ts';
import type { CheckedContent } from '../checked.ts';

/** That no slot of a ready sentence is left open where patients read it. */
export function checkOpenSlots({ updates, texts }: CheckedContent): Problem[] {
  return updates.flatMap(({ file, forPatients }) => {
    const [slot] = openSlots(forPatients);
    if (slot === undefined) return [];
    const text = texts.get(file) ?? '';
    return [
      anError({
        code: 'text/slot',
        file,
        line: lineAt(text, Math.max(0, text.lastIndexOf(`{${slot}}`))),
        message: `{${slot}} stands where ${meanings[slot] ?? 'something'} belongs`,
        fix: `Write ${examples[slot] ?? 'it'} in its place, without the brackets.`,
      }),
    ];
  });
}

const meanings: Readonly<Record<string, string>> = {
  date: 'a day',
  from: 'a day',
  to: 'a day',
  time: 'a time',
  number: 'a number',
};

const examples: Readonly<Record<string, string>> = {
  date: 'a day such as Saturday 2 August',
  from: 'a day such as Saturday 2 August',
  to: 'a day such as Saturday 2 August',
  time: 'a time such as 5:30pm',
  number: 'a number such as 12',
};

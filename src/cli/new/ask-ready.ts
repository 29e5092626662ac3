import { input } from '@inquirer/prompts';
import { fitsSlot, openSlots } from '../../core/language/ready-sentences.ts';
import type { Language } from '../../core/model/language.ts';
import { chooseMany } from '../choose-many.ts';

/** Offers the sentences that are there in every language, the likely ones first, and asks what belongs in their slots. */
export async function askReady(
  { sentences }: Pick<Language, 'sentences'>,
  likely: readonly string[],
): Promise<string[]> {
  const isLikely = (sentence: string) => Number(likely.includes(sentence));
  const all = Object.values(sentences).toSorted((a, b) => isLikely(b) - isLikely(a));
  if (all.length === 0) return [];
  const chosen = await chooseMany({
    message: 'Ready sentences, which are there in every language at once. Enter for none.',
    choices: all.map((value) => ({ value, name: value, short: '' })),
    pageSize: 12,
  });
  const filled: string[] = [];
  for (const sentence of chosen) filled.push(await fill(sentence));
  return filled;
}

async function fill(sentence: string): Promise<string> {
  const [slot] = openSlots(sentence);
  if (slot === undefined) return sentence;
  const example = examples[slot] ?? '';
  const words = await input({
    message: `${sentence} What is {${slot}}?`,
    validate: (typed) => fitsSlot(slot, typed.trim()) || `Write it as ${example}.`,
  });
  return fill(sentence.replace(`{${slot}}`, words.trim()));
}

const examples: Readonly<Record<string, string>> = {
  date: 'Saturday 2 August',
  from: 'Saturday 2 August',
  to: 'Saturday 2 August',
  time: '5:30pm',
  number: '12',
};

import type { Board } from '../board.ts';
import type { Link } from '../parts/link.ts';
import { searchWords } from '../parts/search-words.ts';
import { describeStanding } from '../parts/standing.ts';
import type { Tag } from '../parts/tag.ts';
import { countOf, number } from '../words/count.ts';

export interface PracticeListView {
  /** How many are affected. */
  reach: string;
  letters: {
    letter: string;
    practices: { practice: Link; town: string; postcode: string; tag: Tag; search: string }[];
  }[];
  /** Those that have closed for good. Only their whole name or code finds them. */
  closed: { practice: Link; sentence: string; exact: string }[];
}

function describeReach({ running }: Board['state']): string {
  const affected = running.filter(({ standing }) => standing === 'affected').length;
  const all = countOf(running.length, 'surgery', 'surgeries');
  return affected === 0
    ? `No known problem affects any of the ${all}.`
    : `${number(affected)} of ${all} ${affected === 1 ? 'is' : 'are'} affected now.`;
}

/** Every surgery, A to Z, with how it stands. `search` is what a reader may type to find it. */
export function projectPractices({ state, addresses, english }: Board): PracticeListView {
  const letters = new Map<string, PracticeListView['letters'][number]['practices']>();
  for (const practiceState of state.running) {
    const { practice } = practiceState;
    const letter = practice.name.charAt(0).toUpperCase();
    const some = letters.get(letter) ?? [];
    some.push({
      practice: { text: practice.name, href: addresses.path.practice(practice.code) },
      town: practice.town,
      postcode: practice.postcode,
      tag: describeStanding(practiceState, english).tag,
      search: searchWords(practice, state.directory),
    });
    letters.set(letter, some);
  }
  return {
    reach: describeReach(state),
    letters: [...letters].map(([letter, practices]) => ({ letter, practices })),
    closed: [...state.practices.values()]
      .filter(({ closed }) => closed !== undefined)
      .map((one) => ({
        practice: {
          text: one.practice.name,
          href: addresses.path.practice(one.practice.code),
        },
        sentence: describeStanding(one, english).sentence,
        exact: `${one.practice.name}|${one.practice.code}`.toLowerCase(),
      })),
  };
}

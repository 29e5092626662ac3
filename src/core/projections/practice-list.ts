import type { Board } from '../board.ts';
import type { Link } from '../parts/link.ts';
import { searchWords } from '../parts/search-words.ts';
import { describeStanding } from '../parts/standing.ts';
import type { Tag } from '../parts/tag.ts';

export interface PracticeListView {
  count: number;
  affected: number;
  letters: {
    letter: string;
    practices: { practice: Link; town: string; postcode: string; tag: Tag; search: string }[];
  }[];
}

/** Every surgery, A to Z, with how it stands. `search` is what a reader may type to find it. */
export function projectPractices({ state, addresses, content, english }: Board): PracticeListView {
  const letters = new Map<string, PracticeListView['letters'][number]['practices']>();
  for (const practice of content.practices) {
    const practiceState = state.practices.get(practice.code);
    if (!practiceState) continue;
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
    count: content.practices.length,
    affected: [...state.practices.values()].filter(({ standing }) => standing === 'affected')
      .length,
    letters: [...letters].map(([letter, practices]) => ({ letter, practices })),
  };
}

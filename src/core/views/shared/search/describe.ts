import type { FinderWords } from '../finder-words.ts';
import { maxShown, type SearchResult } from './find.ts';
import type { Findable } from './match.ts';

/** What the search found, in the page's language: how many, and how to go on. */
export function describeFinding(
  { kind, found, isCut }: SearchResult<Findable>,
  words: FinderWords,
): string {
  switch (kind) {
    case 'short':
      return words.short;
    case 'none':
      return words.none;
    case 'all':
      return found.length > maxShown || isCut
        ? words.more.replace('{count}', `${Math.min(found.length, maxShown)}`)
        : count(found.length, words);
    case 'close':
    case 'some':
    case 'near':
      return `${words.nearest} ${count(found.length, words)}`;
  }
}

function count(number: number, { locale, found }: FinderWords): string {
  const form = new Intl.PluralRules(locale).select(number);
  return (found[form] ?? found['other'] ?? '').replace('{count}', `${number}`);
}

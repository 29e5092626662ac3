import { makeLruCache } from '../../cache/lru-cache.ts';
import { memoize } from '../../cache/memoize.ts';
import type { Language } from '../../model/language.ts';

type Terms = Language['terms'];

/** An item that begins with a digit, 999 or 111.nhs.uk, is to be there as it is; any other is a term. */
const isLiteral = (item: string) => /^\d/.test(item);

/** "under-5 where 111.nhs.uk": wanted only in a text that has the second. */
export function itemParts(item: string): { wanted: string; where?: string } {
  const [wanted = item, where] = item.split(' where ');
  return { wanted, ...(where !== undefined && { where }) };
}

/** The terms that items name, each once. */
export function termsIn(items: readonly string[]): string[] {
  const named = items.flatMap((item) => Object.values(itemParts(item)) as string[]);
  return [...new Set(named.filter((name) => !isLiteral(name)))];
}

/** The items that a text in this language must have and has not. */
export function missingItems(text: string, items: readonly string[], terms: Terms): string[] {
  const plain = normalize(text);
  return items.flatMap((item) => {
    const { wanted, where } = itemParts(item);
    if (where !== undefined && !has(plain, where, terms)) return [];
    return has(plain, wanted, terms) ? [] : wanted;
  });
}

/** By what words a language says a term. None, if it does not say. */
export function termWords(term: string, terms: Terms): readonly string[] {
  return Object.hasOwn(terms, term) ? (terms[term] ?? []) : [];
}

function has(plain: string, item: string, terms: Terms): boolean {
  if (!isLiteral(item)) {
    return plainWords(terms)(item).some((words) => plain.includes(words));
  }
  const pattern = literals(item, () => new RegExp(`(?<![\\w./])${escape(item)}(?![\\w/]|\\.\\w)`));
  return pattern.test(plain);
}

const literals = makeLruCache<RegExp>(100);

/** The words of a language's terms, as they are compared. */
const plainWords = memoize((terms: Terms) => {
  const known = makeLruCache<readonly string[]>(200);
  return (term: string) => known(term, () => termWords(term, terms).map(normalize));
});

function normalize(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
}

/** The terms of a language's glossary that a text of it says. */
export function termsSaid(text: string, source: Language): readonly string[] {
  return termsSaidIn(source)(text);
}

/** One English text is compared with its translation in every language. */
const termsSaidIn = memoize(({ glossary, terms }: Language) => {
  const said = makeLruCache<readonly string[]>(2000);
  const patterns = Object.keys(glossary).map((term) => ({
    term,
    ways: termWords(term, terms).map(
      (words) => new RegExp(`(?<![\\w-])${escape(normalize(words))}(?:s|es)?(?![\\w-])`),
    ),
  }));
  return (text: string) =>
    said(text, () => {
      const plain = normalize(text.replace(/https?:\S+/g, ' '));
      return patterns
        .filter(({ ways }) => ways.some((way) => way.test(plain)))
        .map(({ term }) => term);
    });
});

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

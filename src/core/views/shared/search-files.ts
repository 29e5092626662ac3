import type { SiteContext } from '../site-context.ts';
import type { Practice } from '../../model/practice.ts';
import { memoize } from '../../cache/memoize.ts';
import type { PracticeState, State } from '../../state/state.ts';
import { compareText } from '../../language/compare.ts';
import { fileOfKey, keyOf, minLetters, wordsIn } from './search-keys.ts';
import { standingTag } from './standing.ts';
import { exactWords } from './search-words.ts';
import type { Tone } from './tag.ts';

/** One surgery as the search shows it. */
export interface FoundSurgery {
  name: string;
  href: string;
  /** Town and postcode. */
  note: string;
  tag: string;
  tone: Tone;
  /** The ids of the notices that concern it, for languages in which it has no page. */
  notices?: readonly string[];
  /** More words to find it by: its branches. */
  also?: string;
  /** Only its whole name or its code finds it: it has closed for good. */
  exact?: string;
}

export interface SearchFiles {
  /** By number of the file, from 0. */
  files: readonly (readonly FoundSurgery[])[];
  /** Beginnings of words, or words, that too many surgeries share. */
  common: readonly string[];
}

/** A beginning that more surgeries share is not looked up by itself. */
const maxPerKey = 300;

/** So many surgeries stand in a file, each in several: a few kilobytes when they travel. */
const perFile = 25;

/** How many files there are: a power of two, so that a surgery more seldom moves the others. */
export function countSearchFiles({ practices }: State): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, practices.size / perFile)));
}

/** All surgeries, each under every word of its name, its branches, its town and its postcode. */
export const searchFiles = memoize((context: SiteContext): SearchFiles => {
  const all = [...context.state.practices.values()].map((one) => ({
    words: [...new Set(wordsOf(one.practice))],
    found: foundSurgery(one, context),
  }));
  const common = findCommon(all.map(({ words }) => words));
  const files = Array.from({ length: countSearchFiles(context.state) }, (): FoundSurgery[] => []);
  for (const { words, found } of all) {
    const keys = words.map((word) => keyOf(word, (key) => common.has(key)));
    const numbers = keys
      .filter((key) => !common.has(key))
      .map((key) => fileOfKey(key, files.length));
    for (const file of new Set(numbers)) files[file]?.push(found);
  }
  return { files, common: [...common].toSorted(compareText) };
});

function wordsOf({ name, town, postcode, sites, code }: Practice): string[] {
  const [outward = ''] = postcode.split(' ');
  return [...wordsIn([name, town, outward, ...sites].join(' ')), code.toLowerCase()];
}

/**
 * Counts each beginning once for a surgery; a whole word apart, with its full
 * stop. Only a beginning of something common can be common: few are counted.
 */
function findCommon(all: readonly (readonly string[])[]): Set<string> {
  const common = new Set<string>();
  let some = all.map((words) => words.filter((word) => word.length >= minLetters));
  for (let length = minLetters; some.some((words) => words.length > 0); length++) {
    const counts = new Map<string, number>();
    for (const words of some) {
      for (const key of new Set(words.map((word) => `${word}.`.slice(0, length)))) {
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    for (const [key, count] of counts) if (count > maxPerKey) common.add(key);
    some = some.map((words) =>
      words.filter((word) => word.length >= length && common.has(word.slice(0, length))),
    );
  }
  return common;
}

function foundSurgery(one: PracticeState, context: SiteContext): FoundSurgery {
  const { addresses, translators, practiceTranslators } = context;
  const { name, code, town, postcode, sites } = one.practice;
  const tag = standingTag(one);
  const isWanted = practiceTranslators.length < translators.length;
  const notices = isWanted
    ? [...one.incidents, ...one.planned].map(({ incident }) => incident.id)
    : [];
  return {
    name,
    href: addresses.path.practice(code),
    note: `${town}, ${postcode}`,
    tag: tag.text,
    tone: tag.tone,
    ...(notices.length > 0 ? { notices } : {}),
    ...(sites.length > 0 ? { also: sites.join(' ') } : {}),
    ...(one.closed === undefined ? {} : { exact: exactWords(one.practice) }),
  };
}

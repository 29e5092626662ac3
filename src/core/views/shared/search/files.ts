import type { SiteContext } from '../../site-context.ts';
import { memoize } from '../../../cache/memoize.ts';
import { compareText } from '../../../language/compare.ts';
import type { Practice } from '../../../model/practice.ts';
import { listedNameOf } from '../../../model/tell-apart.ts';
import type { PracticeState } from '../../../state/practice-state.ts';
import type { State } from '../../../state/state.ts';
import { allStandingTags, standingTag } from '../standing.ts';
import { outwardOf } from './find.ts';
import {
  fileOfKey,
  keyOf,
  keysOfCommon,
  keysOfEnds,
  keysOfOutward,
  minLetters,
  type IsCommon,
  type Spread,
} from './keys.ts';
import { exactNames, placesOf } from './names.ts';
import { lettersOf } from './postcode.ts';
import { isFiller, wordsIn } from './words.ts';

/**
 * A surgery in a file: name, town, postcode, code, the number of its tag, branches, its names
 * if it closed for good, and the numbers of its notices where some languages have no page of it.
 */
export type SurgeryCells = readonly [
  name: string,
  town: string,
  postcode: string,
  code: string,
  tag: number,
  also?: string,
  exact?: string,
  notices?: string,
];

export interface SearchFile {
  surgeries: readonly SurgeryCells[];
  /** First halves of postcodes, by the letters that they begin with. */
  outwards?: Record<string, readonly string[]>;
}

export interface SearchFiles {
  /** By number of the file, from 0. */
  files: readonly SearchFile[];
  spread: Spread;
  /** Keys that too many surgeries share. */
  common: readonly string[];
}

/** A beginning that more surgeries share is not looked up by itself; of a word or words so many of the best are. */
const maxPerKey = 40;

/** How many files there are: a power of two, so that a surgery more seldom moves the others. */
export function countSearchFiles({ practices }: Pick<State, 'practices'>): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, practices.size / perFile)));
}

/** So many surgeries are there for one file. Each stands in about nine. */
const perFile = 3.5;

/** A file should have no more: on a poor signal that is a moment. */
const maxFileBytes = 10_000;

/** All surgeries, each under every key by which it can be found. */
export const searchFiles = memoize((context: SiteContext): SearchFiles => {
  const all = [...context.state.practices.values()].toSorted(byNameLength);
  const words = new Map(all.map((one) => [one, tellingWords(one.practice)]));
  const common = findCommon(
    all.map((one) => [...(words.get(one) ?? []), one.practice.code.toLowerCase()]),
  );
  const byKey = new Map<string, PracticeState[]>();
  for (const one of all) {
    for (const key of keysOf(words.get(one) ?? [], one.practice, (some) => common.has(some))) {
      const some = byKey.get(key) ?? [];
      if (some.length < maxPerKey || key.startsWith('#')) some.push(one);
      byKey.set(key, some);
    }
  }
  const cells = new Map(all.map((one) => [one, cellsOf(one, context)]));
  const bytes = new Map([...cells].map(([one, its]) => [one, JSON.stringify(its).length + 1]));
  const spread = chooseSpread(byKey, bytes, countSearchFiles(context.state));
  const outwards = outwardsByFile(all, spread);
  return {
    files: surgeriesByFile(byKey, spread).map((surgeries, file) => ({
      surgeries: [...surgeries].map((one) => cells.get(one) ?? cellsOf(one, context)),
      ...outwards.get(file),
    })),
    spread,
    common: [...common].toSorted(compareText),
  };
});

type ByKey = ReadonlyMap<string, readonly PracticeState[]>;

function surgeriesByFile(byKey: ByKey, spread: Spread): Set<PracticeState>[] {
  const files = Array.from({ length: spread.files }, () => new Set<PracticeState>());
  for (const [key, some] of byKey) {
    const file = files[fileOfKey(key, spread)];
    for (const one of some) file?.add(one);
  }
  return files;
}

/** The first way to spread keys in which no file is too long; else the best of some. */
function chooseSpread(
  byKey: ByKey,
  bytes: ReadonlyMap<PracticeState, number>,
  files: number,
): Spread {
  const sizeOf = (some: ReadonlySet<PracticeState>) =>
    [...some].reduce((sum, one) => sum + (bytes.get(one) ?? 0), 0);
  let best = { spread: { files, salt: 0 }, largest: Infinity };
  for (let salt = 0; salt < 40 && best.largest > maxFileBytes * 0.95; salt++) {
    const spread = { files, salt };
    const largest = Math.max(...surgeriesByFile(byKey, spread).map(sizeOf));
    if (largest < best.largest) best = { spread, largest };
  }
  return best.spread;
}

/** The first halves of the postcodes of those that are open, by the number of the file that has them. */
function outwardsByFile(
  all: readonly PracticeState[],
  spread: Spread,
): Map<number, { outwards: Record<string, string[]> }> {
  const outwards = new Set(
    all
      .filter(({ closed }) => closed === undefined)
      .flatMap(({ practice }) => [practice, ...(practice.branches ?? [])].map(outwardOf)),
  );
  const byLetters = Map.groupBy([...outwards].toSorted(compareText), lettersOf);
  const byFile = Map.groupBy(byLetters, ([letters]) => fileOfKey(`@${letters}`, spread));
  return new Map([...byFile].map(([file, some]) => [file, { outwards: Object.fromEntries(some) }]));
}

/** Of surgeries that all have the words typed, those with nothing else in their names stand first. */
function byNameLength(a: PracticeState, b: PracticeState): number {
  const words = ({ practice }: PracticeState) => tellingNames(practice).length;
  return words(a) - words(b) || compareText(a.practice.code, b.practice.code);
}

function tellingNames(practice: Practice): string[] {
  return wordsIn(listedNameOf(practice)).filter((word) => !isFiller(word));
}

function tellingWords(practice: Practice): string[] {
  const { town } = practice;
  const others = wordsIn([town, ...placesOf(practice)].join(' ')).filter((word) => !isFiller(word));
  return [...new Set([...tellingNames(practice), ...others])];
}

function keysOf(
  words: readonly string[],
  { code, postcode, branches = [] }: Pick<Practice, 'code' | 'postcode' | 'branches'>,
  isCommon: IsCommon,
): Set<string> {
  const isRare = (word: string) => !isCommon(`${word}.`);
  return new Set([
    ...words.map((word) => keyOf(word, isCommon)),
    ...words.filter(isRare).flatMap((word) => keysOfEnds(word, isCommon)),
    ...keysOfCommon(words.filter((word) => !isRare(word))),
    keyOf(code.toLowerCase(), isCommon),
    ...[{ postcode }, ...branches].flatMap((place) => keysOfOutward(outwardOf(place))),
  ]);
}

/**
 * Counts each beginning once for a surgery; a whole word apart, with its full
 * stop. Only a beginning of something common can be common: few are counted.
 */
function findCommon(all: readonly (readonly string[])[]): Set<string> {
  const common = new Set<string>();
  const count = (some: readonly (readonly string[])[], keyFrom: (word: string) => string) => {
    const counts = new Map<string, number>();
    for (const words of some) {
      for (const key of new Set(words.map(keyFrom))) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const [key, times] of counts) if (times > maxPerKey) common.add(key);
  };
  const isShort = (word: string) => word.length < minLetters;
  count(
    all.map((words) => words.filter(isShort)),
    (word) => `${word}.`,
  );
  let some = all.map((words) => words.filter((word) => !isShort(word)));
  for (let length = minLetters; some.some((words) => words.length > 0); length++) {
    count(some, (word) => `${word}.`.slice(0, length));
    some = some.map((words) =>
      words.filter((word) => word.length >= length && common.has(word.slice(0, length))),
    );
  }
  return common;
}

/** Incidents by their place in the list that a page of the search has. */
const numbersOf = memoize(
  ({ state: { open, planned } }: SiteContext) =>
    new Map([...open, ...planned].map((one, number) => [one, number])),
);

function numberOfTag(one: PracticeState): number {
  const { text } = standingTag(one);
  return allStandingTags.findIndex((tag) => tag.text === text);
}

function cellsOf(one: PracticeState, context: SiteContext): SurgeryCells {
  const { name, code, town, postcode } = one.practice;
  const isWanted = context.practiceTranslators.length < context.translators.length;
  const concerns = isWanted ? [...one.incidents, ...one.planned] : [];
  const numbers = numbersOf(context);
  const cells = [name, town, postcode, code, numberOfTag(one)] as const;
  const also = placesOf(one.practice).join(' ');
  const exact = one.closed === undefined ? '' : exactNames(one.practice);
  const notices = concerns.map((incident) => numbers.get(incident)).join(' ');
  // The last that has something ends it: files are small.
  if (notices !== '') return [...cells, also, exact, notices];
  if (exact !== '') return [...cells, also, exact];
  return also === '' ? cells : [...cells, also];
}

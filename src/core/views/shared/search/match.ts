import { districtOf, type TypedPostcode } from './postcode.ts';
import { isBeginningOfLongForm, isFiller, isGeneral, isOneLetterOff, wordsIn } from './words.ts';

/** What the search knows of a surgery. */
export interface Findable {
  name: string;
  town: string;
  postcode: string;
  code: string;
  /** More words to find it by: its branches. */
  also: string;
  /** Its names, with | between, if it has closed for good: then only one of them, or its code, finds it. */
  exact?: string | undefined;
}

/** How well a surgery matches what is typed. */
export interface Match {
  /** Words of what is typed that it lacks. */
  missing: number;
  /** Words that it has with one letter wrong. */
  wrong: number;
  /** Whether a word that tells surgeries apart matches. */
  isTelling: boolean;
  /** How much of the postcode matches: 0 for nothing, 4 for all of it. */
  postcode: number;
  /** The more the better. */
  score: number;
}

interface Read {
  words: readonly string[];
  /** All words without the spaces between them, and with one before each part. */
  joined: string;
  names: number;
  /** Its own and those of its branches, as they are written. */
  postcodes: readonly string[];
}

const reads = new WeakMap<Findable, Read>();

function read(one: Findable): Read {
  const known = reads.get(one);
  if (known) return known;
  const name = wordsIn(one.name);
  const parts = [name, wordsIn(one.town), wordsIn(one.also)];
  const made = {
    words: [...parts.flat(), one.code.toLowerCase()],
    joined: parts.map((words) => words.join('')).join(' '),
    names: wordsIn(listed(one.name)).filter((word) => !isFiller(word)).length,
    // Only a whole postcode is one among the words of its branches.
    postcodes: `${one.postcode} ${one.also}`.match(/\w+ \d[A-Z]{2}/g) ?? [],
  };
  reads.set(one, made);
  return made;
}

/** Its own postcode and those of its branches, as they are written. */
export function postcodesOf(one: Findable): readonly string[] {
  return read(one).postcodes;
}

/** A name without what tells it from others of that name. */
function listed(name: string): string {
  return name.replace(/ \([^)]*\)$/, '');
}

/** With `mayBeWrong`, a word matches too that differs by one letter, which takes longer to see. */
export function matchOf(
  one: Findable,
  words: readonly string[],
  postcode: TypedPostcode | undefined,
  mayBeWrong: boolean,
): Match {
  const its = read(one);
  const match = { missing: 0, wrong: 0, isTelling: false, score: 0 };
  for (const [index, word] of words.entries()) {
    const fit = fitOf(word, index, words, its) || wrongFitOf(word, its, mayBeWrong);
    const isLight = isFiller(word) || isGeneral(word);
    if (fit === 0 && !isFiller(word)) match.missing++;
    if (fit === 1) match.wrong++;
    if (fit > 0 && !isLight) match.isTelling = true;
    match.score += fit * (isFiller(word) ? 1 : isLight ? 2 : 8);
  }
  const near = postcode ? Math.max(...its.postcodes.map((one) => nearness(one, postcode))) : 0;
  // Of two that have all words, the one with the shorter name is meant.
  const score = match.score + near * 20 - Math.min(its.names, 9) / 10;
  return { ...match, postcode: near, score };
}

/** 3 for a whole word, 2 for its beginning or two words as one, 0 for none. */
function fitOf(word: string, index: number, typed: readonly string[], its: Read): 0 | 2 | 3 {
  if (its.words.includes(word)) return 3;
  const isLast = index === typed.length - 1;
  if (its.words.some((one) => one.startsWith(word))) return 2;
  if (isLast && its.words.some((one) => isBeginningOfLongForm(word, one))) return 2;
  const pairs = [(typed[index - 1] ?? '') + word, word + (typed[index + 1] ?? '')];
  if (word.length > 4 && its.joined.includes(word)) return 2;
  return pairs.some((pair) => pair.length > word.length + 1 && its.words.includes(pair)) ? 2 : 0;
}

/** 1 for a word with one letter wrong. Short words are too much alike. */
function wrongFitOf(word: string, { words }: Read, mayBeWrong: boolean): number {
  if (!mayBeWrong || word.length < 4) return 0;
  return words.some((one) => one.length > 3 && isOneLetterOff(word, one)) ? 1 : 0;
}

function nearness(postcode: string, typed: TypedPostcode): number {
  const [outward, inward] = postcode.toLowerCase().split(' ') as [string, string];
  if (outward === typed.outward) {
    if (typed.inward !== '' && inward === typed.inward) return 4;
    return typed.inward !== '' && inward.startsWith(typed.inward.charAt(0)) ? 3 : 2;
  }
  return districtOf(outward) === districtOf(typed.outward) ? 1 : 0;
}

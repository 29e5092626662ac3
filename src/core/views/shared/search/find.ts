import { keyOf, keyOfCommon, keysIfWrong, keysOfOutward } from './keys.ts';
import { matchOf, postcodesOf, type Findable, type Match } from './match.ts';
import { lettersOf, nearestTo, takePostcode, type TypedPostcode } from './postcode.ts';
import { isFiller, isGeneral, isOneLetterOff, wordsIn } from './words.ts';

/** So many are shown at once. */
export const maxShown = 40;

/** So many that match only in part. */
const maxPartly = 20;

/** Where surgeries come from: the page itself, or files. */
export interface SearchSource<One extends Findable> {
  /** Keys that too many surgeries have. */
  common: ReadonlySet<string>;
  /** Whether every surgery is at hand, so that even one letter will do. */
  isWhole?: boolean;
  /** Those that stand under any of some keys, and perhaps others. */
  read: (keys: readonly string[]) => Promise<readonly One[]>;
  /** The first halves of all postcodes that begin with some letters, small. */
  outwards: (letters: string) => Promise<readonly string[]>;
}

/** What was found, the best first. */
export interface SearchResult<One> {
  /**
   * `short`: too little was typed. `all`: they have everything that was typed.
   * `close`: one letter is another. `some`: they have only a part of it.
   * `near`: nobody has the postcode, and these are nearest. `none`.
   */
  kind: 'short' | 'all' | 'close' | 'some' | 'near' | 'none';
  found: One[];
  /** Whether there may be more, because all that was typed is common. */
  isCut: boolean;
  /** The first half of a postcode, in capitals, if there is one. */
  outward?: string;
}

/** What is typed, read. */
interface Query {
  words: string[];
  postcode?: TypedPostcode | undefined;
  /** What may be a code: a word with a digit, or all that was typed as one. */
  codes: string[];
  /** All that was typed, as a name. */
  name: string;
}

export function readQuery(typed: string): Query {
  const all = wordsIn(typed);
  const { postcode, rest } = takePostcode(all);
  const joined = all.join('');
  return {
    words: rest,
    postcode,
    codes: [...all, joined].filter((word) => /^[a-z](?=.*\d)[a-z\d]{2,7}$/.test(word)),
    name: nameOf(typed),
  };
}

/** A name as it is compared: the words that are not mere fillers. */
export function nameOf(text: string): string {
  const words = wordsIn(text);
  const telling = words.filter((word) => !isFiller(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/**
 * The surgeries that somebody means. Reads as little as will do: the files of
 * the postcode, the code and the rarest word; then those of the other words;
 * then those in which a word stands if its first letters are wrong.
 */
export async function findSurgeries<One extends Findable>(
  typed: string,
  source: SearchSource<One>,
): Promise<SearchResult<One>> {
  const query = readQuery(typed);
  const { postcode } = query;
  const { keys, isCut } = firstKeys(query, source);
  const isShort = source.isWhole ? query.name === '' : keys.length === 0;
  if (isShort) return { kind: 'short', found: [], isCut: false };

  const read = new Set<One>(await source.read(keys));
  let answer = judge([...read], query);
  for (const more of laterKeys(query, source)) {
    if (answer.kind === 'all' || more.length === 0) break;
    for (const one of await source.read(more)) read.add(one);
    answer = judge([...read], query);
  }
  const outward = postcode && { outward: postcode.outward.toUpperCase() };
  if (answer.kind === 'none' && postcode) {
    const found = await findNear(postcode.outward, source);
    if (found.length > 0) return { kind: 'near', found, isCut: false, ...outward };
  }
  return { ...answer, isCut: isCut && answer.kind === 'all', ...outward };
}

/** Where to look first, and whether only the best of many stand there. */
function firstKeys(
  query: Query,
  { common }: SearchSource<Findable>,
): { keys: string[]; isCut: boolean } {
  const isCommon = (key: string) => common.has(key);
  const keys = [
    ...query.codes.map((code) => keyOf(code, isCommon)),
    ...(query.postcode ? keysOfOutward(query.postcode.outward) : []),
  ];
  const telling = query.words.filter((word) => !isFiller(word));
  const last = telling.at(-1) ?? '';
  const whole = telling.filter((word) => isCommon(`${word}.`));
  const [rarest] = rareWords(query, common)
    .filter((word) => !isCommon(word) || word !== last)
    .map((word) => keyOf(word, isCommon))
    .toSorted((a, b) => b.length - a.length);
  if (rarest) return { keys: [...keys, rarest], isCut: false };
  if (keys.length > 0) return { keys, isCut: false };
  const completed = isCommon(last)
    ? completions(last, common).map((word) => [...whole.filter((one) => one !== last), word])
    : [whole];
  const together = completed.flatMap(
    (words) => keyOfCommon(words) ?? words.map((one) => `${one}.`),
  );
  return { keys: isCommon(last) ? [...together, `${last}.`] : together, isCut: true };
}

/** The most words that what is typed may be the beginning of. */
const maxCompletions = 4;

/** The common words that begin with some letters. */
function completions(letters: string, common: ReadonlySet<string>): string[] {
  return [...common]
    .filter((key) => key.startsWith(letters) && key.endsWith('.'))
    .slice(0, maxCompletions)
    .map((key) => key.slice(0, -1));
}

/** Where to look if that is not enough: first by the other words, then as if one letter were wrong. */
function laterKeys({ words }: Query, { common }: SearchSource<Findable>): string[][] {
  const isCommon = (key: string) => common.has(key);
  const rare = rareWords({ words }, common).filter((word) => !isGeneral(word));
  const meant = words.flatMap((word) => (isFiller(word) ? [] : (commonWordOf(word, common) ?? [])));
  return [
    rare.map((word) => keyOf(word, isCommon)),
    [
      ...rare.slice(0, 3).flatMap((word) => keysIfWrong(word, isCommon)),
      ...[keyOfCommon(meant) ?? meant.map((word) => `${word}.`)].flat(),
    ],
  ];
}

/** A common word, or the one that is meant if one letter is wrong. */
function commonWordOf(word: string, common: ReadonlySet<string>): string | undefined {
  if (common.has(`${word}.`)) return word;
  if (word.length < 4) return undefined;
  const key = [...common].find((one) => one.endsWith('.') && isOneLetterOff(`${word}.`, one));
  return key?.slice(0, -1);
}

/** The words that can be looked up by themselves. */
function rareWords({ words }: Pick<Query, 'words'>, common: ReadonlySet<string>): string[] {
  const isCommon = (key: string) => common.has(key);
  return words.filter(
    (word) =>
      (word.length > 2 || /\d/.test(word)) && !isFiller(word) && !isCommon(keyOf(word, isCommon)),
  );
}

/** Those with a door whose postcode is nearest by number. Empty where no postcode begins with the same letters. */
async function findNear<One extends Findable>(
  outward: string,
  source: SearchSource<One>,
): Promise<One[]> {
  const near = nearestTo(outward, await source.outwards(lettersOf(outward)));
  if (near.length === 0) return [];
  const some = await source.read(near.map((one) => `#${one}`));
  return some
    .filter(({ exact }) => exact === undefined)
    .flatMap((one) => {
      const its = postcodesOf(one).filter((postcode) => near.includes(outwardOf({ postcode })));
      return its.length > 0 ? { one, nearest: its.toSorted().join() } : [];
    })
    .toSorted((a, b) => (a.nearest < b.nearest ? -1 : 1))
    .map(({ one }) => one);
}

function judge<One extends Findable>(
  surgeries: readonly One[],
  query: Query,
): Omit<SearchResult<One>, 'isCut'> {
  const { words, postcode, codes, name } = query;
  const byCode = surgeries.filter(({ code }) => codes.includes(code.toLowerCase()));
  if (byCode.length > 0) return { kind: 'all', found: byCode };

  const gone = surgeries.filter(({ exact = '' }) => exact.split('|').some((one) => one === name));
  const open = surgeries.filter(({ exact }) => exact === undefined);
  const rows = matchAll(open, query, false);
  const isBare = words.every((word) => isFiller(word) || isGeneral(word));
  if (postcode && isBare) {
    const here = rows.filter(({ match }) => match.postcode > 0);
    const wide = here.length > 0 ? here : codesThatBegin(rows, postcode, words);
    return wide.length > 0 ? { kind: 'all', found: best(wide) } : { kind: 'none', found: [] };
  }
  const right = rows.filter(({ match }) => match.missing === 0);
  const there = rows.filter(({ match }) => match.postcode === 4);
  if (right.length > 0 || gone.length > 0) {
    return { kind: 'all', found: [...gone, ...best(union(there, right))] };
  }
  const loose = matchAll(open, query, true);
  const close = loose.filter(({ match }) => match.missing === 0 && match.wrong === 1);
  if (close.length > 0) return { kind: 'close', found: best(union(there, close)) };
  const some = loose.filter(({ match }) => match.isTelling || match.postcode > 1);
  const most = Math.max(...some.map(({ match }) => match.score));
  const nearest = some.filter(({ match }) => match.score > most - 2);
  const found = best(union(there, nearest)).slice(0, maxPartly);
  return { kind: found.length > 0 ? 'some' : 'none', found };
}

interface Row<One> {
  one: One;
  match: Match;
}

function matchAll<One extends Findable>(
  surgeries: readonly One[],
  { words, postcode }: Query,
  mayBeWrong: boolean,
): Row<One>[] {
  return surgeries.map((one) => ({ one, match: matchOf(one, words, postcode, mayBeWrong) }));
}

function best<One>(rows: readonly Row<One>[]): One[] {
  return rows.toSorted((a, b) => b.match.score - a.match.score).map(({ one }) => one);
}

function union<One>(first: readonly Row<One>[], others: readonly Row<One>[]): Row<One>[] {
  const known = new Set(first.map(({ one }) => one));
  return [...first, ...others.filter(({ one }) => !known.has(one))];
}

/** Somebody who types the beginning of a code seems to type a postcode. */
function codesThatBegin<One extends Findable>(
  rows: readonly Row<One>[],
  { outward, inward }: TypedPostcode,
  words: readonly string[],
): Row<One>[] {
  if (inward !== '' || words.length > 0) return [];
  return rows.filter(({ one }) => one.code.toLowerCase().startsWith(outward));
}

/** The first halves of the postcodes of all its doors. */
export function outwardsOf(one: Findable): string[] {
  return postcodesOf(one).map((postcode) => outwardOf({ postcode }));
}

/** The first half of its postcode, in small letters. */
export function outwardOf({ postcode }: Pick<Findable, 'postcode'>): string {
  return postcode.toLowerCase().split(' ')[0] ?? '';
}

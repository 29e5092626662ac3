import type { Announcement } from '../shared/announcement.ts';
import { listOf } from '../../language/count.ts';

/** What a channel had no room for: in English, for whoever sends it. */
export type LeftOut = string;

/** A part of an announcement by its name, for a channel that may not have room for it. */
export interface Piece {
  name: LeftOut;
  words: string;
}

/** The pieces that a wording does not have, each name once. A piece without words is never missing. */
export function findLeftOut(wording: string, pieces: readonly Piece[]): LeftOut[] {
  const missing = pieces.filter(({ words }) => words !== '' && !wording.includes(words));
  return [...new Set(missing.map(({ name }) => name))];
}

/** The advice of an announcement as pieces, by what it is about. */
export function advicePieces(
  { advice, helpline }: Announcement,
  wordsOf: (brief: { text: string; spoken: string }) => string,
): Piece[] {
  return advice.flatMap(({ task, brief, isUsual }) =>
    brief
      ? {
          name: isUsual && helpline ? `that ${task} is as usual` : `${adviceOn}${task}`,
          words: wordsOf(brief),
        }
      : [],
  );
}

/** What is said in short, without what is only as usual, and that alone. */
export function splitBriefs(
  advice: Announcement['advice'],
  wordsOf: (brief: { text: string; spoken: string }) => string,
): { needed: string[]; usual: string[] } {
  const briefs = (isUsual: boolean) =>
    advice.flatMap((one) => (one.brief && one.isUsual === isUsual ? wordsOf(one.brief) : []));
  return { needed: briefs(false), usual: briefs(true) };
}

const adviceOn = 'advice on ';

/** What patients would miss most: an answer, or the way to the notice. */
export function isGrave(name: LeftOut): boolean {
  return name.startsWith(adviceOn);
}

/** What is missing, in a sentence. Empty if nothing is. */
export function describeLeftOut(leftOut: readonly LeftOut[]): string {
  return leftOut.length === 0 ? '' : `Left out for lack of room: ${listOf(leftOut)}.`;
}

import type { Span } from './blocks.ts';
import { forcedBreak, hiddenMark, opaqueMark } from './mask.ts';

/** A sentence, or a heading or an item that has no full stop and so is not whole. */
export interface Sentence extends Span {
  words: number;
  isWhole: boolean;
}

/** A run of marks is tried from its beginning alone. */
const ending = new RegExp(
  `(?<![.!?…])[.!?…]+["'”’)\\]${hiddenMark}]*(?=[\\s${forcedBreak}]|$)|${forcedBreak}|$`,
  'gu',
);

/** The sentences of one block. `prose` is the masked text of the whole. */
export function findSentences(prose: string, block: Span): Sentence[] {
  const text = prose.slice(block.start, block.end);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(ending)) {
    const end = index + mark.length;
    const part = text.slice(from, end);
    if (!isEnd(part.slice(-maxTail), nextSign(text, end))) continue;
    const words = countWords(part);
    const start = block.start + from + part.search(firstLetter);
    if (words > 0) {
      const length = part.trimEnd().length;
      sentences.push({
        start,
        end: block.start + from + length,
        words,
        isWhole: /[.!?…]/.test(mark),
      });
    }
    from = end;
  }
  return sentences;
}

const firstLetter = new RegExp(`[^\\s${hiddenMark}${forcedBreak}"'“‘(\\[]`, 'u');

/** Looking no further back keeps the time in proportion to the text: many a "Dr." is no end. */
const maxTail = 200;

/** The first sign from a place on that is neither space nor quotation mark nor bracket; empty at the end. */
function nextSign(text: string, from: number): string {
  sign.lastIndex = from;
  return sign.exec(text)?.[0] ?? '';
}

/** Whether a sentence ends between the end of `before` and the sign `next`. */
function isEnd(before: string, next: string): boolean {
  const plain = before.replaceAll(hiddenMark, '').replace(/["'”’)\]]+$/, '');
  if (next === '' || !/[.!?…]$/.test(plain)) return true;
  const isLower = /\p{Ll}/u.test(next);
  if (!plain.endsWith('.') || plain.endsWith('..')) return !isLower;
  const word = /(\S+)\.$/.exec(plain)?.[1]?.replace(/^["'“‘(]+/, '') ?? '';
  if (titles.test(word) || (/^no$/i.test(word) && /\d/.test(next))) return false;
  if (halves.test(word)) return !isLower;
  if (shortDates.test(word)) return !isLower && !/\d/.test(next);
  // J. Smith after a title or at the beginning; hepatitis B. is the end of a sentence.
  return !(/^\p{Lu}$/u.test(word) && /(?:^|\b(?:Dr|Mrs?|Ms|Prof)\.?\s+)\p{Lu}\.$/u.test(plain));
}

const sign = new RegExp(`[^\\s${hiddenMark}${forcedBreak}"'“”‘’()\\[\\]]`, 'gu');
const titles =
  /^(?:dr|mrs?|ms|mx|prof|rev|st|approx|tel|ext|dept|vs|e\.g|i\.e|eg|ie|cf|incl|max|min)$/i;
const halves = /^(?:.*[ap]\.m|etc|(?:[a-z]\.)+[a-z])$/i;
const shortDates =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)$/i;

const phoneNumber = /(?<!\d)0\d{2,4}(?: \d{3,4}){2}(?!\d)/g;
const separators = new RegExp(`[\\s–—${forcedBreak}]+`);
const wordLike = new RegExp(`[\\p{L}\\p{N}${opaqueMark}]`, 'u');

/** Words as people count them: a web address, a time and a phone number are one each. */
export function countWords(prose: string): number {
  return wordsOf(prose).length;
}

export function wordsOf(prose: string): string[] {
  return prose
    .replaceAll(hiddenMark, '')
    .replace(phoneNumber, '0')
    .split(separators)
    .filter((word) => wordLike.test(word));
}

import { findBlocks, type Block, type Span } from './blocks.ts';
import { levelCharacter, zeroWidth } from './normal-text/level-character.ts';
import { maskInline } from './inline.ts';
import { forcedBreak, hiddenMark, makeMask } from './mask.ts';
import { findSentences, type Sentence } from './sentences.ts';

/** A Markdown text taken apart. Every place in `prose` and `words` is the same place in `text`. */
export interface Reading {
  text: string;
  /** The text with syntax and link targets hidden, and code and addresses covered. */
  prose: string;
  /** `prose` without what stands in quotation marks: those are somebody else's words. */
  words: string;
  /** `words` in small letters, to see quickly what is not there. Its places may differ. */
  lower: string;
  blocks: (Block & { sentences: Sentence[] })[];
  /** The visible text of links. */
  links: Span[];
  /** Words in italics, with their markers. */
  italics: Span[];
  sentenceStarts: ReadonlySet<number>;
}

/** Reads Markdown as Noticeboard renders it (src/core/language/markdown.ts), without rendering it. */
export function readText(text: string): Reading {
  const { blocks, hidden } = findBlocks(text);
  const mask = makeMask(levelText(text));
  hidden.forEach(mask.hide);
  for (const { end } of blocks) mask.endLine(end);
  const { links, italics } = maskInline(mask);
  const prose = mask.read();
  const withSentences = blocks.map((block) => ({
    ...block,
    sentences: findSentences(prose, block),
  }));
  const words = hideQuotes(prose, blocks);
  return {
    text,
    prose,
    words,
    lower: words.toLowerCase(),
    blocks: withSentences,
    links,
    italics,
    sentenceStarts: new Set(
      withSentences.flatMap(({ sentences }) => sentences.map(({ start }) => start)),
    ),
  };
}

/** The same text with plain spaces and digits; every place stays where it was. */
function levelText(text: string): string {
  const level = notLevel.test(text)
    ? text.replace(/[^\n]/gu, (one) => (zeroWidth.test(one) ? hiddenMark : levelCharacter(one)))
    : text;
  // Patterns try each place of a long run of spaces anew: two are enough for any of them.
  return level.replace(/ {8,}/g, (run) => `${hiddenMark.repeat(run.length - 2)}  `);
}

const notLevel = /[^\n -~]/;

const quotes = /"[^"]*"|“[^“”]*”|(?<!\w)‘[^‘’]*(?:’(?=\w)[^‘’]*)*’(?!\w)/g;

/** Quotation marks pair up within a block only, and only if each has its partner. */
function hideQuotes(prose: string, blocks: readonly Span[]): string {
  if (!/["“‘]/.test(prose)) return prose;
  const mask = makeMask(prose);
  for (const { start, end } of blocks) {
    const text = prose.slice(start, end);
    const straight = text.split('"').length - 1;
    for (const { index, 0: quote } of text.matchAll(quotes)) {
      if (quote.startsWith('"') && straight % 2 === 1) continue;
      mask.hide({ start: start + index, end: start + index + quote.length });
    }
  }
  return mask.read();
}

/** What stands in the same block right before and after a place, without markers; 40 characters at most. */
export function readingAround(
  { words }: Reading,
  index: number,
  length: number,
): { before: string; after: string } {
  const end = index + length;
  return {
    before: plain(
      words
        .slice(Math.max(0, index - 40), index)
        .split(forcedBreak)
        .at(-1),
    ),
    after: plain(words.slice(end, end + 40).split(forcedBreak)[0]),
  };
}

function plain(words = ''): string {
  return words.replaceAll(hiddenMark, '');
}

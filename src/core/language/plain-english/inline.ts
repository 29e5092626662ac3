import type { Span } from './blocks.ts';
import { forcedBreak, hiddenMark, type Mask } from './mask.ts';

/** What a block's words are wrapped in: the visible text of links, and words in italics. */
export interface Inline {
  links: Span[];
  italics: Span[];
}

/** Covers what is no word, or must not be touched, and returns what the rules ask about. */
export function maskInline(mask: Mask): Inline {
  // The order matters: code first, because nothing in it means anything.
  protectEach(mask, codeSpan);
  for (const span of spansOf(mask, /(?: {2,}|\\)\n/g)) mask.endLine(span.end - 1);
  hideEach(mask, /\\[!-/:-@[-`{-~]?/g);
  protectEach(mask, /<(?:[a-z][a-z\d+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/gi);
  const links = maskLinks(mask);
  for (const pattern of names) protectEach(mask, pattern);
  hideEach(mask, /\*{2,}|(?<!\w)_{2,}|_{2,}(?!\w)|~~/g);
  return { links, italics: maskItalics(mask) };
}

const codeSpan = new RegExp(
  `(?<![\`\\\\])(\`+)(?!\`)[^${hiddenMark}${forcedBreak}]*?(?<!\`)\\1(?!\`)`,
  'g',
);

/**
 * Addresses and names that are right as they are, however they look. The endings
 * of web sites are those that notices of the NHS are likely to name.
 */
const names: readonly RegExp[] = [
  /\b(?:https?:\/\/|www\.|mailto:|tel:)[^\s<>\uE000\uE001]*[^\s<>\uE000\uE001.,;:!?)\]'"”’*_]/gi,
  /(?<![\w.+-])[\w.+-]{1,100}@[\w-]{1,100}(?:\.[\w-]{1,100}){1,8}/g,
  /(?<![\w-]|\w\.)(?:[a-z\d][a-z\d-]{0,62}(?<!-)\.){1,8}(?:uk|com|org|net|info|eu|io|co|health|care|app|gov|wales|scot|nhs)\b(?:\/(?:[^\s<>\uE000\uE001]*[^\s<>\uE000\uE001.,;:!?)\]'"”’*_])?)?/gi,
  /(?<![\w-])[\w-]{1,100}\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|html?|exe|zip|png|jpe?g|md|json|yaml)\b/gi,
  /(?<![\w&/])[@#][a-z]\w+/gi,
  /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/gi,
];

const link =
  /!?\[((?:[^[\]\uE000\uE001]|\[[^[\]\uE000\uE001]*\])*)\](?:\((?:<[^<>\n]*>|(?:[^()\s\uE000\uE001]|\([^()\s\uE000\uE001]*\))*)(?:\s+(?:"[^"\uE000\uE001]*"|'[^'\uE000\uE001]*'))?\s*\)|\[[^[\]\uE000\uE001]*\])/g;

function maskLinks(mask: Mask): Span[] {
  return [...mask.read().matchAll(link)].map(({ index, 0: whole, 1: words = '' }) => {
    const start = index + whole.indexOf('[') + 1;
    const end = start + words.length;
    mask.hide({ start: index, end: start });
    mask.hide({ start: end, end: index + whole.length });
    return { start, end };
  });
}

const italics = [
  /(?<![*\w])\*(?![*\s])[^*\uE000\uE001]+(?<!\s)\*(?![*\w])/g,
  /(?<!\w)_(?![_\s])[^_\uE000\uE001]+(?<!\s)_(?!\w)/g,
];

function maskItalics(mask: Mask): Span[] {
  return italics.flatMap((pattern) =>
    spansOf(mask, pattern).map(({ start, end }) => {
      mask.hide({ start, end: start + 1 });
      mask.hide({ start: end - 1, end });
      return { start, end };
    }),
  );
}

function spansOf(mask: Mask, pattern: RegExp): Span[] {
  return [...mask.read().matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

function protectEach(mask: Mask, pattern: RegExp): void {
  for (const span of spansOf(mask, pattern)) mask.protect(span);
}

function hideEach(mask: Mask, pattern: RegExp): void {
  for (const span of spansOf(mask, pattern)) mask.hide(span);
}

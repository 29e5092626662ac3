import type { Span } from '../plain-english/blocks.ts';
import { readNormalText } from '../plain-english/normal-text/normal-text.ts';

/**
 * Where some words stand in the source of a text, however they are written:
 * over line ends, in bold letters, in small or capital ones, a number with
 * spaces, hyphens or +44. A link that leads to them is found whole.
 */
export function findWords(source: string, words: string): Span[] {
  const pattern = patternFor(words);
  if (!pattern) return [];
  const { text, sourceIndex } = readNormalText(source);
  const shown = [...text.matchAll(pattern)].map(({ index, 0: found }) =>
    withMarkers(source, {
      start: sourceIndex(index),
      end: sourceIndex(index + found.length - 1) + 1,
    }),
  );
  const raw = [...source.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  const links = [...source.matchAll(/\[[^[\]]{0,300}\]\(([^()\n]{1,1000})\)/g)].flatMap(
    ({ index, 0: link, 1: target = '' }) =>
      decode(target).match(pattern) ? [{ start: index, end: index + link.length }] : [],
  );
  return joined([...shown, ...raw, ...links]);
}

/** With the partners of the signs for bold words and the like of which it has one. */
function withMarkers(source: string, span: Span): Span {
  let { start, end } = span;
  for (const marker of ['**', '__', '~~', '*', '_', '`']) {
    const isOdd = source.slice(start, end).split(marker).length % 2 === 0;
    if (isOdd && source.startsWith(marker, end)) end += marker.length;
    else if (isOdd && source.slice(0, start).endsWith(marker)) start -= marker.length;
  }
  return { start, end };
}

/** Spans that touch or overlap are one. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else all.push({ ...span });
  }
  return all;
}

function patternFor(words: string): RegExp | undefined {
  const plain = readNormalText(words).text.replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\d]/u.test(plain)) return undefined;
  const digits = plain.replace(/\D/g, '');
  const isNumber = digits.length > 4 && /^[+\d][\d ().-]*$/.test(plain);
  const source = isNumber
    ? `(?:\\+|0)?${digitsOf(digits)}`
    : [...plain]
        .map((sign) => (sign === ' ' ? '\\s+' : sign.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
        .join('');
  return new RegExp(`(?<![\\p{L}\\d])${source}(?:'s)?(?![\\p{L}\\d])`, 'giu');
}

/** The digits of a number with what people put between them; 0 and 44 begin the same one. */
function digitsOf(digits: string): string {
  const between = '[\\s().-]{0,3}';
  const national = digits.replace(/^(?:0044|44(?=\d{10}$))/, '').replace(/^0/, '');
  const isPhone = /^0\d{9,10}$/.test(digits) || /^(?:0044|44)\d{10}$/.test(digits);
  const own = [...(isPhone ? national : digits)].join(between);
  return isPhone ? `(?:(?:0044|44)${between}(?:\\(?0\\)?)?${between})?(?:0${between})?${own}` : own;
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

import { makeLruCache } from '../../cache/lru-cache.ts';
import { decodeEntity } from '../markdown.ts';
import { findBlocks, type Span } from '../plain-english/blocks.ts';
import { findSentences } from '../plain-english/sentences.ts';
import { findMarkup } from './find-markup.ts';
import { levelCharacter, zeroWidth } from './level-character.ts';

/**
 * A Markdown text as a reader takes it in: Unicode NFKC, each white space and
 * soft line end one space, each dash a hyphen, apostrophes and quotation marks
 * straight, digits of every script from 0 to 9. Emphasis, link markup, markers
 * of lists and what has no width are taken away; what stands in HTML comments
 * is kept. Each paragraph, heading, item and table cell is a line of its own.
 */
export interface NormalText {
  text: string;
  /** Where links lead, decoded, and where each stands in the source. */
  targets: { text: string; index: number }[];
  sentences: NormalSentence[];
  /** The place in the source of a place in `text`. Both count UTF-16 units. */
  sourceIndex: (index: number) => number;
}

/** A sentence of a normal text, and where it begins there. */
export interface NormalSentence {
  sentence: string;
  start: number;
}

/** One text is read by several rules, one after another. */
const recent = makeLruCache<NormalText>(200);

export function readNormalText(source: string): NormalText {
  return recent(source, () => read(source));
}

/** The words alone, on one line: for comparing texts. */
export function normalLine(source: string): string {
  return readNormalText(source).text.replaceAll('\n', ' ');
}

function read(source: string): NormalText {
  const { blocks, hidden } = findBlocks(source);
  const markup = findMarkup(source);
  const writer = makeWriter();
  const lineEnds = softLineEnds(source, blocks);
  const skipped = skippedUnits(source, [
    ...markup.removed,
    ...markersOf(hidden, blocks),
  ]);
  const breaks = new Set(
    hidden.filter(({ start, end }) => end - start === 1 && source[start] === '|').map(({ start }) => start),
  );
  for (const { 0: cluster, index } of source.matchAll(clusters)) {
    if (breaks.has(index)) writer.endLine(index);
    else if (markup.spaces.has(index)) writer.write(' ', index);
    else if (skipped[index] === 1) continue;
    else if (cluster === '\n') {
      if (lineEnds.has(index)) writer.write(' ', index);
      else writer.endLine(index);
    } else writer.write(normalCluster(cluster), index);
  }
  const { text, places } = writer.read();
  return {
    text,
    targets: markup.targets,
    sentences: sentencesIn(text),
    sourceIndex: (index) => places[Math.min(index, places.length - 1)] ?? 0,
  };
}

/** An entity, or a character with the marks that combine with it. */
const clusters = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});|\r?\n|[^\p{M}][\p{M}]*|\p{M}+/giu;

function normalCluster(cluster: string): string {
  if (cluster.length === 1 && cluster < '\u0080') return cluster === '\t' ? ' ' : cluster;
  const decoded = cluster.startsWith('&') && cluster.length > 1 ? decodeEntity(cluster) : cluster;
  return [...decoded.normalize('NFKC')]
    .map(levelCharacter)
    .join('')
    .replaceAll(dashes, '-')
    .replaceAll(singleQuotes, "'")
    .replaceAll(doubleQuotes, '"')
    .replaceAll(allZeroWidth, '');
}

const allZeroWidth = new RegExp(zeroWidth.source, 'gu');
const dashes = /[\p{Pd}\u2212\u2043\u02d7]/gu;
const singleQuotes = /[\u2018-\u201b\u2032\u02bc\uff07\u0060\u00b4]/g;
const doubleQuotes = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;

/** Line ends inside a block: readers see a space. */
function softLineEnds(source: string, blocks: readonly Span[]): Set<number> {
  const soft = new Set<number>();
  for (const { start, end } of blocks) {
    for (let at = source.indexOf('\n', start); at !== -1 && at < end; at = source.indexOf('\n', at + 1)) {
      soft.add(at);
    }
  }
  return soft;
}

/** The markers of items, headings and quotes: what is hidden right before a block, or right after it. */
function markersOf(hidden: readonly Span[], blocks: readonly Span[]): Span[] {
  const starts = new Set(blocks.map(({ start }) => start));
  const ends = new Set(blocks.map(({ end }) => end));
  const inner = (span: Span) => blocks.some(({ start, end }) => span.start > start && span.end <= end);
  return hidden.filter(
    (span) => starts.has(span.end) || ends.has(span.start) || (span.end - span.start < 9 && inner(span)),
  );
}

function skippedUnits(source: string, spans: readonly Span[]): Uint8Array {
  const skipped = new Uint8Array(source.length + 1);
  for (const { start, end } of spans) skipped.fill(1, start, end);
  return skipped;
}

/** Writes characters beside the places that they come from, never two spaces, and none at a line's ends. */
function makeWriter() {
  const parts: string[] = [];
  const places: number[] = [];
  let last = '\n';
  const drop = () => {
    parts.pop();
    places.pop();
  };
  return {
    write(characters: string, index: number) {
      for (const unit of characters.split('')) {
        if (unit === ' ' && (last === ' ' || last === '\n')) continue;
        parts.push(unit);
        places.push(index);
        last = unit;
      }
    },
    endLine(index: number) {
      if (last === ' ') drop();
      if (parts.length > 0 && parts.at(-1) !== '\n') {
        parts.push('\n');
        places.push(index);
      }
      last = '\n';
    },
    read: () => ({ text: parts.join(''), places }),
  };
}

function sentencesIn(text: string): NormalSentence[] {
  const sentences: NormalSentence[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    for (const one of findSentences(text, { start, end })) {
      sentences.push({ sentence: text.slice(one.start, one.end), start: one.start });
    }
    start = end + 1;
  }
  return sentences;
}

import { makeLruCache } from '../../../cache/lru-cache.ts';
import { decodeEntity } from '../../markdown.ts';
import { findBlocks, type Span } from '../blocks.ts';
import { findSentences } from '../sentences.ts';
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
  readonly sentences: readonly NormalSentence[];
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

function read(source: string): NormalText {
  const { blocks, hidden } = findBlocks(source);
  const markup = findMarkup(source);
  const writer = makeWriter();
  const lineEnds = softLineEnds(source, blocks);
  const skipped = skippedUnits(source, [...markup.removed, ...markersOf(source, hidden, blocks)]);
  const cellEnds = new Set(
    hidden
      .filter(({ start, end }) => end - start === 1 && source[start] === '|')
      .map(({ start }) => start),
  );
  for (let index = 0; index < source.length;) {
    const cluster = clusterAt(source, index);
    if (cellEnds.has(index)) writer.endLine(index);
    else if (markup.spaces.has(index)) writer.write(' ', index);
    else if (skipped[index] === 1) {
      // Nobody sees it.
    } else if (cluster.endsWith('\n')) {
      if (lineEnds.has(index + cluster.length - 1)) writer.write(' ', index);
      else writer.endLine(index);
    } else if (cluster.length === 1 && cluster < '\u0080') {
      writer.write(cluster === '\t' ? ' ' : cluster, index);
    } else for (const unit of normalCluster(cluster).split('')) writer.write(unit, index);
    index += cluster.length;
  }
  const { text, places } = writer.read();
  let sentences: NormalSentence[] | undefined;
  return {
    text,
    targets: markup.targets,
    get sentences() {
      sentences ??= sentencesIn(text);
      return sentences;
    },
    sourceIndex: (index) => places[Math.min(index, places.length - 1)] ?? 0,
  };
}

/** An entity, or a character with the marks that combine with it, beginning at a place. Plain ASCII is one unit. */
function clusterAt(source: string, index: number): string {
  const code = source.charCodeAt(index);
  const next = source.charCodeAt(index + 1);
  const isPlain = code < 0x80 && code !== ampersand && code !== carriageReturn;
  if (isPlain && !(next >= 0x300)) return source.charAt(index);
  clusters.lastIndex = index;
  return clusters.exec(source)?.[0] ?? source.charAt(index);
}

const ampersand = 0x26;
const carriageReturn = 0x0d;
const clusters =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});|\r?\n|[^\p{M}][\p{M}]{0,20}|\p{M}{1,20}/giuy;

const normalClusters = makeLruCache<string>(2000);

function normalCluster(cluster: string): string {
  return normalClusters(cluster, () => normalise(cluster));
}

function normalise(cluster: string): string {
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
    for (
      let at = source.indexOf('\n', start);
      at !== -1 && at < end;
      at = source.indexOf('\n', at + 1)
    ) {
      soft.add(at);
    }
  }
  return soft;
}

/** The markers of items, headings and quotes: what is hidden beside a block or in it, and no table's line. */
function markersOf(source: string, hidden: readonly Span[], blocks: readonly Span[]): Span[] {
  const starts = new Set(blocks.map(({ start }) => start));
  const ends = new Set(blocks.map(({ end }) => end));
  const inside = skippedUnits(
    source,
    blocks.map(({ start, end }) => ({ start: start + 1, end })),
  );
  return hidden.filter(
    ({ start, end }) =>
      starts.has(end) || ends.has(start) || (end - start < 9 && inside[start] === 1),
  );
}

function skippedUnits(source: string, spans: readonly Span[]): Uint8Array {
  const skipped = new Uint8Array(source.length + 1);
  for (const { start, end } of spans) skipped.fill(1, start, end);
  return skipped;
}

/** Writes units beside the places that they come from, never two spaces, and none at a line's ends. */
function makeWriter() {
  const parts: string[] = [];
  const places: number[] = [];
  let last = '\n';
  const push = (unit: string, index: number) => {
    parts.push(unit);
    places.push(index);
    last = unit;
  };
  return {
    write(unit: string, index: number) {
      if (unit !== ' ' || (last !== ' ' && last !== '\n')) push(unit, index);
    },
    endLine(index: number) {
      if (last === ' ') {
        parts.pop();
        places.pop();
        last = parts.at(-1) ?? '\n';
      }
      if (last !== '\n') push('\n', index);
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

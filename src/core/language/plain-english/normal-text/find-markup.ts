import type { Span } from '../blocks.ts';

/** What in a Markdown text is no word. */
interface Markup {
  /** Nobody sees these signs. */
  removed: Span[];
  /** In place of these signs readers see a gap, or a sign that separates as one does. */
  spaces: Set<number>;
  /** Where links and pictures lead. */
  targets: { text: string; index: number }[];
}

const longestTarget = 2000;

/** The markup of a text: emphasis, links, comments, tags and backslashes. Each pattern is linear in the text. */
export function findMarkup(source: string): Markup {
  const removed: Span[] = [];
  const spaces = new Set<number>();
  const targets: Markup['targets'] = [];
  const remove = (index: number, length: number) =>
    removed.push({ start: index, end: index + length });

  for (const { index } of source.matchAll(/\\(?=[!-/:-@[-`{-~\n])/g)) remove(index, 1);
  for (const { index, 0: run } of source.matchAll(/(?<!\\)(?:\*+|~~+|`+)/g))
    remove(index, run.length);
  for (const { index, 0: run } of source.matchAll(
    /(?<![\w_\\])_+(?=[^\s_])|(?<=[^\s_])(?<!\\)_+(?![\w_])/g,
  )) {
    remove(index, run.length);
  }
  for (const { index, 0: mark } of source.matchAll(/<!--|-->/g)) {
    remove(index, mark.length);
    spaces.add(index);
  }
  const tags = new Set<number>();
  for (const { index, 0: tag } of source.matchAll(/<\/?[a-z][\w-]{0,20} ?\/?>/gi)) {
    remove(index, tag.length);
    tags.add(index).add(index + tag.length - 1);
  }
  for (const { index } of source.matchAll(/[<>]/g)) if (!tags.has(index)) spaces.add(index);
  for (const { index, 0: close, 1: rest = '' } of source.matchAll(
    /\]\(([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)/g,
  )) {
    const end = closingBracket(source, index + close.length);
    if (end === undefined) continue;
    remove(index, end - index);
    targets.push({ text: decodeTarget(rest.replace(/^<|>$/g, '')), index });
  }
  const references = new Set<number>();
  for (const { index, 0: reference } of source.matchAll(/\]\[[^[\]\n]{0,200}\]/g)) {
    remove(index, reference.length);
    references.add(index + reference.length - 1);
  }
  for (const { index, 0: rule } of source.matchAll(/^[ :|-]+$/gm)) {
    if (rule.includes('|')) remove(index, rule.length);
  }
  for (const { index } of source.matchAll(/!(?=\[)/g)) remove(index, 1);
  for (const { index } of source.matchAll(/(?<!\\)\[/g)) {
    // Inside a word a bracket is what the reader sees: sam[at]nhs.net.
    if (/\w/.test(source[index - 1] ?? '')) spaces.add(index);
    else remove(index, 1);
  }
  for (const { index } of source.matchAll(/\](?!\(|\[)/g)) {
    if (!references.has(index)) spaces.add(index);
  }
  for (const { index, 1: target = '' } of source.matchAll(
    /^ {0,3}\[[^\]\n]{1,200}\]: *(\S{1,2000})/gm,
  )) {
    targets.push({ text: decodeTarget(target), index });
  }
  for (const { index, 0: address } of source.matchAll(
    /\b(?:https?:\/\/|www\.|tel:|mailto:)[^\s<>()[\]]{1,2000}/gi,
  )) {
    targets.push({ text: decodeTarget(address), index });
  }
  return { removed, spaces, targets };
}

/** The first place after the bracket that closes a link, which may have a title; undefined if none does. */
function closingBracket(source: string, from: number): number | undefined {
  const rest = source.slice(from, from + 300);
  const match = /^\s*(?:"[^"\n]{0,250}"|'[^'\n]{0,250}')?\s*\)/.exec(rest);
  return match ? from + match[0].length : undefined;
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target.slice(0, longestTarget)).normalize('NFKC');
  } catch {
    return target.normalize('NFKC');
  }
}

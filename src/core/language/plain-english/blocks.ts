/** Part of a text, in UTF-16 units; `end` is the first one after it. */
export interface Span {
  start: number;
  end: number;
}

/** A piece of Markdown that holds sentences. Items of one list share the number `list`. */
export interface Block extends Span {
  kind: 'paragraph' | 'heading' | 'item' | 'cell';
  list?: number;
}

interface Line extends Span {
  text: string;
}

interface Scan {
  blocks: Block[];
  hidden: Span[];
  open?: Block | undefined;
  fence?: string | undefined;
  lists: { indent: number; isNumbered: boolean; id: number }[];
  listCount: number;
}

/**
 * The paragraphs, headings, list items and table cells of a Markdown text, and
 * the syntax around them that is no words: markers, fences, code blocks.
 */
export function findBlocks(text: string): { blocks: Block[]; hidden: Span[] } {
  const scan: Scan = { blocks: [], hidden: [], lists: [], listCount: 0 };
  for (const line of linesOf(text)) readers.some((reader) => reader(line, scan));
  return { blocks: scan.blocks, hidden: scan.hidden };
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((raw) => {
    const line = { start, end: start + raw.length, text: raw.trimEnd() };
    start = line.end + 1;
    return line;
  });
}

/** Each knows one kind of line and says whether this was one. The first one wins, and the last takes all. */
const readers: readonly ((line: Line, scan: Scan) => boolean)[] = [
  readFence,
  readBlank,
  readIndentedCode,
  readHeading,
  readRule,
  readDefinition,
  readItem,
  readTableRow,
  readProse,
];

function readFence(line: Line, scan: Scan): boolean {
  const mark = /^\s*(`{3,}|~{3,})/.exec(line.text)?.[1];
  if (scan.fence === undefined && mark === undefined) return false;
  const closes = scan.fence !== undefined && mark?.startsWith(scan.fence);
  if (scan.fence === undefined) scan.fence = mark;
  else if (closes) scan.fence = undefined;
  return hideLine(line, scan);
}

function readBlank(line: Line, scan: Scan): boolean {
  if (line.text !== '') return false;
  scan.open = undefined;
  return true;
}

function readIndentedCode(line: Line, scan: Scan): boolean {
  if (scan.open || scan.lists.length > 0 || !/^(?: {4}|\t)/.test(line.text)) return false;
  return hideLine(line, scan);
}

function readHeading(line: Line, scan: Scan): boolean {
  const match = /^( {0,3}#{1,6}(?:\s+|$))(.*?)(\s+#+)?$/.exec(line.text);
  if (!match) return false;
  const start = line.start + (match[1] ?? '').length;
  const end = start + (match[2] ?? '').length;
  scan.hidden.push({ start: line.start, end: start }, { start: end, end: line.end });
  scan.lists = [];
  scan.open = undefined;
  scan.blocks.push({ kind: 'heading', start, end });
  return true;
}

/** A line across the page, or the underlining of a heading. */
function readRule(line: Line, scan: Scan): boolean {
  if (!/^\s*(?:=+|(?:-\s*){2,}|(?:\*\s*){3,}|(?:_\s*){3,})$/.test(line.text)) return false;
  if (scan.open?.kind === 'paragraph' && /[=-]$/.test(line.text)) scan.open.kind = 'heading';
  return hideLine(line, scan);
}

function readDefinition(line: Line, scan: Scan): boolean {
  if (scan.open || !/^ {0,3}\[[^\]]+\]:\s*\S/.test(line.text)) return false;
  return hideLine(line, scan);
}

function readItem(line: Line, scan: Scan): boolean {
  const match = /^(\s*(?:>\s*)*)([-*+]|(\d{1,9})[.)])(\s+|$)/.exec(line.text);
  if (!match) return false;
  const isNumbered = match[3] !== undefined;
  // A line of a paragraph may begin with "2018." by chance.
  const isInItem =
    scan.open?.kind === 'item' && (match[1]?.length ?? 0) > (scan.lists.at(-1)?.indent ?? 0);
  if (isNumbered && match[3] !== '1' && (scan.open?.kind === 'paragraph' || isInItem)) return false;
  const start = line.start + match[0].length;
  scan.hidden.push({ start: line.start, end: start });
  openBlock(
    { kind: 'item', start, end: line.end, list: listOf(match[1]?.length ?? 0, isNumbered, scan) },
    scan,
  );
  return true;
}

function listOf(indent: number, isNumbered: boolean, scan: Scan): number {
  scan.lists = scan.lists.filter((list) => list.indent <= indent);
  const last = scan.lists.at(-1);
  if (last && indent - last.indent < 2 && last.isNumbered === isNumbered) return last.id;
  if (last && indent - last.indent < 2) scan.lists.pop();
  scan.listCount += 1;
  scan.lists.push({ indent, isNumbered, id: scan.listCount });
  return scan.listCount;
}

function readTableRow(line: Line, scan: Scan): boolean {
  if (!/^\s*\|/.test(line.text)) return false;
  if (/^[\s:|-]+$/.test(line.text)) return hideLine(line, scan);
  scan.open = undefined;
  for (const { index } of line.text.matchAll(/\|/g)) {
    const start = line.start + index;
    scan.hidden.push({ start, end: start + 1 });
  }
  for (const { index, 0: cell } of line.text.matchAll(/[^|]+/g)) {
    const start = line.start + index;
    scan.blocks.push({ kind: 'cell', start, end: start + cell.length });
  }
  return true;
}

function readProse(line: Line, scan: Scan): boolean {
  const marks = /^\s*(?:>\s*)*/.exec(line.text)?.[0] ?? '';
  const start = line.start + marks.length;
  if (marks.includes('>')) scan.hidden.push({ start: line.start, end: start });
  if (scan.open) {
    scan.open.end = line.end;
    return true;
  }
  if (marks.length < 2) scan.lists = [];
  openBlock({ kind: 'paragraph', start, end: line.end }, scan);
  return true;
}

function openBlock(block: Block, scan: Scan): void {
  scan.open = block;
  scan.blocks.push(block);
}

function hideLine({ start, end }: Span, scan: Scan): true {
  scan.hidden.push({ start, end });
  scan.open = undefined;
  return true;
}

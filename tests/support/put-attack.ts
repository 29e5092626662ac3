import { parse as parseCsv } from 'csv-parse/sync';
import { stringify as writeCsv } from 'csv-stringify/sync';
import { isScalar, parseDocument, Scalar, visit, type Pair } from 'yaml';
import type { Problem } from '../../src/core/check/problem.ts';
import type { ContentFiles } from './content-files.ts';

type Path = readonly (string | number)[];

/** One place of a content where a person types words. In a table the path is the row's code, then the column. */
export interface Slot {
  file: string;
  path: Path;
}

/** A text that was typed there. */
export interface Placement extends Slot {
  text: string;
}

const bodyPath = 'text';

/** Every place of some files: each field, each section, each cell. */
export function findSlots(files: ContentFiles): Slot[] {
  return [...files].flatMap(([file, text]) => {
    if (file.endsWith('.csv')) return cellsOf(file, text);
    const { fields, body } = split(file, text);
    const sections = body.map((_, index): Slot => ({ file, path: [bodyPath, index] }));
    return [...fieldsOf(file, fields), ...sections];
  });
}

/** The content with texts typed into it, as careful authors type them: fields in quotes, cells in quotes. */
export function typeInto(files: ContentFiles, placements: readonly Placement[]): ContentFiles {
  const byFile = Map.groupBy(placements, ({ file }) => file);
  return new Map(
    [...files].map(([file, text]) => {
      const some = byFile.get(file);
      if (!some) return [file, text];
      return [file, file.endsWith('.csv') ? typeCells(text, some) : typeFields(file, text, some)];
    }),
  );
}

/**
 * Those that nothing speaks against. Where it is not clear which of several a
 * problem means, every second one goes: the next check says whether that was it.
 * `typed` is the content as it was checked: with it the line of a problem tells
 * the section.
 */
export function withoutRefused(
  placements: readonly Placement[],
  problems: readonly Problem[],
  typed?: ContentFiles,
): Placement[] {
  const refused = new Set<Placement>();
  const byFile = Map.groupBy(placements, ({ file }) => file);
  for (const { code, file, line, path: given } of problems) {
    const isTable = file.endsWith('.csv');
    const named = given ?? (line === undefined ? [] : sectionAt(file, line, typed?.get(file)));
    const path = isTable ? named.map((step) => String(step).split(' ')[0] ?? '') : named;
    const inFile = byFile.get(file) ?? [];
    const isMeant = (one: Placement) => begins(one.path, path) || begins(path, one.path);
    const first = inFile.filter(isMeant);
    // A name that nothing has is told once for a table, with "here and on 3 lines below".
    const isAgain = (one: Placement) =>
      first.some(({ path, text }) => path[1] === one.path[1] && text === one.text);
    const onLine = path.length > 0 ? [] : typedOn(line, inFile, typed?.get(file));
    const meant = isTable && code.endsWith('/unknown') ? inFile.filter(isAgain) : first;
    const known = onLine.length > 0 ? onLine : path.length > 0 ? meant : [];
    for (const one of known.length > 0 ? known : everySecond(inFile)) {
      refused.add(one);
    }
  }
  if (refused.size > 0) return placements.filter((one) => !refused.has(one));
  // What refers to a thing is refused where the thing has got another id, and
  // what puts words together is where one of them is too long.
  const suspects: ((one: Placement) => boolean)[] = [
    ({ path }) => path.at(-1) === 'id',
    ({ file }) => /^languages\/|\.csv$/.test(file),
    ({ file }) => file.startsWith('guidance/'),
    () => true,
  ];
  const some = suspects.map((one) => placements.filter(one)).find(({ length }) => length > 0) ?? [];
  const gone = new Set(everySecond(some));
  return placements.filter((one) => !gone.has(one));
}

/** What was typed into a field that stands on a line. */
function typedOn(
  line: number | undefined,
  placements: readonly Placement[],
  text = '',
): Placement[] {
  const source = line === undefined ? '' : (text.split('\n')[line - 1] ?? '');
  return placements.filter(({ text: one }) => source.includes(JSON.stringify(one)));
}

/** The section of a Markdown file in which a line is: nothing for a line among the fields. */
function sectionAt(file: string, line: number, text = ''): Path {
  if (!file.endsWith('.md') || text === '') return [];
  const above = text.split('\n').slice(0, line).join('\n');
  const { body } = split(file, `${above}\n`);
  return above.split('---\n').length > 2 ? [bodyPath, Math.max(0, body.length - 1)] : [];
}

function everySecond(some: readonly Placement[]): Placement[] {
  return some.filter((_, index) => index % 2 === 0);
}

function begins(path: Path, start: Path): boolean {
  return start.every((step, index) => String(step) === String(path[index]));
}

/** The fields of a file, and the parts of the text below them, each from a heading of the second level on. */
function split(file: string, text: string): { fields: string; body: string[] } {
  if (!file.endsWith('.md')) return { fields: text, body: [] };
  const [, fields = '', ...rest] = text.split(/^---\n/m);
  return { fields, body: rest.join('---\n').split(/^(?=## )/m) };
}

function fieldsOf(file: string, yaml: string): Slot[] {
  return [...findTexts(yaml).values()].map(({ path }) => ({ file, path }));
}

/** A text among the fields, and where it stands in them. */
interface Found {
  path: Path;
  start: number;
  end: number;
  /** What follows a text in quotes that takes its place: a block ends with its line. */
  after: string;
}

/** The same few files are typed into thousands of times. */
const known = new Map<string, ReadonlyMap<string, Found>>();

/** Every text among some fields, by its path. */
function findTexts(yaml: string): ReadonlyMap<string, Found> {
  const before = known.get(yaml);
  if (before) return before;
  const found = new Map<string, Found>();
  visit(parseDocument(yaml), {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const path = pathOf(node, ancestors);
      const [start, end] = node.range;
      const isBlock = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
      found.set(path.join('\n'), { path, start, end, after: isBlock ? '\n' : '' });
    },
  });
  known.set(yaml, found);
  return found;
}

function pathOf(node: unknown, ancestors: readonly unknown[]): Path {
  const steps: (string | number)[] = [];
  const chain = [...ancestors, node];
  chain.forEach((one, index) => {
    const parent = chain[index - 1] as { items?: unknown[] } | undefined;
    const pair = one as Pair;
    if (isScalar(pair.key) && 'value' in pair && !isScalar(one)) steps.push(String(pair.key.value));
    else if (parent?.items && !(isScalar((one as Pair).key) && 'value' in pair)) {
      const place = parent.items.indexOf(one);
      if (place >= 0) steps.push(place);
    }
  });
  return steps;
}

function typeFields(file: string, text: string, placements: readonly Placement[]): string {
  const { fields, body } = split(file, text);
  const texts = findTexts(fields);
  const pieces: (Found & { typed: string })[] = [];
  for (const { path, text: typed } of placements) {
    if (path[0] === bodyPath && file.endsWith('.md')) {
      const index = Number(path[1]);
      const heading = /^## .*\n\n?/.exec(body[index] ?? '')?.[0] ?? '';
      body[index] = `${heading}${typed}\n\n`;
    } else {
      const found = texts.get(path.join('\n'));
      if (!found) throw new Error(`${file} has no text at ${path.join('.')}`);
      // JSON's quotation marks and escapes mean the same in YAML.
      pieces.push({ ...found, typed: `${JSON.stringify(typed)}${found.after}` });
    }
  }
  let yaml = '';
  let from = 0;
  for (const { start, end, typed } of pieces.toSorted((a, b) => a.start - b.start)) {
    yaml += fields.slice(from, start) + typed;
    from = end;
  }
  yaml += fields.slice(from);
  return file.endsWith('.md') ? `---\n${yaml}---\n${body.join('')}` : yaml;
}

/** A row is known by its code, which stays. */
function cellsOf(file: string, text: string): Slot[] {
  const [columns = [], ...rows] = parseCsv(text) as string[][];
  return rows.flatMap((row) =>
    columns.slice(1).map((column) => ({ file, path: [row[0] ?? '', column] })),
  );
}

function typeCells(text: string, placements: readonly Placement[]): string {
  const [columns = [], ...rows] = parseCsv(text) as string[][];
  for (const { path, text: typed } of placements) {
    const row = rows.find(([code]) => code === path[0]);
    if (row) row[columns.indexOf(String(path[1]))] = typed;
  }
  return writeCsv([columns, ...rows], { quoted: true });
}

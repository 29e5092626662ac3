import { parse as parseCsv } from 'csv-parse/sync';
import { stringify as writeCsv } from 'csv-stringify/sync';
import { isScalar, parseDocument, Scalar, visit, type Document, type Pair } from 'yaml';
import type { Problem } from '../../src/core/problems/problem.ts';
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
 */
export function withoutRefused(
  placements: readonly Placement[],
  problems: readonly Problem[],
): Placement[] {
  const refused = new Set<Placement>();
  const byFile = Map.groupBy(placements, ({ file }) => file);
  for (const { file, path: named = [] } of problems) {
    const path = file.endsWith('.csv')
      ? named.map((step) => String(step).split(' ')[0] ?? '')
      : named;
    const inFile = byFile.get(file) ?? [];
    const meant = inFile.filter((one) => begins(one.path, path) || begins(path, one.path));
    for (const one of path.length > 0 && meant.length > 0 ? meant : everySecond(inFile)) {
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
  const slots: Slot[] = [];
  visit(parseDocument(yaml), {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string') return;
      slots.push({ file, path: pathOf(node, ancestors) });
    },
  });
  return slots;
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
  const document: Document = parseDocument(fields);
  for (const { path, text: typed } of placements) {
    if (path[0] === bodyPath && file.endsWith('.md')) {
      const index = Number(path[1]);
      const heading = /^## .*\n\n?/.exec(body[index] ?? '')?.[0] ?? '';
      body[index] = `${heading}${typed}\n\n`;
    } else {
      const scalar = new Scalar(typed);
      scalar.type = Scalar.QUOTE_DOUBLE;
      document.setIn(path, scalar);
    }
  }
  const yaml = document.toString({ lineWidth: 0 });
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

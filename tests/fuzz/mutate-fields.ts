import { isMap, isScalar, parseDocument, Scalar, type Document } from 'yaml';
import type { Random } from '../bench/random.ts';
import { attacks } from '../support/attacks.ts';
import { ofText, shown, textOf, type Mutate } from './mutation.ts';
import type { Files } from './originals.ts';

type Path = (string | number)[];

/** Values of every type, and of none that a field expects. */
const values: readonly unknown[] = [
  null, true, false, 0, -1, 1.5, 42, 1e21, Number.NaN, Number.POSITIVE_INFINITY, '', ' ', '\n', '0', 'null', 'true', 'en', 'pl',
  'everywhere', 'constructor', '__proto__', 'toString', '2025-07-28', '2025-07-28T09:00:00+01:00', '2025-07-28T09:00', '12:30',
  [], {}, [[]], [{}], [null], ['a', 'a'], [1, 'b', null], { a: 1 }, { a: { b: [{ c: null }] } }, { length: 1 }, { en: 'x' },
  'word '.repeat(30), 'word '.repeat(2000), 'w'.repeat(5000), 'One. Two! Three?', '😀', 'Ł', '\u0627\u0631', 'https://example.org/', '07700 900 123',
]; // prettier-ignore

type Change = (document: Document, path: Path, random: Random, files: Files) => string | undefined;

const changes: Record<string, Change> = {
  'a field taken out': (document, path) => {
    document.deleteIn(path);
    return 'taken out';
  },
  'a field renamed': (document, path, random) => {
    const key = path.at(-1);
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1)) : document.contents;
    if (typeof key !== 'string' || !isMap(parent)) return undefined;
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (!pair) return undefined;
    const cut = random.below(key.length);
    const name = random.pick([key.slice(0, cut) + key.slice(cut + 1), key.toUpperCase(), `${key}s`, '__proto__', 'constructor', '', '1']); // prettier-ignore
    pair.key = new Scalar(name);
    return `renamed to ${shown(name)}`;
  },
  'a field of another type': (document, path, random) => {
    const old = plain(document.getIn(path));
    const value = random.pick([...values, [old], { value: old }, String(old), [old, old]]);
    return put(document, path, value);
  },
  'a hostile text': (document, path, random) => put(document, path, random.pick(attacks).text),
  'a value of the same field elsewhere': (document, path, random, files) => {
    const name = path.findLast((step) => typeof step === 'string');
    const found = fieldsNamed(String(name), typeof path.at(-1) === 'number', files, random);
    return found.length > 0 ? put(document, path, random.pick(found)) : undefined;
  },
  'a list in another order, or with one twice': (document, path, random) => {
    const list = plain(document.getIn(path));
    if (!Array.isArray(list) || list.length === 0) return undefined;
    const one: unknown = random.pick(list);
    return put(document, path, random.pick([list.toReversed(), [...list, one], list.slice(1)]));
  },
};

function put(document: Document, path: Path, value: unknown): string {
  document.setIn(path, document.createNode(value));
  return `became ${shown(value)}`;
}

function plain(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'toJSON' in node
    ? (node as { toJSON: () => unknown }).toJSON()
    : node;
}

/** What fields of a name hold in a few other files; of lists of that name the items, if asked. */
function fieldsNamed(name: string, isItem: boolean, files: Files, random: Random): unknown[] {
  const others = random.pickSome([...files.keys()].filter((path) => /\.(?:md|yaml)$/.test(path)), 12); // prettier-ignore
  return others.flatMap((path) => {
    const document = readFields(textOf(files, path))?.document;
    return listPaths(document?.toJS())
      .filter((one) => one.at(isItem ? -2 : -1) === name)
      .map((one) => plain(document?.getIn(one)));
  });
}

/** The fields of a file apart from what stands round them; undefined if they cannot be read. */
function readFields(text: string) {
  const [, before = '', fields = '', after = ''] = /^(---\n)([^]*?\n)(---\n[^]*)$/.exec(text) ?? ['', '', text, '']; // prettier-ignore
  const document = parseDocument(fields);
  return document.errors.length > 0 ? undefined : { before, document, after };
}

/** The path of every field and every item, from the outside in. */
function listPaths(value: unknown, path: Path = []): Path[] {
  const inside: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value !== null && typeof value === 'object' ? value : {});
  const below = inside.flatMap(([key, one]) => listPaths(one, [...path, key]));
  return path.length > 0 ? [path, ...below] : below;
}

function ofFields(change: Change): Mutate {
  return ofText((text, random, files) => {
    const read = readFields(text);
    const paths = listPaths(read?.document.toJS());
    if (!read || paths.length === 0) return undefined;
    const path = random.pick(paths);
    const what = change(read.document, path, random, files);
    if (what === undefined) return undefined;
    const fields = read.document.toString({ lineWidth: 0 });
    return { text: read.before + fields + read.after, what: `${path.join('.')} ${what}` };
  }, /\.(?:md|yaml)$/);
}

/** Fields changed as whoever misunderstands them, or means harm, changes them. */
export const fieldMutations: Record<string, Mutate> = Object.fromEntries(
  Object.entries(changes).map(([kind, change]) => [kind, ofFields(change)]),
);

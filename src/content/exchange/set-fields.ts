import { isScalar, parse, parseDocument } from 'yaml';

/** A new text for a field that is there. */
export interface FieldEdit {
  path: readonly (string | number)[];
  value: string;
}

/** A YAML text with some fields changed, and every other byte as it was. Throws if there is no such field. */
export function setFields(yaml: string, edits: readonly FieldEdit[]): string {
  const document = parseDocument(yaml);
  const places = edits.map(({ path, value }) => {
    const node: unknown = document.getIn(path, true);
    if (!isScalar(node) || !node.range) throw new Error(`There is no field ${path.join('.')}.`);
    const [from, to] = node.range;
    const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
    const isPlain =
      node.type === 'PLAIN' &&
      /^\p{L}[\p{L}\p{M}\p{N} .()/?!–-]*$/u.test(value) &&
      parse(value) === value;
    return { from, to, text: (isPlain ? value : JSON.stringify(value)) + (isBlock ? '\n' : '') };
  });
  return places
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: own }) => text.slice(0, from) + own + text.slice(to), yaml);
}

/** The same for a Markdown file: its fields, and what follows them if it changes. */
export function setParts(markdown: string, edits: readonly FieldEdit[], body?: string): string {
  const [, fields = '', fence = '', rest = ''] =
    /^---\r?\n([^]*?\n)(---[ \t]*\r?\n)([^]*)$/.exec(markdown) ?? [];
  if (fence === '') throw new Error('There are no fields between two lines of hyphens.');
  return `---\n${setFields(fields, edits)}${fence}${body === undefined ? rest : `${body.trim()}\n`}`;
}

import { textOf, withFile, type ContentFiles } from './content-files.ts';

/**
 * The same content with some fields of a file in the place of those of the
 * same names. A field that only `other` has is taken out, so that two examples
 * can differ by a field that is missing. Fields are taken as text: they may be
 * broken.
 */
export function putFields(
  files: ContentFiles,
  path: string,
  example: string,
  other: string,
): ContentFiles {
  const text = textOf(files, path);
  const isMarkdown = path.endsWith('.md');
  const [before = '', fields = '', ...after] = isMarkdown ? text.split('---\n') : ['', text];
  const put = `${without(fields, [...namesIn(example), ...namesIn(other)])}${example}\n`;
  const parts = isMarkdown ? [before, put, ...after] : [put];
  return withFile(files, path, parts.join('---\n'));
}

/** The same fields with others in the place of those of the same names. */
export function replaceFields(fields: string, others: string): string {
  return `${without(`${fields}\n`, namesIn(others))}${others}`;
}

function without(fields: string, names: readonly string[]): string {
  return blocksIn(fields)
    .filter((block) => !names.includes(namesIn(block)[0] ?? ''))
    .join('');
}

/** The names of the outermost fields. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/^(\w+):/gm)].map(([, name = '']) => name);
}

/** Each outermost field with the lines below it. */
function blocksIn(fields: string): string[] {
  return fields.split(/^(?=\w)/m).filter((block) => block !== '');
}

import { isScalar, parseDocument } from 'yaml';
import { chooseFixes, type Fix } from '../../core/language/plain-english/apply-fixes.ts';
import { updateSchema } from '../../core/model/update.ts';
import { fieldTextsOf, readersOf } from '../../core/check/free-texts.ts';
import { checkWordsForAll } from '../../core/check/words.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';

/** What to put in place of a part of a text. */
export interface TextEdit {
  start: number;
  end: number;
  replacement: string;
}

/**
 * What to replace in the words of an update's fields, in the order of the text.
 * A value is left to a person where its words do not stand in the file just as
 * they are read: over several lines, or with a quotation mark written twice.
 * Fields with a mistake are left whole.
 */
export function findFieldEdits(fields: string): TextEdit[] {
  const parsed = updateSchema.safeParse(parseYaml('', fields).value);
  if (!parsed.success) return [];
  const document = parseDocument(fields, { schema: 'core' });
  return fieldTextsOf(parsed.data)
    .flatMap((part) => {
      const { text, path = [] } = part;
      const node = document.getIn(path, true);
      const start = isScalar(node) ? startOfWords(node.range?.[0] ?? 0, text, fields) : undefined;
      if (start === undefined) return [];
      const fixes = chooseFixes(text, checkWordsForAll(text, ...readersOf(part)));
      const edits = fixes.map((fix) => toEdit(fix, start));
      return isSafe(edits, { fields, path, text, fixes }) ? edits : [];
    })
    .toSorted((a, b) => a.start - b.start);
}

/** Where the first word stands, behind a quotation mark if there is one. */
function startOfWords(offset: number, text: string, fields: string): number | undefined {
  const start = /["']/.test(fields.charAt(offset)) ? offset + 1 : offset;
  return fields.startsWith(text, start) ? start : undefined;
}

function toEdit({ index, found, replacement }: Fix, start: number): TextEdit {
  return { start: start + index, end: start + index + found.length, replacement };
}

interface Value {
  fields: string;
  path: readonly (string | number)[];
  text: string;
  fixes: readonly Fix[];
}

/** Whether YAML then reads the new words in this field, and nothing else than before in all others. */
function isSafe(edits: readonly TextEdit[], { fields, path, text, fixes }: Value): boolean {
  if (edits.length === 0) return true;
  const wanted = parseDocument(fields, { schema: 'core' });
  wanted.setIn(
    path,
    applyEdits(
      text,
      fixes.map((fix) => toEdit(fix, 0)),
    ),
  );
  const { value } = parseYaml('', applyEdits(fields, edits));
  return JSON.stringify(value) === JSON.stringify(wanted.toJS());
}

/** The text with every edit made. They are in its order, and none overlaps another. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight(
    (made, { start, end, replacement }) => made.slice(0, start) + replacement + made.slice(end),
    text,
  );
}

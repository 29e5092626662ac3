import { isMap, isSeq, parseDocument } from 'yaml';
import { writeTime } from '../../core/authoring/write-time.ts';
import type { Instant } from '../../core/time/instant.ts';
import { splitFrontMatter } from '../front-matter.ts';

/** The file of an update with one correction more, all else as it was typed. */
export function addCorrection(file: string, { at, what }: { at: Instant; what: string }): string {
  const fields = splitFrontMatter(file)?.fields ?? '';
  const start = file.indexOf('\n') + 1;
  const entry = (indent: string) =>
    `${indent}- at: "${writeTime(at)}"\n${indent}  what: ${JSON.stringify(what)}\n`;
  const { contents } = parseDocument(fields, { uniqueKeys: false });
  const list = isMap(contents) ? contents.get('corrections', true) : undefined;
  const last = isSeq(list) && !list.flow ? list.items.at(-1) : undefined;
  const range = (last as { range?: [number, number, number] } | undefined)?.range;
  if (range) {
    const at = start + range[0];
    const indent = /^ */.exec(file.slice(file.lastIndexOf('\n', at - 1) + 1))?.[0] ?? '  ';
    const lineEnd = file.indexOf('\n', start + range[1] - 1) + 1;
    return file.slice(0, lineEnd) + entry(indent) + file.slice(lineEnd);
  }
  const end = start + fields.trimEnd().length + 1;
  return `${file.slice(0, end)}corrections:\n${entry('  ')}${file.slice(end)}`;
}

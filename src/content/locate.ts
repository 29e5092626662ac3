import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../core/problems/problem.ts';

/**
 * The line of a field in a file, counted from 1: of the field itself, or, when
 * it is missing, of the nearest field around it that is there.
 */
export function locate(text: string, path: NonNullable<Problem['path']>): number {
  const frontMatter = /^---[^\n]*\n([^]*?)\n---\s*(?:\n|$)/.exec(text);
  const yaml = frontMatter?.[1] ?? text;
  const linesBefore = frontMatter ? 1 : 0;
  const lines = new LineCounter();
  let node: unknown = parseDocument(yaml, { lineCounter: lines }).contents;
  let line = 1;
  for (const step of path) {
    let offset: number | undefined;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      offset = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as { range?: [number] } | undefined)?.range?.[0];
    }
    if (offset === undefined) break;
    line = lines.linePos(offset).line + linesBefore;
  }
  return line;
}

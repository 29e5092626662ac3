import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../core/check/problem.ts';
import { splitFrontMatter } from './front-matter.ts';

type Path = NonNullable<Problem['path']>;

/**
 * Finds lines in a file, counted from 1: of the field at a path, or, when it is
 * missing, of the nearest field around it that is there. The file is read once.
 */
export function makeLocator(text: string): (path: Path) => number {
  const frontMatter = splitFrontMatter(text);
  const linesBefore = frontMatter ? 1 : 0;
  const lines = new LineCounter();
  const document = parseDocument(frontMatter?.fields ?? text, {
    lineCounter: lines,
    uniqueKeys: false,
  });

  return (path) => {
    let node: unknown = document.contents;
    let line = 1;
    for (const step of path) {
      const child = findChild(node, step);
      if (child.offset === undefined) break;
      line = lines.linePos(child.offset).line + linesBefore;
      node = child.node;
    }
    return line;
  };
}

function findChild(node: unknown, step: string | number): { node?: unknown; offset?: number } {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
    const key: unknown = pair?.key;
    return { node: pair?.value, offset: isScalar(key) ? key.range?.[0] : undefined };
  }
  if (!isSeq(node)) return {};
  const item = node.items[Number(step)] as { range?: [number] } | undefined;
  return { node: item, offset: item?.range?.[0] };
}

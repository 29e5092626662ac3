import { isCollection, isScalar, visit, type Document } from 'yaml';

export interface Unclosed {
  offset: number;
  opening: string;
  closing: string;
}

const openings: Readonly<Record<string, Pick<Unclosed, 'opening' | 'closing'>>> = {
  '"': { opening: 'quotation mark (")', closing: '"' },
  "'": { opening: "quotation mark (')", closing: "'" },
  '[': { opening: 'bracket [', closing: ']' },
  '{': { opening: 'bracket {', closing: '}' },
};

/**
 * The text in quotes or the list in brackets that was opened before an error
 * and ends on another line or not at all: the mistake was made where it opens.
 */
export function findUnclosed(
  document: Document,
  text: string,
  errorOffset: number,
): Unclosed | undefined {
  let found: Unclosed | undefined;
  visit(document, {
    Node(_key, node) {
      const [start, end] = node.range ?? [0, 0];
      const opening = openings[text[start] ?? ''];
      const canBeOpen = isScalar(node) || (isCollection(node) && node.flow);
      if (!opening || !canBeOpen || start >= errorOffset) return undefined;
      const isClosed = end - start > 1 && text[end - 1] === opening.closing;
      if (isClosed && !text.slice(start, end).includes('\n')) return undefined;
      found = { offset: start, ...opening };
      return visit.BREAK;
    },
  });
  return found;
}

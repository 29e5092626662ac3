import { isMap, isScalar, isSeq, Document, Scalar, visit } from 'yaml';
import type { DraftFile } from '../core/authoring/draft.ts';

/** Lists of ids: short enough for one line. */
const inOneLine = new Set([
  'services',
  'areas',
  'practices',
  'except',
  'tasks',
  'approvedBy',
  'supplier',
]);

/**
 * The text of a file with fields. Reading it gives exactly what was written:
 * `yaml` quotes whatever would mean something else, and times are always quoted.
 */
export function writeDraftFile({ fields, body }: DraftFile): string {
  const document = new Document(fields, { schema: 'core', aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !inOneLine.has(String(key.value))) return;
      if (isSeq(value) || isMap(value)) value.flow = true;
    },
    Scalar(key, node) {
      const isTime = typeof node.value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(node.value);
      if (key !== 'key' && isTime) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}---\n${body && `\n${body}`}`;
}

import {
  isAlias,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { anError, type Problem } from '../../core/check/problem.ts';
import type { Parsed } from '../parsed.ts';
import { explainYamlError } from './explain-yaml.ts';
import { quoteValue } from './quote-value.ts';

/**
 * The data of a YAML text. YAML 1.2 leaves times and dates as they are typed;
 * what it would drop in silence is a problem here. `linesBefore` are the file's
 * lines above the text.
 */
export function parseYaml(file: string, text: string, linesBefore = 0): Parsed<unknown> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [error] = document.errors;
  const mistakes = error
    ? [{ code: 'front-matter/broken' as const, ...explainYamlError(text, document, error) }]
    : findDroppedText(text, document, lines);
  const problems = mistakes.map(({ line, ...mistake }) =>
    anError({ file, line: line + linesBefore, ...mistake }),
  );
  return problems.length > 0 ? { problems } : { value: document.toJS() as unknown, problems };
}

type Mistake = Pick<Problem, 'code' | 'message' | 'fix'> & { line: number };

/** Text that YAML reads as something else, one mistake a line. */
function findDroppedText(text: string, document: Document, lines: LineCounter): Mistake[] {
  if (!/[*&!#]/.test(text)) return [];
  const sources = text.split('\n');
  const found = new Map<number, Mistake>();
  visit(document, {
    Node(_key, node) {
      const sign = signOf(node, text);
      const { line } = lines.linePos(node.range?.[0] ?? 0);
      if (sign === undefined || found.has(line)) return;
      found.set(line, {
        code: 'front-matter/dropped-text',
        line,
        message: `the sign ${sign} has a meaning of its own here, and text would be lost`,
        fix: `Put the text in quotes, like this: ${quoteValue(sources[line - 1] ?? '')}`,
      });
    },
  });
  return [...found.values()];
}

/** The sign of an *alias, an &anchor, a !tag, or a #remark without a space, if the node has one. */
function signOf(node: Node, text: string): string | undefined {
  if (isAlias(node)) return '*';
  if ('anchor' in node && node.anchor) return '&';
  if (node.tag !== undefined) return '!';
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return undefined;
  const [, end] = node.range;
  return /^[ \t]*#\S/.test(text.slice(end, end + 80)) ? '#' : undefined;
}

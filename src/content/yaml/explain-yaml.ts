import type { Document, YAMLParseError } from 'yaml';
import { isFieldName } from '../../core/check/examples.ts';
import { findUnclosed } from './find-unclosed.ts';
import { quoteValue, valueOf } from './quote-value.ts';

/** `line` is counted from 1 in the YAML text. */
interface Explained {
  line: number;
  message: string;
  fix: string;
}

interface Broken {
  text: string;
  document: Document;
  error: YAMLParseError;
  /** The line on which the parser gave up, and its text. */
  line: number;
  source: string;
}

/** More than any field may hold; a longer line is not shown whole. */
const maxShownCharacters = 400;

type Explain = (broken: Broken) => Explained | undefined;

/** A broken YAML text in an author's words: the place where the mistake was made, which may be above the error. */
export function explainYamlError(
  text: string,
  document: Document,
  error: YAMLParseError,
): Explained {
  const lines = text.split('\n');
  const line = Math.min(lineAt(text, error.pos[0]), lines.length);
  const source = (lines[line - 1] ?? '').slice(0, maxShownCharacters);
  const broken = { text, document, error, line, source };
  for (const explain of explanations) {
    const explained = explain(broken);
    if (explained) return explained;
  }
  return {
    line,
    message: 'this line, or the one above, does not begin below the lines that it belongs beside',
    fix: 'Begin lines that belong together in the same column. Each entry of a list begins with a hyphen and a space.',
  };
}

const explainTab: Explain = ({ error, line, source }) => {
  if (error.code !== 'TAB_AS_INDENT' && !/^ *\t/.test(source)) return undefined;
  return {
    line,
    message: 'this line begins with a tab',
    fix: 'Delete the tab and type spaces, as many as the lines beside it have.',
  };
};

const explainTwice: Explain = ({ error, line, source }) => {
  if (error.code !== 'DUPLICATE_KEY') return undefined;
  const name = /^[\s-]*([^:]*)/.exec(source)?.[1]?.trim();
  return {
    line,
    message: `the field "${name}" is there twice`,
    fix: 'Keep one of the two, and delete the other.',
  };
};

const explainHyphens: Explain = ({ error, line }) => {
  if (error.code !== 'MULTIPLE_DOCS') return undefined;
  return {
    line,
    message: 'there is a line of three hyphens',
    fix: 'Delete this line. This file needs none.',
  };
};

const explainUnclosed: Explain = ({ document, text, error }) => {
  const unclosed = findUnclosed(document, text, error.pos[0]);
  if (!unclosed) return undefined;
  const line = lineAt(text, unclosed.offset);
  const source = (text.split('\n')[line - 1] ?? '').trim().slice(0, maxShownCharacters);
  return {
    line,
    message: `the ${unclosed.opening} that opens here is not closed on the same line`,
    fix: `Close it, like this: ${source}${unclosed.closing}`,
  };
};

const explainSign: Explain = ({ error, line, source }) => {
  const value = valueOf(source);
  const fix = `Put the text in quotes, like this: ${quoteValue(source)}`;
  if (error.code === 'BAD_DQ_ESCAPE') {
    return { line, message: 'there is a backslash between double quotation marks', fix };
  }
  if (/^["']/.test(value)) {
    return { line, message: 'the text goes on after the quotation mark that closes it', fix };
  }
  const [sign] = isList(value) ? [] : (/^[@`%*&!|>{}[\],?-]/.exec(value) ?? []);
  if (sign) {
    return { line, message: `the text begins with ${sign}, a sign with a meaning of its own`, fix };
  }
  if (!/: |:$/.test(value)) return undefined;
  return { line, message: 'there is a colon with a space in the text', fix };
};

const explainColumn: Explain = ({ text, error, line, source }) => {
  const next = text.split('\n')[line] ?? '';
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' || columnOf(next) <= columnOf(source)) {
    return undefined;
  }
  return {
    line: line + 1,
    message: 'this line begins further to the right than the field that it belongs beside',
    fix: 'Take spaces away at its start, until it stands exactly below that field.',
  };
};

const explainNoName: Explain = ({ error, line, source }) => {
  if (!['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'].includes(error.code)) return undefined;
  const [, hyphen = '', name = '', value = ''] =
    /^\s*(- +)?([A-Za-z]\w*)[\s:]*(.*)$/.exec(source) ?? [];
  if (!name || /:(?: |$)/.test(source)) return undefined;
  const isField = isFieldName(name) || source.includes(`${name}:`);
  if (hyphen && !isField) return undefined;
  return {
    line,
    message: 'there is no colon with a space after the name of a field',
    fix: isField
      ? `Write it like this: ${hyphen}${name}: ${value}`.trim()
      : 'If this goes on from the line above, put both on one line.',
  };
};

const explanations: readonly Explain[] = [
  explainTab,
  explainTwice,
  explainHyphens,
  explainUnclosed,
  explainSign,
  explainColumn,
  explainNoName,
];

function columnOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Whether brackets open and close it, so that nothing is wrong with it. */
function isList(value: string): boolean {
  return /^(?:\[[^\]]*\]|\{[^}]*\})$/.test(value);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

import matter from 'gray-matter';
import { anError, type Problem } from '../core/check/problem.ts';

/**
 * A markdown file taken apart at its two lines of three hyphens. The fields
 * begin on line 2; `bodyLine` is the line on which the body begins, from 1.
 */
export interface MarkdownParts {
  fields: string;
  body: string;
  bodyLine: number;
}

const fence = /^---[ \t]*$/;

const refuse = {
  parse: (): never => {
    throw new Error('Front matter in this language is refused');
  },
};

/**
 * gray-matter takes the file apart; the fields stay text here, for our own
 * YAML 1.2. Its engines that run or read anything else are replaced by ones
 * that refuse, because its JavaScript engine runs what it reads.
 */
const options = {
  engines: {
    yaml: { parse: () => ({}) },
    json: refuse,
    javascript: refuse,
    js: refuse,
    coffee: refuse,
    coffeescript: refuse,
    cson: refuse,
    toml: refuse,
  },
};

/** Undefined if either line of hyphens is missing. No word beside them chooses another language. */
export function splitFrontMatter(text: string): MarkdownParts | undefined {
  const [firstLine = '', ...lines] = text.split('\n');
  const end = lines.findIndex((line) => fence.test(line));
  if (!fence.test(firstLine) || end === -1) return undefined;
  // Spaces after the hyphens are forgiven here; gray-matter does not see them as the end.
  const plain = [firstLine.trimEnd(), ...lines.slice(0, end), '---', ...lines.slice(end + 1)];
  const { matter: fields, content } = matter(plain.join('\n'), options);
  // A file may end with its fields: then what is missing below them is missing on its last line.
  const bodyLine = Math.min(end + 3, lines.length + 1);
  return { fields: fields.replace(/^\n/, ''), body: content, bodyLine };
}

/** Why a text cannot be taken apart. */
export function explainFrontMatter(file: string, text: string): Problem {
  const firstLine = text.split('\n', 1)[0] ?? '';
  if (text.trim() === '') {
    return anError({
      code: 'front-matter/empty-file',
      file,
      line: 1,
      message: 'this file is empty',
      fix: 'Copy a file of the same kind into it and change what differs, or delete it.',
    });
  }
  if (fence.test(firstLine)) {
    return anError({
      code: 'front-matter/not-closed',
      file,
      line: 1,
      message: 'the fields begin here, and no second line of three hyphens ends them',
      fix: 'Write --- on a line of its own after the last field.',
    });
  }
  if (firstLine.startsWith('---')) {
    return anError({
      code: 'front-matter/language',
      file,
      line: 1,
      message: `the first line is "${firstLine.trim()}", and only plain fields are read, never code`,
      fix: 'Write --- and nothing else on the first line.',
    });
  }
  return anError({
    code: 'front-matter/missing',
    file,
    line: 1,
    message: `the first line is ${firstLine.trim() ? 'not three hyphens' : 'empty'}, so no fields are found`,
    fix: 'Write --- on the very first line, the fields below it, and --- again after the last field.',
  });
}

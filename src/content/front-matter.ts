import { anError, type Problem } from '../core/problems/problem.ts';

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

/** Undefined if either line of hyphens is missing. No word beside them chooses another language. */
export function splitFrontMatter(text: string): MarkdownParts | undefined {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (!fence.test(lines[0] ?? '') || end === -1) return undefined;
  return {
    fields: lines.slice(1, end).join('\n'),
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
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

import matter from 'gray-matter';
import { parse, YAMLParseError } from 'yaml';
import { anError, type Problem } from '../core/problems/problem.ts';

/** A markdown file taken apart. `bodyLine` is the line on which the body begins, counted from 1. */
export interface MarkdownFile {
  fields: unknown;
  body: string;
  bodyLine: number;
}

class RefusedLanguage extends Error {}

const refuse = {
  parse: (): never => {
    throw new RefusedLanguage();
  },
};

/**
 * gray-matter with YAML 1.2 in place of its own YAML 1.1, which reads 19:30 as
 * a number and drops offsets; and with every other language refused, because
 * its JavaScript engine runs what it reads.
 */
const options = {
  engines: {
    yaml: { parse: (text: string) => parseYaml(text) as object },
    json: refuse,
    javascript: refuse,
    js: refuse,
    coffee: refuse,
    coffeescript: refuse,
    cson: refuse,
    toml: refuse,
  },
};

/** The data of a YAML text. Throws YAMLParseError. */
export function parseYaml(text: string): unknown {
  return parse(text, { schema: 'core', maxAliasCount: 0, prettyErrors: true, logLevel: 'error' });
}

export function parseMarkdownFile(file: string, text: string): MarkdownFile | Problem {
  if (!text.startsWith('---')) {
    return anError({
      code: 'front-matter/missing',
      file,
      line: 1,
      message: 'does not begin with a line of three hyphens (---)',
      fix: 'Write --- on the first line, the fields below it, and --- again after them.',
    });
  }
  if (!/^---[^\n]*\n(?:[^]*\n)?---\s*(?:\n|$)/.test(text)) {
    return anError({
      code: 'front-matter/not-closed',
      file,
      line: 1,
      message: 'has fields that are not closed with a line of three hyphens (---)',
      fix: 'Write --- on a line of its own after the last field.',
    });
  }
  try {
    const { data, content } = matter(text, options);
    const bodyLine = text.slice(0, text.length - content.length).split('\n').length;
    return { fields: data, body: content, bodyLine };
  } catch (error) {
    if (!isRefusedLanguage(error)) return yamlProblem(file, error as Error, 1);
    return anError({
      code: 'front-matter/language',
      file,
      line: 1,
      message: `the first line is "${text.split('\n', 1)[0]}", and only plain fields are read, never code`,
      fix: 'Write --- alone on the first line.',
    });
  }
}

function isRefusedLanguage(error: unknown): boolean {
  return (
    error instanceof RefusedLanguage || /engine .* is not registered/.test((error as Error).message)
  );
}

/** A broken YAML text in an author's words. `linesBefore` are the file's lines above the text. */
export function yamlProblem(file: string, error: Error, linesBefore: number): Problem {
  const position = error instanceof YAMLParseError ? error.linePos?.[0] : undefined;
  const reason = error.message.split(/ at line \d+|:?\n/)[0] ?? 'cannot be read';
  return anError({
    code: 'front-matter/broken',
    file,
    line: (position?.line ?? 0) + linesBefore,
    message: `the fields cannot be read here (${reason})`,
    fix: yamlFix(reason),
  });
}

function yamlFix(reason: string): string {
  if (/unique/.test(reason)) return 'A field is written twice. Keep one of them.';
  if (/compact mappings|implicit map|block collections/i.test(reason)) {
    return 'Text with a colon and a space goes in quotes: "Reason: a broken cable".';
  }
  if (/quote/.test(reason)) return 'Close the quotation mark that is open here.';
  if (/alias/i.test(reason)) return 'Text that begins with * or & goes in quotes.';
  return 'Check the spaces at the start of the line, and put text with signs in it in quotes.';
}

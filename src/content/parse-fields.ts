import type { z } from 'zod';
import { problemsFromZod } from '../core/check/from-zod.ts';
import { anError } from '../core/check/problem.ts';
import { explainFrontMatter, splitFrontMatter } from './front-matter.ts';
import type { Parsed } from './parsed.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

/** The fields of a markdown file, as a schema wants them, and the text below them. */
export interface MarkdownFile<T> extends Parsed<T> {
  body: string;
  /** The body's first line in the file, from 1. Missing if the file could not be taken apart. */
  bodyLine?: number;
}

/** The text below the fields is returned even when the fields are wrong, so that both can be checked. */
export function parseMarkdownFile<T extends z.ZodType>(
  file: string,
  text: string,
  schema: T,
): MarkdownFile<z.output<T>> {
  const parts = splitFrontMatter(text);
  if (!parts) return { problems: [explainFrontMatter(file, text)], body: '' };
  const { fields, body, bodyLine } = parts;
  return { ...parseFields(file, fields, schema, 1), body, bodyLine };
}

/** The fields of a YAML text, as a schema wants them. `linesBefore` are the file's lines above it. */
export function parseFields<T extends z.ZodType>(
  file: string,
  text: string,
  schema: T,
  linesBefore = 0,
): Parsed<z.output<T>> {
  const { value, problems } = parseYaml(file, text, linesBefore);
  if (problems.length > 0) return { problems };
  if (value === null || value === undefined) {
    const problem = anError({
      code: 'front-matter/no-fields',
      file,
      line: 1,
      message: 'this file has no fields',
      fix: 'Copy them from a file of the same kind, and change what differs.',
    });
    return { problems: [problem] };
  }
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return { problems: problemsFromZod(file, result.error.issues, schema), refused: value };
}

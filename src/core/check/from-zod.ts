import type { z } from 'zod';
import { listOf } from '../language/count.ts';
import { closestWord } from './closest.ts';
import { anError, type Problem } from './problem.ts';
import { fieldsAt } from './schema-fields.ts';
import { wordIssue } from './word-issue.ts';

type Issue = z.core.$ZodIssue;
type Path = (string | number)[];

/**
 * What a schema refused, as problems in an author's words. Parse with
 * `reportInput: true`, so that the words can quote what was written.
 */
export function problemsFromZod(
  file: string,
  issues: readonly Issue[],
  schema: z.ZodType,
): Problem[] {
  const flat = issues.flatMap((issue) => chooseOption(issue, schema));
  const unknown = flat.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownField(file, toPath(issue), key, schema))
      : [],
  );
  const ofWrongType = new Set(
    flat.filter(({ code }) => code === 'invalid_type').map((issue) => nameOf(toPath(issue))),
  );
  const wrong = flat
    .filter((issue) => issue.code !== 'unrecognized_keys')
    .filter((issue) => !unknown.some((one) => isExplainedBy(one, issue)))
    // Zod also measures what has the wrong type: a text as if it were a list.
    .filter((issue) => issue.code === 'invalid_type' || !ofWrongType.has(nameOf(toPath(issue))))
    .map((issue) => {
      const path = toPath(issue);
      return anError({ file, path, ...wordIssue(issue, file, path) });
    });
  return [...unknown.map(({ problem }) => problem), ...wrong];
}

function toPath({ path }: Pick<Issue, 'path'>): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function isSame(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

interface UnknownField {
  problem: Problem;
  /** The fields that it stands among, and the one of them that it was probably meant to be. */
  group: Path;
  meant: string | undefined;
}

function unknownField(file: string, group: Path, key: string, schema: z.ZodType): UnknownField {
  const fields = fieldsAt(schema, group);
  const meant = closestWord(key, fields);
  const problem = anError({
    code: 'field/unknown',
    file,
    path: [...group, key],
    message: 'there is no field with this name here',
    fix: meant
      ? `Did you mean ${meant}? Correct the name, or take the field out.`
      : `Take it out, or correct its name. The fields here are ${listOf(fields)}.`,
  });
  return { problem, group, meant };
}

/** A misspelt field is one mistake: it also makes the right one missing, and its group incomplete. */
function isExplainedBy({ group, meant }: UnknownField, issue: Issue): boolean {
  if (!meant || (issue.code !== 'custom' && issue.input !== undefined)) return false;
  const path = toPath(issue);
  return isSame(path, group) || isSame(path, [...group, meant]);
}

/** The same text for the same path, and for no other. */
function nameOf(path: Path): string {
  return JSON.stringify(path);
}

/** Where a field may have several shapes: the issues of the shape that the author came nearest to, if one is clear. */
function chooseOption(issue: Issue, schema: z.ZodType): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [nearest = []] = issue.errors.toSorted((a, b) => countMistakes(a) - countMistakes(b));
  const fields = fieldsAt(schema, toPath(issue));
  const isMixed = nearest.some(
    (inner) =>
      inner.path.length === 0 &&
      (inner.code !== 'unrecognized_keys' || inner.keys.some((key) => fields.includes(key))),
  );
  if (isMixed || nearest.length === 0) return [issue];
  return nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function countMistakes(issues: readonly Issue[]): number {
  const counts = issues.map((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.length : 1,
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

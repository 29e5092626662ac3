import type { z } from 'zod';
import { listOf } from '../words/count.ts';
import { didYouMean } from './closest.ts';
import { examples, writeLike } from './examples.ts';
import { anError, type Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Wording = Pick<Problem, 'code' | 'message' | 'fix'>;

/**
 * What a schema refused, as problems in an author's words. Parse with
 * `reportInput: true`, so that the words can quote what was written.
 */
export function problemsFromZod(file: string, issues: readonly Issue[]): Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => anError({ file, path: [...path, key], ...unknownField(key) }));
    }
    return [anError({ file, path, ...word(issue, String(path.findLast(isName) ?? '')) })];
  });
}

function isName(step: string | number): boolean {
  return typeof step === 'string';
}

function unknownField(key: string): Wording {
  return {
    code: 'field/unknown',
    message: `there is no field "${key}" here`,
    fix: `${didYouMean(key, Object.keys(examples))}Correct its name, or take it out.`,
  };
}

function word(issue: Issue, field: string): Wording {
  switch (issue.code) {
    case 'invalid_type':
      return wordType(issue, field);
    case 'invalid_value':
      if (issue.input === undefined) return missing(field);
      return {
        code: 'field/not-one-of',
        message: `${quote(issue.input)} is not one of ${listOf(issue.values.map(String), 'or')}`,
        fix: `${didYouMean(String(issue.input), issue.values.map(String))}${writeLike(field)}`,
      };
    case 'too_small':
      return {
        code: 'field/too-little',
        message: issue.origin === 'number' ? `is less than ${issue.minimum}` : 'is empty',
        fix: writeLike(field),
      };
    case 'too_big':
      return {
        code: 'field/too-much',
        message:
          issue.origin === 'array'
            ? `has more than ${issue.maximum} entries`
            : `is longer than ${issue.maximum} characters`,
        fix: 'Make it shorter, so that it is read to the end.',
      };
    case 'invalid_union':
      if (issue.input === undefined) return missing(field);
      return split('field/invalid', issue);
    default:
      return split('field/invalid', issue);
  }
}

function wordType(issue: Extract<Issue, { code: 'invalid_type' }>, field: string): Wording {
  if (issue.input === undefined) return missing(field);
  if (issue.input === null) {
    return { code: 'field/empty', message: 'has nothing after it', fix: writeLike(field) };
  }
  return {
    code: 'field/wrong-type',
    message: `is ${typeWord(issue.input)}, and should be ${expectedWord(issue.expected)}`,
    fix: writeLike(field),
  };
}

function missing(field: string): Wording {
  return { code: 'field/missing', message: 'is missing', fix: writeLike(field) };
}

/** Our own messages are "what is wrong. What to do." unless the fix comes apart from it. */
function split(code: string, issue: Issue): Wording {
  const fix = 'params' in issue && (issue.params as { fix?: string } | undefined)?.fix;
  if (fix) return { code, message: issue.message, fix };
  const [message = '', ...rest] = issue.message.split(/(?<=\.) /);
  return {
    code,
    message: message.replace(/\.$/, ''),
    fix: rest.join(' ') || 'See docs/content.md.',
  };
}

function quote(input: unknown): string {
  return typeof input === 'string' ? `"${input}"` : JSON.stringify(input);
}

function typeWord(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a group of fields';
  return typeof input === 'string' ? 'text' : `the ${typeof input} ${String(input)}`;
}

function expectedWord(expected: string): string {
  const words: Record<string, string> = {
    string: 'text',
    array: 'a list',
    object: 'a group of fields',
    int: 'a whole number',
    number: 'a number',
  };
  return words[expected] ?? expected;
}

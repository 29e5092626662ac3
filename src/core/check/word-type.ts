import type { z } from 'zod';
import { quote } from './quote.ts';
import type { Problem } from './problem.ts';

/** What is wrong with a field, in an author's words. */
export type Wording = Pick<Problem, 'code' | 'message' | 'fix'>;

type TypeIssue = Extract<z.core.$ZodIssue, { code: 'invalid_type' }>;

/** That a field holds another kind of thing than it should, and how to type the right one. */
export function wordType({ input, expected }: TypeIssue, field: string, example: string): Wording {
  const sentence = expected === 'string' ? joinAtColon(input) : undefined;
  if (sentence) {
    return {
      code: 'field/colon',
      message: 'has a colon with a space in it, so it is not read as text',
      fix: `Put it in quotes, like this: ${quote(sentence)}`,
    };
  }
  return {
    code: 'field/wrong-type',
    message: `is ${nameInput(input)}, and should be ${nameExpected(expected)}`,
    fix: fixType(input, expected, field) ?? example,
  };
}

function fixType(input: unknown, expected: string, field: string): string | undefined {
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
    return `Put quotation marks before and after it, so that it is text: ${field}: "…"`;
  }
  if (expected === 'array' && typeof input === 'string') {
    if (/^(?:nothing|none|no|nobody)$/i.test(input)) {
      return `If there is none, leave the whole line out: ${field}: ${input}`;
    }
    return listFields.includes(field)
      ? `Write it in square brackets: ${field}: [${input.split(/[,;\s]+/).join(', ')}]`
      : `Write each on a line of its own, after a hyphen and a space:\n${field}:${splitEntries(input)}`;
  }
  return undefined;
}

/** "One. - Two." is what becomes of a list whose first hyphen is missing. */
function splitEntries(text: string): string {
  const entries = text.replace(/^-\s*/, '').split(/\s+-\s+/);
  return entries.map((entry) => `\n  - ${entry}`).join('');
}

/** Lists of short words, which go on one line. */
const listFields = ['services', 'areas', 'practices', 'except', 'tasks', 'needs'];

/** "Reason: a cable" in a list is read as a field with the name Reason. */
function joinAtColon(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  const [entry, ...others] = Object.entries(input as Record<string, unknown>);
  if (!entry || others.length > 0 || typeof entry[1] === 'object') return undefined;
  return `${entry[0]}: ${String(entry[1])}`;
}

function nameInput(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a group of fields';
  if (typeof input === 'string') return `the text "${shorten(input)}"`;
  return typeof input === 'number' ? nameNumber(input) : String(input);
}

/** YAML reads .nan, .inf and 1e999 as numbers that have no value to show. Source: YAML 1.2.2, 10.2.1.4. */
function nameNumber(input: number): string {
  return Number.isFinite(input) ? `the number ${input}` : 'a number without a value';
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function nameExpected(expected: string): string {
  switch (expected) {
    case 'string':
      return 'text';
    case 'array':
      return 'a list';
    case 'object':
      return 'a group of fields';
    case 'int':
      return 'a whole number';
    default:
      return `a ${expected}`;
  }
}

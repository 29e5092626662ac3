import type { z } from 'zod';
import { listOf } from '../language/count.ts';
import { closestWord } from './closest.ts';
import { writeLike } from './examples.ts';
import type { Problem } from './problem.ts';
import { toId } from '../language/to-id.ts';
import { wordType, type Wording } from './word-type.ts';

type Issue = z.core.$ZodIssue;
type Path = NonNullable<Problem['path']>;

/** What is wrong with one field, or with the whole file, and what to type instead. */
export function wordIssue(issue: Issue, file: string, path: Path): Wording {
  const wording = wordField(issue, file, path);
  return path.length > 0 ? wording : { ...wording, message: `this file ${wording.message}` };
}

function wordField(issue: Issue, file: string, path: Path): Wording {
  const field = String(path.findLast((step) => typeof step === 'string') ?? '');
  const fix = writeLike(file, path);
  if (issue.input === undefined && issue.code !== 'custom') {
    return { code: 'field/missing', message: 'is missing', fix };
  }
  if (issue.input === null) {
    return { code: 'field/empty', message: 'has nothing after it', fix };
  }
  switch (issue.code) {
    case 'invalid_type':
      return wordType(issue, field, fix);
    case 'invalid_value':
      return wordChoice(issue, field);
    case 'too_small':
      return {
        code: 'field/too-little',
        message: issue.origin === 'number' ? `is less than ${issue.minimum}` : 'is empty',
        fix,
      };
    case 'too_big':
      return wordTooBig(issue);
    case 'invalid_format':
      return idFields.includes(field) ? wordId(issue.input) : wordOwn(issue, fix);
    default:
      return wordOwn(issue, fix);
  }
}

const idFields = ['id', 'area', 'areas', 'services', 'needs'];

function wordId(input: unknown): Wording {
  const text = String(input);
  const id = toId(text);
  return {
    code: 'field/not-an-id',
    message: `"${text}" is not an id: an id has small letters, digits and hyphens only`,
    fix: id ? `Write ${id}` : 'Write it as it is written elsewhere, such as nhs-111-online.',
  };
}

function wordChoice(issue: Extract<Issue, { code: 'invalid_value' }>, field: string): Wording {
  const choices = issue.values.map(String);
  const meant = closestWord(String(issue.input), choices);
  const [only] = choices;
  const message =
    choices.length === 1
      ? `is ${quoteInput(issue.input)}, and can only be ${only}`
      : `${quoteInput(issue.input)} is not one of ${listOf(choices, 'or')}`;
  const suggestion = choices.length === 1 ? only : meant;
  return {
    code: 'field/not-one-of',
    message,
    fix: suggestion ? `Write ${field}: ${suggestion}` : 'Write one of these words.',
  };
}

function wordTooBig(issue: Extract<Issue, { code: 'too_big' }>): Wording {
  const { origin, maximum, input } = issue;
  const code = 'field/too-much';
  if (origin === 'array') {
    const count = Array.isArray(input) ? input.length : 'more';
    return {
      code,
      message: `has ${count} entries, and may have ${maximum} at most`,
      fix: `Keep the ${maximum} that matter most, and take out the rest.`,
    };
  }
  if (origin !== 'string') return { code, message: `is more than ${maximum}`, fix: 'Lower it.' };
  const length = String(input).length;
  return {
    code,
    message: `has ${length} characters, and may have ${maximum} at most`,
    fix: `Take out ${length - Number(maximum)} characters or more.`,
  };
}

/** Our own messages are "what is wrong. What to do." unless the fix comes apart from it. */
function wordOwn(issue: Issue, example: string): Wording {
  const code = 'field/invalid';
  const fix = 'params' in issue && (issue.params as { fix?: string } | undefined)?.fix;
  if (fix) return { code, message: issue.message, fix };
  const [sentence = '', ...rest] = issue.message.split(/(?<=\.) /);
  const message = sentence.replace(/\.$/, '');
  const quoted = typeof issue.input === 'string' && message.startsWith('is not ');
  return {
    code,
    message: quoted ? `${quoteInput(issue.input)} ${message}` : message,
    fix: message === 'is missing' ? [...rest, example].join(' ') : rest.join(' ') || example,
  };
}

function quoteInput(input: unknown): string {
  return typeof input === 'string' ? `"${input}"` : JSON.stringify(input);
}

import type { Audience, RuleMatch, Severity } from './finding.ts';
import type { Reading } from './reading.ts';

/** One row of a table of house style, with what its page in docs/problems says. */
export interface Rule<Code extends string = string> {
  /** Stable name, such as words/time-24-hour. */
  code: Code;
  /** For whom it holds, and how surely. An audience that is not named may write so. */
  severity: Partial<Record<Audience, Severity>>;
  find: (reading: Reading) => RuleMatch[];
  /** What is wrong. {found} and {count} are filled in. */
  message: string;
  /** What to do where nothing can be replaced mechanically. */
  fix: string;
  /** What the rule is about, in a few words. */
  title: string;
  why: string;
  /** Markdown that breaks the rule, and what to write in place of it. */
  wrong: string;
  right: string;
}

/** The same rows, with their codes known to the compiler. */
export function tableOf<Code extends string>(rules: readonly Rule<Code>[]): readonly Rule<Code>[] {
  return rules;
}

export const everyone = {
  error: { patients: 'error', practices: 'error' },
  warning: { patients: 'warning', practices: 'warning' },
} as const satisfies Record<Severity, Rule['severity']>;

export const patients = {
  error: { patients: 'error' },
  warning: { patients: 'warning' },
} as const satisfies Record<Severity, Rule['severity']>;

/** An error for patients; staff are only reminded. */
export const patientsFirst = {
  patients: 'error',
  practices: 'warning',
} as const satisfies Rule['severity'];

/**
 * Finds a pattern in the words of a text. `replace` returns nothing where a
 * person must decide. `needle` is a part of whatever the pattern finds, in small
 * letters: a text without it is not searched.
 */
export function matching(
  pattern: RegExp,
  replace?: (match: RegExpExecArray, reading: Reading) => string | undefined,
  needle = '',
): Rule['find'] {
  return (reading) => {
    if (!reading.lower.includes(needle)) return [];
    return [...reading.words.matchAll(pattern)].map((match) => ({
      index: match.index,
      found: reading.text.slice(match.index, match.index + match[0].length),
      replacement: replace?.(match, reading),
    }));
  };
}

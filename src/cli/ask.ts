import { confirm, input, select } from '@inquirer/prompts';
import { chooseMany } from './choose-many.ts';

/**
 * Asks what no flag answers. Where nobody can answer (no terminal, or --yes),
 * the default counts, and a question without one is an error that names its flag.
 */
export interface Asker {
  text: (question: TextQuestion) => Promise<string>;
  choose: <T extends string>(question: ChoiceQuestion<T>) => Promise<T>;
  tick: (question: TickQuestion) => Promise<string[]>;
  agree: (message: string) => Promise<boolean>;
  /** What was answered so far, as flags: whoever has to begin again types none of it twice. */
  answers: () => string[];
}

interface Question {
  flag: string;
  flagValue: string | undefined;
  message: string;
}

interface TextQuestion extends Question {
  fallback?: string;
  /** True, or a sentence that says what is wrong. */
  check?: (answer: string) => true | string;
}

interface ChoiceQuestion<T> extends Question {
  choices: readonly { value: T; name: string }[];
  fallback: T;
}

interface TickQuestion extends Question {
  choices: readonly { value: string; name: string }[];
}

export function makeAsker(canAsk: boolean): Asker {
  const given = new Map<string, string>();
  const keep = <T extends string | string[]>(flag: string, answer: T): T => {
    const text = typeof answer === 'string' ? answer : answer.join(',');
    // A question that stands for several flags has none of its own.
    if (text !== '' && /^[\w-]+$/.test(flag)) given.set(flag, text);
    return answer;
  };
  return {
    answers: () => [...given].map(([flag, answer]) => `--${flag} ${quote(answer)}`),
    async text({ flag, flagValue, message, fallback, check = () => true }) {
      if (flagValue === undefined && canAsk) {
        const validate = (typed: string) => check(typed.trim());
        return keep(flag, (await input({ message, default: fallback ?? '', validate })).trim());
      }
      const answer = (flagValue ?? fallback ?? '').trim();
      const verdict = check(answer);
      if (verdict !== true) throw new Error(`--${flag}: ${verdict}`);
      return keep(flag, answer);
    },
    async choose({ flag, flagValue, message, choices, fallback }) {
      if (flagValue === undefined)
        return canAsk
          ? keep(flag, await select({ message, choices, default: fallback }))
          : fallback;
      const known = choices.find(({ value }) => value === flagValue);
      if (known) return keep(flag, known.value);
      throw new Error(`--${flag}: write ${choices.map(({ value }) => value).join(' or ')}.`);
    },
    async tick({ flag, flagValue, message, choices }) {
      if (flagValue === undefined)
        return canAsk ? keep(flag, await chooseMany({ message, choices })) : [];
      const some = splitList(flagValue);
      const unknown = some.filter((one) => !choices.some(({ value }) => value === one));
      if (unknown.length === 0) return keep(flag, some);
      throw new Error(
        `--${flag}: there is no ${unknown.join(', ')}. There is ${choices.map(({ value }) => value).join(', ')}.`,
      );
    },
    agree: (message) => (canAsk ? confirm({ message, default: true }) : Promise.resolve(true)),
  };
}

/** As a shell reads it: plain, or in quotes. */
function quote(answer: string): string {
  return /^[\w@.,/:+-]+$/.test(answer) ? answer : `'${answer.replaceAll("'", `'\\''`)}'`;
}

/** What stands between commas or spaces. */
export function splitList(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

/** Ctrl+C in a question, as the prompts report it. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}

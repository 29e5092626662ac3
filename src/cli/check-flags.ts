import { parseArgs } from 'node:util';
import { chooseReporter, reporters } from '../content/reporters/choose-reporter.ts';
import type { Reporter } from '../content/reporters/reporter.ts';

export interface CheckFlags {
  reporter: Reporter;
  /** Whether words are put right where no thought is needed, and in which files. */
  fix: boolean;
  names: string[];
  help: boolean;
}

const options = {
  reporter: { type: 'string' },
  fix: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const names = reporters.map(({ name }) => name).join('|');

export const usage = [
  'npm run check                            every problem of the content',
  `npm run check -- --reporter ${names}`,
  'npm run check -- --fix                   puts words right in updates that are new, and shows what it changed',
  'npm run check -- --fix <file> …          the same in these updates',
].join('\n');

/** What a command line says. Throws with a sentence for people if something in it is unknown. */
export function readCheckFlags(args: string[], env: NodeJS.ProcessEnv): CheckFlags {
  const { values, positionals } = parse(args);
  const { fix = false, help = false, reporter } = values;
  if (!fix && positionals.length > 0) {
    throw new Error(`The check reads all of the content, not only ${positionals[0]}.\n\n${usage}`);
  }
  if (fix && reporter !== undefined) {
    throw new Error(`--fix shows its changes to a person. Leave --reporter out.\n\n${usage}`);
  }
  return { reporter: chooseReporter(reporter, env), fix, names: positionals, help };
}

/** How a build tells the problems of its content. Throws as `readCheckFlags` does. */
export function readReporter(args: string[], env: NodeJS.ProcessEnv): Reporter {
  const { values, positionals } = parse(args);
  const unknown = positionals[0] ?? (values.fix ? '--fix' : values.help ? '--help' : undefined);
  if (unknown !== undefined) {
    throw new Error(`npm run build does not know ${unknown}. It takes --reporter ${names}.`);
  }
  return chooseReporter(values.reporter, env);
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    // Node's own sentence, such as "Unknown option '--fixx'", and no more of it.
    const [sentence = ''] = (error as Error).message.split('. ');
    throw new Error(`${sentence}.\n\n${usage}`, { cause: error });
  }
}

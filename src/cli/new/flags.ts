import { parseArgs } from 'node:util';
import type { Field, UpdateForm } from '../../core/authoring/form.ts';
import { newIncident } from '../../core/authoring/form.ts';
import { flagOf, questions } from '../../core/authoring/questions.ts';

export interface Flags {
  form: UpdateForm;
  /** The incident to rehearse. */
  exerciseFrom?: string | undefined;
  /** In what time it is rehearsed, such as 2h. */
  within?: string | undefined;
  /** Whether what is offered is taken without asking. */
  yes: boolean;
  /** A time that stands in for the clock. */
  now?: string | undefined;
  help: boolean;
}

const options = {
  new: { type: 'boolean' },
  'exercise-from': { type: 'string' },
  within: { type: 'string' },
  yes: { type: 'boolean', short: 'y' },
  now: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  ...Object.fromEntries(
    questions.map(({ field }) => [
      flagOf(field).slice(2),
      { type: 'string' as const, multiple: true as const },
    ]),
  ),
} as const;

/** What a command line says. Throws with a sentence for people if it has an unknown flag. */
export function readFlags(args: string[]): Flags {
  const { values } = parseArgs({ args, options, allowPositionals: false });
  const all = values as Record<string, string[] | string | boolean | undefined>;
  const form: Partial<Record<Field, string | string[]>> = {};
  for (const { field, holds } of questions) {
    const given = all[flagOf(field).slice(2)];
    if (Array.isArray(given)) form[field] = holds === 'list' ? given : given.join('\n\n');
  }
  if (all['new']) form.incident = newIncident;
  return {
    form: form as UpdateForm,
    exerciseFrom: all['exercise-from'] as string | undefined,
    within: all['within'] as string | undefined,
    yes: all['yes'] === true,
    now: all['now'] as string | undefined,
    help: all['help'] === true,
  };
}

/** Every flag with its question. */
export function describeFlags(): string {
  const rows = questions.map(({ field, ask, hint, holds }) => {
    const flag = `  ${flagOf(field)}`.padEnd(18);
    return `${flag}${ask}${holds === 'list' ? ' (once for each line)' : ''}\n${' '.repeat(18)}${hint}`;
  });
  return [
    'npm run new                                   asks, and writes an update',
    'npm run new -- --exercise-from <incident>     rehearses an incident, beginning now',
    '                 [--within 2h]                 squeezed into a shorter time',
    'npm run new -- --new --window "…"             announces planned work; --window alone moves it',
    'npm run new -- --incident <it> --correction "…"   puts its newest update right, with the flags of what was wrong',
    '                 [--corrects "…"]              or an older one, by its time or its file',
    '',
    'Each question has a flag. What has a flag is not asked:',
    ...rows,
    '',
    '  --new           The same as --incident new.',
    '  --yes           Take what is offered for every other question.',
    '  --now           A time with its offset, in place of the clock.',
  ].join('\n');
}

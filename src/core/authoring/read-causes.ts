import type { Update } from '../model/update.ts';
import type { Finder } from './find-name.ts';
import type { FormProblem } from './form.ts';
import { questionOf } from './questions.ts';
import type { LinesRead } from './read-lines.ts';

type Cause = NonNullable<Update['causes']>[number];

/** "A cable was cut. For: phone lines. Approved by: duty director", a line each. */
export function readCauses(lines: readonly string[], finder: Finder): LinesRead<Cause> {
  const values: Cause[] = [];
  const problems: FormProblem[] = [];
  const wrong = (message: string, fix = questionOf('causes').hint) =>
    void problems.push({ field: 'causes', message, fix });
  for (const line of lines) {
    const [, said = '', role] = /^(.+?)[.,;]*\s+approved by:?\s+(.+?)\.?$/i.exec(line) ?? [];
    if (role === undefined) {
      wrong(`"${line}" does not say who approved it`);
      continue;
    }
    const [, cause = said, about = ''] = /^(.+?)[.,;]\s*for:?\s+(.+)$/i.exec(said) ?? [];
    const names = about
      .split(/,|\band\b/)
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => ({ name, found: finder.service(name) }));
    for (const { name, found } of names)
      if (!found.kind) wrong(`there is no system "${name}"`, found.fix);
    values.push({
      what: /[.!?]$/.test(cause) ? cause : `${cause}.`,
      services: names.flatMap(({ found }) => (found.kind ? found.id : [])),
      approvedBy: role,
    });
  }
  return { values, problems };
}

/** A cause as a form's line. Reading it gives the same. */
export function writeCause({ what, services, approvedBy }: Cause): string {
  const about = services.length > 0 ? ` For: ${services.join(', ')}.` : '';
  return `${what}${about} Approved by: ${approvedBy}`;
}

import type { Update } from '../model/update.ts';
import type { Instant } from '../time/instant.ts';
import { showMoment } from '../time/london.ts';
import type { Finder } from './find-name.ts';
import type { FormProblem } from './form.ts';
import { questionOf } from './questions.ts';
import { readPlaces, type LinesRead } from './read-lines.ts';
import { readTime } from './read-time.ts';
import { writeScope } from './write-lines.ts';

type Safe = Update['safe'][number];

/** "HSCN, EPS @ Craven: 8:45am", a line each. Without a place it is for everybody. */
export function readSafe(lines: readonly string[], finder: Finder, now: Instant): LinesRead<Safe> {
  const values: Safe[] = [];
  const problems: FormProblem[] = [];
  const wrong = (message: string, fix = questionOf('safe').hint) =>
    void problems.push({ field: 'safe', message, fix });
  for (const line of lines) {
    const [, what = '', time = ''] = /^([^:]+):\s*(.+?)\s*$/.exec(line) ?? [];
    const at = time === '' ? undefined : readTime(time, now, 'behind');
    if (at === undefined) {
      wrong(`"${line}" does not say when that was confirmed`);
      continue;
    }
    const [names = '', places = ''] = what.split('@');
    const found = names
      .split(/,|\band\b/)
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => ({ name, found: finder.service(name) }));
    for (const one of found)
      if (!one.found.kind) wrong(`there is no system "${one.name}"`, one.found.fix);
    const scope = places.trim() === '' ? undefined : readPlaces(places.trim(), finder);
    if (scope?.problem) wrong(scope.problem.message, scope.problem.fix);
    const services = found.flatMap((one) => (one.found.kind ? one.found.id : []));
    values.push({
      services,
      at,
      ...(scope?.value ?? { areas: [], practices: [], except: [] }),
    });
  }
  return { values, problems };
}

/** A confirmation as a form's line. Reading it gives the same. */
export function writeSafe({ services, at, ...scope }: Safe): string {
  const places = writeScope(scope);
  return `${services.join(', ')}${places ? ` @ ${places}` : ''}: ${showMoment(at)}`;
}

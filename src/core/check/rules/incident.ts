import type { Incident } from '../../model/incident.ts';
import { dayKey, showMoment } from '../../time/london.ts';
import type { CheckedContent } from '../checked.ts';
import { isOver } from '../../model/phase.ts';
import { anError, aWarning, type Problem } from '../problem.ts';
import { hasRightName } from './name.ts';

/** An incident's own dates: its folder's name, its beginning, its window. */
export function checkIncident({ content }: CheckedContent): Problem[] {
  return content.incidents.flatMap((incident) => [
    ...checkFolder(incident),
    ...checkBeginning(incident),
    ...checkWindow(incident),
    ...checkTitles(incident),
  ]);
}

/** Verbs by which a title says how something is, and not what it is about. */
const condition =
  /\b(?:is|are|was|were|has been|have been|(?:do|does|did|has|have|can|could|will) not|cannot|will be|remains?)\b/i;

/** Titles of what is open that tell how things are: they stand there until the end, and after it. */
function checkTitles(incident: Incident): Problem[] {
  const phase = incident.updates.at(-1)?.phase;
  if (phase === undefined || isOver(phase)) return [];
  return (['title', 'patientTitle'] as const).flatMap((field) => {
    const words = condition.exec(incident[field])?.[0];
    if (words === undefined) return [];
    return aWarning({
      code: 'incident/title-condition',
      file: incident.file,
      path: [field],
      message: `says "${words}": it tells how things are, and stays there when they have changed`,
      fix: 'Name what it is about and where: Phone lines, Medway. What fails is said by itself, and changes with each update.',
    });
  });
}

function checkFolder({ id, file, began }: Incident): Problem[] {
  if (id.startsWith(dayKey(began))) return [];
  return [
    anError({
      code: 'incident/wrong-folder',
      file,
      path: ['began'],
      message: `is on ${dayKey(began)}, but the folder's name says ${id.slice(0, 10)}`,
      fix: `Correct the date. If nothing is published yet, you may rename the folder ${dayKey(began)}${id.slice(10)}.`,
    }),
  ];
}

function checkBeginning({ began, updates }: Incident): Problem[] {
  return updates
    .filter((update) => update.at < began && hasRightName(update))
    .map(({ at, file }) =>
      anError({
        code: 'incident/ends-before-it-begins',
        file,
        path: ['at'],
        message: `is ${showMoment(at)}, before the incident began, ${showMoment(began)}`,
        fix: 'Correct "at" here, or "began" in incident.md.',
      }),
    );
}

function checkWindow({ file, window }: Incident): Problem[] {
  if (!window || window.to > window.from) return [];
  return [
    anError({
      code: 'incident/window',
      file,
      path: ['window', 'to'],
      message: `is ${showMoment(window.to)}, not after the beginning, ${showMoment(window.from)}`,
      fix: 'Correct "from" or "to".',
    }),
  ];
}

import type { Incident } from '../../model/incident.ts';
import { dayKey, showMoment } from '../../time/london.ts';
import type { CheckedContent } from '../checked.ts';
import { anError, type Problem } from '../problem.ts';
import { hasRightName } from './name.ts';

/** An incident's own dates: its folder's name, its beginning, its window. */
export function checkIncident({ content }: CheckedContent): Problem[] {
  return content.incidents.flatMap((incident) => [
    ...checkFolder(incident),
    ...checkBeginning(incident),
    ...checkWindow(incident),
  ]);
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

import { dayKey, showMoment } from '../../time/london.ts';
import type { Checked } from '../check-content.ts';
import { anError, type Problem } from '../problem.ts';

/** An incident's own dates: its beginning, its window, its folder's name. */
export function checkIncident({ content }: Checked): Problem[] {
  const problems: Problem[] = [];
  for (const { id, file, began, window, updates } of content.incidents) {
    if (!id.startsWith(dayKey(began))) {
      problems.push(
        anError({
          code: 'incident/wrong-folder',
          file,
          path: ['began'],
          message: `the incident began on ${dayKey(began)}, but its folder says ${id.slice(0, 10)}`,
          fix: 'Correct the date. If the incident is not published yet, you may rename the folder.',
        }),
      );
    }
    const early = updates.find(({ at }) => at < began);
    if (early) {
      problems.push(
        anError({
          code: 'incident/ends-before-it-begins',
          file: early.file,
          path: ['at'],
          message: `this update is earlier than the incident's beginning, ${showMoment(began)}`,
          fix: 'Correct "at" here, or "began" in incident.md.',
        }),
      );
    }
    if (window && window.to <= window.from) {
      problems.push(
        anError({
          code: 'incident/window',
          file,
          path: ['window', 'to'],
          message: `the planned work ends (${showMoment(window.to)}) before it begins (${showMoment(window.from)})`,
          fix: 'Correct "from" or "to".',
        }),
      );
    }
  }
  return problems;
}

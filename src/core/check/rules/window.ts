import type { Incident } from '../../model/incident.ts';
import { isOver } from '../../model/phase.ts';
import type { Update } from '../../model/update.ts';
import type { Window } from '../../model/window.ts';
import { phaseAt } from '../../state/publish.ts';
import { showMoment } from '../../time/london.ts';
import type { CodeIn } from '../catalogue/catalogue.ts';
import type { CheckedContent } from '../checked.ts';
import { anError, type Problem } from '../problem.ts';
import { hasRightName } from './name.ts';
import { folderOf, hasFileBetween, updateFolders } from './phases.ts';

/** Planned work: that its windows are windows, that they move while there is something to move, and that it is no failure. */
export function checkWindows({ content, declared }: CheckedContent): Problem[] {
  const folders = updateFolders(declared);
  return content.incidents.flatMap((incident) => {
    const beside = folders.get(folderOf(incident.file)) ?? [];
    let window = incident.window;
    let previous: Update | undefined;
    return incident.updates.filter(hasRightName).flatMap((update) => {
      const problems = [
        ...checkLevels(incident, update),
        ...(update.window
          ? checkMove(incident, update, update.window, {
              window,
              previous,
              // An update between the two that could not be read may have changed everything.
              isSure: !previous || !hasFileBetween(previous, update, beside),
            })
          : []),
      ];
      window = update.window ?? window;
      previous = update;
      return problems;
    });
  });
}

interface Before {
  window: Window | undefined;
  previous: Update | undefined;
  isSure: boolean;
}

/** The first thing that is wrong with a new window. */
function checkMove(
  { kind }: Incident,
  { at, phase, file }: Update,
  { from, to }: Window,
  { window, previous, isSure }: Before,
): Problem[] {
  const wrong = (code: CodeIn<'update'>, path: string[], message: string, fix: string) => [
    anError({ code: `update/${code}`, file, path, message, fix }),
  ];
  if (kind !== 'maintenance') {
    return wrong(
      'window-not-planned',
      ['window'],
      'is only for planned work',
      'Take it out. If this is planned work, write kind: maintenance in incident.md.',
    );
  }
  if (to <= from) {
    return wrong(
      'window-backwards',
      ['window', 'to'],
      `is ${showMoment(to)}, not after the beginning, ${showMoment(from)}`,
      'Correct "from" or "to".',
    );
  }
  const stated = previous?.phase ?? 'scheduled';
  // What takes longer goes on after the end that was planned: only a word that it is over ends it.
  const before = window && from === window.from ? stated : phaseAt(window, stated, at);
  if (isSure && isOver(before)) {
    return wrong(
      'window-after-end',
      ['window'],
      'moves work that is over',
      'Take it out. What was planned stays on the record: announce new work in a folder of its own.',
    );
  }
  if (isOver(phase)) {
    return wrong(
      'window-with-end',
      ['window'],
      `says when the work will be, but the phase is "${phase}"`,
      'Take it out. If the work is still to come, write phase: scheduled',
    );
  }
  if (to <= at) {
    return wrong(
      'window-past',
      ['window', 'to'],
      `is ${showMoment(to)}, before this update, ${showMoment(at)}`,
      'Correct the times. If the work is done, take "window" out and write phase: completed',
    );
  }
  return [];
}

/** Planned work is never counted as a failure, so it cannot say that something failed. */
function checkLevels({ kind }: Incident, { affects, file }: Update): Problem[] {
  if (kind !== 'maintenance') return [];
  return affects.flatMap(({ level }, index) =>
    level === 'under-maintenance'
      ? []
      : anError({
          code: 'affects/planned-failure',
          file,
          path: ['affects', index, 'level'],
          message: `"${level}" is a failure, and planned work is not counted as one`,
          fix: 'Write level: under-maintenance. If something failed that was not planned, write an incident for it.',
        }),
  );
}

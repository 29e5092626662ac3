import type { Phase } from '../../model/phase.ts';
import type { Update } from '../../model/update.ts';
import { waitOf } from '../../state/waits.ts';
import { chooseNow } from '../../time/choose-now.ts';
import { daysBetween, showMoment } from '../../time/london.ts';
import { countOf } from '../../language/count.ts';
import type { CheckedContent } from '../checked.ts';
import { anError, type Problem } from '../problem.ts';
import { hasRightName } from './name.ts';

/**
 * How many calendar days in London may pass before the next update: while
 * something is down, by the end of the next day; once a fix is in place, by the
 * end of the third. It may be later for one of two reasons, which the words then
 * give: nobody works before, or nothing has changed for two weeks. Planned work that has not begun promises what it likes.
 */
const maxDays: Partial<Record<Phase, number>> = {
  investigating: 1,
  identified: 1,
  monitoring: 3,
  recovering: 3,
  'in-progress': 1,
  verifying: 1,
};

/**
 * Promises that let people wait too long. A promise that another update has
 * followed is on the record, which nobody alters. An exercise keeps the times
 * of what it rehearses.
 */
export function checkNextUpdate({ content, directory, today }: CheckedContent): Problem[] {
  const clock = chooseNow(undefined, content.site?.demonstration?.now, today);
  return content.incidents
    .filter(({ kind }) => kind !== 'exercise')
    .flatMap(({ kind, updates }) =>
      updates.flatMap((update, index) => {
        const following = updates[index + 1];
        // A window outside planned work is the mistake, and says so itself.
        if (update.window && kind !== 'maintenance') return [];
        if (!hasRightName(update) || (following && following.at <= clock)) return [];
        if (waitOf(updates.slice(0, index + 1), directory.hours)) return [];
        return checkPromise(update);
      }),
    );
}

function checkPromise({ at, next, phase, file }: Update): Problem[] {
  const days = maxDays[phase];
  if (next === undefined || days === undefined || daysBetween(at, next) <= days) return [];
  const until =
    days === 1 ? 'the end of the next day' : `the end of the ${ordinals[days]} day after`;
  return [
    anError({
      code: 'update/next-too-late',
      file,
      path: ['next'],
      message: `is ${showMoment(next)}, ${countOf(daysBetween(at, next), 'day')} after this update: in the phase "${phase}" people hear again by ${until}, if only that nothing has changed`,
      fix: `Write a time within 24 hours of this update if you can, and not after ${until}.`,
    }),
  ];
}

const ordinals: Partial<Record<number, string>> = { 3: 'third' };

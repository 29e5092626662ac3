import { isOver, type IncidentKind } from '../../model/phase.ts';
import type { Update } from '../../model/update.ts';
import { dayMs, type Instant } from '../../time/instant.ts';
import { showDate, showMoment } from '../../time/london.ts';
import type { CheckedContent } from '../checked.ts';
import { writeLike } from '../examples.ts';
import { anError, type Problem } from '../problem.ts';
import { hasRightName } from './name.ts';

/** An update's own promises: its date, the next update, and what is known. */
export function checkUpdate({ content, orphans, today }: CheckedContent): Problem[] {
  const known = content.incidents.flatMap(({ kind, updates }) =>
    updates.map((update) => ({ kind, update })),
  );
  const others = orphans.map((update) => ({ kind: undefined, update }));
  return [...known, ...others].flatMap(({ kind, update }) => [
    ...(hasRightName(update) && kind !== 'exercise' ? checkDate(update, today) : []),
    ...checkNext(update),
    ...checkStatements(update, kind),
  ]);
}

/**
 * A day of grace: an officer may prepare tomorrow's update, but not next
 * year's by mistake. An exercise is written ahead as a whole.
 */
function checkDate({ at, file }: Update, today: Instant): Problem[] {
  if (at <= today + dayMs) return [];
  return [
    anError({
      code: 'update/in-the-future',
      file,
      path: ['at'],
      message: `is ${showMoment(at)}: it is in the future, and nobody would see this update until then`,
      fix: `Correct the date. For planned work, "at" is when it is announced; when it happens is "window" in incident.md. If the date is right, the clock of this computer is wrong: it says ${showDate(today)}.`,
    }),
  ];
}

function checkNext(update: Update): Problem[] {
  const { at, next, phase, file } = update;
  if (next === undefined) {
    return isOver(phase)
      ? []
      : [
          anError({
            code: 'update/no-next',
            file,
            path: ['next'],
            message: 'is missing: every update of an open incident says when the next one is due',
            fix: writeLike(file, ['next']),
          }),
        ];
  }
  if (next > at || !hasRightName(update)) return [];
  return [
    anError({
      code: 'update/next-too-early',
      file,
      path: ['next'],
      message: `is ${showMoment(next)}, not after this update, ${showMoment(at)}`,
      fix: 'Write when the next update will be out at the latest.',
    }),
  ];
}

function checkStatements(update: Update, kind: IncidentKind | undefined): Problem[] {
  if (isOver(update.phase) || kind === undefined || kind === 'maintenance') return [];
  return (['known', 'unknown', 'doing'] as const)
    .filter((field) => update[field].length === 0)
    .map((field) =>
      anError({
        code: `update/no-${field}`,
        file: update.file,
        path: [field],
        message: `is missing: every update of an open incident says ${statements[field]}`,
        fix: writeLike(update.file, [field]),
      }),
    );
}

const statements = {
  known: 'what is known',
  unknown: 'what is not known yet',
  doing: 'what is being done',
};

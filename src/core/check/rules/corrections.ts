import type { Correction, Update } from '../../model/update.ts';
import { dayMs, type Instant } from '../../time/instant.ts';
import { showMoment } from '../../time/london.ts';
import type { CodeIn } from '../catalogue/catalogue.ts';
import type { CheckedContent } from '../checked.ts';
import { anError, type Problem } from '../problem.ts';
import { hasRightName } from './name.ts';

/** The times of an update's corrections: after the update, in order, and not by mistake in the future. */
export function checkCorrections({ updates, today }: CheckedContent): Problem[] {
  return updates
    .filter(hasRightName)
    .flatMap((update) =>
      update.corrections.flatMap((correction, index) => check(update, correction, index, today)),
    );
}

function check(update: Update, { at }: Correction, index: number, today: Instant): Problem[] {
  const problemOf = (code: CodeIn<'correction'>, message: string, fix: string) =>
    anError({
      code: `correction/${code}`,
      file: update.file,
      path: ['corrections', index, 'at'],
      message: `is ${showMoment(at)}${message}`,
      fix,
    });
  const before = update.corrections[index - 1];
  if (at < update.at) {
    return [
      problemOf(
        'too-early',
        `, before this update, ${showMoment(update.at)}`,
        'Correct the time. If it was copied from an older update, take it out.',
      ),
    ];
  }
  if (before && at < before.at) {
    return [
      problemOf(
        'order',
        `, before the correction above it, ${showMoment(before.at)}`,
        'Put the oldest correction first, or correct the time.',
      ),
    ];
  }
  if (at <= today + dayMs) return [];
  return [
    problemOf(
      'in-the-future',
      ': it is in the future, and nobody would see this correction until then',
      'Write the time at which you make it.',
    ),
  ];
}

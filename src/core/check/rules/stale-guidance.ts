import { chooseNow } from '../../time/choose-now.ts';
import { dayMs } from '../../time/instant.ts';
import { showDate } from '../../time/london.ts';
import type { CheckedContent } from '../checked.ts';
import type { Problem } from '../problem.ts';

/** How long a live site may put off looking at an answer again. */
const graceMs = 30 * dayMs;

/**
 * Answers that should have been looked at again. A demonstration only warns,
 * and holds them against its own clock where that stands still. A translation
 * of another version than the English in force is language/older-guidance.
 */
export function checkStaleGuidance({ content, today }: CheckedContent): Problem[] {
  const { site, guidance } = content;
  const clock = chooseNow(undefined, site?.demonstration?.now, today);
  return guidance.flatMap(({ reviewBy, file }) => {
    // On the day itself it is in time.
    if (reviewBy === undefined || clock < reviewBy + dayMs) return [];
    const isLong = clock >= reviewBy + dayMs + graceMs;
    return {
      code: 'guidance/stale',
      severity: isLong && site && !site.demonstration ? 'error' : 'warning',
      file,
      path: ['reviewBy'],
      message: `was ${showDate(reviewBy)}: nobody has looked at this answer since, and patients act on it`,
      fix: 'Have it looked at. If it is still right, write the new dates in approved and reviewBy, and the new approved date as "of" in its translations.',
    } satisfies Problem;
  });
}

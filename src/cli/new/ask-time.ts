import { input, select } from '@inquirer/prompts';
import { questionOf } from '../../core/authoring/questions.ts';
import { readTime } from '../../core/authoring/read-time.ts';
import { usualSlots } from '../../core/authoring/usual-slots.ts';
import { writeTime } from '../../core/authoring/write-time.ts';
import type { Instant } from '../../core/time/instant.ts';
import { showMoment } from '../../core/time/london.ts';
import { style } from '../../terminal/terminal.ts';
import { isCorrection, type Asking } from './asking.ts';

/** When the next update is due: a usual slot, or another time. */
export async function askNext(asking: Asking): Promise<string> {
  const { found, content } = asking;
  // What is put right is read as of then.
  const now = (isCorrection(asking) ? found?.last.at : undefined) ?? asking.now;
  const updates = found?.incident.updates.filter(({ at }) => at <= now) ?? [];
  const { ask } = questionOf('next');
  const promised = isCorrection(asking) ? 'As it promised.' : 'As the last update promised.';
  const slot = await select({
    message: ask,
    choices: [
      ...usualSlots(updates, now, content.site.promises).map((value) => ({
        value,
        name: showMoment(value),
        description: value === found?.last.next ? promised : '',
      })),
      { value: undefined, name: 'Another time' },
    ],
  });
  return slot === undefined ? askTime(ask, now, 'ahead') : writeTime(slot);
}

/** A moment, read back in words. `offer` is taken with Enter. */
export async function askTime(
  message: string,
  now: Instant,
  direction: 'ahead' | 'behind',
  offer?: Instant,
): Promise<string> {
  const read = (text: string) => readTime(text, now, direction);
  const answer = await input({
    message: `${message} (such as 4pm, ${direction === 'ahead' ? 'tomorrow 9am' : 'yesterday 6pm'} or 28 July 9:30am)`,
    default: offer === undefined ? undefined : showMoment(offer),
    required: true,
    validate: (text) => {
      const instant = read(text);
      if (instant === undefined)
        return 'That is no time. Write it like Monday 9am, or 28 July 4pm.';
      if (direction === 'ahead' && instant <= now) return `${showMoment(instant)} has passed.`;
      if (direction === 'behind' && instant > now)
        return `${showMoment(instant)} is still to come.`;
      return true;
    },
  });
  const instant = read(answer) ?? now;
  console.log(style('dim', `  ${showMoment(instant)}`));
  return writeTime(instant);
}

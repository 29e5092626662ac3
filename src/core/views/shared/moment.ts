import type { Wait } from '../../state/waits.ts';
import { toIso, type Instant } from '../../time/instant.ts';
import { showDate, showMoment } from '../../time/london.ts';
import type { Moment, Phrase, Translator } from '../../language/translator.ts';

export type { Moment, Phrase };
export { momentHtml, phraseHtml } from '../../language/phrase.ts';

/** A phrase without its marks, for messages. */
export function toText(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** For staff: 5:30pm on Friday 1 August 2025 */
export function moment(instant: Instant): Moment {
  return { text: showMoment(instant), iso: toIso(instant) };
}

/** For staff: Friday 1 August 2025 */
export function dateOnly(instant: Instant): Moment {
  return { text: showDate(instant), iso: toIso(instant) };
}

/** The promise of the next update, kept or missed. */
export interface NextUpdate {
  phrase: Phrase;
  isOverdue: boolean;
  /** What it will say once it is overdue, with {time} where the time stands. Empty if it is. */
  late: string;
  /** Why it is further away than others are, as a sentence. Empty for all else. */
  why: string;
}

/** Nothing when no update is promised. */
export function nextUpdate(
  {
    next,
    isOverdue,
    wait,
  }: { next?: Instant | undefined; isOverdue: boolean; wait?: Wait | undefined },
  { phrase, text }: Translator,
): NextUpdate | undefined {
  if (next === undefined) return undefined;
  const late = phrase('time.late', { time: next });
  if (isOverdue) return { phrase: late, isOverdue, late: '', why: '' };
  return {
    phrase: phrase('time.next', { time: next }),
    isOverdue,
    late: late.map((part) => (typeof part === 'string' ? part : '{time}')).join(''),
    why: wait ? text(`time.${wait}`) : '',
  };
}

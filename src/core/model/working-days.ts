import type { Instant } from '../time/instant.ts';
import { dayKey, londonTime } from '../time/london.ts';

/** When a publisher works, as far as promises go. */
export interface Hours {
  /** Whether an update may wait over a weekend or a bank holiday until the next working morning. */
  weekends: 'as-usual' | 'next-working-morning';
  /** Days on which nobody works beside Saturdays and Sundays, such as 2026-12-25. */
  bankHolidays: readonly string[];
}

/** Whether a moment is on a working day in London. */
export function isWorkingDay(moment: Instant, { bankHolidays }: Hours): boolean {
  const { weekdayNumber } = londonTime(moment);
  return weekdayNumber !== 0 && weekdayNumber !== 6 && !bankHolidays.includes(dayKey(moment));
}

import { isSame } from '../model/is-same.ts';
import { isOver } from '../model/phase.ts';
import { isWorkingDay, type Hours } from '../model/working-days.ts';
import type { Update } from '../model/update.ts';
import { dayMs } from '../time/instant.ts';
import { daysBetween, londonTime } from '../time/london.ts';

/** Why the next update may be further away than the end of the next day. */
export type Wait = 'weekend' | 'weekly';

/** An incident is stable once this long nothing has changed. */
const stableMs = 14 * dayMs;
const weekDays = 7;
/** A working morning ends at midday. */
const morningEndsHour = 12;

/**
 * Why an update's promise may wait: until the next working morning, where its
 * publisher says so, or for a week, where nothing has changed for two. Nothing
 * if it does not wait, or has neither reason. `update` is the last of `updates`.
 */
export function waitOf(updates: readonly Update[], hours: Hours | undefined): Wait | undefined {
  const update = updates.at(-1);
  if (!update) return undefined;
  const { at, next } = update;
  if (next === undefined || daysBetween(at, next) <= 1) return undefined;
  if (hours?.weekends === 'next-working-morning' && isNextMorning(at, next, hours)) {
    return 'weekend';
  }
  return daysBetween(at, next) <= weekDays && isStable(updates) ? 'weekly' : undefined;
}

function isNextMorning(at: number, next: number, hours: Hours): boolean {
  const between = Array.from(
    { length: daysBetween(at, next) - 1 },
    (_, index) => at + (index + 1) * dayMs,
  );
  const { hour, minute } = londonTime(next);
  const isMorning = hour < morningEndsHour || (hour === morningEndsHour && minute === 0);
  return (
    isMorning && isWorkingDay(next, hours) && !between.some((moment) => isWorkingDay(moment, hours))
  );
}

/** Whether what is said of systems, doors, backlog and phase is what was said two weeks before. */
function isStable(updates: readonly Update[]): boolean {
  const latest = updates.at(-1);
  if (!latest) return false;
  const first = updates.findLastIndex(({ at }) => at <= latest.at - stableMs);
  if (first === -1) return false;
  const factsOf = ({ phase, affects, access, backlog }: Update) => ({
    phase,
    affects: affects.map(
      ({
        services,
        level,
        areas,
        practices,
        everywhere = false,
        except,
        branches = [],
        extent,
      }) => ({
        ...{ services, level, areas, practices, everywhere, except, branches, extent },
      }),
    ),
    access,
    backlog,
  });
  const facts = factsOf(latest);
  return updates.slice(first).every((one) => !isOver(one.phase) && isSame(factsOf(one), facts));
}

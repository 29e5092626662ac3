import { minuteMs } from '../time/instant.ts';

/** Which incident is to be rehearsed, and in how many milliseconds, if that is said. */
export interface ExerciseAnswer {
  from: string;
  withinMs?: number;
}

/** "exercise from 2025-07-27-data-centre, within 2 hours", as an answer to which incident it is. Undefined if it is none. */
export function readExercise(answer: string): ExerciseAnswer | undefined {
  const [, from, count, unit = 'hours'] =
    /^exercise\s+(?:from|of)\s+(\S+?),?(?:\s+within\s+(\d+(?:\.\d+)?)\s*(hours?|h|minutes?|min))?\.?$/i.exec(
      answer.trim(),
    ) ?? [];
  if (from === undefined) return undefined;
  if (count === undefined) return { from };
  const minutes = Number(count) * (unit.toLowerCase().startsWith('m') ? 1 : 60);
  return minutes > 0 ? { from, withinMs: Math.round(minutes) * minuteMs } : { from };
}

import { worstOf } from './worst-of.ts';

/** Impact levels of a service for a practice, from best to worst. The order decides which one wins. */
export const levels = [
  'operational',
  'under-maintenance',
  'degraded',
  'comes-and-goes',
  'partial-outage',
  'major-outage',
] as const;

export type Level = (typeof levels)[number];

/** The worst of some levels; operational when there are none. */
export const worstLevel = worstOf<Level>(levels);

/** Whether people can still rely on a service at this level. Planned work counts as not reliable. */
export function isUsable(level: Level): boolean {
  return level === 'operational' || level === 'degraded';
}

/** Whether a minute at this level counts as down. */
export function isDown(level: Level): boolean {
  return !isUsable(level) && level !== 'under-maintenance';
}

/** Whether one level is worse than another. */
export function isWorseLevel(one: Level, other: Level): boolean {
  return levels.indexOf(one) > levels.indexOf(other);
}

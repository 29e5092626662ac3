import type { SiteContext } from '../site-context.ts';
import { levels, type Level } from '../../model/level.ts';
import { historyOf, type HistoryPeriod, type ServiceHistory } from '../../state/history.ts';
import type { Service } from '../../model/service.ts';
import type { ServiceState } from '../../state/service-state.ts';
import { countOf, listOf, midSentence } from '../../language/count.ts';
import { words } from '../../language/english.ts';
import { describeCounts, upTo } from './counts.ts';
import { levelTag, type Tag } from './tag.ts';

/** What is said of a service: its page, its JSON and its badge all say these facts in these words. */
export interface ServiceFacts {
  tag: Tag;
  /** At how many practices it works: a sentence. */
  reach: string;
  history: ServiceHistory;
  /** The last 90 days in a sentence. */
  summary: string;
}

export function serviceFacts(serviceState: ServiceState, { state }: SiteContext): ServiceFacts {
  const { service, level } = serviceState;
  const history = historyOf(state).get(service.id);
  if (!history) throw new Error(`${service.id} has no history`);
  return {
    tag: levelTag(level),
    reach: describeReach(serviceState),
    history,
    summary: describePeriod(history.recent),
  };
}

/** A service in the state of a site context. */
export function serviceStateOf({ id }: Service, { state }: SiteContext): ServiceState {
  const found = state.services.get(id);
  if (!found) throw new Error(`${id} has no state`);
  return found;
}

/** Where it fails, and, apart from that, where it is being worked on as planned. */
function describeReach({ users, affected, counts }: ServiceState): string {
  if (users.size === 0) return 'No practice uses it.';
  const all = countOf(users.size, 'practice');
  if (affected.size === 0) return `Working at all ${all} that use it.`;
  const failing = counts.filter(({ level }) => level !== 'under-maintenance');
  const failingCount = failing.reduce((sum, { count }) => sum + count, 0);
  const plannedCount = affected.size - failingCount;
  if (failingCount === 0) return `Planned work at ${plannedCount} of the ${all} that use it.`;
  const most = upTo({ ...(failing.some((one) => one.isUpTo) && { isUpTo: true as const }) });
  const breakdown = failing.length > 1 ? `: ${describeCounts(failing)}` : '';
  return [
    `Affected at ${most}${failingCount} of the ${all} that use it${breakdown}.`,
    plannedCount > 0 && `Planned work at ${plannedCount}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** How many days had each level as their worst, worst first. Levels that no day had are left out. */
export function countDays({ days }: HistoryPeriod): { level: Level; count: number }[] {
  return levels
    .toReversed()
    .map((level) => ({ level, count: days.filter((day) => day.level === level).length }))
    .filter(({ count }) => count > 0);
}

/** Days on which the service was slow or failed somewhere. Planned work is no problem. */
export function countProblemDays(period: HistoryPeriod): number {
  return countDays(period)
    .filter(({ level }) => level !== 'operational' && level !== 'under-maintenance')
    .reduce((sum, { count }) => sum + count, 0);
}

/** In the last 90 days: 84 days without problems, 1 day not working and 5 days partly working. */
export function describePeriod(period: HistoryPeriod): string {
  const counts = countDays(period);
  const calm = counts.find(({ level }) => level === 'operational')?.count ?? 0;
  const others = counts
    .filter(({ level }) => level !== 'operational')
    .map(({ level, count }) => `${countOf(count, 'day')} ${describeDay(level)}`);
  return `In the last ${countOf(period.days.length, 'day')}: ${listOf([
    `${countOf(calm, 'day')} without problems`,
    ...others,
  ])}.`;
}

function describeDay(level: Level): string {
  return level === 'under-maintenance' ? 'with planned work only' : midSentence(words.level[level]);
}

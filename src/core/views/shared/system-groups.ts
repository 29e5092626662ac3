import { worstLevel, type Level } from '../../model/level.ts';
import { historyOf, recentDays } from '../../state/history.ts';
import type { ServiceState } from '../../state/service-state.ts';
import { countOf } from '../../language/count.ts';
import type { SiteContext } from '../site-context.ts';
import { describeCounts } from './counts.ts';
import { dayPicture, type DayPicture } from './day-picture.ts';
import type { Link } from './link.ts';
import { dateOnly, type Moment } from './moment.ts';
import { levelTag, type Tag } from './tag.ts';

/** A service in a list. Without a tag, nobody uses it, so that nothing is known of it. */
export interface GroupedSystem {
  service: Link;
  tag?: Tag | undefined;
  count: string;
}

/** Systems that belong together: how the worst of them is now, and was on each of the last days. */
export interface SystemGroup {
  name: string;
  tag: Tag;
  picture: DayPicture;
  /** How many of the days had problems: what the picture says. */
  summary: string;
  systems: GroupedSystem[];
}

/** Every service by its group, in the services' order. */
export function servicesByGroup({ state }: Pick<SiteContext, 'state'>) {
  return Map.groupBy(state.services.values(), ({ service }) => service.group);
}

export function systemRow(
  { service, users, level, counts }: ServiceState,
  { addresses }: SiteContext,
): GroupedSystem {
  const link = { text: service.name, href: addresses.path.service(service.id) };
  return users.size > 0
    ? { service: link, tag: levelTag(level), count: describeCounts(counts) }
    : { service: link, count: 'No practice uses it' };
}

/** The groups of which a practice uses a system. */
export function systemGroups(context: SiteContext): SystemGroup[] {
  return [...servicesByGroup(context)]
    .map(([name, some]) => [name, some.filter(({ users }) => users.size > 0)] as const)
    .filter(([, used]) => used.length > 0)
    .map(([name, used]) => {
      const days = worstDays(used, context);
      const problems = days.filter(isProblem).length;
      return {
        name,
        tag: groupTag(used, context),
        picture: dayPicture(days),
        summary:
          problems === 0
            ? `${recentDays} days without problems`
            : `${problems} of ${countOf(days.length, 'day')} with problems`,
        systems: used.map((one) => systemRow(one, context)),
      };
    });
}

/** From which day on the pictures of groups show days. */
export function firstRecentDay({ state }: SiteContext): Moment {
  const [history] = historyOf(state).values();
  return dateOnly(history?.recent.days[0]?.from ?? state.now);
}

const isProblem = (level: Level) => level !== 'operational' && level !== 'under-maintenance';

function worstDays(some: readonly ServiceState[], { state }: SiteContext): Level[] {
  const histories = historyOf(state);
  const byDay = some.map(({ service }) => histories.get(service.id)?.recent.days ?? []);
  return (byDay[0] ?? []).map((_, day) =>
    worstLevel(byDay.flatMap((days) => days[day]?.level ?? [])),
  );
}

/** The worst level of a group, and at how many practices, unless it is at all. */
function groupTag(some: readonly ServiceState[], { state }: SiteContext): Tag {
  const level = worstLevel(some.map((one) => one.level));
  const tag = levelTag(level);
  if (level === 'operational') return tag;
  const ids = new Set(some.map(({ service }) => service.id));
  const count = state.running.filter(({ impacts }) =>
    impacts.some((impact) => impact.level === level && ids.has(impact.service.id)),
  ).length;
  return { ...tag, text: `${tag.text} at ${count === state.running.length ? 'all' : count}` };
}

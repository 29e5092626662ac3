import { markedTitle } from './incident-title.ts';
import type { SiteContext } from '../site-context.ts';
import type { DayHistory } from '../../state/day-history.ts';
import { recentDays, type HistoryPeriod } from '../../state/history.ts';
import { minutesIn } from '../../time/days.ts';
import { minuteMs } from '../../time/instant.ts';
import { showDuration, showMonth } from '../../time/london.ts';
import { countOf, number } from '../../language/count.ts';
import { describeCounts } from './counts.ts';
import { dayPicture, sampleBar, type Bar, type DayPicture } from './day-picture.ts';
import type { Link } from './link.ts';
import { dateOnly, type Moment } from './moment.ts';
import { countDays, countProblemDays, type ServiceFacts } from './service-facts.ts';
import { levelTag, type Tag } from './tag.ts';
import { showUptime } from './uptime.ts';

/** A service's past for its page: words first, then a picture of them. */
export interface HistoryView {
  title: string;
  summary: string;
  picture: DayPicture & {
    /** What the picture says, for those who do not see it. */
    label: string;
    first: Moment;
    last: Moment;
  };
  /** What each kind of bar means, worst first. */
  key: { bar: Bar; text: string }[];
  /** Newest first; those that worked all day are left out. */
  days: DayRow[];
  uptime: string;
  /** What uptime is, in sentences. */
  meaning: string;
  /** The twelve months in a sentence. */
  year: string;
  /** Newest first. */
  months: { name: string; problems: string; uptime: string }[];
}

interface DayRow {
  date: Moment;
  tag: Tag;
  length: string;
  practices: string;
  /** The newest ones. */
  incidents: Link[];
  /** How many others: empty, or "and 2 more". */
  others: string;
}

/** More incidents of one day than this are counted instead, so that the page stays small. */
const maxLinks = 2;

export function describeHistory(
  { history, summary }: ServiceFacts,
  context: SiteContext,
): HistoryView {
  const { recent, year, months } = history;
  const [first, last] = [recent.days[0], recent.days.at(-1)].map((day) => dateOnly(day?.from ?? 0));
  if (!first || !last) throw new Error('A history has no days');
  const [firstMonth, lastMonth] = [months[0], months.at(-1)].map(nameMonth);
  return {
    title: `The last ${recentDays} days`,
    summary,
    picture: {
      label: `A bar for each day from ${first.text} to ${last.text}. The worse the day, the taller its bar. ${summary}`,
      ...dayPicture(recent.days.map(({ level }) => level)),
      first,
      last,
    },
    key: countDays(recent).map(({ level, count }) => ({
      bar: sampleBar(level),
      text: `${levelTag(level).text}: ${countOf(count, 'day')}`,
    })),
    days: recent.days
      .filter(({ level }) => level !== 'operational')
      .toReversed()
      .map((day) => dayRow(day, day === recent.days.at(-1), context)),
    uptime: `Uptime in these ${recentDays} days: ${showUptime(recent.uptime)}.`,
    meaning:
      'Uptime counts every minute at every practice that uses the service. A minute counts as down while it is partly working or not working there. Slowness and planned work do not count as down. Where nothing was published, it counts as working.',
    year: `From ${firstMonth} to ${lastMonth}: ${countOf(countProblemDays(year), 'day')} with problems, uptime ${showUptime(year.uptime)}.`,
    months: months.toReversed().map((month) => ({
      name: nameMonth(month),
      problems: `${countProblemDays(month)} of ${month.days.length}`,
      uptime: showUptime(month.uptime),
    })),
  };
}

function nameMonth(month: HistoryPeriod | undefined): string {
  return showMonth(month?.days[0]?.from ?? 0);
}

function dayRow(day: DayHistory, isToday: boolean, { addresses }: SiteContext): DayRow {
  return {
    date: dateOnly(day.from),
    tag: levelTag(day.level),
    length: describeDayLength(day, isToday),
    practices: describeCounts(day.counts),
    incidents: day.incidents.slice(0, maxLinks).map(({ incident }) => ({
      text: markedTitle(incident),
      href: addresses.path.incident(incident.id),
    })),
    others:
      day.incidents.length > maxLinks ? `and ${number(day.incidents.length - maxLinks)} more` : '',
  };
}

/** How long it did not work as usual somewhere. */
function describeDayLength(day: DayHistory, isToday: boolean): string {
  if (day.minutes.operational === 0) return isToday ? 'All day so far' : 'All day';
  return showDuration((minutesIn(day) - day.minutes.operational) * minuteMs);
}

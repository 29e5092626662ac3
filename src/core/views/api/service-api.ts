import type { SiteContext } from '../site-context.ts';
import type { IncidentAudience } from '../../model/incident.ts';
import type { Level } from '../../model/level.ts';
import { contextForPractices } from '../shared/as-practices-know.ts';
import {
  countDays,
  countProblemDays,
  serviceFacts,
  serviceStateOf,
} from '../shared/service-facts.ts';
import { uptimeRatio } from '../shared/uptime.ts';
import type { LevelCounts } from '../../state/changes.ts';
import type { DayHistory } from '../../state/day-history.ts';
import type { HistoryPeriod } from '../../state/history.ts';
import type { ServiceState } from '../../state/service-state.ts';
import type { Minutes } from '../../state/uptime.ts';
import { minutesIn } from '../../time/days.ts';
import { toIso } from '../../time/instant.ts';

/** One service for machines. public/schemas/service.json says what each field means. */
export interface ServiceApi {
  id: string;
  name: string;
  group: string;
  page: string;
  badge: string;
  demonstration: string | null;
  asOf: string;
  now: {
    level: Level;
    words: string;
    reach: string;
    practices: number;
    affected: number;
    byLevel: LevelCounts;
  };
  last90Days: PeriodApi & { summary: string; days: DayApi[] };
  last12Months: PeriodApi & { months: (PeriodApi & { month: string })[] };
  areas: { id: string; name: string; uptime90Days: number | null; uptime12Months: number | null }[];
}

interface PeriodApi {
  from: string;
  to: string;
  dayCount: number;
  problemDays: number;
  daysAtWorst: { level: Level; count: number }[];
  uptime: number | null;
  practiceMinutes: number;
  downPracticeMinutes: number;
}

interface DayApi {
  date: string;
  level: Level;
  lengthMinutes: number;
  minutes: Minutes;
  practiceMinutes: Minutes;
  byLevel: LevelCounts;
  incidents: { id: string; title: string; audience: IncidentAudience; page: string }[];
}

/** The same facts as on the service's page. */
export function projectServiceApi({ service }: ServiceState, site: SiteContext): ServiceApi {
  const context = contextForPractices(site);
  const serviceState = serviceStateOf(service, context);
  const { level, users, affected, counts } = serviceState;
  const { content, state, addresses } = context;
  const { tag, reach, summary, history } = serviceFacts(serviceState, context);
  const { whole } = addresses;
  return {
    id: service.id,
    name: service.name,
    group: service.group,
    page: whole.service(service.id),
    badge: whole.badge(service.id),
    demonstration: content.site.demonstration?.notice ?? null,
    asOf: toIso(state.now),
    now: {
      level,
      words: tag.text,
      reach,
      practices: users.size,
      affected: affected.size,
      byLevel: counts,
    },
    last90Days: {
      ...periodApi(history.recent),
      summary,
      days: history.recent.days.map((day) => dayApi(day, context)),
    },
    last12Months: {
      ...periodApi(history.year),
      months: history.months.map((month) => ({
        month: month.days[0]?.date.slice(0, 7) ?? '',
        ...periodApi(month),
      })),
    },
    areas: history.areas.map(({ area, recent, year }) => ({
      id: area.id,
      name: area.name,
      uptime90Days: uptimeRatio(recent),
      uptime12Months: uptimeRatio(year),
    })),
  };
}

function periodApi(period: HistoryPeriod): PeriodApi {
  const { days, uptime } = period;
  return {
    from: days[0]?.date ?? '',
    to: days.at(-1)?.date ?? '',
    dayCount: days.length,
    problemDays: countProblemDays(period),
    daysAtWorst: countDays(period),
    uptime: uptimeRatio(uptime),
    practiceMinutes: uptime.all,
    downPracticeMinutes: uptime.all - uptime.up,
  };
}

function dayApi(day: DayHistory, { addresses: { whole } }: SiteContext): DayApi {
  const { date, level, minutes, practiceMinutes, counts, incidents } = day;
  return {
    date,
    level,
    lengthMinutes: minutesIn(day),
    minutes,
    practiceMinutes,
    byLevel: counts,
    incidents: incidents.map(({ incident: one }) => ({
      id: one.id,
      title: one.title,
      audience: one.audience ?? 'everyone',
      page: whole.incident(one.id),
    })),
  };
}

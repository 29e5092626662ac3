import type { Area } from '../model/area.ts';
import type { Directory } from '../model/directory.ts';
import type { Service } from '../model/service.ts';
import { daysUntil, firstOfMonth, startOfMinute, type Day, type Stretch } from '../time/days.ts';
import { minuteMs, toIso } from '../time/instant.ts';
import { dayKey, startOfDay } from '../time/london.ts';
import { makeCounter, makeLevelScopes, closedForGood, type LevelScope } from './count-practices.ts';
import { dayHistories, type DayHistory, type Touch } from './day-history.ts';
import { spellsOf } from './spells.ts';
import type { State } from './state.ts';
import { sweep, type TimedScope } from './sweep.ts';
import { uptimeByArea, uptimeOf, type Uptime } from './uptime.ts';

/** How many days are shown one by one, today included. */
export const recentDays = 90;
/** How many calendar months are summed up, this one included. */
export const yearMonths = 12;

export interface HistoryPeriod {
  /** Oldest first, at least one. */
  days: readonly DayHistory[];
  uptime: Uptime;
}

/** What became of one service, up to and with the minute that `now` is in. */
export interface ServiceHistory {
  recent: HistoryPeriod;
  year: HistoryPeriod;
  /** Oldest first. */
  months: readonly HistoryPeriod[];
  /** In the areas' order; those where no practice uses it are left out. */
  areas: readonly { area: Area; recent: Uptime; year: Uptime }[];
}

const known = new WeakMap<State, ReadonlyMap<string, ServiceHistory>>();

/**
 * The history of every service, by id, worked out once for a state, from all
 * that is out by then. What costs time is the updates that change something and
 * the practices that they change it for, not minutes and not days.
 */
export function historyOf(state: State): ReadonlyMap<string, ServiceHistory> {
  const history = known.get(state) ?? workOut(state);
  known.set(state, history);
  return history;
}

function workOut(state: State): Map<string, ServiceHistory> {
  const { directory, now } = state;
  const end = startOfMinute(now) + minuteMs;
  const days = daysUntil(firstOfMonth(dayKey(now), yearMonths - 1), end);
  const within = { from: days[0]?.from ?? end, to: end };
  const touches = touchesByService(state, within);
  const gone = goneWithin(state, within);
  return new Map(
    [...directory.services.values()].map((service) => [
      service.id,
      serviceHistory(service, directory, days, touches.get(service.id) ?? [], gone),
    ]),
  );
}

/** What incidents did to each service within a stretch of time, newest incident first. */
function touchesByService({ incidents, directory }: State, within: Stretch): Map<string, Touch[]> {
  const resolve = makeLevelScopes(directory);
  const touches = new Map<string, Touch[]>();
  for (const incident of incidents) {
    for (const { from, to, services, scope, level } of spellsOf(incident, within.to)) {
      if (to <= within.from) continue;
      for (const service of services) {
        const some = touches.get(service) ?? [];
        touches.set(service, some);
        some.push({
          from: Math.max(from, within.from),
          to,
          scope: resolve(scope, level),
          incident,
        });
      }
    }
  }
  return touches;
}

/** Practices that have closed for good, from the first minute of their day on. */
function goneWithin({ directory }: State, { from, to }: Stretch): TimedScope[] {
  const closed = [...directory.practices.values()].filter((one) => one.closed !== undefined);
  const byDay = Map.groupBy(closed, (one) =>
    // A date is kept as its midnight in UTC: there it has its own day.
    Math.max(startOfDay(toIso(one.closed ?? 0).slice(0, 10)), from),
  );
  return [...byDay]
    .filter(([day]) => day < to)
    .map(([day, some]) => ({ from: day, to, scope: closedForGood(new Set(some), directory) }));
}

/** An update that says the same as the one before makes it last longer. */
function joinTouches(touches: readonly Touch[]): Touch[] {
  const newest = new Map<LevelScope, Touch>();
  const joined: Touch[] = [];
  for (const touch of touches) {
    const last = newest.get(touch.scope);
    if (last?.incident === touch.incident && last.to === touch.from) last.to = touch.to;
    else {
      const copy = { ...touch };
      newest.set(touch.scope, copy);
      joined.push(copy);
    }
  }
  return joined;
}

function serviceHistory(
  service: Service,
  directory: Directory,
  dates: readonly Day[],
  touches: readonly Touch[],
  gone: readonly TimedScope[],
): ServiceHistory {
  const counter = makeCounter(service, directory);
  const felt = joinTouches(touches.filter(({ scope }) => counter.isFelt(scope)));
  const left = gone.filter(({ scope }) => counter.isFelt(scope));
  const intervals = sweep([...felt, ...left], counter);
  const days = dayHistories(dates, felt, left, intervals, counter);
  const recent = days.slice(-recentDays);
  const recently = uptimeByArea(stretchOf(recent), intervals, counter.usersByArea);
  const inYear = uptimeByArea(stretchOf(days), intervals, counter.usersByArea);
  return {
    recent: period(recent),
    year: period(days),
    months: [...Map.groupBy(days, ({ date }) => date.slice(0, 7)).values()].map(period),
    areas: [...directory.areas.values()].flatMap((area, index) => {
      const [lately, all] = [recently[index], inYear[index]];
      return lately && all && all.all > 0 ? { area, recent: lately, year: all } : [];
    }),
  };
}

function period(days: readonly DayHistory[]): HistoryPeriod {
  return { days, uptime: uptimeOf(days) };
}

function stretchOf(days: readonly Day[]): Stretch {
  return { from: days[0]?.from ?? 0, to: days.at(-1)?.to ?? 0 };
}

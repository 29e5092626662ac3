import type { Incident } from '../../src/core/model/incident.ts';
import { historyOf, type ServiceHistory } from '../../src/core/state/history.ts';
import { stateAt } from '../../src/core/state/state.ts';
import { aContent, at } from './builders.ts';

/** The history of one service of the builders' content. */
export function historyAt(incidents: Incident[], now: string, service = 'phones'): ServiceHistory {
  const history = historyOf(stateAt(aContent(incidents), at(now))).get(service);
  if (!history) throw new Error(`There is no ${service}`);
  return history;
}

/** One of its days, with incidents by id and without the levels that it never had. */
export function dayHistory(incidents: Incident[], now: string, date: string, service = 'phones') {
  const day = historyAt(incidents, now, service).year.days.find((one) => one.date === date);
  if (!day) throw new Error(`There is no ${date}`);
  const { level, minutes, practiceMinutes, counts } = day;
  return {
    level,
    minutes: had(minutes),
    practiceMinutes: had(practiceMinutes),
    counts,
    incidents: day.incidents.map(({ incident }) => incident.id),
  };
}

function had(minutes: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(minutes).filter(([, count]) => count > 0));
}

import { usesService } from '../model/directory.ts';
import { worstLevel, type Level } from '../model/level.ts';
import type { Service } from '../model/service.ts';
import { countLevels, type LevelCounts } from './changes.ts';
import { atWholePractice, type Impact } from './effects.ts';
import type { IncidentState } from './incident-state.ts';
import type { PracticeState } from './practice-state.ts';

export interface ServiceState {
  service: Service;
  level: Level;
  /** Codes of the practices that use it. */
  users: ReadonlySet<string>;
  /** Codes of the practices for which it does not work as usual. */
  affected: ReadonlySet<string>;
  /** How many practices have it at each level, worst first; working ones are not counted. */
  counts: LevelCounts;
  /** The active incidents that touch it, newest first. */
  incidents: readonly IncidentState[];
}

/** How each service stands, by what fails at the practices that use it. */
export function serviceStates(
  services: readonly Service[],
  running: readonly PracticeState[],
  active: readonly IncidentState[],
): Map<string, ServiceState> {
  const found = new Map<string, { impacts: Impact[]; affected: Set<string> }>();
  for (const one of running) {
    const { practice } = one;
    for (const impact of atWholePractice(one)) {
      const { service } = impact;
      const known = found.get(service.id) ?? { impacts: [], affected: new Set() };
      known.impacts.push(impact);
      known.affected.add(practice.code);
      found.set(service.id, known);
    }
  }
  return new Map(
    services.map((service) => {
      const { impacts: some = [], affected = new Set<string>() } = found.get(service.id) ?? {};
      const users = running.filter(({ practice }) => usesService(practice, service));
      const state: ServiceState = {
        service,
        level: worstLevel(some.map(({ level }) => level)),
        users: new Set(users.map(({ practice }) => practice.code)),
        affected,
        counts: countLevels(some),
        incidents: active.filter(({ latest }) =>
          latest.update.affects.some(({ services }) => services.includes(service.id)),
        ),
      };
      return [service.id, state];
    }),
  );
}

import type { Access } from '../model/access.ts';
import { practicesInScope, usesService, type Directory } from '../model/directory.ts';
import type { Level } from '../model/level.ts';
import type { Service } from '../model/service.ts';
import type { Task } from '../model/task.ts';
import type { Update } from '../model/update.ts';

/** One service that does not work as it should for one practice, and what its staff can do. */
export interface Impact {
  service: Service;
  level: Level;
  works?: string | undefined;
  workaround: readonly string[];
}

/** What an update says about one practice. */
export interface PracticeEffect {
  impacts: Impact[];
  access: Access[];
  backlog: Task[];
}

/** What an update says, worked out for every practice that it touches, by code. */
export type Effects = ReadonlyMap<string, PracticeEffect>;

export const nothing: Effects = new Map();

/** The services with something wrong that patients need for a task, in the services' order. */
export function servicesForPatients(effects: Effects): Service[] {
  const services = [...effects.values()].flatMap(({ impacts }) =>
    impacts.map(({ service }) => service),
  );
  return [...new Set(services)]
    .filter(({ tasks }) => tasks.length > 0)
    .toSorted((a, b) => a.position - b.position);
}

/** Works out whom an update touches: its scopes, narrowed to the practices that use each service and have not closed for good. */
export function effectsOf(
  { at: moment, affects, access, backlog }: Pick<Update, 'at' | 'affects' | 'access' | 'backlog'>,
  directory: Directory,
): Effects {
  const effects = new Map<string, PracticeEffect>();
  const at = (code: string): PracticeEffect => {
    const known = effects.get(code) ?? { impacts: [], access: [], backlog: [] };
    effects.set(code, known);
    return known;
  };
  for (const effect of affects) {
    const practices = practicesInScope(effect, directory, moment);
    for (const service of effect.services.flatMap((id) => directory.services.get(id) ?? [])) {
      const { level, works, workaround } = effect;
      const impact = { service, level, works, workaround };
      for (const practice of practices) {
        if (usesService(practice, service)) at(practice.code).impacts.push(impact);
      }
    }
  }
  for (const scope of access) {
    for (const { code } of practicesInScope(scope, directory, moment))
      at(code).access.push(scope.is);
  }
  for (const scope of backlog) {
    for (const { code } of practicesInScope(scope, directory, moment)) {
      at(code).backlog.push(...scope.tasks);
    }
  }
  return effects;
}

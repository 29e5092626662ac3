import type { Access } from '../model/access.ts';
import { practicesInScope, usesService, type Directory } from '../model/directory.ts';
import type { Level } from '../model/level.ts';
import type { Practice } from '../model/practice.ts';
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

/** What an update says about one practice. Practices about which it says the same share it. */
export interface PracticeEffect {
  readonly impacts: readonly Impact[];
  readonly access: readonly Access[];
  readonly backlog: readonly Task[];
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
  /** By practice code: what it was told so far. */
  const told = new Map<string, Told>();
  const untold: Told = { said: [], more: new Map() };
  const say = (practices: Iterable<Practice>, what: Said) => {
    for (const { code } of practices) told.set(code, tell(told.get(code) ?? untold, what));
  };
  for (const effect of affects) {
    const practices = practicesInScope(effect, directory, moment);
    for (const service of effect.services.flatMap((id) => directory.services.get(id) ?? [])) {
      const { level, works, workaround } = effect;
      const users = practices.filter((practice) => usesService(practice, service));
      say(users, { impact: { service, level, works, workaround } });
    }
  }
  for (const scope of access) {
    say(practicesInScope(scope, directory, moment), { access: scope.is });
  }
  for (const scope of backlog) {
    say(practicesInScope(scope, directory, moment), { tasks: scope.tasks });
  }
  const effects = new Map<string, PracticeEffect>();
  for (const [code, all] of told) effects.set(code, (all.effect ??= toEffect(all.said)));
  return effects;
}

/** One thing that an update says about some practices. */
interface Said {
  impact?: Impact;
  access?: Access;
  tasks?: readonly Task[];
}

/** What some practices are told. Thousands may be told the same: it is put together once. */
interface Told {
  said: readonly Said[];
  /** The same and one thing more, by that thing. */
  more: Map<Said, Told>;
  effect?: PracticeEffect;
}

function tell(told: Told, what: Said): Told {
  const known = told.more.get(what);
  if (known) return known;
  const next = { said: [...told.said, what], more: new Map<Said, Told>() };
  told.more.set(what, next);
  return next;
}

function toEffect(said: readonly Said[]): PracticeEffect {
  return {
    impacts: said.flatMap(({ impact }) => impact ?? []),
    access: said.flatMap(({ access }) => access ?? []),
    backlog: said.flatMap(({ tasks }) => tasks ?? []),
  };
}

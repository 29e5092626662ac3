import type { Area } from './area.ts';
import type { Branch } from './branch.ts';
import type { Content } from './content.ts';
import type { Instant } from '../time/instant.ts';
import { isClosedAt, type Practice } from './practice.ts';
import type { Service } from './service.ts';
import { tasksInOrder, type TaskLine } from './task.ts';
import type { Scope } from './update.ts';
import type { Hours } from './working-days.ts';

/** Look-ups over the things that incidents refer to. Built once for a content. */
export interface Directory {
  areas: ReadonlyMap<string, Area>;
  services: ReadonlyMap<string, Service>;
  practices: ReadonlyMap<string, Practice>;
  practicesOfArea: ReadonlyMap<string, readonly Practice[]>;
  /** What patients may want, in the order in which they read of it. */
  tasks: readonly TaskLine[];
  /** By id, with the practice of each. */
  branches: ReadonlyMap<string, BranchOf>;
  /** Those that close for good, or have. */
  closing: readonly Practice[];
  /** When nobody works, as far as promises go. Nothing where a publisher does not say. */
  hours?: Hours | undefined;
}

/** A branch and its practice. */
export interface BranchOf {
  branch: Branch;
  practice: Practice;
}

export function makeDirectory({
  areas,
  services,
  practices,
  tasks,
  site,
}: Pick<Content, 'areas' | 'services' | 'practices' | 'tasks'> & {
  site?: Content['site'] | undefined;
}): Directory {
  // A code that stands twice is an error, and told as one: here it is one practice.
  const byCode = new Map(practices.map((practice) => [practice.code, practice]));
  const practicesOfArea = new Map<string, Practice[]>(areas.map(({ id }) => [id, []]));
  for (const practice of byCode.values()) practicesOfArea.get(practice.area)?.push(practice);
  return {
    areas: new Map(areas.map((area) => [area.id, area])),
    services: new Map(services.map((service) => [service.id, service])),
    practices: byCode,
    practicesOfArea,
    tasks: tasksInOrder(tasks),
    branches: new Map(
      [...byCode.values()].flatMap((practice) =>
        (practice.branches ?? []).map((branch) => [branch.id, { branch, practice }] as const),
      ),
    ),
    hours: site?.promises,
    closing: [...byCode.values()].filter(({ closed }) => closed !== undefined),
  };
}

export function usesService(practice: Practice, service: Service): boolean {
  return service.usedBy === 'everyone' || practice.services.includes(service.id);
}

/**
 * The practices of a scope, each once. Unknown areas and codes are passed over:
 * a rule reports them. With a moment, those that have closed for good by then
 * are left out.
 */
export function practicesInScope(scope: Scope, directory: Directory, at?: Instant): Practice[] {
  const { everywhere, areas, practices, except } = scope;
  const { practices: all, practicesOfArea, closing } = directory;
  // Thousands of updates have a scope of areas alone, and no practice is in two of them.
  let found = everywhere
    ? [...all.values()]
    : [...new Set(areas)].flatMap((area) => practicesOfArea.get(area) ?? []);
  if (practices.length > 0 || except.length > 0) {
    const named = practices.flatMap((code) => all.get(code) ?? []);
    const excepted = new Set(except);
    found = [...new Set([...found, ...named])].filter(({ code }) => !excepted.has(code));
  }
  if (at === undefined || closing.length === 0) return found;
  return found.filter((one) => !isClosedAt(one, at));
}

/** The branches that a scope names, each once. Unknown ids are passed over. */
export function branchesInScope(
  { branches = [] }: Scope,
  directory: Directory,
  at?: Instant,
): BranchOf[] {
  return [...new Set(branches)]
    .flatMap((id) => directory.branches.get(id) ?? [])
    .filter(({ practice }) => at === undefined || !isClosedAt(practice, at));
}

import type { Area } from './area.ts';
import type { Content } from './content.ts';
import type { Instant } from '../time/instant.ts';
import { isClosedAt, type Practice } from './practice.ts';
import type { Service } from './service.ts';
import type { Scope } from './update.ts';

/** Look-ups over the things that incidents refer to. Built once for a content. */
export interface Directory {
  areas: ReadonlyMap<string, Area>;
  services: ReadonlyMap<string, Service>;
  practices: ReadonlyMap<string, Practice>;
  practicesOfArea: ReadonlyMap<string, readonly Practice[]>;
  /** Those that close for good, or have. */
  closing: readonly Practice[];
}

export function makeDirectory({
  areas,
  services,
  practices,
}: Pick<Content, 'areas' | 'services' | 'practices'>): Directory {
  const practicesOfArea = new Map<string, Practice[]>(areas.map(({ id }) => [id, []]));
  for (const practice of practices) practicesOfArea.get(practice.area)?.push(practice);
  return {
    areas: new Map(areas.map((area) => [area.id, area])),
    services: new Map(services.map((service) => [service.id, service])),
    practices: new Map(practices.map((practice) => [practice.code, practice])),
    practicesOfArea,
    closing: practices.filter(({ closed }) => closed !== undefined),
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
  const found = new Set<Practice>(scope.everywhere ? directory.practices.values() : []);
  for (const area of scope.areas) {
    for (const practice of directory.practicesOfArea.get(area) ?? []) found.add(practice);
  }
  for (const code of scope.practices) {
    const practice = directory.practices.get(code);
    if (practice) found.add(practice);
  }
  for (const code of scope.except) {
    const practice = directory.practices.get(code);
    if (practice) found.delete(practice);
  }
  return at === undefined ? [...found] : [...found].filter((one) => !isClosedAt(one, at));
}

import type { Content } from '../model/content.ts';
import { closestWord } from '../check/closest.ts';
import { toId } from '../check/to-id.ts';
import { listOf } from '../language/count.ts';

type Kind = 'service' | 'area' | 'practice';

/** What a name stands for, or the names that were perhaps meant. */
export type Found = { kind: Kind; id: string } | { kind?: never; fix: string };

/** Finds services, areas and practices by id, code or name, however they are written. */
export interface Finder {
  service: (name: string) => Found;
  /** An area or a practice. */
  place: (name: string) => Found;
}

const maxListed = 20;

/** A finder for a content. Make it once: it holds every name. */
export function makeFinder({
  services,
  areas,
  practices,
}: Pick<Content, 'services' | 'areas' | 'practices'>): Finder {
  const serviceNames = index(
    'service',
    services.map(({ id, name, patientName }) => ({ id, names: [id, name, patientName] })),
  );
  const areaNames = index(
    'area',
    areas.map(({ id, name }) => ({ id, names: [id, name] })),
  );
  const practiceNames = index(
    'practice',
    practices.map(({ code, name }) => ({ id: code, names: [code, name] })),
  );
  const placeNames = new Map([...practiceNames, ...areaNames]);
  return {
    service: (name) =>
      find(
        name,
        serviceNames,
        services.map((one) => one.name),
      ),
    place: (name) =>
      find(
        name,
        placeNames,
        areas.map((one) => one.name),
      ),
  };
}

type Names = ReadonlyMap<string, { kind: Kind; id: string; name: string }>;

/** What is found first keeps its name: ids come before names. */
function index(kind: Kind, things: readonly { id: string; names: string[] }[]): Names {
  const found = new Map<string, { kind: Kind; id: string; name: string }>();
  const longest = Math.max(0, ...things.map(({ names }) => names.length));
  for (let rank = 0; rank < longest; rank += 1) {
    for (const { id, names } of things) {
      const name = names[rank] ?? id;
      const key = toId(name);
      if (key && !found.has(key)) found.set(key, { kind, id, name: names[1] ?? id });
    }
  }
  return found;
}

function find(name: string, names: Names, listed: readonly string[]): Found {
  const exact = names.get(toId(name));
  if (exact) return exact;
  const meant = names.get(closestWord(toId(name).slice(0, 100), [...names.keys()]) ?? '');
  if (meant) return { fix: `Did you mean ${meant.name} (${meant.id})?` };
  if (listed.length > maxListed) return { fix: 'Write it as the site shows it.' };
  return { fix: `Write ${listOf(listed, 'or')}.` };
}

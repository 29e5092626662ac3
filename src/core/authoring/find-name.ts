import { memoize } from '../cache/memoize.ts';
import type { Content } from '../model/content.ts';
import { closestWord } from '../check/closest.ts';
import { toId } from '../language/to-id.ts';
import { listOf } from '../language/count.ts';
import { listedNameOf, spokenName } from '../model/tell-apart.ts';

type Kind = 'service' | 'area' | 'practice' | 'branch';

/** What a name stands for; or what to write instead, because several things have it, or none. */
export type Found =
  { kind: Kind; id: string } | { kind?: never; isAmbiguous: boolean; fix: string };

/** Finds services, areas, practices and branches by id, code or name, however they are written. */
export interface Finder {
  service: (name: string) => Found;
  /** An area, a practice or a branch. */
  place: (name: string) => Found;
  /** What patients may want, in order. */
  tasks: Content['tasks'];
}

const maxListed = 20;

/** A finder for a content, made once: it holds every name. */
export const makeFinder: (content: Named) => Finder = memoize(finderOf);

type Named = Pick<Content, 'services' | 'areas' | 'practices' | 'tasks'>;

function finderOf({ services, areas, practices, tasks }: Named): Finder {
  const serviceNames = index(
    services.map(({ id, name, patientName }) => ({
      kind: 'service',
      id,
      name,
      names: [[id], [name], [patientName]],
    })),
  );
  const placeNames = index([
    ...areas.map(({ id, name }): Thing => ({
      kind: 'area',
      id,
      name,
      names: [[id], [name]],
    })),
    ...practices.map((one): Thing => ({
      kind: 'practice',
      id: one.code,
      name: one.name,
      names: [[one.code], [one.name, listedNameOf(one)]],
    })),
    ...practices.flatMap((one) =>
      (one.branches ?? []).map(({ id, name }): Thing => ({
        kind: 'branch',
        id,
        name: `${name} of ${one.name}`,
        names: [[id], [name, `${name} ${one.name}`]],
      })),
    ),
  ]);
  return {
    tasks,
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

interface Thing {
  kind: Kind;
  id: string;
  /** As the site shows it. */
  name: string;
  /** What comes first wins: an id before a name. */
  names: string[][];
}

type Names = ReadonlyMap<string, readonly Thing[]>;

/** Who has each name. An id is nobody else's, whatever others are called. */
function index(things: readonly Thing[]): Names {
  const found = new Map<string, Set<Thing>>();
  const longest = Math.max(0, ...things.map(({ names }) => names.length));
  for (let rank = 0; rank < longest; rank += 1) {
    const ofRank = new Map<string, Set<Thing>>();
    for (const thing of things) {
      for (const key of new Set((thing.names[rank] ?? []).map(toKey))) {
        if (key === '' || found.has(key)) continue;
        ofRank.set(key, (ofRank.get(key) ?? new Set()).add(thing));
      }
    }
    for (const [key, some] of ofRank) found.set(key, some);
  }
  // A code that stands twice in practices.csv is a problem of its own.
  return new Map(
    [...found].map(([key, some]) => [
      key,
      [...new Map([...some].map((one) => [`${one.kind} ${one.id}`, one])).values()],
    ]),
  );
}

function find(name: string, names: Names, listed: readonly string[]): Found {
  const key = toKey(name);
  const [only, ...others] = names.get(key) ?? [];
  if (only && others.length === 0) return { kind: only.kind, id: only.id };
  if (only) return { isAmbiguous: true, fix: `Write ${list([only, ...others], whatToWrite)}.` };
  const meant = names.get(closestWord(key.slice(0, 100), [...names.keys()]) ?? '') ?? [];
  if (meant.length > 0) {
    const fix = `Did you mean ${list(meant, (one) => `${one.name} (${one.id})`)}?`;
    return { isAmbiguous: false, fix };
  }
  if (listed.length > maxListed)
    return { isAmbiguous: false, fix: 'Write it as the site shows it.' };
  return { isAmbiguous: false, fix: `Write ${listOf(listed, 'or')}.` };
}

function whatToWrite({ kind, id, name }: Thing): string {
  return `${id} for ${kind === 'area' || kind === 'branch' ? `the ${kind} ` : ''}${name}`;
}

function list(some: readonly Thing[], say: (one: Thing) => string): string {
  const others = some.length - maxListed;
  const said = some.slice(0, maxListed).map(say);
  return listOf(others > 0 ? [...said, `one of ${others} more`] : said, 'or');
}

/** "The Lumb Mill Surgery" and "lumb mill surgery" are one name. */
function toKey(name: string): string {
  return toId(spokenName(name));
}

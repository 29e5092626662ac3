import { areaGroup } from '../../core/views/cache-keys.ts';

/** Which part of a build a process does: `index` counts from 0. */
export interface Share {
  index: number;
  of: number;
}

/** Files that are made of the same incident, practice, area or service: they share words and pictures. */
export interface Group<File> {
  id: string;
  members: File[];
}

/** The groups that files are in. */
export function groupFiles<File extends { path: string }>(files: readonly File[]): Group<File>[] {
  const groups = Map.groupBy(files, ({ path }) => groupOf(path));
  return [...groups].map(([id, members]) => ({ id, members }));
}

/** The part of all groups that is a share. All shares together are all groups, and none is in two of them. */
export function takeShare<One>(groups: readonly One[], { index, of }: Share): One[] {
  return groups.filter((_, place) => place % of === index);
}

/**
 * notices/<id>/ur/index.html, feeds/incidents/<id>.xml and api/record/<id>.json are all of <id>;
 * practices/areas/<id>/a/index.html and feeds/areas/<id>.xml are of an area.
 */
function groupOf(path: string): string {
  const [first, second, third] = path.split('/', 3);
  if (second === 'areas' && third !== undefined) return areaGroup(withoutEnding(third));
  const id = first === 'feeds' || first === 'api' ? third : second;
  return id === undefined ? path : withoutEnding(id);
}

function withoutEnding(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? name : name.slice(0, dot);
}

/** Which part of a build a process does: `index` counts from 0. */
export interface Share {
  index: number;
  of: number;
}

/** Files that are made of the same incident, practice or service: they share words and pictures. */
export interface Group<File> {
  id: string;
  members: File[];
}

/** The groups of a share. All shares together are all groups, and none is in two of them. */
export function takeShare<File extends { path: string }>(
  files: readonly File[],
  { index, of }: Share,
): Group<File>[] {
  const groups = Map.groupBy(files, ({ path }) => groupOf(path));
  return [...groups]
    .filter((_, place) => place % of === index)
    .map(([id, members]) => ({ id, members }));
}

/** notices/<id>/ur/index.html, feeds/incidents/<id>.xml and api/record/<id>.json are all of <id>. */
function groupOf(path: string): string {
  const [, id] = path.replace(/^(?:feeds|api)\//, '').split('/');
  return id?.replace(/\.\w+$/, '') ?? path;
}

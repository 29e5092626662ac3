/** Which part of a build a process does: `index` counts from 0. */
export interface Share {
  index: number;
  of: number;
}

/** Paths that are made of the same incident, practice or service: they share words and pictures. */
export interface Group<Path> {
  id: string;
  paths: Path[];
}

/** The groups of a share. All shares together are all groups, and none is in two of them. */
export function takeShare<Path extends { pathname: string }>(
  paths: readonly Path[],
  { index, of }: Share,
): Group<Path>[] {
  const groups = Map.groupBy(paths, ({ pathname }) => groupOf(pathname));
  return [...groups]
    .filter((_, place) => place % of === index)
    .map(([id, some]) => ({ id, paths: some }));
}

/** /notices/<id>/ur, /feeds/incidents/<id>.xml and /api/record/<id>.json are all of <id>. */
function groupOf(pathname: string): string {
  const [, , id] = pathname.replace(/^\/?(?:feeds|api)\//, '/').split('/');
  return id?.replace(/\.\w+$/, '') ?? pathname;
}

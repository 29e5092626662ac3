import { compareText } from '../language/compare.ts';

/** Paths inside the content folder, in order. */
export interface FileChanges {
  added: string[];
  changed: string[];
  deleted: string[];
}

type Texts = ReadonlyMap<string, string>;

export function compareFiles(before: Texts, after: Texts): FileChanges {
  const paths = (texts: Texts) => [...texts.keys()].toSorted(compareText);
  return {
    added: paths(after).filter((path) => !before.has(path)),
    changed: paths(after).filter(
      (path) => before.has(path) && before.get(path) !== after.get(path),
    ),
    deleted: paths(before).filter((path) => !after.has(path)),
  };
}

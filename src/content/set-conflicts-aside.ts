import { anError, lineAt } from '../core/check/problem.ts';
import type { SourceFiles } from './read-files.ts';

/**
 * Where Git has marked two versions of a text, one above the other; undefined if
 * it has not. Source: git-merge(1), "How conflicts are presented".
 */
function findConflict(text: string): number | undefined {
  const start = text.search(/^<{7} /m);
  const middle = start === -1 ? -1 : text.indexOf('\n=======\n', start);
  const end = middle === -1 ? -1 : text.indexOf('\n>>>>>>> ', middle);
  return end === -1 ? undefined : start;
}

/**
 * The texts without those in which Git has left two versions, and these as
 * problems: whatever else is wrong in such a text says nothing about it.
 */
export function setConflictsAside({ texts, problems }: SourceFiles): SourceFiles {
  const found = [...texts].flatMap(([file, text]) => {
    const index = findConflict(text);
    if (index === undefined) return [];
    return anError({
      code: 'file/two-versions',
      file,
      line: lineAt(text, index),
      message: 'two people have changed the same place, and both versions are still here',
      fix: 'Keep what is right of the lines between <<<<<<< and =======, and of those down to >>>>>>>, and delete these three lines. If each is an update of its own, save one as a new file, a minute later.',
    });
  });
  if (found.length === 0) return { texts, problems };
  const gone = new Set(found.map(({ file }) => file));
  return {
    texts: new Map([...texts].filter(([file]) => !gone.has(file))),
    problems: [...problems, ...found],
  };
}

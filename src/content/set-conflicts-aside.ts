import { anError, lineAt } from '../core/model/problem.ts';
import type { SourceFiles } from './read-files.ts';

/** How Git marks two versions of a text, one above the other. Source: git-merge(1), "How conflicts are presented". */
const marked = /^<{7} [^]*?^={7}$[^]*?^>{7} /m;

/**
 * The texts without those in which Git has left two versions, and these as
 * problems: whatever else is wrong in such a text says nothing about it.
 */
export function setConflictsAside({ texts, problems }: SourceFiles): SourceFiles {
  const found = [...texts].flatMap(([file, text]) => {
    const match = text.includes('\n=======\n') ? marked.exec(text) : null;
    if (!match) return [];
    return anError({
      code: 'file/two-versions',
      file,
      line: lineAt(text, match.index),
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

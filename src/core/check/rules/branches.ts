import { branchesInScope, practicesInScope, type Directory } from '../../model/directory.ts';
import type { Update } from '../../model/update.ts';
import type { CheckedContent } from '../checked.ts';
import { anError, type Problem } from '../problem.ts';

type Entry = Update['access'][number];

/** Where the patients of closed doors are sent: it must be open, and for a branch a door of their own practice. */
export function checkBranches({ updates, directory }: CheckedContent): Problem[] {
  return updates.flatMap(({ file, access }) =>
    access.flatMap((entry, index) => {
      const wrong = whyNot(entry, access, directory);
      if (!wrong) return [];
      return anError({ code: 'branch/go-to', file, path: ['access', index, 'goTo'], ...wrong });
    }),
  );
}

function whyNot(
  entry: Entry,
  all: Update['access'],
  directory: Directory,
): Pick<Problem, 'message' | 'fix'> | undefined {
  const { goTo } = entry;
  const from = branchesInScope(entry, directory);
  if (goTo === undefined) return undefined;
  const to = directory.branches.get(goTo);
  const code = to?.practice.code ?? goTo;
  const own = from.map(({ practice }) => practice);
  if (own.some((practice) => practice.code !== code)) {
    const [practice] = own;
    const choices = own.length > 0 && practice ? placesOf(practice) : [];
    return {
      message: `"${goTo}" is no place of the same practice`,
      fix: `Write ${choices.join(' or ')}.`,
    };
  }
  if (directory.practices.size > 0 && !directory.practices.has(code)) {
    return {
      message: `there is no practice and no branch "${goTo}"`,
      fix: "Write a practice's code or a branch's id, or take goTo out.",
    };
  }
  const isShut = all.some(
    (one) =>
      one.is === 'closed' &&
      (one.branches?.includes(goTo) === true ||
        practicesInScope(one, directory).some((practice) => practice.code === code)),
  );
  if (!isShut) return undefined;
  return {
    message: `this update says that "${goTo}" is closed, and sends patients there`,
    fix: 'Name a place that is open, or take goTo out.',
  };
}

/** What an author may write for the places of a practice. */
function placesOf({ code, branches = [] }: { code: string; branches?: readonly { id: string }[] }) {
  return [code, ...branches.map(({ id }) => id)];
}

import { branchesInScope, practicesInScope, type Directory } from '../../model/directory.ts';
import type { Update } from '../../model/update.ts';
import type { CheckedContent } from '../checked.ts';
import { anError, type Problem } from '../problem.ts';

type Entry = Update['access'][number];

/** Where the patients of a closed branch are sent: it must be open, and of their own practice. */
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
  if (goTo === undefined || from.length === 0) return undefined;
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

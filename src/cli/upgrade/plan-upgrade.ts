/** Files of a repository by path, each with Git's id of what is in it. */
export type Tree = ReadonlyMap<string, string>;

/** What a new version does to a publisher's repository. */
export interface UpgradePlan {
  /** Written as they are in the new version. */
  written: string[];
  /** Files of the program that the new version no longer has. */
  removed: string[];
  /** Files of the program that somebody changed here: to write them would lose that. */
  changed: string[];
  /** Settings and texts that are the publisher's by now, and stay. */
  kept: string[];
  /** Settings that the new version has and this repository has not. */
  offered: string[];
}

/**
 * Compares a publisher's repository with a new version of the program. What was
 * never the program's, and whatever is in content/ but the words of languages
 * and services, is not touched. `isKnown` says of an id whether some version of the
 * program had it: such a file was not changed here.
 */
export function planUpgrade(
  program: Tree,
  publisher: Tree,
  isKnown: (id: string) => boolean,
): UpgradePlan {
  const plan: UpgradePlan = { written: [], removed: [], changed: [], kept: [], offered: [] };
  for (const [path, id] of program) {
    const owner = ownerOf(path);
    const own = publisher.get(path);
    if (owner === 'publisher' || own === id) continue;
    if (own !== undefined && !isKnown(own))
      plan[owner === 'program' ? 'changed' : 'kept'].push(path);
    else if (own !== undefined || owner === 'program' || isStateOf(path, publisher))
      plan.written.push(path);
    else if (owner === 'setting') plan.offered.push(path);
  }
  for (const [path, id] of publisher) {
    if (program.has(path) || ownerOf(path) === 'publisher') continue;
    if (isKnown(id)) plan.removed.push(path);
  }
  return plan;
}

/** Words are the program's until somebody reviews or changes them; settings until somebody sets them. */
function ownerOf(path: string): 'program' | 'setting' | 'words' | 'publisher' {
  if (/^content\/(?:languages|services)\//.test(path)) return 'words';
  if (path.startsWith('content/')) return 'publisher';
  if (/^(?:\.github|public)\//.test(path) && !path.startsWith('public/schemas/')) return 'setting';
  return 'program';
}

/** What is known of the texts of a language that is in use here. */
function isStateOf(path: string, publisher: Tree): boolean {
  return path.endsWith('.state.yaml') && publisher.has(path.replace('.state.yaml', '.yaml'));
}

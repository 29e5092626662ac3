import type { BranchState, PracticeState } from '../state/practice-state.ts';
import type { State } from '../state/state.ts';
import { isOpenAsUsual } from '../model/access.ts';
import { words } from '../language/english.ts';

/** GP practices that a change touches, or lets go, each with its name and code. */
export interface PracticeChanges {
  affected: string[];
  released: string[];
  /** Affected before and after, but open in another way. */
  access: string[];
}

/** In the order of names, as everywhere. */
export function comparePractices(before: State, after: State): PracticeChanges {
  const found: PracticeChanges = { affected: [], released: [], access: [] };
  for (const [code, is] of after.practices) {
    const was = before.practices.get(code);
    const wasAffected = was?.isAffected ?? false;
    if (is.isAffected && !wasAffected) found.affected.push(name(is));
    if (!is.isAffected && wasAffected) found.released.push(name(is));
    const doors = [was, is].map(
      (one) => one?.branches?.filter(isShut).map(doorOf).join(', ') ?? '',
    );
    if (is.isAffected && doors[0] !== doors[1]) {
      found.access.push(
        `${name(is)}: ${doors[1] || 'all branches open'} (was ${doors[0] || 'all branches open'})`,
      );
    }
    if (is.isAffected && wasAffected && was && was.access !== is.access) {
      found.access.push(
        `${name(is)}: ${words.access[is.access]} (was ${words.access[was.access]})`,
      );
    }
  }
  return found;
}

function isShut({ access }: BranchState): boolean {
  return !isOpenAsUsual(access);
}

function doorOf({ branch, access }: BranchState): string {
  return `${branch.name} ${words.access[access].toLowerCase()}`;
}

function name({ practice }: PracticeState): string {
  return `${practice.name} (${practice.code})`;
}

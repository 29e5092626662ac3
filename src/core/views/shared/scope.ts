import type { Directory } from '../../model/directory.ts';
import type { Scope } from '../../model/update.ts';
import { countOf, listOf } from '../../language/count.ts';

/** More names than this are counted instead. */
const maxNames = 6;

/** A scope in words for staff: Airedale and Craven, except Millrace Surgery. */
export function describeScope(scope: Scope, directory: Directory): string {
  if (scope.everywhere) {
    const all = `All practices${exceptions(scope, directory)}`;
    return listOf([all, ...branchNames(scope, directory)]);
  }
  const areas = scope.areas.flatMap((id) => directory.areas.get(id)?.name ?? []);
  const parts = [
    ...areas,
    ...practiceNames(scope.practices, directory),
    ...branchNames(scope, directory),
  ];
  return `${listOf(parts)}${exceptions(scope, directory)}`;
}

function branchNames({ branches = [] }: Scope, directory: Directory): string[] {
  return branches.length > maxNames
    ? [countOf(branches.length, 'branch', 'branches')]
    : branches
        .flatMap((id) => directory.branches.get(id) ?? [])
        .map(({ branch, practice }) => `the branch ${branch.name} of ${practice.name}`);
}

function exceptions({ except }: Scope, directory: Directory): string {
  return except.length === 0 ? '' : `, except ${listOf(practiceNames(except, directory))}`;
}

function practiceNames(codes: readonly string[], directory: Directory): string[] {
  return codes.length > maxNames
    ? [countOf(codes.length, 'practice')]
    : codes.flatMap((code) => directory.practices.get(code)?.name ?? []);
}

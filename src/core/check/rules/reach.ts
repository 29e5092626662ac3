import { practicesInScope, usesService } from '../../model/directory.ts';
import type { Scope } from '../../model/update.ts';
import type { Checked } from '../checked.ts';
import { anError, type Problem } from '../../model/problem.ts';

/**
 * Effects that reach no practice: the scope or the service must be another one.
 * Where a name is unknown or a line of practices.csv is wrong, that is the
 * mistake, and nothing is said here.
 */
export function checkReach(checked: Checked): Problem[] {
  const { updates, directory } = checked;
  if (!isDirectoryWhole(checked)) return [];
  const problems: Problem[] = [];
  for (const { affects, file } of updates) {
    affects.forEach((effect, index) => {
      if (!isScopeKnown(effect, checked)) return;
      const practices = practicesInScope(effect, directory);
      effect.services.forEach((id, serviceIndex) => {
        const service = directory.services.get(id);
        if (!service || practices.some((practice) => usesService(practice, service))) return;
        problems.push(
          anError({
            code: 'affects/nobody',
            file,
            path: ['affects', index, 'services', serviceIndex],
            message: `no practice in these areas or practices uses "${id}", so nobody would be told`,
            fix: `Correct the areas or practices, or add ${id} to the column "services" of those that use it in practices.csv.`,
          }),
        );
      });
    });
  }
  return problems;
}

function isDirectoryWhole({ content, declared, directory }: Checked): boolean {
  return (
    directory.practices.size > 0 &&
    directory.practices.size === declared.practiceCodes.size &&
    content.practices.every(
      ({ area, services }) =>
        directory.areas.has(area) && services.every((id) => declared.serviceIds.has(id)),
    )
  );
}

function isScopeKnown({ areas, practices, except }: Scope, { directory }: Checked): boolean {
  return (
    areas.every((id) => directory.areas.has(id)) &&
    [...practices, ...except].every((code) => directory.practices.has(code))
  );
}

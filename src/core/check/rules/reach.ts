import { listOf } from '../../language/count.ts';
import type { Incident } from '../../model/incident.ts';
import { practicesWithBacklog } from '../../state/effects.ts';
import { branchesInScope, practicesInScope, usesService } from '../../model/directory.ts';
import type { Scope } from '../../model/update.ts';
import type { CheckedContent } from '../checked.ts';
import { anError, type Problem } from '../problem.ts';

/**
 * Effects and backlogs that reach no practice: the scope or the service must be another one.
 * Where a name is unknown or a line of practices.csv is wrong, that is the
 * mistake, and nothing is said here.
 */
export function checkReach(checked: CheckedContent): Problem[] {
  const { updates, directory } = checked;
  if (!isDirectoryWhole(checked)) return [];
  const problems = checked.content.incidents.flatMap((incident) =>
    checkBacklogs(incident, checked),
  );
  for (const { affects, file } of updates) {
    affects.forEach((effect, index) => {
      if (!isScopeKnown(effect, checked)) return;
      const branches = branchesInScope(effect, directory).map(({ practice }) => practice);
      const practices = [...practicesInScope(effect, directory), ...branches];
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

/** A backlog of areas or everywhere reaches only users of what has failed. */
function checkBacklogs({ updates }: Incident, checked: CheckedContent): Problem[] {
  const failed = new Set<string>();
  return updates.flatMap(({ affects, backlog, file }) => {
    for (const { services } of affects) for (const id of services) failed.add(id);
    return backlog.flatMap((scope, index) =>
      scope.tasks
        .filter(
          (task) =>
            isScopeKnown(scope, checked) &&
            practicesInScope(scope, checked.directory).length > 0 &&
            practicesWithBacklog(scope, task, failed, checked.directory).length === 0,
        )
        .map((task) =>
          anError({
            code: 'backlog/nobody',
            file,
            path: ['backlog', index, 'tasks'],
            message: `no practice in these areas uses what has failed for "${task}" (${listOf([...failed])}), so nobody would be told`,
            fix: 'Correct the areas, or list the practices that are behind: practices: [X10001].',
          }),
        ),
    );
  });
}

function isDirectoryWhole({ content, declared, directory }: CheckedContent): boolean {
  return (
    directory.practices.size > 0 &&
    directory.practices.size === declared.practiceCodes.size &&
    content.practices.every(
      ({ area, services }) =>
        directory.areas.has(area) && services.every((id) => declared.serviceIds.has(id)),
    )
  );
}

function isScopeKnown(
  { areas, practices, except, branches = [] }: Scope,
  { directory }: CheckedContent,
): boolean {
  return (
    branches.every((id) => directory.branches.has(id)) &&
    areas.every((id) => directory.areas.has(id)) &&
    [...practices, ...except].every((code) => directory.practices.has(code))
  );
}

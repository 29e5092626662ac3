import { practicesInScope, usesService } from '../../model/directory.ts';
import type { Checked } from '../check-content.ts';
import { anError, type Problem } from '../problem.ts';

/** Effects that reach no practice: the scope or the service must be another one. */
export function checkReach({ content, directory }: Checked): Problem[] {
  const problems: Problem[] = [];
  for (const { affects, file } of content.incidents.flatMap(({ updates }) => updates)) {
    affects.forEach((effect, index) => {
      const practices = practicesInScope(effect, directory);
      effect.services.forEach((id, serviceIndex) => {
        const service = directory.services.get(id);
        if (!service || directory.practices.size === 0) return;
        if (practices.some((practice) => usesService(practice, service))) return;
        problems.push(
          anError({
            code: 'affects/nobody',
            file,
            path: ['affects', index, 'services', serviceIndex],
            message: `no practice here uses "${id}", so this line would change nothing`,
            fix: 'Correct the areas or practices, or add the service to them in practices.csv.',
          }),
        );
      });
    });
  }
  return problems;
}

import { practicesInScope, usesService, type Directory } from '../../model/directory.ts';
import type { Incident } from '../../model/incident.ts';
import { isOver } from '../../model/phase.ts';
import { confirmationMs, scopeOrAll, type Scope, type Update } from '../../model/update.ts';
import { showMoment } from '../../time/london.ts';
import type { CheckedContent } from '../checked.ts';
import { anError, aWarning, type Problem } from '../problem.ts';
import { hasRightName } from './name.ts';

/** What is confirmed as working: at a time that has come, and denied by nothing that was said by then. */
export function checkSafe({ content, directory }: CheckedContent): Problem[] {
  const isSaid = ({ updates }: Incident) => updates.some(({ safe }) => safe.length > 0);
  return content.incidents
    .filter(isSaid)
    .flatMap((incident) =>
      incident.updates.flatMap((update) => [
        ...checkTimes(update),
        ...checkDenied(incident, update, content.incidents, directory),
      ]),
    );
}

function checkTimes(update: Update): Problem[] {
  const { at, file, safe } = update;
  if (!hasRightName(update)) return [];
  return safe.flatMap((one, index) => {
    const place = { file, path: ['safe', index, 'at'] };
    if (one.at > at) {
      return anError({
        code: 'safe/not-yet',
        ...place,
        message: `is ${showMoment(one.at)}, after this update, ${showMoment(at)}`,
        fix: 'Write when it was confirmed that these work.',
      });
    }
    return at - one.at <= confirmationMs
      ? []
      : aWarning({
          code: 'safe/old',
          ...place,
          message: `is ${showMoment(one.at)}, more than 24 hours before this update, so nobody is shown it`,
          fix: 'Have it confirmed again, and write that time. Or take the entry out.',
        });
  });
}

/** What fails at the same practices by the same update, or by another incident's newest one at that time. */
function checkDenied(
  incident: Incident,
  update: Update,
  incidents: readonly Incident[],
  directory: Directory,
): Problem[] {
  if (update.safe.length === 0) return [];
  const others = incidents
    .filter(({ id, kind }) => id !== incident.id && kind !== 'exercise')
    .flatMap(({ updates }) => updates.findLast(({ at }) => at <= update.at) ?? [])
    .filter(({ phase }) => !isOver(phase) && phase !== 'scheduled');
  const deniers = [update, ...(incident.kind === 'exercise' ? [] : others)];
  return update.safe.flatMap(({ services, at: _confirmed, ...scope }, index) =>
    services.flatMap((id, place) => {
      const denier = deniers.find(({ affects }) =>
        affects.some(
          (effect) => effect.services.includes(id) && overlap(id, scope, effect, directory),
        ),
      );
      if (!denier) return [];
      const where = denier === update ? 'affects in this update' : denier.file;
      return anError({
        code: 'safe/denied',
        file: update.file,
        path: ['safe', index, 'services', place],
        message: `"${id}" is confirmed as working, and ${where} says that it does not work`,
        fix: 'Take it out of one of the two, or name other practices.',
      });
    }),
  );
}

function overlap(id: string, confirmed: Scope, failing: Scope, directory: Directory): boolean {
  const service = directory.services.get(id);
  if (!service) return false;
  const fails = new Set(practicesInScope(failing, directory));
  return practicesInScope(scopeOrAll(confirmed), directory).some(
    (practice) => fails.has(practice) && usesService(practice, service),
  );
}

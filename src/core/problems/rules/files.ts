import type { Checked } from '../check-content.ts';
import { anError, type Problem } from '../problem.ts';

const needed = ['site.yaml', 'areas.yaml', 'practices.csv'];

/** Files without which nothing can be published, and incidents with a half missing. */
export function checkFiles({ content, declared }: Checked): Problem[] {
  const missing = needed
    .filter((file) => !declared.files.has(file))
    .map((file) =>
      anError({
        code: 'file/missing',
        file,
        message: 'this file is missing',
        fix: 'Bring it back from the history, or write it as docs/content.md shows.',
      }),
    );
  const withoutHead = [...declared.incidentFolders]
    .map((id) => `incidents/${id}/incident.md`)
    .filter((file) => !declared.files.has(file))
    .map((file) =>
      anError({
        code: 'incident/no-head',
        file,
        message: 'this file is missing, so the updates beside it belong to nothing',
        fix: 'Add it, as docs/content.md shows under "A new incident".',
      }),
    );
  const withoutUpdates = content.incidents
    .filter(({ id }) => ![...declared.files].some((file) => isUpdateOf(file, id)))
    .map(({ file }) =>
      anError({
        code: 'incident/no-update',
        file,
        message: 'this incident has no update, so there is nothing to publish',
        fix: 'Add the first update beside it, such as 2025-07-28T0900.md.',
      }),
    );
  return [...missing, ...withoutHead, ...withoutUpdates];
}

function isUpdateOf(file: string, incidentId: string): boolean {
  return file.startsWith(`incidents/${incidentId}/`) && !file.endsWith('/incident.md');
}

import type { CheckedContent } from '../checked.ts';
import { anError, type Problem } from '../problem.ts';

const needed = ['site.yaml', 'areas.yaml', 'practices.csv', 'languages/en.yaml'];

/** Files without which nothing can be published, and incidents with a half missing. */
export function checkFiles({ content, declared }: CheckedContent): Problem[] {
  const files = [...declared.files];
  // A file with the wrong ending or folder is reported where it is.
  const stems = new Set(files.map(stemOf));
  const isThere = (path: string) => stems.has(stemOf(path));
  const folders = Map.groupBy(files, folderOf);
  const missing = needed
    .filter((file) => !isThere(file))
    .map((file) =>
      anError({
        code: 'file/missing',
        file,
        message: 'this file is missing',
        fix: 'Bring it back from the history, or write it as docs/content.md shows.',
      }),
    );
  const withoutServices = declared.serviceIds.size > 0 ? [] : [noServices];
  const withoutHead = [...declared.incidentFolders]
    .map((id) => `incidents/${id}/incident.md`)
    .filter((file) => !isThere(file))
    .map((file) =>
      isOnlyReview(folders.get(folderOf(file))) ? noIncident(folderOf(file)) : noHead(file),
    );
  const withoutUpdates = content.incidents
    .filter(({ file }) => (folders.get(folderOf(file)) ?? []).every(isHeadOrReview))
    .map(({ file }) =>
      anError({
        code: 'incident/no-update',
        file,
        message: 'this incident has no update, so there is nothing to publish',
        fix: 'Add the first update beside it, in a file named after its date and time: 2025-07-28T0900.md',
      }),
    );
  return [...missing, ...withoutServices, ...withoutHead, ...withoutUpdates];
}

const noHead = (file: string) =>
  anError({
    code: 'incident/no-head',
    file,
    message: 'this file is missing, so the updates beside it belong to nothing',
    fix: 'Add it, as docs/content.md shows under "A new incident".',
  });

const noIncident = (folder: string) =>
  anError({
    code: 'review/no-incident',
    file: `${folder}/review.md`,
    message: 'there is no incident in this folder, so this is a review of nothing',
    fix: 'Put it into the folder of its incident, beside incident.md, or correct the name of this folder.',
  });

const isHeadOrReview = (file: string) => /\/(?:incident|review)\.md$/.test(file);
const isOnlyReview = (files: readonly string[] = []) =>
  files.length === 1 && files.every((file) => file.endsWith('/review.md'));

const noServices = anError({
  code: 'service/none',
  file: 'services',
  message: 'there is no service in this folder, so no update can say what does not work',
  fix: 'Bring the folder back from the history, or write services as docs/content.md shows.',
});

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}

function stemOf(path: string): string {
  return path.toLowerCase().replace(/\.\w+$/, '');
}

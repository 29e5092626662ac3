import { anError, type Problem } from '../core/problems/problem.ts';

/** What a path inside the content folder holds. */
export type Place =
  | { holds: 'site' | 'areas' | 'practices' }
  | { holds: 'service'; id: string }
  | { holds: 'guidance'; id: string }
  | { holds: 'incident'; id: string }
  | { holds: 'update'; incidentId: string; stem: string };

const id = '[a-z0-9]+(?:-[a-z0-9]+)*';
const incidentId = `\\d{4}-\\d{2}-\\d{2}-${id}`;
const stem = '\\d{4}-\\d{2}-\\d{2}T\\d{4}';

const patterns: [RegExp, (...parts: string[]) => Place][] = [
  [/^site\.yaml$/, () => ({ holds: 'site' })],
  [/^areas\.yaml$/, () => ({ holds: 'areas' })],
  [/^practices\.csv$/, () => ({ holds: 'practices' })],
  [new RegExp(`^services/(${id})\\.md$`), (id = '') => ({ holds: 'service', id })],
  [new RegExp(`^guidance/(${id})/en\\.md$`), (id = '') => ({ holds: 'guidance', id })],
  [new RegExp(`^incidents/(${incidentId})/incident\\.md$`), (id = '') => ({ holds: 'incident', id })],
  [
    new RegExp(`^incidents/(${incidentId})/(${stem})\\.md$`),
    (incidentId = '', stem = '') => ({ holds: 'update', incidentId, stem }),
  ],
];

/** What the file at this path holds, or the problem that nothing belongs there. */
export function placeOf(path: string): Place | Problem {
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(path);
    if (match) return make(...match.slice(1));
  }
  return anError({
    code: 'file/misplaced',
    file: path,
    message: 'does not belong here, so nothing would publish it',
    fix: suggest(path),
  });
}

function suggest(path: string): string {
  if (/^incidents\/[^/]+\.md$/.test(path)) {
    return 'Put it in the folder of its incident: incidents/2025-07-27-name/2025-07-28T0900.md.';
  }
  if (path.startsWith('incidents/') && !new RegExp(`^incidents/${incidentId}/`).test(path)) {
    return 'Name the folder after the date and the incident, in small letters: incidents/2025-07-27-name/.';
  }
  if (path.startsWith('incidents/')) {
    return 'Name an update after its London date and time: 2025-07-28T0900.md.';
  }
  if (path.startsWith('guidance/')) return 'Guidance is guidance/<id>/en.md, in small letters.';
  if (path.startsWith('services/')) return 'A service is services/<id>.md, in small letters.';
  return 'Move it out of the content folder. docs/content.md shows what belongs where.';
}

import { reservedId } from '../core/model/field.ts';
import { publicStatements, type PublicStatement } from '../core/model/public-statement.ts';

/** What a path inside the content folder holds. */
export type FileRole =
  | { holds: 'site' | 'areas' | 'tasks' | 'practices' | 'branches' | 'redirects' | 'formats' }
  | { holds: 'public-statement'; name: PublicStatement }
  | { holds: 'service'; id: string }
  | { holds: 'language'; id: string }
  | { holds: 'translation-states'; id: string }
  | { holds: 'guidance'; id: string }
  | { holds: 'guidance-translation'; id: string; language: string }
  | { holds: 'incident'; id: string }
  | { holds: 'review'; incidentId: string }
  | { holds: 'update'; incidentId: string; stem: string }
  | { holds: 'update-translation'; incidentId: string; stem: string; language: string };

const words = '[a-z0-9]+(?:-[a-z0-9]+)*';
const id = `(?!${reservedId}\\b(?!-))${words}`;
const incidentId = `\\d{4}-\\d{2}-\\d{2}-${words}`;
const language = '[a-z]{2,3}';
const stem = '\\d{4}-\\d{2}-\\d{2}T\\d{4}';

const patterns: [RegExp, (...parts: string[]) => FileRole][] = [
  [/^site\.yaml$/, () => ({ holds: 'site' })],
  [/^areas\.yaml$/, () => ({ holds: 'areas' })],
  [/^tasks\.yaml$/, () => ({ holds: 'tasks' })],
  [/^redirects\.yaml$/, () => ({ holds: 'redirects' })],
  [/^formats\.yaml$/, () => ({ holds: 'formats' })],
  [/^practices\.csv$/, () => ({ holds: 'practices' })],
  [/^branches\.csv$/, () => ({ holds: 'branches' })],
  [
    new RegExp(`^statements/(${publicStatements.join('|')})\\.md$`),
    (name = '') => ({ holds: 'public-statement', name: name as PublicStatement }),
  ],
  [new RegExp(`^services/(${id})\\.md$`), (id = '') => ({ holds: 'service', id })],
  [new RegExp(`^languages/(${language})\\.yaml$`), (id = '') => ({ holds: 'language', id })],
  [
    new RegExp(`^languages/(${language})\\.state\\.yaml$`),
    (id = '') => ({ holds: 'translation-states', id }),
  ],
  [new RegExp(`^guidance/(${id})/en\\.md$`), (id = '') => ({ holds: 'guidance', id })],
  [
    new RegExp(`^guidance/(${id})/(${language})\\.md$`),
    (id = '', language = '') => ({ holds: 'guidance-translation', id, language }),
  ],
  [
    new RegExp(`^incidents/(${incidentId})/incident\\.md$`),
    (id = '') => ({ holds: 'incident', id }),
  ],
  [
    new RegExp(`^incidents/(${incidentId})/review\\.md$`),
    (incidentId = '') => ({ holds: 'review', incidentId }),
  ],
  [
    new RegExp(`^incidents/(${incidentId})/(${stem})\\.md$`),
    (incidentId = '', stem = '') => ({ holds: 'update', incidentId, stem }),
  ],
  [
    new RegExp(`^incidents/(${incidentId})/(${stem})\\.(${language})\\.md$`),
    (incidentId = '', stem = '', language = '') => ({
      holds: 'update-translation',
      incidentId,
      stem,
      language,
    }),
  ],
];

/** What the file at this path holds. Undefined if nothing belongs there. */
export function fileRoleOf(path: string): FileRole | undefined {
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(path);
    if (match) return make(...match.slice(1));
  }
  return undefined;
}

/** The incident's folder that a path names well, whatever lies in it: incidents/2025-07-27-name/… */
export function incidentFolderOf(path: string): string | undefined {
  return new RegExp(`^incidents/(${incidentId})/`).exec(path)?.[1];
}

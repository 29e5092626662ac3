import type { CatalogueRows } from './row.ts';

/** Pages that the law asks of a publisher. */
export const publicStatementRows = {
  'statement-page/missing': {
    severity: 'warning',
    title: 'A statement that the law asks for is missing',
    what: 'The site is live, and has no accessibility statement or no privacy notice.',
    why: 'Public bodies must publish both. The page says that it is missing.',
    fix: 'Write the file as docs/publisher.md shows, and have it looked at.',
    in: 'built',
    wrong: 'statements/accessibility.md',
    right: 'statements/accessibility.md\nstatements/privacy.md',
  },
  'statement-page/draft': {
    severity: 'warning',
    title: 'A statement that is a draft',
    what: 'The site is live, and its accessibility statement or privacy notice is a draft.',
    why: 'Its page tells everybody not to rely on it.',
    fix: 'Have it looked at by who is responsible for it. Then take the line draft out.',
    in: 'built',
    wrong: 'draft: true\nprepared: "2025-07-01"',
    right: 'prepared: "2025-07-01"',
  },
} as const satisfies CatalogueRows;

/**
 * What one kind of problem is, for an officer who meets it. The examples are
 * tried: tests/support/problem-examples.ts puts each into a small content, and
 * the check must find the problem in `wrong` and nothing at all in `right`.
 */
export interface CatalogueRow {
  severity: 'error' | 'warning';
  /** A few words, without a full stop. */
  title: string;
  /** What is wrong, why it matters, what to do. In sentences. */
  what: string;
  why: string;
  fix: string;
  /** Where the examples stand. */
  in: Spot;
  /** The same in words, where the spot has none. */
  where?: string;
  /** What people have read, where the check compares a change with it. */
  published?: string;
  wrong: string;
  right: string;
}

export type CatalogueRows = Readonly<Record<string, CatalogueRow>>;

/**
 * Where an example may stand, as its page says it. Fields take the place of the
 * same fields of the file, and a field that only the other example has is taken
 * out. Files that only another example has are deleted. "built" is for what no text can show: the tests build it by the code.
 */
export const spots = {
  update: 'In an update, between the lines of hyphens',
  'dated-update': 'In an update, whose file is named after "at"',
  'update-text': 'In an update, below the second line of hyphens',
  'patient-words': 'In an update, below "## For patients"',
  file: 'A whole file of an update',
  incident: 'In incident.md',
  'planned-work': 'In incident.md of planned work',
  'planned-update': 'In an update of planned work',
  review: 'In review.md, between the lines of hyphens',
  'review-text': 'In review.md, below the second line of hyphens',
  site: 'In site.yaml',
  areas: 'In areas.yaml',
  tasks: 'In tasks.yaml',
  practices: 'In practices.csv',
  branches: 'In branches.csv',
  service: 'In a file of services/',
  answer: 'In an answer, guidance/…/en.md',
  'translated-answer': 'In the translation of an answer, guidance/…/pl.md',
  translation: 'In the translation of an update, below the second line of hyphens',
  language: 'In languages/pl.yaml',
  redirects: 'In redirects.yaml',
  formats: 'In formats.yaml',
  name: 'The name of the file',
  files: 'Files in the folder content',
  built: '',
} as const;

export type Spot = keyof typeof spots;

import { noFindings, type Findings } from '../../core/built-site/inspect-file.ts';

/** What came of rendering. */
export interface Rendered {
  /** How many files were made. */
  made: number;
  /** How many were taken from an earlier build. */
  taken: number;
  /** The names under which groups are kept: every one that was taken, or made and kept. */
  kept: string[];
  /** What was found in all of them. */
  findings: Findings;
}

export function nothingRendered(): Rendered {
  return { made: 0, taken: 0, kept: [], findings: noFindings() };
}

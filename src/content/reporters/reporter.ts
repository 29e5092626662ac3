import type { Problem } from '../../core/check/problem.ts';
import type { Style } from '../report.ts';

/** A way to tell problems. The paths of their files are those of the repository. */
export interface Reporter {
  name: string;
  /** The whole report, without a line end. Empty if this reporter says nothing of no problems. */
  report: (problems: readonly Problem[], style: Style) => string;
}

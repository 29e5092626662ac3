import type { Problem } from '../core/check/problem.ts';

/** What was made of a file or a part of it. Without a value, the problems say why. */
export interface Parsed<T> {
  value?: T | undefined;
  problems: Problem[];
  /** What a schema refused, as it was read. */
  refused?: unknown;
}

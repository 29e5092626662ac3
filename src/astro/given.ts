import type { SiteContext } from '../core/views/site-context.ts';

/** What pages are to show, made before they are loaded. */
export interface Given {
  context: SiteContext;
  /** Pictures that could not be drawn, by key, when that is known. Pages do without them. */
  undrawn: Promise<ReadonlySet<string>>;
  /** Puts a text aside that many pages hold, and gives the mark that a page prints in its place. */
  share: (text: string, kind: SharedKind) => string;
}

/** Only markup holds links: a style and a script do not. */
export type SharedKind = 'code' | 'markup';

let given: Promise<Given> | undefined;

/** Hands a context to the pages that this process will render, so that they need not read the content again. */
export function give(what: Promise<Given>): void {
  given = what;
}

/** What was handed over, if this process was started for that. */
export function takeGiven(): Promise<Given> | undefined {
  return given;
}

import type { SiteContext } from '../core/views/site-context.ts';
import { readSiteContext } from './read-site-context.ts';

// What session.ts is in a build, for the live preview: the content is read when a page asks
// for it, and again when a file of it has changed.

export const { context, texts }: { context: SiteContext; texts: ReadonlyMap<string, string> } =
  readSiteContext();

/** None: the preview draws each picture when somebody looks at it. */
export const undrawn: Promise<ReadonlySet<string>> = Promise.resolve(new Set());

// What the integration hands to the pages of one build. site-plugin.ts keeps this file out of
// their bundle, so that the integration and the pages see the same module.
import type { Problem } from '../core/check/problem.ts';
import type { SiteContext } from '../core/views/site-context.ts';

/** All that pages look at. Set before the first of them is loaded. */
export let context: SiteContext;

/** The files that it was read from, by path inside the content folder. */
export let texts: ReadonlyMap<string, string>;

/** The pictures that could not be drawn, by key, once drawing has ended. Pages do without them. */
export let undrawn: Promise<ReadonlySet<string>>;

/** What is wrong with the content, and does not keep it from being published. */
export let problems: readonly Problem[];

/** Hands over what pages are to show. */
export function openSession(session: {
  context: SiteContext;
  texts: ReadonlyMap<string, string>;
  problems: readonly Problem[];
  drawing: Promise<{ undrawn: readonly { key: string }[] }>;
}): void {
  ({ context, texts, problems } = session);
  undrawn = session.drawing.then((drawn) => new Set(drawn.undrawn.map(({ key }) => key)));
  // Whoever asks for a picture hears of a failure; until then it must not end the process.
  undrawn.catch(() => undefined);
}

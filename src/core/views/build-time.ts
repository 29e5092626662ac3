// The one thing that differs between two builds of a page on which nothing has changed.
import { placeholder } from './placeholder.ts';
import type { Content } from '../model/content.ts';
import type { State } from '../state/state.ts';
import { toIso, type Instant } from '../time/instant.ts';
import { phraseHtml } from '../language/phrase.ts';
import type { Phrase, Translator } from '../language/translator.ts';

/** The sentences that say when a page was made, or of when it speaks. */
const keys = ['page.made', 'page.old', 'time.asOf'] as const;
type BuildTimeKey = (typeof keys)[number];

/**
 * How a page says when it was made, and how long that is good. It is the one
 * thing that differs between two builds of a page on which nothing has changed.
 */
export interface BuildTime {
  phrase: (translator: Translator, key: BuildTimeKey) => Phrase;
  /** ISO 8601. */
  iso: () => string;
  /** As `oldAfter` gives it. */
  oldAfter: () => string;
}

/**
 * After how many minutes a page made now is old: 0 means never, because nothing
 * is open. Empty if the clock of the build stands still: then nothing is late.
 */
export function oldAfter(site: Content['site'], state: State, isClockFixed: boolean): string {
  if (isClockFixed) return '';
  return state.open.length > 0 ? String(site.staleAfterMinutes) : '0';
}

/** Says it at once. */
export function makeBuildTime(now: Instant, minutes = ''): BuildTime {
  return {
    phrase: (translator, key) => translator.phrase(key, { time: now }),
    iso: () => toIso(now),
    oldAfter: () => minutes,
  };
}

/** Leaves placeholders, so that a page on which nothing has changed is the same in every build. */
export const placeholderTime: BuildTime = {
  phrase: ({ language }, key) => [placeholder(`${key}:${language.id}`)],
  iso: () => placeholder('iso'),
  oldAfter: () => placeholder('oldAfter'),
};

/** What takes the place of each placeholder, as HTML, by its name. */
export function fillingsOf(
  time: BuildTime,
  translators: readonly Translator[],
): Map<string, string> {
  return new Map([
    ['iso', time.iso()],
    ['oldAfter', time.oldAfter()],
    ...translators.flatMap((translator) =>
      keys.map((key): [string, string] => [
        `${key}:${translator.language.id}`,
        phraseHtml(time.phrase(translator, key)),
      ]),
    ),
  ]);
}

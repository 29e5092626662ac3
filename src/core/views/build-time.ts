import { mark } from './placeholder.ts';
import type { Content } from '../model/content.ts';
import type { State } from '../state/state.ts';
import { toIso, type Instant } from '../time/instant.ts';
import { phraseHtml } from '../language/phrase.ts';
import type { Phrase, Translator } from '../language/translator.ts';

/** The sentences that say when a page was made, or of when it speaks. */
const keys = ['page.made', 'page.old', 'time.asOf'] as const;
type StampKey = (typeof keys)[number];

/**
 * How a page says when it was made, and how long that is good. It is the one
 * thing that differs between two builds of a page on which nothing has changed.
 */
export interface Stamp {
  phrase: (translator: Translator, key: StampKey) => Phrase;
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
export function makeStamp(now: Instant, minutes = ''): Stamp {
  return {
    phrase: (translator, key) => translator.phrase(key, { time: now }),
    iso: () => toIso(now),
    oldAfter: () => minutes,
  };
}

/** Leaves marks, to be filled in when the file is written. */
export const blankStamp: Stamp = {
  phrase: ({ language }, key) => [mark(`${key}:${language.id}`)],
  iso: () => mark('iso'),
  oldAfter: () => mark('oldAfter'),
};

/** What takes the place of each mark, as HTML, by the mark's name. */
export function fillings(stamp: Stamp, translators: readonly Translator[]): Map<string, string> {
  return new Map([
    ['iso', stamp.iso()],
    ['oldAfter', stamp.oldAfter()],
    ...translators.flatMap((translator) =>
      keys.map((key): [string, string] => [
        `${key}:${translator.language.id}`,
        phraseHtml(stamp.phrase(translator, key)),
      ]),
    ),
  ]);
}

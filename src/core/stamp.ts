import type { Content } from './model/content.ts';
import type { State } from './state/state.ts';
import { toIso, type Instant } from './time/instant.ts';
import { phraseHtml } from './words/phrase.ts';
import type { Phrase, Translator } from './words/translator.ts';

/** The sentences that say when a page was made, or of when it speaks. */
type StampKey = 'page.made' | 'page.old' | 'time.asOf';

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

/** Leaves marks that `fillStamps` fills in when the page is written. */
export const blankStamp: Stamp = {
  phrase: ({ language }, key) => [mark(`${key} ${language.id}`)],
  iso: () => mark('iso'),
  oldAfter: () => mark('oldAfter'),
};

// Two characters of the private use area, which no text has.
function mark(what: string): string {
  return `\uE0B0${what}\uE0B1`;
}

/** A page with every mark filled in. */
export function fillStamps(text: string, stamp: Stamp, translators: readonly Translator[]): string {
  if (!text.includes('\uE0B0')) return text;
  return text.replace(/\uE0B0([^\uE0B1]*)\uE0B1/g, (whole, what: string) => {
    if (what === 'iso' || what === 'oldAfter') return stamp[what]();
    const [key, id] = what.split(' ');
    const translator = translators.find(({ language }) => language.id === id);
    const isKnown = key === 'page.made' || key === 'page.old' || key === 'time.asOf';
    return translator && isKnown ? phraseHtml(stamp.phrase(translator, key)) : whole;
  });
}

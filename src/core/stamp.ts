import { toIso, type Instant } from './time/instant.ts';
import { phraseHtml } from './words/phrase.ts';
import type { Phrase, Translator } from './words/translator.ts';

/** The sentences that say when a page was made, or of when it speaks. */
type StampKey = 'page.made' | 'time.asOf';

/**
 * How a page says when it was made. It is the one thing that differs between
 * two builds of a page on which nothing has changed.
 */
export interface Stamp {
  phrase: (translator: Translator, key: StampKey) => Phrase;
  /** ISO 8601. */
  iso: () => string;
}

/** Says it at once. */
export function makeStamp(now: Instant): Stamp {
  return {
    phrase: (translator, key) => translator.phrase(key, { time: now }),
    iso: () => toIso(now),
  };
}

/** Leaves marks that `fillStamps` fills in when the page is written. */
export const blankStamp: Stamp = {
  phrase: ({ language }, key) => [mark(`${key} ${language.id}`)],
  iso: () => mark('iso'),
};

// Two characters of the private use area, which no text has.
function mark(what: string): string {
  return `\uE0B0${what}\uE0B1`;
}

/** A page with every mark filled in. */
export function fillStamps(text: string, now: Instant, translators: readonly Translator[]): string {
  if (!text.includes('\uE0B0')) return text;
  const stamp = makeStamp(now);
  return text.replace(/\uE0B0([^\uE0B1]*)\uE0B1/g, (whole, what: string) => {
    if (what === 'iso') return stamp.iso();
    const [key, id] = what.split(' ');
    const translator = translators.find(({ language }) => language.id === id);
    const isKnown = key === 'page.made' || key === 'time.asOf';
    return translator && isKnown ? phraseHtml(stamp.phrase(translator, key)) : whole;
  });
}

import { toIso, type Instant } from './time/instant.ts';
import { phraseHtml } from './words/phrase.ts';
import type { Phrase, Translator } from './words/translator.ts';

/** The sentences that say when a page was made, or of when it speaks. */
const keys = ['page.made', 'time.asOf'] as const;
type StampKey = (typeof keys)[number];

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

/**
 * What a mark begins and ends with. They are plain ASCII, so that pages stay as
 * compact in memory as their text is. Whoever writes them in an update reads
 * the moment of making in their place.
 */
export const markBegins = '%%made:';
export const markEnds = '%%';

/** Leaves marks, to be filled in when the file is written. */
export const blankStamp: Stamp = {
  phrase: ({ language }, key) => [`${markBegins}${key}:${language.id}${markEnds}`],
  iso: () => `${markBegins}iso${markEnds}`,
};

/** What takes the place of each mark: HTML, by what stands between its beginning and its end. */
export function fillings(now: Instant, translators: readonly Translator[]): Map<string, string> {
  const stamp = makeStamp(now);
  return new Map([
    ['iso', stamp.iso()],
    ...translators.flatMap((translator) =>
      keys.map((key): [string, string] => [
        `${key}:${translator.language.id}`,
        phraseHtml(stamp.phrase(translator, key)),
      ]),
    ),
  ]);
}

import { IntlMessageFormat } from 'intl-messageformat';
import { textsOf, type Language, type TextKey } from '../model/language.ts';
import type { Service } from '../model/service.ts';
import { toIso, type Instant } from '../time/instant.ts';
import { showDateIn, showTimeIn } from '../time/london.ts';
import { isolate } from './bidi.ts';

/** A moment for people and, as ISO 8601, for machines. */
export interface Moment {
  text: string;
  iso: string;
}

/** A sentence with moments inside, so that a page can mark them up. */
export type Phrase = readonly (string | Moment)[];

type Values = Record<string, string | number>;

/** Words one language. Made once for each language of a site. */
export interface Translator {
  language: Language;
  text: (key: TextKey, values?: Values) => string;
  /** A text whose placeholders are moments. */
  phrase: (key: TextKey, moments: Record<string, Instant>) => Phrase;
  /** The time and the day, in London. */
  moment: (instant: Instant) => Moment;
  /** The day alone. */
  date: (instant: Instant) => Moment;
  /** A list in words: one, two and three. */
  list: (words: readonly string[]) => string;
  /** What patients call a service. */
  service: (service: Pick<Service, 'id' | 'patientName'>) => string;
}

export function makeTranslator(language: Language): Translator {
  const { locale, direction } = language;
  const formats = new Map(
    textsOf(language).map(([key, value]) => [key, new IntlMessageFormat(value, locale)]),
  );
  const formatOf = (key: TextKey): IntlMessageFormat => {
    const format = formats.get(key);
    if (!format) throw new Error(`There is no text "${key}"`);
    return format;
  };
  const text = (key: TextKey, values: Values = {}) => String(formatOf(key).format(values));
  const moment = (instant: Instant): Moment => ({
    text: text('time.moment', {
      time: showTimeIn(locale, instant),
      date: showDateIn(locale, instant),
    }),
    iso: toIso(instant),
  });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    language,
    text,
    phrase: (key, moments) => {
      const values = Object.fromEntries(
        Object.entries(moments).map(([name, instant]) => [name, moment(instant)]),
      );
      return formatOf(key)
        .formatToParts<Moment>(values)
        .map(({ value }) => value as string | Moment);
    },
    moment,
    date: (instant) => ({ text: showDateIn(locale, instant), iso: toIso(instant) }),
    list: (words) => lists.format(direction === 'rtl' ? words.map(isolate) : words),
    service: ({ id, patientName }) => language.services[id] ?? patientName,
  };
}

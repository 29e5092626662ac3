import type { IntlMessageFormat } from 'intl-messageformat';
import { textsOf, type Language, type TextKey } from '../model/language.ts';
import type { Area } from '../model/area.ts';
import type { Says, Service } from '../model/service.ts';
import { english } from '../model/language.ts';
import { toId } from './to-id.ts';
import { toIso, type Instant } from '../time/instant.ts';
import { isolate } from './bidi.ts';
import { makeList, showDateIn, showTimeIn } from './clock.ts';
import { messageOf } from './message.ts';

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
  /** Sentences without a full stop as one. */
  join: (sentences: readonly string[]) => string;
  /** What patients call a service. */
  service: (service: Pick<Service, 'id' | 'patientName'>) => string;
  /** What an area is called: its name in the language, with the one that stands on signs beside it. */
  area: (area: Pick<Area, 'name' | 'names'>) => string;
  /** How it is said that a service fails. Nothing if the language has no words for it. */
  saysOf: (service: Pick<Service, 'id' | 'says'>) => Says | undefined;
  /** The same for its group. */
  groupSaysOf: (group: string) => Says | undefined;
}

/**
 * The same with one name for each area: the English one in messages, where each
 * letter counts, and the language's own where it is read out.
 */
export function withShortAreas(translator: Translator, which: 'english' | 'own'): Translator {
  const { id } = translator.language;
  return {
    ...translator,
    area: ({ name, names }) => (which === 'own' ? names?.[id] : undefined) ?? name,
  };
}

export function makeTranslator(language: Language): Translator {
  const { locale, direction } = language;
  const texts = new Map(textsOf(language));
  const messageFor = (key: TextKey): IntlMessageFormat => {
    const message = texts.get(key);
    if (message === undefined) throw new Error(`There is no text "${key}"`);
    return messageOf(message, locale);
  };
  const text = (key: TextKey, values: Values = {}) =>
    endOnce(String(messageFor(key).format(values)));
  const moment = (instant: Instant): Moment => ({
    text: text('time.moment', {
      time: showTimeIn(language, instant),
      date: showDateIn(language, instant),
    }),
    iso: toIso(instant),
  });
  const joinWords = makeList(language);
  return {
    language,
    text,
    phrase: (key, moments) => {
      const values = Object.fromEntries(
        Object.entries(moments).map(([name, instant]) => [name, moment(instant)]),
      );
      const parts = messageFor(key)
        .formatToParts<Moment>(values)
        .map(({ value }) => value as string | Moment);
      return parts.map((part, index) => {
        const before = parts[index - 1];
        const isEnded = typeof before === 'object' && before.text.endsWith('.');
        return isEnded && typeof part === 'string' ? part.replace(/^\.(?!\.)/, '') : part;
      });
    },
    moment,
    date: (instant) => ({ text: showDateIn(language, instant), iso: toIso(instant) }),
    list: (words) => joinWords(direction === 'rtl' ? words.map(isolate) : words),
    join: (sentences) => joinWords(sentences),
    service: ({ id, patientName }) => language.services[id] ?? patientName,
    area: ({ name, names }) => {
      const own = names?.[language.id];
      if (own === undefined || own === name) return name;
      return `${own} (${direction === 'rtl' ? isolate(name) : name})`;
    },
    saysOf: ({ id, says }) =>
      language.serviceSays[id] ?? (language.id === english ? says : undefined),
    groupSaysOf: (name) => language.groupSays[toId(name)],
  };
}

/** A sentence that ends with a date or name that has a full stop of its own: 1 серпня 2025 р. */
const endOnce = (text: string) => text.replace(/(?<!\.)\.\.(?!\.)/g, '.');

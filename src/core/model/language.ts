import { z } from 'zod';
import { accesses } from './access.ts';
import { id, line } from './field.ts';
import { levels } from './level.ts';
import { saysSchema } from './service.ts';
import { stages } from './phase.ts';
import type { TranslationRecord } from './translation-state.ts';

/** One text in ICU MessageFormat: {placeholders} and {count, plural, …}. */
const text = line(400);

function group<const Key extends string>(...keys: readonly Key[]) {
  const shape = Object.fromEntries(keys.map((key) => [key, text]));
  return z.strictObject(shape as Record<Key, typeof text>);
}

/** Every generated text that patients read, by group. A language has all of them. */
const groups = {
  page: group(
    'skip',
    'demonstration',
    'exercise',
    'machineMade',
    'partlyEnglish',
    'languages',
    'find',
    'allNotices',
    'made',
    'old',
    'publishedBy',
    'questions',
    'notFound',
    'typed',
    'inEnglish',
  ),
  time: group(
    'moment',
    'updated',
    'lastUpdated',
    'next',
    'late',
    'weekend',
    'weekly',
    'window',
    'overran',
    'unconfirmed',
    'asOf',
  ),
  front: group('title', 'intro', 'nothing', 'find', 'todo'),
  find: group(
    'hint',
    'button',
    'found',
    'none',
    'more',
    'short',
    'nearest',
    'broken',
    'byArea',
    'byLetter',
    'letters',
    'otherNames',
    'surgeriesIn',
    'affectedOf',
    'catchingUpOf',
    'plannedOf',
    'unaffected',
    'affected',
    'urgentOnly',
    'closed',
    'closedForGood',
  ),
  notice: group(
    'need',
    'happening',
    'happened',
    'changed',
    'asUsual',
    'affected',
    'areaCount',
    'allSurgeries',
    'earlier',
    'record',
    'largePrint',
    'textInEnglish',
    'olderTranslation',
    'translatedBy',
    'areaSplit',
    'areaCatchingUp',
    'corrected',
    'earlierInEnglish',
  ),
  phase: group(...stages),
  standing: group(...stages),
  level: group(...levels),
  headline: group(
    'problem',
    'catchingUp',
    'over',
    'planned',
    'underWay',
    'plannedOver',
    'cancelled',
    'at',
    'in',
    'closed',
    'urgentOnly',
    'most',
    'mostSlow',
    'some',
    'someSlow',
    'again',
    'catchingUpAt',
    'openAgain',
    'delays',
    'allDown',
    'allSlow',
    'allAgain',
    'onAndOff',
    'withdrawn',
  ),
  place: group('surgeries', 'surgeriesIn', 'all', 'allIn', 'someAreas'),
  branch: group('goTo', 'goToIfNotUrgent', 'open', 'count'),
  extent: group('upTo', 'some', 'own', 'tag', 'possible'),
  over: group('usual', 'another', 'should'),
  message: group(
    'demonstration',
    'exercise',
    'sentence',
    'from',
    'where',
    'scan',
    'check',
    'differs',
  ),
  openness: group('allOpen', 'closed', 'urgentOnly', 'othersOpen'),
  access: group(...accesses),
  task: z.record(id, text),
  change: group('working', 'started', 'better', 'worse', 'newlyAffected', 'released', 'moved'),
  expected: group(
    'at',
    'by',
    'notBefore',
    'wasAt',
    'wasBy',
    'wasNotBefore',
    'lateAt',
    'lateBy',
    'lateNotBefore',
    'hope',
    'likely',
    'firm',
    'from',
    'unknown',
  ),
  helpline: group('call', 'everyDay', 'weekdays', 'saturdays', 'always', 'languages'),
  planned: group('without', 'starts', 'things', 'thingsOver', 'thingsCancelled'),
  card: group('non-urgent', 'urgent', 'emergency'),
  advice: group('atNames', 'atPlace'),
  practice: group(
    'notAffected',
    'affected',
    'catchingUp',
    'planned',
    'closed',
    'elsewhere',
    'about',
    'where',
    'phone',
    'website',
    'branches',
    'closedNow',
    'urgentOnlyNow',
    'outside',
    'phoneOrVisit',
    'visitOnly',
  ),
};

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const needs = (...names: string[]) =>
  line(60).refine((pattern) => names.every((name) => pattern.includes(`{${name}}`)), {
    error: `has to have ${names.map((name) => `{${name}}`).join(' and ')}.`,
  });

/** How people say a time. English says it as the NHS writes it, without this. */
const clockSchema = z
  .strictObject({
    hours: z.union([z.literal(12), z.literal(24)]),
    /** A whole hour; without it as any other time. */
    hour: needs('hour').optional(),
    minutes: needs('hour', 'minute'),
    midday: line(40),
    midnight: line(40),
    /** Parts of the day, each from its first hour on. */
    parts: z.array(z.strictObject({ from: z.int().min(0).max(23), name: line(30) })).default([]),
  })
  .refine(
    ({ hours, hour, minutes, parts }) =>
      hours === 24 ||
      (parts[0]?.from === 0 && [hour ?? minutes, minutes].every((one) => one.includes('{part}'))),
    {
      error:
        'counts to 12, so every time has to say its part of the day. Write {part} in hour and minutes, and parts that begin at 0.',
    },
  );

/** Words for days that the platform does not know, each in the form that a date needs. */
const calendarSchema = z.strictObject({
  date: needs('weekday', 'day', 'month', 'year'),
  months: z.array(line(30)).length(12),
  /** Sunday first. */
  weekdays: z.array(line(30)).length(7),
  and: line(20),
});

export const languageSchema = z.strictObject({
  name: line(40),
  /** What staff call it: Punjabi (Gurmukhi). Without it, what the platform calls it. */
  englishName: line(40).optional(),
  locale: z.string().refine(isLocale, {
    error: 'is not a language tag. Write one such as pl or ar-u-nu-latn.',
  }),
  direction: z.enum(['ltr', 'rtl']),
  /** Packages of @expo-google-fonts with its letters, for posters. Noto Sans is always there. */
  fonts: z.array(id).default([]),
  /** Whether text messages go out without accents, so that they fit GSM-7. Pages and posts keep them. */
  textAccents: z.enum(['keep', 'drop']).default('keep'),
  /**
   * How many of its words a recording reads in a minute. English has 150, a calm voice. Others have
   * the same share of what is read aloud in 17 languages (IReST, Trauzettel-Klosinski and Dietz 2012,
   * doi:10.1167/iovs.11-8284): English 228 words a minute, Polish 166, Arabic 138; 184 on average,
   * which holds for a language that was not measured.
   */
  wordsPerMinute: z.number().int().min(60).max(200).default(121),
  translatedBy: line(80).optional(),
  clock: clockSchema.optional(),
  calendar: calendarSchema.optional(),
  ...groups,
  /** Every letter of its own beside a to z, small ones; others are refused. Without it, all of its script are let pass. */
  letters: z.string().max(200).default(''),
  /** By what words a text is known to say what it must: {under-5: [under 5]}. */
  terms: z.record(id, z.array(line(100)).min(1)).default({}),
  /** In English: the terms that are said in one way in all texts of a language, with what translators should know. */
  glossary: z.record(id, line(200)).default({}),
  /** In English: what a text must say in every language, by the text's name: numbers, addresses and terms. */
  requires: z.record(z.string(), z.array(line(60))).default({}),
  /** Sentences that officers write often, by id, with slots: The appointments on {date} are cancelled. */
  sentences: z.record(id, text).default({}),
  /** What services are called, by id. English names stand in the services' own files. */
  services: z.record(id, line(80)).default({}),
  /** What is said when a service fails, by its id; the English stands in the services' own files. */
  serviceSays: z.record(id, saysSchema).default({}),
  /** The same for a group of services, by its name as an id: used where a service has no words. */
  groupSays: z.record(id, saysSchema).default({}),
});

type Groups = { [Name in keyof typeof groups]: z.output<(typeof groups)[Name]> };

/** The name of one text: its group and key, such as notice.need. */
export type TextKey = {
  [Name in keyof Groups]: `${Name}.${keyof Groups[Name] & string}`;
}[keyof Groups];

/** One language that patients may read. `id` is its place in addresses: /ur/. */
export type Language = z.output<typeof languageSchema> & {
  id: string;
  file: string;
  /** What is known of each of its texts, and of the answers in it, by the text's name. */
  states: Readonly<Record<string, TranslationRecord>>;
  /** On a live site: the texts that are in English, because nobody has reviewed their translation. */
  inEnglish?: readonly string[];
  /** Whether every text has been reviewed, as it is now. Unknown until the words to publish are chosen. */
  isReviewed?: boolean;
};

export const english = 'en';

/** Every text of a language with its name, in a fixed order. */
export function textsOf(language: Language): [TextKey, string][] {
  return (Object.keys(groups) as (keyof Groups)[]).flatMap((name) =>
    Object.entries(language[name]).map(([key, value]): [TextKey, string] => [
      `${name}.${key}` as TextKey,
      value,
    ]),
  );
}

/** What staff who do not read a language call it: Urdu. */
export function englishNameOf({ id, englishName }: Pick<Language, 'id' | 'englishName'>): string {
  return englishName ?? englishNames.of(id) ?? id;
}

const englishNames = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' });

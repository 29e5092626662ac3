import { describe, expect, it, test } from 'vitest';
import { at } from '../../../tests/support/builders.ts';
import { readSample } from '../../../tests/support/sample.ts';
import { languageSchema } from '../model/language.ts';
import { isKnownToPlatform, makeList, showDateIn, showTimeIn } from './clock.ts';

const { content } = readSample();
const languageOf = (id: string) => {
  const language = content.languages.find((one) => one.id === id);
  if (!language) throw new Error(`The sample has no ${id}`);
  return language;
};
const times = [
  '2025-08-01T09:00:00+01:00',
  '2025-08-01T12:00:00+01:00',
  '2025-08-01T17:30:00+01:00',
  '2025-08-01T00:00:00+01:00',
].map(at);

describe('times', () => {
  test.each([
    ['ur', ['صبح 9 بجے', 'دوپہر 12 بجے', 'سہ پہر 5:30 بجے', 'رات 12 بجے']],
    ['pa', ['ਸਵੇਰੇ 9 ਵਜੇ', 'ਦੁਪਹਿਰ 12 ਵਜੇ', 'ਸ਼ਾਮ 5:30 ਵਜੇ', 'ਅੱਧੀ ਰਾਤ 12 ਵਜੇ']],
    ['bn', ['সকাল 9টা', 'দুপুর 12টা', 'বিকেল 5:30টা', 'রাত 12টা']],
    ['ar', ['9 صباحًا', '12 ظهرًا', '5:30 مساءً', '12 منتصف الليل']],
    ['pl', ['9:00', '12:00 (południe)', '17:30', '0:00 (północ)']],
    ['sk', ['9:00', '12:00 (poludnie)', '17:30', '0:00 (polnoc)']],
    ['ro', ['9:00', '12:00 (amiază)', '17:30', '0:00 (miezul nopții)']],
    ['en', ['9am', 'midday', '5:30pm', 'midnight']],
  ])('in %s are in its own words', (id, shown) => {
    expect(times.map((time) => showTimeIn(languageOf(id), time))).toEqual(shown);
  });

  it('say which of the two it is, in the hour that comes twice', () => {
    expect(showTimeIn(languageOf('ur'), at('2025-10-26T00:30:00Z'))).toBe('رات 1:30 بجے BST');
  });

  it('never say AM or PM in a language of the sample', () => {
    for (const language of content.languages.filter(({ id }) => id !== 'en')) {
      for (let hour = 0; hour < 24; hour += 1) {
        const moment = at('2025-08-01T00:05:00+01:00') + hour * 3_600_000;
        expect(showTimeIn(language, moment)).not.toMatch(/[ap]\.?m\.?/i);
      }
    }
  });
});

describe('dates', () => {
  test.each([
    ['Farsi, whose own year is 1404', { locale: 'fa-u-nu-latn' }, '2025'],
    ['Farsi, with its own digits', { locale: 'fa' }, '2025'],
    ['Thai, whose own year is 2568', { locale: 'th' }, '2025'],
    ['Pashto', { locale: 'ps' }, '2025'],
  ])('of %s have the year of our calendar', (_name, words, year) => {
    expect(
      showDateIn({ clock: undefined, calendar: undefined, ...words }, times[0] ?? 0),
    ).toContain(year);
  });

  const calendar = {
    date: '{day} {month} {year} ({weekday})',
    months: 'a b c d e f g agostoz i j k l'.split(' '),
    weekdays: 'sun mon tue wed thu fri sat'.split(' '),
    and: 'ha',
  };

  it('of a language that the platform does not know are in the words of its file', () => {
    const words = { locale: 'xx', clock: undefined, calendar };
    expect(isKnownToPlatform('xx')).toBe(false);
    expect(showDateIn(words, times[0] ?? 0)).toBe('1 agostoz 2025 (fri)');
    expect(makeList(words)(['one', 'two', 'three'])).toBe('one, two ha three');
  });
});

describe('a clock', () => {
  const { clock } = languageSchema.shape;
  const twelve = {
    hours: 12,
    midday: 'noon',
    midnight: 'night',
    minutes: '{part} {hour}:{minute}',
  };

  test.each([
    ['counts to 12 without parts of the day', twelve],
    [
      'does not say the part of the day',
      { ...twelve, minutes: '{hour}:{minute}', parts: [{ from: 0, name: 'am' }] },
    ],
    ['has no part for midnight', { ...twelve, parts: [{ from: 6, name: 'am' }] }],
    ['does not say the minutes', { ...twelve, hours: 24, minutes: '{hour}' }],
    ['does not say midday in words', { ...twelve, midday: undefined, hours: 24 }],
  ])('is refused if it %s', (_name, fields) => {
    expect(clock.safeParse(fields).success).toBe(false);
  });
});

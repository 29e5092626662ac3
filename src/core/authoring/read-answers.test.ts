import { describe, expect, test } from 'vitest';
import { aContent, at } from '../../../tests/support/builders.ts';
import { makeFinder } from './find-name.ts';
import { readExpected, writeExpected } from './read-expected.ts';
import { readHelpline, writeHelpline } from './read-helpline.ts';
import { readSafe, writeSafe } from './read-safe.ts';

const finder = makeFinder(aContent());
/** A Wednesday. */
const now = at('2025-07-30T10:00:00+01:00');
const monday = at('2025-08-04T08:00:00+01:00');
const friday = at('2025-08-01T17:00:00+01:00');

describe('when it is expected back', () => {
  test.each([
    ['by Monday 8am, likely', { by: monday, sure: 'likely', services: [] }],
    ['By 8am on Monday 4 August 2025 (hope)', { by: monday, sure: 'hope', services: [] }],
    [
      'not before Friday 5pm, hope, from Alpha Hosting',
      { notBefore: friday, sure: 'hope', from: 'Alpha Hosting', services: [] },
    ],
    [
      'at Monday 8am, firm, for records and phones, from The Trust for Health',
      { at: monday, sure: 'firm', from: 'The Trust for Health', services: ['records', 'phones'] },
    ],
    [
      'by Monday 8am; likely; from Alpha Hosting, for records',
      { by: monday, sure: 'likely', from: 'Alpha Hosting', services: ['records'] },
    ],
  ])('reads "%s"', (line, expected) => {
    const { values, problems } = readExpected([line], finder, now);
    expect(problems).toEqual([]);
    expect(values).toEqual([expected]);
    expect(readExpected(values.map(writeExpected), finder, now).values).toEqual(values);
  });

  test.each([
    'by Monday 8am',
    'Monday 8am, likely',
    'by soon, likely',
    'by Monday 8am, likely, for lifts',
  ])('asks again after "%s"', (line) => {
    const { problems } = readExpected([line], finder, now);
    expect(problems.map(({ field }) => field)).toEqual(['expected']);
  });
});

describe('a helpline', () => {
  const phone = '01632 960 111';
  test.each([
    ['01632 960 111', { phone, languages: [] }],
    [
      '01632 960 111, Monday to Friday 8am to 6:30pm, English and Polish',
      { phone, days: 'monday-to-friday', from: '08:00', to: '18:30', languages: ['en', 'pl'] },
    ],
    [
      'Call 01632 960 111 every day from 08:00 to 20:00. Languages: English, Urdu.',
      { phone, days: 'every-day', from: '08:00', to: '20:00', languages: ['en', 'ur'] },
    ],
    ['01632 960 111, 24 hours a day', { phone, days: 'every-day', languages: [] }],
    ['none', undefined],
  ])('reads "%s"', (text, expected) => {
    const read = readHelpline(text);
    expect(read).toEqual({ value: expected });
    const again = writeHelpline(read.value);
    expect(readHelpline(again || 'none').value).toEqual(expected);
  });

  test.each([
    'ask at the desk',
    '0871 960 0111',
    '01632 960 111, weekdays',
    '01632 960 111, Klingon',
    '01632 960 111, Monday to Friday 9-5',
    '01632 960 111 10pm to 6am every day',
  ])('asks again after "%s"', (text) => {
    expect(readHelpline(text).problems?.map(({ field }) => field)).toEqual(['patientHelp']);
  });
});

describe('what is confirmed as working', () => {
  test.each([
    ['phones: 8:45am', { services: ['phones'], areas: [], practices: [], except: [] }],
    [
      'phones, mail @ North except N2: today 8:45am',
      { services: ['phones', 'mail'], areas: ['north'], practices: [], except: ['N2'] },
    ],
  ])('reads "%s"', (line, expected) => {
    const { values, problems } = readSafe([line], finder, now);
    expect(problems).toEqual([]);
    expect(values).toEqual([{ ...expected, at: at('2025-07-30T08:45:00+01:00') }]);
    expect(readSafe(values.map(writeSafe), finder, now).values).toEqual(values);
  });

  test.each(['phones', 'lifts: 8am', 'phones @ the moon: 8am'])('asks again after "%s"', (line) => {
    expect(readSafe([line], finder, now).problems.map(({ field }) => field)).toEqual(['safe']);
  });
});

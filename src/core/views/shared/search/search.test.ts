import { describe, expect, it } from 'vitest';
import { aContent, aPractice } from '../../../../../tests/support/builders.ts';
import { aSiteContext } from '../../../../../tests/support/site-context.ts';
import { measureFinder } from '../../../../../tests/bench/measure-finder.ts';
import { tellApart } from '../../../model/tell-apart.ts';
import type { FinderWords } from '../finder-words.ts';
import { describeFinding } from './describe.ts';
import { makeFileSource } from './file-source.ts';
import { searchFiles } from './files.ts';
import { findAreas } from './find-areas.ts';
import { findSurgeries, maxShown, type SearchSource } from './find.ts';
import type { Findable } from './match.ts';
import { nearestTo, takePostcode } from './postcode.ts';
import { isOneLetterOff, wordsIn } from './words.ts';

const few = [
  ['The Densham Surgery', 'Stockton-on-Tees', 'TS18 1HU', 'A81001'],
  ["St. Mary's Surgery", 'Ely', 'CB7 4HF', 'D81002'],
  ['Saltaire Medical Practice', 'Bradford', 'BD18 3LX', 'B83003'],
  ['Smith & Jones', 'Crewe', 'CW1 2AA', 'N81004'],
  ['Fitzrovia Medical Centre', 'London', 'W1T 6EU', 'E87005'],
  ['Acton Health Centre', 'London', 'W3 8QE', 'E85006'],
  ['The Surgery', 'London', 'W6 7QQ', 'E85007'],
  ['Park Surgery', 'London', 'W6 8QQ', 'E85008'],
  ['Ważka Clinic', 'Łódź Street', 'NE3 1NB', 'A86009'],
  ['High Street Surgery', 'Bonsall', 'DE4 2AB', 'C81010'],
].map(([name = '', town = '', postcode = '', code = '']): Findable => ({
  name,
  town,
  postcode,
  code,
  also: name.startsWith('Saltaire') ? 'Windhill Branch' : '',
}));

/** The same surgeries on one page, and in files, where the words of many others are common. */
const onOnePage: SearchSource<Findable> = {
  common: new Set(),
  isWhole: true,
  read: () => Promise.resolve(few),
  outwards: (letters) =>
    Promise.resolve(
      few
        .map(({ postcode }) => postcode.toLowerCase().split(' ')[0] ?? '')
        .filter((outward) => outward.replace(/\d.*/, '') === letters),
    ),
};
const streets = 'Mill Church Park Manor Abbey Castle Bridge Victoria Albert Queens Grange'.split(
  ' ',
);
const ends = ['Surgery', 'Medical Centre', 'Practice', 'Health Centre', 'Lane Surgery'];
const towns =
  'London Leeds Derby Stoke-on-Trent Ashby-de-la-Zouch Hull Newport Newton Newark'.split(' ');
const nonsense = (index: number) =>
  [...String(index * 7919 + 12_345)]
    .map((digit) => ('bcdfghklmn'[Number(digit)] ?? '') + ('aeiou'[Number(digit) % 5] ?? ''))
    .join('');
const others = Array.from({ length: 2400 }, (_, index) =>
  aPractice(`K${10_000 + index}`, 'north', {
    name: `${index % 3 === 0 ? `${streets[index % streets.length]} ` : ''}${nonsense(index % 1900)} ${ends[index % ends.length]}`.replace(
      /^./,
      (letter) => letter.toUpperCase(),
    ),
    town: towns[index % towns.length] ?? '',
    postcode: `${['LS', 'DE', 'HU', 'NG'][index % 4]}${1 + (index % 23)} ${index % 10}AB`,
  }),
);
const listed = tellApart([
  ...few.map(({ also, ...one }) =>
    aPractice(one.code, 'south', { ...one, sites: also ? [also] : [] }),
  ),
  ...others,
]);
const { files, spread, common } = searchFiles(
  aSiteContext(aContent([], { practices: listed }), '2025-07-30T12:00:00+01:00'),
);
const load = (file: number) => Promise.resolve(files[file] ?? { surgeries: [] });
const inFiles = makeFileSource(spread, common, load);

describe.each([
  ['on one page', onOnePage],
  ['in files', inFiles],
])('a surgery %s', (_name, source: SearchSource<Findable>) => {
  it.each([
    ['The Densham Surgery, Stockton-on-Tees', 'A81001'],
    ['densham surgery stockton on tees', 'A81001'],
    ['DENSHAM  SURGERY', 'A81001'],
    ['St Marys Ely', 'D81002'],
    ['Saint Mary’s Surgery', 'D81002'],
    ['st. mary s', 'D81002'],
    ['Smith and Jones', 'N81004'],
    ['smith jones, crewe', 'N81004'],
    ['wazka clinic', 'A86009'],
    ['high st surgery', 'C81010'],
    ['Windhill', 'B83003'],
    ['BD18  3LX', 'B83003'],
    ['bd183lx', 'B83003'],
    ['BD18-3LX', 'B83003'],
    ['BD 18 3LX', 'B83003'],
    ['my postcode is bd18 3lx', 'B83003'],
    ['The Densham Surgery, 12 High Street, Stockton-on-Tees, TS18 1HU', 'A81001'],
    ['TS18', 'A81001'],
    ['ts18 9zz', 'A81001'],
    ['A81001', 'A81001'],
    ['a 81001', 'A81001'],
    ['denshm', 'A81001'],
    ['ednsham', 'A81001'],
    ['Fitzrovai Medical Centre', 'E87005'],
    ['The Surgery London', 'E85007'],
    ['surgery, london W6 7QQ', 'E85007'],
  ])('is the first for "%s"', async (typed, code) => {
    const { found } = await findSurgeries(typed, source);
    expect(found[0]?.code).toBe(code);
  });

  it('is never another postcode’s, where only the letters agree', async () => {
    const { kind, found } = await findSurgeries('W1', source);
    expect({ kind, codes: found.map(({ code }) => code) }).toEqual({
      kind: 'all',
      codes: ['E87005'],
    });
  });

  it('is of the nearest district where none has the postcode', async () => {
    const finding = await findSurgeries('W2 1AA', source);
    expect(finding.kind).toBe('near');
    expect(finding.found.map(({ code }) => code)).toEqual(['E87005', 'E85006']);
    expect(describeFinding(finding, practiceWords)).toBe(
      'No practice has all that you typed. The nearest: 2 practices found.',
    );
  });

  it.each([
    ['Densham Surgery, Middlesbrough', 'some', 'A81001'],
    ['Denshom', 'close', 'A81001'],
  ])('is offered for "%s", and it is said that it is not quite that', async (typed, kind, code) => {
    const finding = await findSurgeries(typed, source);
    expect(finding.kind).toBe(kind);
    expect(finding.found.map((one) => one.code)).toContain(code);
    expect(describeFinding(finding, practiceWords)).toMatch(/^No practice /);
  });

  it.each(['xyzzy', 'ZZ9 9ZZ'])('is not made up for "%s", and a way on is named', async (typed) => {
    const finding = await findSurgeries(typed, source);
    expect(finding.found).toEqual([]);
    expect(describeFinding(finding, practiceWords)).toMatch(/Try a part/);
  });
});

const practiceWords: FinderWords = {
  locale: 'en-GB',
  found: { one: '{count} practice found.', other: '{count} practices found.' },
  none: 'No practice found. Try a part of its name, its town, or the first half of your postcode.',
  more: 'The first {count} are shown. Type more to find yours.',
  short: 'Type 3 letters or more.',
  nearest: 'No practice has all that you typed. The nearest:',
  broken: 'The search does not work now.',
};

describe('2,410 surgeries in files', () => {
  it('are in files of 10,000 bytes or less', () => {
    const sizes = files.map((file) => JSON.stringify(file).length);
    expect(common).toContain('surgery.');
    expect(Math.max(...sizes)).toBeLessThan(10_000);
  });

  it('are nearly all found, however their names are written', async () => {
    const scores = await measureFinder(listed, () => inFiles, undefined, 97);
    for (const [way, { found, missed }] of Object.entries(scores)) {
      expect(found, `${way}: ${missed}`).toBeGreaterThanOrEqual(
        way.includes('no town') ? 95 : 99.5,
      );
    }
  });

  it('are shown in part where everything typed is common, and it is said', async () => {
    const finding = await findSurgeries('surgery', inFiles);
    expect(describeFinding(finding, practiceWords)).toBe(
      `The first ${maxShown} are shown. Type more to find yours.`,
    );
    expect((await findSurgeries('surg', inFiles)).found.length).toBeGreaterThan(20);
    expect(await findSurgeries('a', inFiles)).toMatchObject({ kind: 'short' });
  });
});

describe('what is typed', () => {
  it.each([
    ['St. Mary’s & Co.', 'st marys and co'],
    ['Stoke-on-Trent', 'stoke on trent'],
    ['Łódź Road', 'lodz rd'],
    ['constructor', 'constructor'],
  ])('is read alike in names and in queries: %s', (text, words) => {
    expect(wordsIn(text).join(' ')).toBe(words);
  });

  it.each([
    ['ts18 1hu', 'ts18', '1hu', ''],
    ['surgery ts181hu leeds', 'ts18', '1hu', 'surgery leeds'],
    ['w1 1', 'w1', '1', ''],
    ['w1a oaa', 'w1a', '0aa', ''],
    ['bd 18', 'bd18', '', ''],
  ])('has a postcode anywhere: %s', (text, outward, inward, rest) => {
    const taken = takePostcode(wordsIn(text));
    expect(taken).toEqual({ postcode: { outward, inward }, rest: rest.split(' ').filter(Boolean) });
  });

  it('has none where a name has digits', () => {
    expect(takePostcode(wordsIn('168 Medical Group'))).toEqual({
      rest: ['168', 'medical', 'group'],
    });
  });

  it('is near a postcode by its number, among those with its letters', () => {
    expect(nearestTo('ts5', ['ts1', 'ts4', 'ts6', 't5', 'tsx5'])).toEqual(['ts4', 'ts6']);
  });

  it.each([
    ['densham', 'densam', true],
    ['densham', 'densahm', true],
    ['densham', 'denshamm', true],
    ['densham', 'donshom', false],
    ['densham', 'den', false],
  ])('%s and %s differ by one letter at most: %s', (a, b, isOff) => {
    expect(isOneLetterOff(a, b)).toBe(isOff);
  });

  it('finds areas by name', () => {
    const areas = ['Bradford North', 'Bradford South', 'Craven'];
    expect(findAreas('bradford', areas)).toEqual([0, 1]);
    expect(findAreas('bradfrod north', areas)).toEqual([0]);
    expect(findAreas('br', areas)).toEqual([]);
  });
});

it('knows in its files where a branch is, as the nearest', async () => {
  const branch = {
    id: 'stocksfield',
    name: 'Stocksfield',
    town: 'Stocksfield',
    postcode: 'NE43 7AA',
    practice: 'A1',
    line: 2,
  };
  const practice = aPractice('A1', 'north', { postcode: 'LS1 1AA', branches: [branch] });
  const made = searchFiles(
    aSiteContext(aContent([], { practices: [practice] }), '2025-07-30T12:00:00+01:00'),
  );
  const source = makeFileSource(made.spread, made.common, (file) =>
    Promise.resolve(made.files[file] ?? { surgeries: [] }),
  );
  const { kind, found } = await findSurgeries('NE44 1AA', source);
  expect([kind, found.map(({ code }) => code)]).toEqual(['near', ['A1']]);
});

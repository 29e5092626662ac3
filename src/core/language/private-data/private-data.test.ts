import { describe, expect, it, test } from 'vitest';
import { readSample } from '../../../../tests/support/sample.ts';
import { allowedIn } from './allowed.ts';
import { findPrivateData } from './find-private-data.ts';
import type { PrivateKind } from './finding.ts';
import { hasRightCheckDigit } from './nhs-number.ts';

const { content } = readSample();
const allowed = allowedIn(content);
const kindsIn = (text: string) => findPrivateData(text, allowed).map(({ kind }) => kind);
const [practice] = content.practices;

describe('what belongs to a person is found', () => {
  test.each<[string, PrivateKind]>([
    ['His NHS number is 943 476 5919.', 'nhs-number'],
    ['NHS no. 9434765919', 'nhs-number'],
    ['943-476-5919 waits for a call', 'nhs-number'],
    ['9434 765 919', 'nhs-number'],
    ['DOB 01/02/1953', 'date-of-birth'],
    ['date of birth: 1 February 1953', 'date-of-birth'],
    ['born on 3rd March 1960', 'date-of-birth'],
    ['(12.3.71, DOB)', 'date-of-birth'],
    ['Ask on 07912 345678.', 'mobile'],
    ['+44 7912 345 678', 'mobile'],
    ['+44 (0)7912345678', 'mobile'],
    ['Write to sam.jones@nhs.net', 'email'],
    ['Sam.Jones@Gmail.com', 'email'],
    ['who lives at LS1 4AP', 'postcode'],
    ['ls1 4ap', 'postcode'],
    ['Mrs Patel was told', 'name'],
    ['Dr. A. Khan says', 'name'],
    ['patient John Smith waited', 'name'],
    ['our receptionist Sarah', 'name'],
    ['Mr O’Neill', 'name'],
  ])('%s', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });
});

describe('what belongs to nobody is not', () => {
  test.each([
    'Call 01274 000 000, or 111.',
    'Call 0300 123 4567 before 5pm.',
    'The test number 999 000 0018 works.',
    'The reference is INC 0041873.',
    'It began at 6pm on Sunday 27 July 2025.',
    'Write name, date of birth and NHS number on each form.',
    'Woolmarket and Limestone House are back.',
    'Patients know it as Patient Access. Ask the patient Monday to Friday.',
    'Dr. will call back.',
    'Ask for noticeboard@example.org.',
    `${practice?.name}, ${practice?.postcode}`,
    'Use X10108 and Y00042.',
    'See https://example.org/report?id=9434765918',
    'Rooms A1 2B and B2 3C, forms M11 and E1.',
    'Nurse appointments go on. Sister surgeries help.',
    'The patient is told by the Patient Participation Group.',
  ])('%s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('check digits', () => {
  it.each([
    ['9434765919', true],
    ['9434765918', false],
    ['4010232137', true],
    ['1111111111', false],
    ['123456789', false],
  ])('%s', (digits, right) => {
    expect(hasRightCheckDigit(digits)).toBe(right);
  });
});

/** A generator of numbers that repeat with their seed: mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe('a generated corpus', () => {
  const random = seeded(7);
  const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)] as T;
  const digits = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const group = (all: string, sizes: readonly number[], mark: string) => {
    let at = 0;
    return sizes.map((size) => all.slice(at, (at += size))).join(mark);
  };

  const nhsNumber = (): string => {
    for (;;) {
      const start = pick(['4', '6', '7', '5', '3']) + digits(8);
      const found = [...'0123456789'].find((last) => hasRightCheckDigit(start + last));
      if (found) {
        const sizes = pick([[10], [3, 3, 4], [5, 5], [4, 3, 3], [2, 2, 2, 2, 2]]);
        return group(start + found, sizes, pick([' ', '-', '']));
      }
    }
  };
  const months = [
    'January',
    'Feb',
    'March',
    'April',
    'May',
    'Jun',
    'July',
    'August',
    'Sept',
    'October',
    'Nov',
    'December',
  ];
  const day = () => 1 + Math.floor(random() * 28);
  const year = () => 1925 + Math.floor(random() * 98);
  const date = () =>
    pick([
      () => `${day()}/${1 + Math.floor(random() * 12)}/${year()}`,
      () => `${day()} ${pick(months)} ${year()}`,
      () => `${day()}.${1 + Math.floor(random() * 12)}.${String(year()).slice(2)}`,
      () => `${year()}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`,
      () => `${day()}th ${pick(months)} ${year()}`,
    ])();
  const first = [
    'Aisha',
    'John',
    'Zofia',
    'Mohammed',
    'Siân',
    'Ion',
    'Grace',
    'Oluwaseun',
    'Harpreet',
    'Žofia',
  ];
  const last = [
    'Khan',
    'Smith',
    "O'Brien",
    'Kowalska',
    'Begum',
    'Popescu',
    'Lee',
    'Singh',
    'Jones-Hughes',
    'Nowak',
  ];
  const planted: (() => [PrivateKind, string])[] = [
    () => [
      'nhs-number',
      pick(['NHS number %', 'NHS no: %', '(%)', 'see %', 'Number % waits']).replace(
        '%',
        nhsNumber(),
      ),
    ],
    () => [
      'date-of-birth',
      `${pick(['DOB', 'D.O.B.', 'date of birth', 'Date of birth:', 'born', 'born on', 'birth date'])} ${date()}`,
    ],
    () => [
      'mobile',
      `${pick(['', 'call ', 'text ', 'on '])}${pick([
        () => group(`07${digits(9)}`, pick([[5, 6], [5, 3, 3], [4, 3, 4], [11]]), pick([' ', '-'])),
        () => `+44 7${group(digits(9), [3, 3, 3], ' ')}`,
        () => `+447${digits(9)}`,
        () => `0044 7${digits(9)}`,
      ])()}`,
    ],
    () => [
      'email',
      `${pick(first)
        .normalize('NFD')
        .replace(
          /[^a-z]/gi,
          '',
        )}.${pick(last).replace(/\W/g, '')}${digits(1)}@${pick(['nhs.net', 'gmail.com', 'btinternet.com', 'hotmail.co.uk', 'surgery.nhs.uk'])}`,
    ],
    () => [
      'postcode',
      `${pick(['at ', 'of ', 'lives in ', ''])}${pick(['LS', 'M', 'SW', 'B', 'NG', 'CF', 'EC'])}${1 + Math.floor(random() * 9)}${pick([' ', ''])}${Math.floor(random() * 10)}${pick(['AB', 'XY', 'JH', 'QW', 'ND'])}`,
    ],
    () => [
      'name',
      `${pick(['Mr', 'Mrs', 'Ms', 'Miss', 'Dr', 'Dr.', 'Prof', 'patient', 'Patient', 'our receptionist', 'nurse', 'practice manager'])} ${pick([`${pick(first)} `, `${pick(first)[0]}. `, ''])}${pick(last)}`,
    ],
  ];

  const clean = content.incidents.flatMap(({ updates }) =>
    updates.flatMap(
      ({ forPatients, forPractices, summary, known, unknown, doing, doNow, translations }) => [
        `${summary}\n\n${forPatients}`,
        forPractices,
        [...known, ...unknown, ...doing].join('\n'),
        doNow.join('\n'),
        ...Object.values(translations).map(({ text }) => text),
      ],
    ),
  );
  const paragraphs = clean
    .flatMap((text) => text.split(/\n\n+/))
    .filter((text) => text.length > 40);
  const updates = Array.from({ length: 200 }, () =>
    Array.from({ length: 6 }, () => pick(paragraphs)).join('\n\n'),
  );

  it('at least 99% of 1,000 planted items are found', () => {
    const missed: string[] = [];
    for (let count = 0; count < 1000; count += 1) {
      const [kind, item] = pick(planted)();
      const text = `${pick(paragraphs)} ${item}. ${pick(paragraphs)}`;
      if (!kindsIn(text).includes(kind)) missed.push(`${kind}: ${item}`);
    }
    console.log(`Private data: ${1000 - missed.length} of 1,000 planted items found.`);
    expect(missed.slice(10)).toEqual([]);
  });

  it('at most 1 of 200 clean updates is called private', () => {
    const wrong = updates.flatMap((text) =>
      findPrivateData(text, allowed).map(({ found }) => found),
    );
    console.log(`Private data: ${wrong.length} false findings in ${updates.length} clean updates.`);
    expect([...new Set(wrong)].slice(1)).toEqual([]);
  });
});

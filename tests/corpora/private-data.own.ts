import { hasRightCheckDigit } from '../../src/core/language/private-data/nhs-number.ts';
import type { PrivateKind } from '../../src/core/language/private-data/finding.ts';
import type { Content } from '../../src/core/model/content.ts';

/** A text with something of a person in it, written with the rules at hand. */
export interface PlantedText {
  kind: PrivateKind;
  item: string;
  text: string;
}

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

/** Ways in which people and their programs write the same item. */
const disguises: readonly ((item: string) => string)[] = [
  (item) => item,
  (item) => item.replace(' ', '\n'),
  (item) => item.replace(/ /g, '\u00a0'),
  (item) => item.replace(' ', '  '),
  (item) => item.replace(/ /g, '\u2009'),
  (item) => item.replace(/-/g, '\u2011').replace(/ /g, '\u202f'),
  (item) => item.replace(/-/g, '–'),
  (item) => `**${item}**`,
  (item) => item.replace(/^(\S+) (.+)$/s, '$1 **$2**'),
  (item) => item.replace(/^(\S+) (.+)$/s, '_$1_ $2'),
  (item) => item.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (item) => item.replace(/(?<=\p{L}{2})(?=\p{L})/u, '\u200b'),
  (item) => `[${item}](https://example.org/)`,
  (item) => item.replace(' ', '&nbsp;'),
  (item) => `<!-- ${item} -->`,
  (item) => `\n\n- ${item}\n- and more`,
];

/** 1,000 texts of the sample with one item planted in each. The same ones each time. */
export function plantOwn(content: Content): PlantedText[] {
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

  return Array.from({ length: 1000 }, () => {
    const [kind, plain] = pick(planted)();
    const item = pick(disguises)(plain);
    return { kind, item, text: `${pick(paragraphs)} ${item}. ${pick(paragraphs)}` };
  });
}

const cleanLines = [
  'Call the helpdesk on 01632 960 100, from 7am to 8pm.',
  'The reference is INC 0041873 or CHG 2025 0612.',
  'About 85,000 patients and 76 practices are affected.',
  'It began at 6pm on Sunday 27 July 2025.',
  'Call 111, or 0300 123 4567 before 5pm.',
  'Form FP10 and Form 1A are printed. See page 12 of 14.',
  'Version 2.14.1 runs on 192.168.1.10.',
  'Ask the practice manager, the duty director or a nurse.',
  'Write name, date of birth and NHS number on each form.',
  'Nurse appointments and Doctor appointments go on.',
  'The test patient has the number 999 000 0018.',
  'Samaritans answer on 116 123, day and night.',
  'Rooms A1 and B2 are closed. Use the door on Victoria Road.',
  'Charlotte Street Surgery and George Eliot Hospital are open.',
  'Between 30 July and 4 August, 1,250 messages were not sent.',
  'NHS England, the ICB and The Health Informatics Service meet at 9am, 12 noon and 5pm.',
  'Patients whose surname begins with A to K come in the morning.',
  'The pharmacist can help. The Patient Participation Group was told.',
  'Write to noticeboard@example.org.',
  'Scores of 10, 20, 30, 40 and 50 were seen.',
];

/** 250 clean updates: texts of the sample, with helplines, references, times, counts and addresses of practices. */
export function writeOwnClean(content: Content): string[] {
  const random = seeded(11);
  const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)] as T;
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
  const practices = content.practices.map(
    ({ name, phone = '', postcode }) => `${name}, ${postcode}. Call ${phone}.`,
  );
  return Array.from({ length: 250 }, () =>
    [pick(paragraphs), pick(cleanLines), pick(paragraphs), pick(practices), pick(cleanLines)].join(
      '\n\n',
    ),
  );
}

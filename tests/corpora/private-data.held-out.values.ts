/*
 * Invented persons and numbers for the held-out corpus of personal data.
 *
 * Phone numbers are from the ranges that Ofcom keeps for drama
 * (https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama). NHS numbers have
 * a right check digit and begin with 999 (the test range) or with 5 or 8, which are not given to
 * patients. Number plates have an age number that is not given out before 2031. The author had not
 * seen the rules that the corpus tests; a value is changed only if it is itself wrong.
 */
import { pick } from './seeded-random.ts';

export const surnames = [
  'Crabtree',
  'Holroyd',
  'Ackroyd',
  'Illingworth',
  'Sugden',
  'Barraclough',
  'Thwaite',
  'Oldroyd',
  'Murgatroyd',
  'Whitworth',
  'Hussain',
  'Akhtar',
  'Begum',
  'Chaudhry',
  'Patel',
  'Kaur',
  'Singh',
  'Rahman',
  'Okafor',
  'Adeyemi',
  'Kowalska',
  'Nowak',
  'Łuczak',
  'Popescu',
  'Ionescu',
  'Nováková',
  'Horváth',
  'Al-Masri',
  'Haddad',
  "O'Brien",
  'O’Connell',
  'McAllister',
  'Smith-Jones',
  'de Souza',
  'van Dijk',
  'Wood',
  'Green',
  'Day',
  'May',
  'Bishop',
  'Street',
  'Pope',
  'Shaw',
  'Lee',
  'Ng',
  'Müller',
  'Ferreira',
  'Osei',
  'Tesfaye',
  'Whittingham',
] as const;

export const womensNames = [
  'Janet',
  'Karen',
  'Shazia',
  'Parveen',
  'Agnieszka',
  'Ioana',
  'Harpreet',
  'Nasreen',
  'Oluchi',
  'Maureen',
  'Zuzana',
  'Claire',
  'Beryl',
  'Fatima',
  'Siân',
] as const;

export const mensNames = [
  'Derek',
  'Imran',
  'Piotr',
  'Gurdeep',
  'Andrei',
  'Tomáš',
  'Abdul',
  'Trevor',
  'Chidi',
  'Kamal',
  'Neil',
  'Stuart',
  'Yusuf',
  'Rhys',
  'Malcolm',
] as const;

const womensTitles = ['Mrs', 'Miss', 'Ms', 'Mrs', 'Mrs.', 'Ms.'] as const;
const mensTitles = ['Mr', 'Mr', 'Mr.'] as const;
const othersTitles = ['Mx', 'Prof', 'Professor', 'Dr', 'Prof.', 'Mx.'] as const;
const doctorsTitles = ['Dr', 'Dr', 'Dr.', 'Doctor'] as const;
const nursesTitles = ['Nurse', 'Sister'] as const;

type Random = () => number;

/** A value as the parts between which a writer puts a space, a hyphen or nothing. */
export type Parts = readonly string[];

function titled(random: Random, titles: readonly string[], firstNames: readonly string[]): Parts {
  const title = pick(random, titles);
  const surname = pick(random, surnames);
  const shape = random();
  if (shape < 0.7) return [title, surname];
  const first = pick(random, firstNames);
  return [title, shape < 0.85 ? first.slice(0, 1) : first, surname];
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => String(Math.floor(random() * 10))).join('');
}

function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** The tenth digit of an NHS number, or nothing where its first nine allow none (modulus 11). */
export function nhsCheckDigit(firstNine: string): string | undefined {
  const sum = [...firstNine].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? undefined : String(check);
}

function nhsNumber(random: Random): Parts {
  const start = pick(random, ['999', '999', '5', '8']);
  const firstNine = start + digits(random, 9 - start.length);
  const check = nhsCheckDigit(firstNine);
  if (check === undefined) return nhsNumber(random);
  const whole = firstNine + check;
  return [whole.slice(0, 3), whole.slice(3, 6), whole.slice(6)];
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function dateOfBirth(random: Random): Parts {
  const day = between(random, 1, 28);
  const month = between(random, 1, 12);
  const year = between(random, 1931, 2019);
  const pad = (value: number) => String(value).padStart(2, '0');
  return pick<Parts>(random, [
    [pad(day), pad(month), String(year)],
    [String(day), String(month), String(year)],
    [pad(day), pad(month), pad(year % 100)],
    [String(year), pad(month), pad(day)],
  ]);
}

function dateOfBirthInWords(random: Random): Parts {
  const day = between(random, 1, 28);
  const month = pick(random, months);
  const year = String(between(random, 1931, 2019));
  return pick<Parts>(random, [
    [String(day), month, year],
    [`${between(random, 4, 20)}th`, month, year],
    [String(day), month.slice(0, 3), year],
  ]);
}

function mobile(random: Random): Parts {
  const last = digits(random, 3);
  return pick<Parts>(random, [
    ['07700', '900', last],
    ['07700', `900${last}`],
    ['+44', '7700', '900', last],
    ['0044', '7700', `900${last}`],
    ['+44', '(0)7700', `900${last}`],
    ['(07700)', `900${last}`],
    ['077', '0090', `0${last}`],
  ]);
}

// Practices of the sample have 01632 960 numbers that end below 70; these end above.
function landline(random: Random): Parts {
  const inCity = (area: string) => [area, '496', `0${digits(random, 3)}`];
  return pick<Parts>(random, [
    ['01632', '960', `${between(random, 1, 9)}${between(random, 70, 99)}`],
    ['01632', `960${between(random, 1, 9)}${between(random, 70, 99)}`],
    inCity('0113'),
    inCity('0114'),
    inCity('0161'),
    inCity('0121'),
    ['020', '7946', `0${digits(random, 3)}`],
    ['+44', '113', '496', `0${digits(random, 3)}`],
    ['(0113)', '496', `0${digits(random, 3)}`],
  ]);
}

// The number in each address keeps it from being that of a real person.
function email(random: Random): Parts {
  const first = pick(random, [...womensNames, ...mensNames]);
  const last = pick(random, surnames);
  const plain = (name: string) =>
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/ł/gu, 'l')
      .replace(/[^a-z]/gu, '');
  const host = pick(random, [
    'gmail.com',
    'outlook.com',
    'hotmail.co.uk',
    'btinternet.com',
    'yahoo.co.uk',
    'icloud.com',
    'nhs.net',
    'live.co.uk',
  ]);
  const number = between(random, 40_000, 99_999);
  const local = pick(random, [
    `${plain(first)}.${plain(last)}${number}`,
    `${plain(first).slice(0, 1)}_${plain(last)}_${number}`,
    `${plain(last)}${number}`,
    `${plain(first)}-${plain(last)}-${number}`,
  ]);
  return [`${local}@${host}`];
}

const districts = [
  'BD3',
  'BD9',
  'BD22',
  'LS1',
  'LS29',
  'ME7',
  'ME15',
  'PE2',
  'TN24',
  'HX1',
] as const;
const inwardLetters = 'ABDEFGHJLNPQRSTUWXYZ';

function postcode(random: Random): Parts {
  const letter = () => inwardLetters.charAt(Math.floor(random() * inwardLetters.length));
  return [pick(random, districts), `${digits(random, 1)}${letter()}${letter()}`];
}

const roads = [
  'Tenterhook Row',
  'Quarry Nook Lane',
  'Bobbinwinder Street',
  'Larkfield Rise',
  'Old Chapel Fold',
  'Saltpan Crescent',
  'Hopgarden Close',
  'Upper Clough Terrace',
] as const;

function address(random: Random): Parts {
  const house = pick(random, [
    String(between(random, 2, 180)),
    `Flat ${between(random, 1, 24)},`,
    `${between(random, 2, 60)}a`,
  ]);
  const start = house.startsWith('Flat')
    ? [...house.split(' '), String(between(random, 2, 90))]
    : [house];
  const road = pick(random, roads).split(' ');
  const last = road.length - 1;
  return [...start, ...road.slice(0, last), `${road[last]},`, ...postcode(random)];
}

const plateLetters = 'ABCDEFGHJKLMNOPRSTUVWXY';

function plate(random: Random): Parts {
  const letter = () => plateLetters.charAt(Math.floor(random() * plateLetters.length));
  return [
    `${pick(random, ['YK', 'YD', 'AB', 'KN', 'GU', 'MX'])}${pick(random, ['31', '38', '42', '45', '88', '93'])}`,
    letter() + letter() + letter(),
  ];
}

function nationalInsurance(random: Random): Parts {
  return [
    pick(random, ['JK', 'ZR', 'PX', 'SL', 'WN', 'CE']),
    digits(random, 2),
    digits(random, 2),
    digits(random, 2),
    pick(random, ['A', 'B', 'C', 'D']),
  ];
}

function whatsApp(random: Random): Parts {
  const number = `447700900${digits(random, 3)}`;
  return [
    pick(random, [
      `https://wa.me/${number}`,
      `wa.me/${number}`,
      `http://wa.me/${number}`,
      `https://wa.me/+${number}`,
      `https://api.whatsapp.com/send?phone=${number}`,
      `https://web.whatsapp.com/send?phone=${number}`,
      `https://wa.me/${number}?text=Hello`,
    ]),
  ];
}

function fullName(random: Random): Parts {
  const first = pick(random, [...womensNames, ...mensNames]);
  return random() < 0.9
    ? [first, pick(random, surnames)]
    : [first, pick(random, ['A', 'J.', 'M', 'R.']), pick(random, surnames)];
}

/** What can stand in a slot of a base sentence, by the slot's name. */
export const valueMakers = {
  nhs: nhsNumber,
  mrs: (random: Random) => titled(random, womensTitles, womensNames),
  mr: (random: Random) => titled(random, mensTitles, mensNames),
  mx: (random: Random) => titled(random, othersTitles, [...womensNames, ...mensNames]),
  dr: (random: Random) => titled(random, doctorsTitles, [...womensNames, ...mensNames]),
  nurse: (random: Random) => titled(random, nursesTitles, womensNames),
  name: fullName,
  dob: dateOfBirth,
  birthday: dateOfBirthInWords,
  mobile,
  landline,
  email,
  address,
  postcode,
  plate,
  ni: nationalInsurance,
  whatsapp: whatsApp,
} satisfies Record<string, (random: Random) => Parts>;

export type Slot = keyof typeof valueMakers;

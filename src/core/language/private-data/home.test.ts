import { describe, expect, test } from 'vitest';
import { aContent, aPractice } from '../../../../tests/support/builders.ts';
import { allowedIn } from './allowed.ts';
import {
  findAddresses,
  findChatLinks,
  findInsuranceNumbers,
  findLandlines,
  findVehicles,
} from './home.ts';

const practices = [
  aPractice('N1', 'north', {
    name: 'Park Road Surgery',
    sites: ['2 Mill Lane'],
    phone: '01274 111111',
  }),
];
const allowed = allowedIn(aContent([], { practices }));
const found = (some: readonly { found: string }[]) => some.map((one) => one.found);
const kinds = (some: readonly { kind: string }[]) => some.map((one) => one.kind);
const far =
  'Results, letters and prescriptions are written by hand in every surgery of the area today, ';

describe('a landline number', () => {
  test.each([
    ['of a home', 'Call her at home on 01274 123456 today.', ['01274 123456']],
    ['that words after it make private', '01274 123456 is his mother', ['01274 123456']],
    ['with the code of the country', 'Her mum: +44 1274 123456', ['+44 1274 123456']],
    ['in brackets and groups', 'His (01274) 123-456.', ['(01274) 123-456']],
    ['of a hospital', 'Call the hospital on 01274 123456.', []],
    ['of a practice, whoever is told it', 'She may call her surgery on 01274 111111.', []],
    ['beside a sentence about somebody', 'She is at home. Call 01274 123456. He waits.', []],
    ['beside a line about somebody', 'Her home\nCall 01274 123456\nHis home', []],
    ['far behind the word for somebody', `His ${far}call 01274 123456.`, []],
    ['far before the word for somebody', `Call 01274 123456. ${far}her home.`, []],
    ['far before it in one sentence', `Call 01274 123456, ${far}at home`, []],
    ['that is too short', 'Her home is 01274 1234.', []],
  ])('%s', (_name, text, expected) => {
    expect(found(findLandlines(text, allowed))).toEqual(expected);
  });
});

describe('an address', () => {
  test.each([
    ['of a house', 'She lives at 12 Acacia Avenue now.', ['12 Acacia Avenue']],
    ['of a flat', 'Flat 3, 12a High Street', ['Flat 3, 12a High Street']],
    ['two of them', 'From 1 Hill View to 9 Hill View.', ['1 Hill View', '9 Hill View']],
    ['that is a site of a practice', 'Go to 2 Mill Lane.', []],
    ['without a number', 'The surgery in Acacia Avenue is open.', []],
    ['that is a number of streets', 'Cables in 12 High Streets', []],
  ])('%s', (_name, text, expected) => {
    expect(found(findAddresses(text, allowed))).toEqual(expected);
  });
});

describe('a number plate', () => {
  test.each([
    ['in capitals', 'Ask for AB12 CDE.', ['AB12 CDE']],
    ['in capitals without a space', 'Ask for AB12CDE.', ['AB12CDE']],
    ['in small letters with a space', 'ask for ab12 cde', ['ab12 cde']],
    ['in small letters beside a car', 'a car, ab12cde, waits', ['ab12cde']],
    ['in small letters elsewhere', 'the code ab12cde', []],
    ['of an older kind after a car', 'Her car A123 BCD', ['A123 BCD']],
    ['of an older kind before a car', 'ABC 123D is parked here', ['ABC 123D']],
    ['of an older kind elsewhere', 'Form A123 BCD', []],
    ['of an older kind far behind a car', `The car: ${far}form A123 BCD`, []],
    ['of an older kind far before a car', `Form A123 BCD, ${far}or a car`, []],
    ['that is a form of prescription', 'Use FP10 ABC by car.', []],
  ])('%s', (_name, text, expected) => {
    expect(found(findVehicles(text))).toEqual(expected);
  });
});

test.each([
  ['AB 12 34 56 C', ['AB 12 34 56 C']],
  ['ab123456c', ['ab123456c']],
  ['AB 12 34 56', []],
  ['QQ 12 34 56 C', []],
])('%s is a National Insurance number: %j', (text, expected) => {
  expect(findInsuranceNumbers(`Her number ${text}.`)).toEqual(
    expected.map((one) => ({ kind: 'ni-number', index: 11, found: one })),
  );
});

test.each([
  ['https://wa.me/message/ABC', ['//wa.me/message/ABC']],
  ['Join t.me/north today', ['t.me/north']],
  ['https://chat.whatsapp.com/AbC', ['//chat.whatsapp.com/AbC']],
  ['https://example.org/whatsapp', []],
])('%s opens a chat: %j', (text, expected) => {
  expect(found(findChatLinks(text))).toEqual(expected);
});

test('each is told as what it is', () => {
  expect(kinds(findLandlines('Her home: 01274 123456', allowed))).toEqual(['landline']);
  expect(kinds(findAddresses('12 Acacia Avenue', allowed))).toEqual(['address']);
  expect(kinds(findVehicles('AB12 CDE'))).toEqual(['vehicle']);
  expect(kinds(findChatLinks('t.me/north'))).toEqual(['mobile']);
});

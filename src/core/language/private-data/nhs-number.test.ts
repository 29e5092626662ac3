import { describe, expect, it, test } from 'vitest';
import { findNhsNumbers, hasRightCheckDigit } from './nhs-number.ts';

describe('ten digits are an NHS number', () => {
  test.each([
    ['in one piece', 'Ask for 9434765919.', ['9434765919']],
    ['in the groups of one', 'Ask for 943 476 5919.', ['943 476 5919']],
    ['in any groups', '94 34 76 59 19', ['94 34 76 59 19']],
    ['with commas where they stand in one', '943,476,5919', ['943,476,5919']],
    ['and not with commas elsewhere', 'Rooms 94,34,765919', []],
    ['and not with a wrong check digit', 'Ask for 9434765918.', []],
    ['unless they are called one', 'NHS number: 943 476 5918', ['943 476 5918']],
    ['in any groups, if they are called one', 'NHS no. 94,34,765918', ['94,34,765918']],
    ['and not after a word for phones', 'Helpdesk: 9434765919', []],
    ['and not after the code of the country', '+44 9434765919', []],
    ['and not after the code of the country and a 0', '+44 (0) 9434765919', []],
    [
      'though the code of the country stands far before',
      'From +44 or not: 9434765919',
      ['9434765919'],
    ],
    ['that ends with 0', 'Ask for 9434765080.', ['9434765080']],
    ['with slashes and spaces where they stand in one', '943 / 476 / 5919', ['943 / 476 / 5919']],
    ['and not with the 0 of a phone number', 'Ask for 0434765007.', []],
    [
      'though a phone is named far before',
      'Call the surgery, which looks for the record 9434765919',
      ['9434765919'],
    ],
    [
      'though a test is spoken of, if they are for no test',
      'The test of 943 476 5919',
      ['943 476 5919'],
    ],
    [
      'and not where they are for tests and called a test before',
      'As a test, use 999 000 0018.',
      [],
    ],
    ['and not where they are for tests and called a test after', 'Use 999 000 0018 as a test.', []],
    ['where they are for tests and nobody says so', 'Use 999 000 0018.', ['999 000 0018']],
    [
      'where a test is spoken of far away',
      'A test of the whole system on Sunday morning was good. Use 999 000 0018 and then, when all have done so, call the test off.',
      ['999 000 0018'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(findNhsNumbers(text)).toEqual(
      expected.map((found) => ({ kind: 'nhs-number', index: text.indexOf(found), found })),
    );
  });
});

describe('check digits', () => {
  it.each([
    ['9434765919', true],
    ['9434765918', false],
    ['4010232137', true],
    ['1111111111', false],
    ['123456789', false],
    ['943476591', false],
    ['94347659190', false],
    // Where nothing is left over, it is 0; where 10 would be right, no number has it.
    ['9434765080', true],
    ['9434765030', false],
  ])('%s', (digits, right) => {
    expect(hasRightCheckDigit(digits)).toBe(right);
  });
});

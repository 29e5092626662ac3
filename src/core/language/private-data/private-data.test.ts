import { describe, expect, test } from 'vitest';
import { readSample } from '../../../../tests/support/sample.ts';
import { allowedIn } from './allowed.ts';
import { findPrivateData } from './find-private-data.ts';
import type { PrivateKind } from './finding.ts';

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
    'Surgeries in Harold Wood are open.',
    'Call 01274 000 000, or 111.',
    'Call 0300 123 4567 before 5pm.',
    'The test number 999 000 0018 works.',
    'The reference is INC 0041873.',
    'It began at 6pm on Sunday 27 July 2025.',
    'Write name, date of birth and NHS number on each form.',
    'Woolmarket and Limestone House are back.',
    'Cave Beck Surgery has the records of Limestone House Surgery.',
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

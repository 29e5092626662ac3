import { describe, expect, test } from 'vitest';
import { aContent, aPractice } from '../../../../tests/support/builders.ts';
import { allowedIn } from './allowed.ts';
import { findEmails, findMobiles, findPostcodes } from './reachable.ts';

const practices = [aPractice('N1', 'north', { postcode: 'BD1 1AA', phone: '07700 900111' })];
const content = aContent([], { practices });
const allowed = allowedIn({
  ...content,
  site: {
    ...content.site,
    emailDomains: ['icb.nhs.uk'],
    publisher: { name: 'Publisher', email: 'status@nhs.net' },
  },
});
const found = (some: readonly { found: string }[]) => some.map((one) => one.found);

describe('a mobile number', () => {
  test.each([
    ['07700 900461', ['07700 900461']],
    ['+44 (0)7700 900 461', ['+44 (0)7700 900 461']],
    ['00447700900461', ['00447700900461']],
    ['07700 900111', []],
    ['+44 7700 900111', []],
    ['07700 90046', []],
  ])('in "%s" is somebody’s own: %j', (text, expected) => {
    expect(found(findMobiles(`Ask on ${text} now.`, allowed))).toEqual(expected);
  });
});

describe('an e-mail address', () => {
  test.each([
    ['is found', 'Write to sam.jones@gmail.com.', ['sam.jones@gmail.com']],
    ['is found with spaces around its sign', 'sam @ gmail.com', ['sam @ gmail.com']],
    ['of the publisher is not', 'Write to STATUS@nhs.net.', []],
    ['of the publisher is not, with spaces', 'Write to status @ nhs.net.', []],
    ['at a domain of the publisher is not', 'Write to sam.jones@ICB.nhs.uk.', []],
    ['at a domain below it is not', 'Write to sam.jones@mail.icb.nhs.uk.', []],
    ['at a domain above it is', 'Write to sam.jones@nhs.uk.', ['sam.jones@nhs.uk']],
    ['that hides its sign is found', 'sam (at) example.com', ['sam (at) example.com']],
    ['that hides its sign in braces is found', 'sam{at}example.com', ['sam{at}example.com']],
    ['that spells its dot is found', 'sam at nhs dot net', ['sam at nhs dot net']],
    ['that hides its dot is found', 'sam at nhs (dot) net', ['sam at nhs (dot) net']],
    [
      'that is spelled out with a full stop is found',
      's.jones at example.com',
      ['s.jones at example.com'],
    ],
    ['that is spelled out at a host of mail is found', 'sam at gmail.com', ['sam at gmail.com']],
    ['of the publisher is not, spelled out', 'status at nhs dot net', []],
    ['that is spelled out needs a host that may be one', 'room 2.1 at 5.30', []],
    [
      'that spells its dots with spaces is found',
      'sam at mail dot example . com',
      ['sam at mail dot example . com'],
    ],
    ['is not what a page is available at', 'It is available at nhs.net.', []],
    ['is not where people look', 'Look at 111 dot nhs dot uk.', []],
    ['is not what works at a place', 'Screens at example.com fail.', []],
  ])('%s', (_name, text, expected) => {
    expect(findEmails(text, allowed)).toEqual(
      expected.map((words) => ({ kind: 'email', index: text.indexOf(words), found: words })),
    );
  });
});

describe('a postcode', () => {
  test.each([
    ['of somebody is found', 'She lives at LS1 4AP.', ['LS1 4AP']],
    ['in small letters is found', 'at ls1 4ap', ['ls1 4ap']],
    ['of a practice is not', 'Go to BD1 1AA.', []],
    ['of a practice is not, however it is written', 'Go to bd1-1aa.', []],
    ['is no junction of a road', 'Take the M1 2nd exit.', []],
    ['in small letters without a space is found', 'at ls14ap', ['ls14ap']],
    ['of a hospital is not', 'Airedale General Hospital, Steeton, BD20 6TD', []],
    ['of a patient in a hospital is', 'A patient of the Hospital lives at BD20 6TD', ['BD20 6TD']],
    [
      'where somebody lives beside a hospital is',
      'They live near the Hospital, BD20 6TD',
      ['BD20 6TD'],
    ],
    ['after a sentence about a hospital is', 'The Hospital is open. Go to BD20 6TD.', ['BD20 6TD']],
    ['below a line about a hospital is', 'The Hospital\nBD20 6TD', ['BD20 6TD']],
    [
      'far behind the name of a hospital is',
      `The Hospital has a list of all that its staff have written by hand since the power failed on Sunday in BD20 6TD`,
      ['BD20 6TD'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(found(findPostcodes(text, allowed))).toEqual(expected);
  });
});

import { expect, test } from 'vitest';
import { findWords } from './find-words.ts';

test.each<[string, string, string, string[]]>([
  ['as they are written', 'Ask Mr Smith now.', 'Mr Smith', ['Mr Smith']],
  ['in other letters', 'ASK MR SMITH.', 'mr smith', ['MR SMITH']],
  ['over the end of a line', 'Ask Mr\nSmith.', 'Mr  Smith ', ['Mr\nSmith']],
  ['in bold letters', 'Ask **Mr Smith** now.', 'Mr Smith', ['Mr Smith']],
  ['of which one is in bold letters', 'Ask **Mr** Smith.', 'Mr Smith', ['**Mr** Smith']],
  ['of which one is in italics', 'Ask *Mr* Smith.', 'Mr Smith', ['*Mr* Smith']],
  ['of which one is underlined', 'Ask _Mr_ Smith.', 'Mr Smith', ['_Mr_ Smith']],
  ['of which one is strongly underlined', 'Ask __Mr__ Smith.', 'Mr Smith', ['__Mr__ Smith']],
  ['of which one is struck out', 'Ask ~~Mr~~ Smith.', 'Mr Smith', ['~~Mr~~ Smith']],
  ['of which one is code', 'Ask `Mr` Smith.', 'Mr Smith', ['`Mr` Smith']],
  ['of which the last is in bold letters', 'Ask Mr **Smith** now.', 'Mr Smith', ['Mr **Smith**']],
  ['in a comment that nobody sees', 'Wait. <!-- Mr Smith --> Go.', 'Mr Smith', ['Mr Smith']],
  [
    'in the title of a link',
    '[x](https://e.org "Mr Smith")',
    'Mr Smith',
    ['[x](https://e.org "Mr Smith")'],
  ],
  [
    'in words and address of a link',
    'See [Smith](https://e.org/smith), and Smith.',
    'Smith',
    ['[Smith](https://e.org/smith)', 'Smith'],
  ],
  ['beside others in bold letters', 'Ask __Mr__ Smith.', 'Smith', ['Smith']],
  ['with what makes them somebody’s', "Ask Smith's team.", 'Smith', ["Smith's"]],
  ['as often as they stand there', 'Smith, then Smith.', 'Smith', ['Smith', 'Smith']],
  ['not inside another word', 'The Smithy and Goldsmith.', 'Smith', []],
  ['not inside a longer number', 'Form 123456.', '12345', []],
  [
    'with the link that leads to them',
    'See [him](https://e.org/mr%20smith).',
    'mr smith',
    ['[him](https://e.org/mr%20smith)'],
  ],
  ['with a link that cannot be read', 'See [him](%E0smith) and smith.', 'smith', ['smith']],
  ['that are a number, in other groups', 'Is 943-476-5919.', '943 476 5919', ['943-476-5919']],
  [
    'that are a phone number, from abroad',
    'On +44 (0)7700 900-461.',
    '07700 900461',
    ['+44 (0)7700 900-461'],
  ],
  [
    'that are a phone number from abroad, at home',
    'On 07700 900461.',
    '+44 7700 900461',
    ['07700 900461'],
  ],
  ['that are a phone number with 00', 'On 07700 900461.', '0044 7700 900461', ['07700 900461']],
  ['that are a number and no phone number', 'Is 44 9434765919.', '943 476 5919', ['9434765919']],
  ['that are a number and words, together', 'Is 12345.', '12345 Hill', []],
  ['that are a short number, as they are', 'Room 12 34.', '1234', []],
  ['that are a number and words, as they are', 'Flat 12 345.', 'Flat 12345', []],
  [
    'that have signs of their own',
    'Ask J. (Jo) Smith-Hall?',
    'J. (Jo) Smith-Hall?',
    ['J. (Jo) Smith-Hall?'],
  ],
  ['that have a hyphen, as two surnames have', 'Ask Jo Smith-Hall.', 'Smith-Hall', ['Smith-Hall']],
  ['that have a full stop, and not any sign', 'Ask Jo Smith.', 'J. Smith', []],
  ['nowhere, if there is neither letter nor digit', 'Is it?- Yes.', '?-', []],
])('finds words %s', (_name, source, words, expected) => {
  expect(findWords(source, words).map(({ start, end }) => source.slice(start, end))).toEqual(
    expected,
  );
});

import { expect, test } from 'vitest';
import { firstMatch } from './match.ts';

test.each<[string, RegExp[], string, ReturnType<typeof firstMatch>]>([
  ['where it stands', [/cut/], 'It is cut.', { index: 6, words: 'cut' }],
  [
    'with the whole of its last word',
    [/cyb/],
    'A cyberattack.',
    { index: 2, words: 'cyberattack' },
  ],
  ['without the space behind it', [/cut /], 'It is cut - so.', { index: 6, words: 'cut' }],
  [
    'by the first pattern that fits',
    [/no/, /off/, /cut/],
    'It is cut off.',
    { index: 10, words: 'off' },
  ],
  ['nowhere, where none fits', [/no/], 'It is cut.', undefined],
])('a phrase is found %s', (_name, patterns, text, found) => {
  expect(firstMatch(patterns, text)).toEqual(found);
});

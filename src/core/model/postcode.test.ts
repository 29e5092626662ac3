import { expect, test } from 'vitest';
import { isPostcode, writePostcode } from './postcode.ts';

test.each([
  ['bd231ab', 'BD23 1AB'],
  ['LA10  5DL', 'LA10 5DL'],
  ['w1a 1aa', 'W1A 1AA'],
  ['ec1a1bb', 'EC1A 1BB'],
  ['GIR 0AA', 'GIR 0AA'],
  ['bd8 1kv', 'BD8 1KV'],
])('writes %s as %s', (typed, written) => {
  expect(writePostcode(typed)).toBe(written);
  expect(isPostcode(written)).toBe(true);
});

test.each(['', 'BD23', 'BD23 11B', 'QA1 1AA', 'BD231AB9'])('"%s" is no postcode', (typed) => {
  expect(writePostcode(typed)).toBeUndefined();
});

test('a postcode without its space is not written whole', () => {
  expect(isPostcode('BD231AB')).toBe(false);
});

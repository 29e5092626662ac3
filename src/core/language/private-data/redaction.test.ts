import { expect, test } from 'vitest';
import { isRedactionOf, isSameOrRedacted, redactionMark } from './redaction.ts';

const mark = redactionMark('midday', 'person');

test('the mark says when and why', () => {
  expect(mark).toBe('(removed at midday, because it named a person)');
});

test.each([
  ['words taken out of the middle', `Ask ${mark} now.`, 'Ask Mr Smith now.', true],
  ['words taken out of the beginning', `${mark} asks.`, 'Mr Smith asks.', true],
  ['words taken out of the end', 'Ask (removed)', 'Ask Mr Smith', true],
  ['words taken out twice', 'Ask (removed) or (removed) now.', 'Ask Jo or Sam now.', true],
  ['the same, over other lines', 'Ask (removed)\n  now.', 'Ask  Jo\nnow. ', true],
  ['no mark', 'Ask now.', 'Ask Jo now.', false],
  [
    'words twice that stood there once',
    'A (removed) b (removed) b (removed) c',
    'A 1 b 2 c',
    false,
  ],
  ['an end that overlaps the beginning', 'Ask (removed) now.', 'Ask now.', false],
  ['another beginning', 'Tell (removed) now.', 'Ask Jo now.', false],
  ['another end', 'Ask (removed) later.', 'Ask Jo now.', false],
  ['another middle', 'Ask (removed) and (removed) now.', 'Ask Jo or Sam now.', false],
  ['a middle in another order', 'Ask (removed) b (removed) a (removed).', 'Ask 1 a 2 b 3.', false],
  [
    'a middle that stands in the beginning alone',
    'Ask or (removed) or (removed).',
    'Ask or Jo.',
    false,
  ],
  ['an end that stands in the beginning alone', 'Ask now (removed) now', 'Ask now', false],
])('%s: "%s" of "%s" is a redaction: %s', (_name, after, before, is) => {
  expect(isRedactionOf(after, before)).toBe(is);
});

test.each<[string, unknown, unknown, boolean]>([
  ['the same', { a: 1, b: ['x', null] }, { a: 1, b: ['x', null] }, true],
  ['a text less words', { a: [{ b: 'Ask (removed).' }] }, { a: [{ b: 'Ask Jo.' }] }, true],
  ['another text', { a: [{ b: 'Ask Sam.' }] }, { a: [{ b: 'Ask Jo.' }] }, false],
  ['another number', { a: 1 }, { a: 2 }, false],
  ['a text for a number', '1', 1, false],
  ['a number for a text', 1, '1', false],
  ['data for a number', {}, 5, false],
  ['a number for data', 5, {}, false],
  ['a text less words beside another one', ['Ask (removed).', 'x'], ['Ask Jo.', 'y'], false],
  ['something for nothing', { a: {} }, { a: null }, false],
  ['nothing for something', { a: null }, { a: {} }, false],
  ['nothing for nothing', null, null, true],
  ['an entry more', ['a', 'b'], ['a'], false],
  ['an entry less', ['a'], ['a', 'b'], false],
  ['another key', { a: 1 }, { b: 1 }, false],
  ['a key that holds nothing more', { a: 1, b: undefined }, { a: 1 }, true],
  ['a key that holds nothing less', { a: 1 }, { a: 1, b: undefined }, true],
])('data with %s is what was published, less what was taken out', (_name, after, before, is) => {
  expect(isSameOrRedacted(after, before)).toBe(is);
});

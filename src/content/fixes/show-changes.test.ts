import { expect, it, test } from 'vitest';
import { findChanges, showChanges } from './show-changes.ts';

test.each([
  ['one line', 'a\nb\nc', 'a\nB\nc', [{ line: 2, before: ['b'], after: ['B'] }]],
  [
    'two lines apart',
    'a\nb\nc',
    'A\nb\nC',
    [
      { line: 1, before: ['a'], after: ['A'] },
      { line: 3, before: ['c'], after: ['C'] },
    ],
  ],
  [
    'two lines that became one',
    'a\nb\nc\nd',
    'a\nbc\nd',
    [{ line: 2, before: ['b', 'c'], after: ['bc'] }],
  ],
  ['a last line that went', 'a\nb', 'a', [{ line: 2, before: ['b'], after: [] }]],
  ['lines of Windows', 'a\r\nb', 'a\r\nB', [{ line: 2, before: ['b'], after: ['B'] }]],
  ['nothing', 'a\nb', 'a\nb', []],
])('finds %s', (_what, before, after, changes) => {
  expect(findChanges(before, after)).toEqual(changes);
});

it('shows file and line, what went and what came', () => {
  const changes = findChanges('a\nat 17:30', 'a\nat 5:30pm');
  expect(showChanges('a.md', changes, (format, text) => `<${format}>${text}</>`))
    .toMatchInlineSnapshot(`
    "  a.md:2
    <red>    - at 17:30</>
    <green>    + at 5:30pm</>"
  `);
});

import { expect, test } from 'vitest';
import { makeLocator } from './locate.ts';

const update = `---
at: '2025-07-28T09:00:00+01:00'
# a remark
affects:
  - services: [sms,
      phones]
    level: degraded
  - areas: [craven]

card: {type: urgent, points: [one]}
known:
- One.
-
  Two.
---
at: not a field
`;

test.each([
  [[], 1],
  [['at'], 2],
  [['affects'], 4],
  [['affects', 0], 5],
  [['affects', 0, 'services'], 5],
  [['affects', 0, 'services', 1], 6],
  [['affects', 0, 'level'], 7],
  [['affects', 1, 'level'], 8],
  [['affects', 7], 4],
  [['affects', 'level'], 4],
  [['card', 'points', 0], 10],
  [['known', 1], 14],
  [['at', 'deeper'], 2],
  [['phase'], 1],
  [['constructor'], 1],
])('%j is on line %i', (path, line) => {
  expect(makeLocator(update)(path)).toBe(line);
});

test('a file of fields only has no line above them', () => {
  const locate = makeLocator('- id: craven\n  name: Craven\n- id: airedale\n');
  expect([locate([0, 'name']), locate([1, 'id']), locate([1, 'name'])]).toEqual([2, 3, 3]);
});

test('a text that cannot be read has a line all the same', () => {
  expect(makeLocator('')(['title'])).toBe(1);
  expect(makeLocator('title: "open\nx')(['title'])).toBe(1);
});

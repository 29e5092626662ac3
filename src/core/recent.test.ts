import { expect, it } from 'vitest';
import { makeRecent } from './recent.ts';

it('works an answer out once while it is recent, and keeps no more than it may', () => {
  const asked: string[] = [];
  const recent = makeRecent<string>(2);
  const ask = (key: string) =>
    recent(key, () => {
      asked.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'B']);
  expect(asked).toEqual(['a', 'b']);
  expect(['c', 'a', 'c'].map(ask)).toEqual(['C', 'A', 'C']);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});

import { expect, it } from 'vitest';
import { makeLruCache } from './lru-cache.ts';

it('works an answer out once while it is recent, and keeps no more than it may', () => {
  const asked: string[] = [];
  const recent = makeLruCache<string>(2);
  const ask = (key: string) =>
    recent(key, () => {
      asked.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'B']);
  expect(asked).toEqual(['a', 'b']);
  expect(['c', 'b', 'c', 'a'].map(ask)).toEqual(['C', 'B', 'C', 'A']);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});

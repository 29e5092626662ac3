import { expect, it } from 'vitest';
import { findSentences } from './sentences.ts';

// About as many as the largest text that is read can hold. The time once grew
// with the square of their number, so that this took minutes.
it.each([
  ['short sentences', 'Yes. ', 30_000, 30_000],
  ['sentences in brackets', '(Yes.) ', 25_000, 25_000],
  ['short forms, which end no sentence', 'Dr. ', 40_000, 1],
])('finds its way through a paragraph of %s', (_name, part, times, count) => {
  const prose = part.repeat(times).trimEnd();
  expect(findSentences(prose, { start: 0, end: prose.length })).toHaveLength(count);
});

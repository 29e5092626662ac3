import { expect, test } from 'vitest';
import { fitExponent, median } from './fit.ts';

test('finds the exponent of a power', () => {
  const points = [1, 2, 4, 8].map((size) => ({ size, cost: 3 * size ** 1.5 }));
  expect(fitExponent(points)).toBeCloseTo(1.5);
});

test('takes the middle one, and the lower of two', () => {
  expect(median([3, 1, 2], Number)).toBe(2);
  expect(median([4, 1, 3, 2], Number)).toBe(2);
});

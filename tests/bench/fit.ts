/**
 * The exponent with which a cost grows: the slope of the straight line through
 * the logarithms, by least squares. 1 is linear, 2 grows with the square.
 */
export function fitExponent(points: readonly { size: number; cost: number }[]): number {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / some.length;
  const [middleX, middleY] = [mean(logs.map(({ x }) => x)), mean(logs.map(({ y }) => y))];
  const shared = logs.reduce((sum, { x, y }) => sum + (x - middleX) * (y - middleY), 0);
  const spread = logs.reduce((sum, { x }) => sum + (x - middleX) ** 2, 0);
  return shared / spread;
}

/** The middle one; of an even number, the lower of the two in the middle. */
export function median<T>(some: readonly T[], by: (one: T) => number): T {
  const sorted = some.toSorted((a, b) => by(a) - by(b));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new RangeError('There is nothing to take the median of');
  return middle;
}

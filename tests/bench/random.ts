/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  pick<T>(some: readonly T[]): T;
  /** Different ones, in their own order. */
  pickSome<T>(some: readonly T[], count: number): T[];
}

/** Mulberry32: small, fast, and good enough to scatter invented content. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (some) => {
      const one = some[below(some.length)];
      if (one === undefined) throw new RangeError('There is nothing to pick from');
      return one;
    },
    pickSome: (some, count) => {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, some.length)) chosen.add(below(some.length));
      return some.filter((_, index) => chosen.has(index));
    },
  };
}

import { expect, it } from 'vitest';
import { memoize } from './memoize.ts';

it('works an answer out once for each thing, undefined too', () => {
  const asked: object[] = [];
  const ask = memoize((thing: object) => {
    asked.push(thing);
    return undefined;
  });
  const [a, b] = [{}, {}];
  expect([ask(a), ask(b), ask(a)]).toEqual([undefined, undefined, undefined]);
  expect(asked).toEqual([a, b]);
});

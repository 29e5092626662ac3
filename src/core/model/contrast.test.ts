import { expect, it } from 'vitest';
import { contrastWithWhite } from './contrast.ts';
import { siteSchema } from './site.ts';

it.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#005eb8', 6.38],
  ['#767676', 4.54],
])('white words on %s have a contrast of %f', (colour, contrast) => {
  expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 1);
});

it.each([
  ['#003087', undefined],
  ['#41b6e6', /too light .* 2\.\d to 1/],
  ['blue', /is not a colour/],
  ['#fff;}*{', /is not a colour/],
])('a publisher’s header may be %s, or the check says why not', (headerColour, problem) => {
  const { error } = siteSchema.shape.publisher.safeParse({
    name: 'Example',
    phone: '01632 960 000',
    headerColour,
  });
  if (problem) expect(error?.issues[0]?.message).toMatch(problem);
  else expect(error).toBeUndefined();
});

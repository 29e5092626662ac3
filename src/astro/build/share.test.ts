import { expect, it } from 'vitest';
import { groupFiles, takeShare } from './share.ts';

const paths = [
  'notices/a/index.html',
  'feeds/incidents/a.xml',
  'api/record/a.json',
  'practices/X1/index.html',
  'practices/areas/north/index.html',
  'feeds/areas/north.xml',
  'services/north/index.html',
  'index.html',
];
const groups = groupFiles(paths.map((path) => ({ path })));

it('puts together what is made of the same', () => {
  expect(groups.map(({ id, members }) => [id, members.length])).toEqual([
    ['a', 3],
    ['X1', 1],
    ['areas/north', 2],
    ['north', 1],
    ['index.html', 1],
  ]);
});

it('gives every group to one share, however many there are', () => {
  for (const of of [1, 2, 3, 7]) {
    const shares = Array.from({ length: of }, (_, index) => takeShare(groups, { index, of }));
    expect(shares.flat()).toHaveLength(groups.length);
    expect(new Set(shares.flat())).toEqual(new Set(groups));
  }
});

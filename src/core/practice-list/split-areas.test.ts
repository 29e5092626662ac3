import { expect, it } from 'vitest';
import { aPractice } from '../../../tests/support/builders.ts';
import { findOutside } from './outside-areas.ts';
import { proposeSplits, splitAreas } from './split-areas.ts';

const some = (count: number, town: string, fields = {}) =>
  Array.from({ length: count }, (_none, index) =>
    aPractice(`${town.slice(0, 2).toUpperCase()}${index}00`, 'bradford', { town, ...fields }),
  );
const areas = [{ id: 'bradford', name: 'Bradford' }];

it('proposes towns of large areas, and splits those that are chosen', () => {
  const lines = [
    ...some(24, 'Bradford'),
    ...some(6, 'Keighley'),
    ...some(3, 'Shipley'),
    ...some(2, 'Haworth'),
  ];
  const splits = proposeSplits(lines, areas);
  expect(splits).toEqual([
    {
      area: areas[0],
      practices: 35,
      towns: [
        { town: 'Bradford', practices: 24 },
        { town: 'Keighley', practices: 6 },
        { town: 'Shipley', practices: 3 },
      ],
    },
  ]);
  const split = splitAreas(lines, areas, splits);
  expect(split.areas.map(({ id }) => id)).toEqual(['bradford', 'keighley', 'shipley']);
  const counts = Map.groupBy(split.lines, ({ area }) => area);
  expect([...counts].map(([id, own]) => [id, own.length])).toEqual([
    ['bradford', 26],
    ['keighley', 6],
    ['shipley', 3],
  ]);
  expect(proposeSplits(lines.slice(0, 20), areas)).toEqual([]);
});

it('finds a practice that moved out of its area, and says where its neighbours are', () => {
  const moved = aPractice('M1', 'bradford', { postcode: 'HX3 2BB' });
  const others = ['A', 'B', 'C'].map((one) =>
    aPractice(`H${one}1`, 'calderdale', { postcode: 'HX1 1AA' }),
  );
  const stayed = aPractice('B1', 'bradford', { postcode: 'BD3 1AA' });
  const noCode = () => undefined;
  expect(findOutside([moved, stayed, ...others], noCode, 'postcode')).toMatchObject([
    { code: 'M1', from: 'bradford', to: { id: 'calderdale' } },
  ]);
  // An area that a publisher drew over a border has others of the same letters in it.
  const drawn = [moved, aPractice('M2', 'bradford', { postcode: 'HX2 1AA' }), stayed, ...others];
  expect(findOutside(drawn, noCode, 'postcode')).toEqual([]);
  // Without neighbours, only who has just moved is asked about.
  expect(findOutside([moved, stayed], noCode, 'postcode')).toEqual([]);
  expect(findOutside([moved, stayed], noCode, 'postcode', new Set(['M1']))).toMatchObject([
    { code: 'M1', to: { id: 'halifax', name: 'Halifax' } },
  ]);
});

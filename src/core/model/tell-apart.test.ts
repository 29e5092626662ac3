import { expect, test } from 'vitest';
import { aPractice } from '../../../tests/support/builders.ts';
import { findInseparable, tellApart } from './tell-apart.ts';

const leeds = aPractice('A1', 'north', { name: 'Abbey Medical Practice', town: 'Leeds' });
const york = aPractice('A2', 'north', { name: 'The Abbey Medical Practice', town: 'York' });
const yorkToo = aPractice('A3', 'south', {
  name: 'ABBEY Medical Practice',
  town: 'York',
  postcode: 'YO1 7AA',
});
const sameHouse = aPractice('A4', 'south', { ...yorkToo, code: 'A4' });
const other = aPractice('B1', 'south', { name: 'Beck Surgery', town: 'York' });

test.each([
  [
    'nothing added where no other has its name',
    [leeds, other],
    ['Abbey Medical Practice', 'Beck Surgery'],
  ],
  [
    'its town where another has its name, whatever the case and the article',
    [leeds, york],
    ['Abbey Medical Practice (Leeds)', 'The Abbey Medical Practice (York)'],
  ],
  [
    'its postcode too where another of the town has its name',
    [leeds, york, yorkToo],
    [
      'Abbey Medical Practice (Leeds)',
      'The Abbey Medical Practice (York BD1 1AA)',
      'ABBEY Medical Practice (York YO1 7AA)',
    ],
  ],
  [
    'its code where they share the postcode',
    [yorkToo, sameHouse],
    ['ABBEY Medical Practice (York A3)', 'ABBEY Medical Practice (York A4)'],
  ],
])('a practice has %s', (_name, practices, names) => {
  expect(tellApart(practices).map(({ name }) => name)).toEqual(names);
  // What is told apart once stays as it is.
  expect(tellApart(tellApart(practices)).map(({ name }) => name)).toEqual(names);
});

test('only those of one name, town and postcode cannot be told apart by patients', () => {
  expect(findInseparable([leeds, york, yorkToo, other])).toEqual([]);
  const named = tellApart([leeds, york, yorkToo, sameHouse]);
  expect(findInseparable(named).map((same) => same.map(({ code }) => code))).toEqual([
    ['A3', 'A4'],
  ]);
});

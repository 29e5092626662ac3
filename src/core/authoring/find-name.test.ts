import { describe, expect, it } from 'vitest';
import { aContent, aPractice, aService } from '../../../tests/support/builders.ts';
import { tellApart } from '../model/tell-apart.ts';
import { makeFinder } from './find-name.ts';
import { readAccesses, readAffects } from './read-lines.ts';

const practices = tellApart([
  aPractice('A1', 'north', { name: 'Abbey Medical Practice', town: 'Leeds' }),
  aPractice('A2', 'south', { name: 'Abbey Medical Practice', town: 'York' }),
  aPractice('A3', 'south', { name: 'Beck Surgery', town: 'York' }),
  aPractice('A4', 'south', { name: 'North', town: 'York' }),
]);
const services = [
  aService('emis', { name: 'EMIS Web', patientName: 'GP records' }),
  aService('systmone', { name: 'SystmOne', patientName: 'GP records' }),
];
const finder = makeFinder(aContent([], { practices, services }));

describe('a name', () => {
  it.each([
    ['place', 'A2', 'A2'],
    ['place', 'the beck surgery', 'A3'],
    ['place', 'Abbey Medical Practice (York)', 'A2'],
    ['place', 'abbey medical practice leeds', 'A1'],
    ['place', 'north', 'north'],
    ['service', 'emis web', 'emis'],
  ] as const)('of a %s is found as "%s"', (kind, name, id) => {
    expect(finder[kind](name)).toMatchObject({ id });
  });

  it.each([
    [
      'place',
      'Abbey Medical Practice',
      'Write A1 for Abbey Medical Practice (Leeds) or A2 for Abbey Medical Practice (York).',
    ],
    ['service', 'GP records', 'Write emis for EMIS Web or systmone for SystmOne.'],
  ] as const)('of several %ss, "%s", is refused, and their ids are offered', (kind, name, fix) => {
    expect(finder[kind](name)).toEqual({ isAmbiguous: true, fix });
  });

  it('that is nearly that of several is answered with all of them', () => {
    expect(finder.place('Abey Medical Practice')).toEqual({
      isAmbiguous: false,
      fix: 'Did you mean Abbey Medical Practice (Leeds) (A1) or Abbey Medical Practice (York) (A2)?',
    });
  });
});

it('a line of a form with a name of several is not read as the first of them', () => {
  const said = [
    readAffects(['EMIS Web @ Abbey Medical Practice: not working'], finder),
    readAffects(['GP records @ north: not working'], finder),
    readAccesses(['south except Abbey Medical Practice: closed'], finder),
  ];
  expect(said.map(({ values }) => values)).toEqual([[], [], []]);
  expect(said.map(({ problems }) => problems[0]?.message)).toEqual([
    '"Abbey Medical Practice" is the name of several',
    '"GP records" is the name of several',
    '"Abbey Medical Practice" is the name of several',
  ]);
});

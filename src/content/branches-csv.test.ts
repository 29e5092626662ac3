import { expect, it } from 'vitest';
import {
  problemsOf,
  contentFiles,
  paths,
  withFile,
  withLine,
} from '../../tests/support/content-files.ts';
import { readAccesses, readAffects } from '../core/authoring/read-lines.ts';
import { writeAccess, writeEffect } from '../core/authoring/write-lines.ts';
import { makeFinder } from '../core/authoring/find-name.ts';
import { aContent, aPractice } from '../../tests/support/builders.ts';
import { parseBranches } from './branches-csv.ts';

const heading = 'practice,id,name,town,postcode,phone';
const table = `${heading}\nX10001,westfield,Westfield,Keighley,BD21 3AB,01632 960 201\nX10001,allerton,Allerton,Shipley,BD18 3LX,\n`;
const files = withFile(contentFiles(), 'branches.csv', table);
const saying = (entry: string) =>
  problemsOf(
    withLine(
      files,
      paths.second,
      'next:',
      `access:\n  - ${entry}\nnext: '2025-07-29T16:00:00+01:00'`,
    ),
  );
const codes = (problems: ReturnType<typeof problemsOf>) => problems.map(({ code }) => code);

it('reads branches with their lines, and an empty table as none', () => {
  expect(parseBranches(table)).toMatchObject({
    branches: [
      { id: 'westfield', phone: '01632 960 201', line: 2 },
      { id: 'allerton', line: 3 },
    ],
    problems: [],
  });
  expect(parseBranches('')).toMatchObject({ branches: [], problems: [] });
});

it('tells the line of a wrong postcode, and of a practice that does not exist', () => {
  const wrong = problemsOf(
    withFile(
      files,
      'branches.csv',
      `${heading}\nX10001,westfield,Westfield,Keighley,BD213AB,\nX1999,east,East,Skipton,BD23 1AB,\n`,
    ),
  );
  expect(wrong).toMatchObject([
    { file: 'branches.csv', line: 2, path: ['westfield Westfield', 'postcode'] },
    { code: 'practice/unknown', file: 'branches.csv', line: 3 },
  ]);
});

it('refuses an unknown branch, and a branch to go to that is closed or of another practice', () => {
  expect(() => problemsOf(files)).toThrow('would be published');
  expect(codes(saying('{branches: [westfeld], is: closed}'))).toContain('branch/unknown');
  expect(codes(saying('{branches: [westfield, allerton], is: closed, goTo: allerton}'))).toContain(
    'branch/go-to',
  );
  expect(codes(saying('{branches: [westfield], is: closed, goTo: X10002}'))).toContain(
    'branch/go-to',
  );
});

it('lets the patients of a closed practice be sent to another that is open', () => {
  const wrongly = (entry: string) => codes(saying(entry));
  expect(() => saying('{practices: [X10001], is: closed, goTo: X10002}')).toThrow(
    'would be published',
  );
  for (const goTo of ['X10001', 'westfield', 'X99999']) {
    expect(wrongly(`{practices: [X10001], is: closed, goTo: ${goTo}}`)).toEqual(['branch/go-to']);
  }
  expect(wrongly('{practices: [X10001], is: open-with-disruption, goTo: X10002}')).toEqual([
    'field/invalid',
  ]);
});

it('reads a line of a form as it is written, by id or by name', () => {
  const { branches } = parseBranches(table);
  const finder = makeFinder(
    aContent([], { practices: [aPractice('X10001', 'north', { name: 'Lumb Mill', branches })] }),
  );
  const { values, problems } = readAccesses(['Westfield: closed, go to Allerton'], finder);
  expect(problems).toEqual([]);
  const [entry] = values;
  if (!entry) throw new Error('There is an entry');
  expect(entry).toMatchObject({ branches: ['westfield'], is: 'closed', goTo: 'allerton' });
  expect(readAccesses([writeAccess(entry)], finder).values).toEqual([entry]);
});

it('reads that something fails at some of the places, as it is written', () => {
  const finder = makeFinder(aContent());
  const { values, problems } = readAffects(['PHONES @ some of North: not working'], finder);
  expect(problems).toEqual([]);
  const [entry] = values;
  if (!entry) throw new Error('There is an entry');
  expect(entry).toMatchObject({ areas: ['north'], extent: 'some' });
  expect(readAffects([writeEffect(entry)], finder).values).toEqual([entry]);
});

it('finds what may belong to a person in a cell', () => {
  const told = problemsOf(
    withFile(
      files,
      'branches.csv',
      `${heading}\nX10001,westfield,Westfield,Mrs Crabtree,BD21 3AB,\n`,
    ),
  );
  expect(told).toMatchObject([{ code: 'private/name', file: 'branches.csv', line: 2 }]);
});

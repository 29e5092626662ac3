import { expect, it, test } from 'vitest';
import { aContent } from '../../../tests/support/builders.ts';
import { makeFinder } from './find-name.ts';
import { readCauses, writeCause } from './read-causes.ts';

const read = (line: string) => readCauses([line], makeFinder(aContent([])));

test.each([
  [
    'A cable was cut. For: phones. Approved by: duty director',
    { what: 'A cable was cut.', services: ['phones'], approvedBy: 'duty director' },
  ],
  [
    'a backup for a server failed, for phones and mail, approved by the duty director.',
    {
      what: 'a backup for a server failed.',
      services: ['phones', 'mail'],
      approvedBy: 'the duty director',
    },
  ],
  [
    'A backup for a server failed. Approved by: duty director',
    { what: 'A backup for a server failed.', services: [], approvedBy: 'duty director' },
  ],
])('reads %s', (line, cause) => {
  expect(read(line)).toEqual({ values: [cause], problems: [] });
  expect(read(writeCause(cause)).values).toEqual([cause]);
});

it('wants to know who approved it, and of what it is the cause', () => {
  expect(read('A cable was cut.').problems.map(({ message }) => message)).toEqual([
    '"A cable was cut." does not say who approved it',
  ]);
  expect(read('A cable was cut. For: fax. Approved by: a director').problems).toMatchObject([
    { field: 'causes', message: 'there is no system "fax"' },
  ]);
});

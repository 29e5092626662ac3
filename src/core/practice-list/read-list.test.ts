import { describe, expect, it, test } from 'vitest';
import { at } from '../../../tests/support/builders.ts';
import { aRow, someRows, type ListedRow } from '../../../tests/support/official-list.ts';
import { readOfficialList, type Places } from './read-list.ts';

const today = at('2025-08-01T00:00:00Z');
const everywhere: Places = { subIcbs: [], postcodeAreas: [] };

function read(rows: readonly ListedRow[], places = everywhere, dialect?: 'old' | 'today') {
  return readOfficialList('epraccur.csv', someRows(rows, dialect), places, today);
}

describe.each(['old', 'today'] as const)('a list of the dialect of %s', (dialect) => {
  it('has the open GP practices, as practices.csv says them', () => {
    const { practices } = read(
      [{ code: 'Z00001', name: "ST MARY'S NHS SURGERY" }],
      everywhere,
      dialect,
    );
    expect(practices).toEqual([
      {
        code: 'Z00001',
        name: "St Mary's NHS Surgery",
        town: 'Skipton',
        postcode: 'BD23 1AB',
        phone: '01632 960 101',
        subIcb: '99X',
        postcodeArea: 'BD',
      },
    ]);
  });

  it('has other lines too, which are counted by their reason', () => {
    const { practices, leftOut, rows, remarks } = read(
      [
        { code: 'Z00001' },
        { code: 'Z00002', status: 'INACTIVE', closes: '20240331' },
        { code: 'Z00003', status: 'D' },
        { code: 'Z00004', status: 'P' },
        { code: 'Z00005', setting: 'RO82' },
        { code: 'Z00006', closes: '20250731' },
        { code: 'Z00007', closes: '20251231' },
        { code: 'Z00008', opens: '20250802' },
      ],
      everywhere,
      dialect,
    );
    expect(practices.map(({ code }) => code)).toEqual(['Z00001', 'Z00007']);
    expect(leftOut).toEqual({
      elsewhere: 0,
      notGp: 1,
      closed: 2,
      dormant: 1,
      notOpenYet: 2,
      wrong: 0,
    });
    expect(rows).toBe(8);
    expect(remarks).toEqual([]);
  });
});

describe('places', () => {
  const rows = [
    { code: 'Z00001', subIcb: '99X', postcode: 'BD23 1AB' },
    { code: 'Z00002', subIcb: '99Y', postcode: 'BD1 1AA' },
    { code: 'Z00003', subIcb: '99Y', postcode: 'B1 1AA' },
  ];
  test.each<[string, Partial<Places>, string[]]>([
    ['all', {}, ['Z00001', 'Z00002', 'Z00003']],
    ['a sub-ICB', { subIcbs: ['99Y'] }, ['Z00002', 'Z00003']],
    ['a postcode area, not another that begins alike', { postcodeAreas: ['B'] }, ['Z00003']],
    ['any of some', { subIcbs: ['99X'], postcodeAreas: ['B'] }, ['Z00001', 'Z00003']],
  ])('%s', (_name, places, codes) => {
    const { practices, leftOut } = read(rows, { ...everywhere, ...places });
    expect(practices.map(({ code }) => code)).toEqual(codes);
    expect(leftOut.elsewhere).toBe(3 - codes.length);
  });
});

describe('odd lines are told, and stop nothing', () => {
  test.each<[string, Partial<ListedRow>, string]>([
    ['no postcode', { postcode: '' }, 'Z00002 has the postcode "", which is none'],
    [
      'an odd postcode',
      { postcode: 'SKIPTON' },
      'Z00002 has the postcode "SKIPTON", which is none',
    ],
    ['no name', { name: ' ' }, 'Z00002 has no name'],
    ['an odd code', { code: '?' }, '"?" is not a practice code'],
    ['an unknown status', { status: 'X' }, 'Z00002 has the status "X", which is not known'],
    ['a code that is there already', { code: 'Z00001' }, 'Z00001 is on line 1 already'],
  ])('%s: left out', (_name, odd, message) => {
    const { practices, leftOut, remarks } = read([{ code: 'Z00001' }, { code: 'Z00002', ...odd }]);
    expect(practices.map(({ code }) => code)).toEqual(['Z00001']);
    expect(leftOut.wrong).toBe(1);
    expect(remarks).toMatchObject([{ severity: 'warning', line: 2, message }]);
  });

  it('too few columns: left out', () => {
    const rows = [
      { line: 1, cells: aRow({ code: 'Z00001' }) },
      { line: 2, cells: ['Z00002', 'HALF A LINE'] },
    ];
    const { leftOut, remarks } = readOfficialList('epraccur.csv', rows, everywhere, today);
    expect(leftOut.wrong).toBe(1);
    expect(remarks[0]?.message).toBe('has 2 columns, and a line of the list has 27');
  });

  it('an odd phone number: without it', () => {
    const { practices, remarks, withoutPhone } = read([{ code: 'Z00001', phone: '0123' }]);
    expect(practices[0]?.phone).toBeUndefined();
    expect(withoutPhone).toBe(1);
    expect(remarks[0]?.message).toBe('Z00001 has the phone number "0123", which is none');
  });

  it('a number that costs extra: without it', () => {
    const { practices, remarks } = read([{ code: 'Z00001', phone: '0844 4773309' }]);
    expect(practices[0]?.phone).toBeUndefined();
    expect(remarks[0]?.message).toBe(
      'Z00001 has the phone number "0844 4773309", which costs patients extra',
    );
  });

  it('no phone number at all is counted, and no remark', () => {
    const { remarks, withoutPhone } = read([{ code: 'Z00001', phone: '' }]);
    expect([remarks, withoutPhone]).toEqual([[], 1]);
  });

  it('no address: the town of its postcode', () => {
    const { practices, remarks } = read([{ code: 'Z00001', address: [] }]);
    expect(practices[0]?.town).toBe('Bradford');
    expect(remarks[0]?.message).toBe('Z00001 has no town in its address');
  });

  it('a postcode without its space is put right', () => {
    expect(read([{ code: 'Z00001', postcode: 'bd231ab' }]).practices[0]?.postcode).toBe('BD23 1AB');
  });
});

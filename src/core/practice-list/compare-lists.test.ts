import { describe, expect, it } from 'vitest';
import { aPractice, at } from '../../../tests/support/builders.ts';
import { someRows, type ListedRow } from '../../../tests/support/official-list.ts';
import type { Practice } from '../model/practice.ts';
import { makePlacer } from './areas.ts';
import { compareOfficialList, type OfficialColumn } from './compare-lists.ts';
import { mergeLists } from './merge-lists.ts';
import { readOfficialList } from './read-list.ts';

const today = at('2025-08-01T00:00:00Z');
const places = { subIcbs: ['99X'], postcodeAreas: [] };

/** A practice as a publisher has written it since. */
const known = aPractice('Z00001', 'dales', {
  name: 'Lumb Mill Surgery',
  town: 'Skipton',
  postcode: 'BD23 1AB',
  phone: '01632 960101',
  website: 'https://lumbmill.example.org/',
  services: ['systmone'],
  sites: ['Branch'],
  dispensing: true,
  note: 'A note.',
});

function compare(practices: Practice[], rows: ListedRow[], kept: OfficialColumn[] = []) {
  const list = readOfficialList('epraccur.csv', someRows(rows), places, today);
  const comparison = compareOfficialList(practices, list, today, kept);
  const place = makePlacer(practices, (code) => list.entries.get(code)?.subIcb, 'postcode');
  return { comparison, ...mergeLists(practices, comparison, place, ['accurx']) };
}

describe('an import later', () => {
  it('changes nothing if nothing has changed', () => {
    const { comparison, lines } = compare([known], [{ code: 'Z00001' }]);
    expect(comparison).toMatchObject({ opened: [], closed: [], changed: [], unchanged: 1 });
    expect(lines).toEqual([known]);
  });

  it('adds what opened to the area of its neighbours, with the default services', () => {
    const { comparison, lines, areas } = compare(
      [known],
      [{ code: 'Z00001' }, { code: 'Z00002', name: 'NEW SURGERY', postcode: 'BD24 9AA' }],
    );
    expect(comparison.opened.map(({ code }) => code)).toEqual(['Z00002']);
    expect(lines[1]).toMatchObject({ code: 'Z00002', area: 'dales', services: ['accurx'] });
    expect(areas).toEqual([]);
  });

  it('makes an area for what opened where no neighbour is', () => {
    const { lines, areas } = compare(
      [known],
      [{ code: 'Z00001' }, { code: 'Z00002', postcode: 'LS1 1AA' }],
    );
    expect(lines[1]?.area).toBe('leeds');
    expect(areas).toEqual([{ id: 'leeds', name: 'Leeds' }]);
  });

  it('closes what closed on its day, and keeps all that was said of it', () => {
    const rows = [{ code: 'Z00001', status: 'INACTIVE', closes: '20250630' }];
    const { comparison, lines } = compare([known], rows);
    expect(comparison.closed).toMatchObject([{ practice: known, isDayKnown: true }]);
    expect(lines).toEqual([{ ...known, closed: at('2025-06-30T00:00:00Z') }]);
  });

  it('closes it today if the list names no day, and does not close it again', () => {
    const rows = [{ code: 'Z00001', status: 'INACTIVE' }];
    const { comparison, lines } = compare([known], rows);
    expect(comparison.closed).toMatchObject([{ on: today, isDayKnown: false }]);
    expect(lines[0]?.closed).toBe(today);
    const closed = { ...known, closed: at('2025-06-01T00:00:00Z') };
    expect(compare([closed], rows).lines).toEqual([closed]);
  });

  it('opens what is open again', () => {
    const { comparison, lines } = compare(
      [{ ...known, closed: at('2025-06-01T00:00:00Z') }],
      [{ code: 'Z00001' }],
    );
    expect(comparison.reopened).toHaveLength(1);
    expect(lines[0]?.closed).toBeUndefined();
  });

  it('takes a new name, phone number and address, and keeps what the list does not know', () => {
    const { comparison, lines } = compare(
      [known],
      [
        {
          code: 'Z00001',
          name: 'MILL PRACTICE',
          phone: '01632 960199',
          postcode: 'BD24 9AA',
          address: ['MILL PRACTICE', '2 MILL LANE', 'SETTLE', '', ''],
        },
      ],
    );
    expect(comparison.changed[0]?.changes).toEqual([
      { column: 'name', from: 'Lumb Mill Surgery', to: 'Mill Practice' },
      { column: 'postcode', from: 'BD23 1AB', to: 'BD24 9AA' },
      { column: 'town', from: 'Skipton', to: 'Settle' },
      { column: 'phone', from: '01632 960101', to: '01632 960 199' },
    ]);
    expect(lines[0]).toEqual({
      ...known,
      name: 'Mill Practice',
      phone: '01632 960 199',
      postcode: 'BD24 9AA',
      town: 'Settle',
    });
  });

  it('keeps the columns that the publisher writes itself', () => {
    const { comparison } = compare([known], [{ code: 'Z00001', name: 'MILL PRACTICE' }], ['name']);
    expect(comparison).toMatchObject({ changed: [], unchanged: 1 });
  });

  it.each<[string, Partial<Practice>, Partial<ListedRow>?]>([
    ['another spelling', { name: 'LUMB-Mill surgery' }],
    ['a name with more in it', { name: 'Lumb Mill Surgery, Skipton' }],
    ['another town', { town: 'Embsay' }],
    ['no postcode in the list', { postcode: 'BD24 9AA' }, { postcode: '' }],
    ['no phone number in the list', {}, { phone: '' }],
  ])('keeps %s', (_name, fields, row = {}) => {
    const { lines } = compare([{ ...known, ...fields }], [{ code: 'Z00001', ...row }]);
    expect(lines).toEqual([{ ...known, ...fields }]);
  });

  it.each<[string, ListedRow[], string]>([
    ['not in the list', [{ code: 'Z00009' }], 'is not in the list'],
    [
      'no GP practice',
      [{ code: 'Z00001', setting: 'RO82' }],
      'is no longer listed as a GP practice',
    ],
    [
      'dormant',
      [{ code: 'Z00001', status: 'D' }],
      'is dormant in the list: it may or may not be open',
    ],
  ])('keeps and tells what is %s', (_name, rows, why) => {
    const { comparison, lines } = compare([known], rows);
    expect(comparison.doubtful).toEqual([{ practice: known, why }]);
    expect(lines[0]).toEqual(known);
  });
});

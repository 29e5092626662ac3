import { expect, test } from 'vitest';
import { writePhone } from '../language/phone.ts';
import { findTown, makeTownFinder } from './town.ts';

test.each([
  [['THE HEALTH CENTRE', 'LAWSON STREET', 'STOCKTON-ON-TEES', 'CLEVELAND', ''], 'Stockton-on-Tees'],
  [['MILL SURGERY', '43 MILL ROAD', 'LEEDS', '', ''], 'Leeds'],
  [['THE VILLAGE', 'DUDLEY LANE, CRAMLINGTON', '', 'NORTHUMBERLAND', ''], 'Cramlington'],
  [['21 HIGH STREET', 'STOCKPORT,CHESHIRE', '', '', ''], 'Stockport'],
  [['ABBEY SURGERY', 'CHURCH ROAD', 'NR.BATH', 'AVON', ''], 'Bath'],
  [['21 CRESCENT', 'PELTON FELL', 'CHESTER-LE-STREET', 'CO.DURHAM', ''], 'Chester-le-Street'],
  [['THE SURGERY', '1 HIGH STREET', '', 'KENT', ''], 'Kent'],
  [['THE SURGERY', '1 HIGH STREET', '', '', ''], undefined],
  [['THE SURGERY', '', '', '', ''], undefined],
])('the town of %s is %s', (lines, town) => {
  expect(findTown(lines)).toBe(town);
});

test.each([
  ['01632960101', '01632 960 101'],
  ['0115 9496000', '0115 949 6000'],
  ['0161 4960000', '0161 496 0000'],
  ['020 79460000', '020 7946 0000'],
  ['0300 1234567', '0300 123 4567'],
  ['+44 (0)1632 960101', '01632 960 101'],
  ['01632 96010', '01632 96010'],
  ['', undefined],
  ['0123', undefined],
  ['not known', undefined],
])('the phone number "%s" is %s', (typed, phone) => {
  expect(writePhone(typed)).toBe(phone);
});

test('the town is the one that patients use, and not the city after it', () => {
  const at = (postcode: string, ...address: string[]) => ({
    postcode,
    address: ['THE SURGERY', ...address],
  });
  const list = [
    at('BD21 3AB', 'KEIGHLEY', 'WEST YORKSHIRE'),
    at('BD21 2LD', 'KEIGHLEY', 'WEST YORKSHIRE'),
    at('BD22 8DH', 'HAWORTH', 'KEIGHLEY', 'WEST YORKSHIRE'),
    at('BD21 4AA', 'KEIGHLEY', 'BRADFORD'),
    at('BD18 3LX', 'SHIPLEY', 'BRADFORD'),
    at('BD18 4AA', 'SHIPLEY', 'BRADFORD'),
    at('BD18 4BB', '1 HIGH STREET', 'SHIPLEY', 'BRADFORD'),
    at('BD2 3AA', 'ECCLESHILL', 'BRADFORD'),
    at('BD2 3BB', 'BRADFORD'),
  ];
  const townOf = makeTownFinder(list);
  expect(list.map(townOf)).toEqual([
    'Keighley',
    'Keighley',
    'Keighley',
    'Keighley',
    'Shipley',
    'Shipley',
    'Shipley',
    'Bradford',
    'Bradford',
  ]);
});

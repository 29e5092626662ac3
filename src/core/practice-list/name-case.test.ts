import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { writeName } from './name-case.ts';

describe('a name out of capitals', () => {
  test.each([
    ["ST MARY'S SURGERY", "St Mary's Surgery"],
    ['ST.CLEMENTS MEDICAL CENTRE', 'St Clements Medical Centre'],
    ['ST. PETERS HILL SURGERY', 'St Peters Hill Surgery'],
    ['NHS WALK-IN CENTRE', 'NHS Walk-in Centre'],
    ['DR MCKENZIE AND PARTNERS', 'Dr McKenzie and Partners'],
    ["DR MCMURRAY'S PRACTICE", "Dr McMurray's Practice"],
    ["DR O'CONNELL", "Dr O'Connell"],
    ["DR D'ARCY", "Dr D'Arcy"],
    ['MACCLESFIELD ROAD SURGERY', 'Macclesfield Road Surgery'],
    ['DRS MACDONALD & MACLEOD', 'Drs MacDonald & MacLeod'],
    ['MC MEDICAL', 'MC Medical'],
    ['THE SURGERY AT THE PARK', 'The Surgery at the Park'],
    ['THE HEALTH CENTRE', 'The Health Centre'],
    ['HIGH STREET SURGERY - THE ANNEXE', 'High Street Surgery - The Annexe'],
    ['PARTNERS,THE', 'Partners, The'],
    ['CENTRE OF EXCELLENCE', 'Centre of Excellence'],
  ])('%s is %s', (capitals, name) => {
    expect(writeName(capitals)).toBe(name);
  });
});

describe('places', () => {
  test.each([
    ['STOCKTON-ON-TEES', 'Stockton-on-Tees'],
    ['BRADFORD-ON-AVON', 'Bradford-on-Avon'],
    ['STOKE-SUB-HAMDON', 'Stoke-sub-Hamdon'],
    ['NEWCASTLE UPON TYNE', 'Newcastle upon Tyne'],
    ['SALTBURN BY THE SEA', 'Saltburn by the Sea'],
    ['HENLEY-IN-ARDEN', 'Henley-in-Arden'],
    ['CHESTER-LE-STREET', 'Chester-le-Street'],
    ['ISLE OF WIGHT', 'Isle of Wight'],
  ])('%s is %s', (capitals, name) => {
    expect(writeName(capitals)).toBe(name);
  });
});

describe('initials and letters that stand for words', () => {
  test.each([
    ['DR RK SHARMA', 'Dr RK Sharma'],
    ['DR YVS RAO', 'Dr YVS Rao'],
    ['DR RA LEACH', 'Dr RA Leach'],
    ['DR D.K. PATEL', 'Dr D.K. Patel'],
    ['DR J SMITH', 'Dr J Smith'],
    ['DR NG', 'Dr Ng'],
    ['DR HO', 'Dr Ho'],
    ['AL-SHIFA MEDICAL CENTRE', 'Al-Shifa Medical Centre'],
    ['DMC CHADWICK ROAD', 'DMC Chadwick Road'],
    ['MODALITY PARTNERSHIP CIC', 'Modality Partnership CIC'],
    ['HARLEY PRACTICE LTD', 'Harley Practice Ltd'],
    ['G.P.SUITE', 'GP Suite'],
    ['UEA MEDICAL CENTRE', 'UEA Medical Centre'],
    ['H&W PRACTICE', 'H&W Practice'],
    ['SKY HEALTH', 'Sky Health'],
  ])('%s is %s', (capitals, name) => {
    expect(writeName(capitals)).toBe(name);
  });
});

describe('short forms and punctuation', () => {
  test.each([
    ['LISSON GROVE MEDICAL CTR.', 'Lisson Grove Medical Centre'],
    ['BROOMFIELD PARK MED.CTR.', 'Broomfield Park Medical Centre'],
    ['ABBEY RD.MEDICAL PRACT.', 'Abbey Road Medical Practice'],
    ["KINGS HEALTH P'SHIP", 'Kings Health Partnership'],
    ['MILL H/CENTRE', 'Mill Health Centre'],
    ['NORTH MED/CTR', 'North Medical Centre'],
    ['PARK ROAD(RAWLING)', 'Park Road (Rawling)'],
    ['HEALTH CENTRE (THE GREEN)', 'Health Centre (The Green)'],
    ['THE WAY - ', 'The Way'],
    ['GROUP -HARRIS', 'Group - Harris'],
    ['WOODLANDS&CLERKLANDS', 'Woodlands & Clerklands'],
    ['SUITE,RAVENSTHORPE', 'Suite, Ravensthorpe'],
    ['HAUGHTON/THORNLEY MED CTRS', 'Haughton/Thornley Medical Centres'],
  ])('%s is %s', (capitals, name) => {
    expect(writeName(capitals)).toBe(name);
  });
});

describe('numbers', () => {
  test.each([
    ['E12 MEDICAL CENTRE', 'E12 Medical Centre'],
    ['THE 4TH STREET SURGERY', 'The 4th Street Surgery'],
    ['4/ST GEORGES', '4/St Georges'],
    ['19 BEAUMONT STREET', '19 Beaumont Street'],
    ['PRACTICE2', 'Practice2'],
  ])('%s is %s', (capitals, name) => {
    expect(writeName(capitals)).toBe(name);
  });
});

it('keeps a name that somebody has written', () => {
  expect(writeName('van den Berg  surgery')).toBe('van den Berg surgery');
});

it('is the same when it is done twice, and loses no word', () => {
  const name = fc.stringMatching(/^[A-Z]{2,9}(?:[ '&-][A-Z]{2,9}){0,4}$/);
  fc.assert(
    fc.property(name, (capitals) => {
      const once = writeName(capitals);
      expect(writeName(once)).toBe(once);
      expect(once.trim()).not.toBe('');
    }),
  );
});

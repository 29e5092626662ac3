/**
 * How single words of the official list are written. The list has capitals
 * only, 40 characters at most, and so many short forms. A wrong name is put
 * right here once for everybody, or in a publisher's own practices.csv.
 */
export const exceptions: Readonly<Record<string, string>> = {
  // Titles
  DR: 'Dr',
  DRS: 'Drs',
  MR: 'Mr',
  MRS: 'Mrs',
  ST: 'St',
  SS: 'SS',

  // Kept in capitals although they could be read as words
  'A&E': 'A&E',
  APMS: 'APMS',
  CIC: 'CIC',
  EMIS: 'EMIS',
  GP: 'GP',
  GPS: 'GPs',
  'G.P.': 'GP',
  II: 'II',
  III: 'III',
  IV: 'IV',
  UCC: 'UCC',
  UEA: 'UEA',
  UK: 'UK',

  // Short forms, written out: patients search for the whole word
  AVE: 'Avenue',
  BLVD: 'Boulevard',
  CEN: 'Centre',
  CNT: 'Centre',
  CNTR: 'Centre',
  CTR: 'Centre',
  CTRE: 'Centre',
  CTRS: 'Centres',
  FAM: 'Family',
  GRP: 'Group',
  'GRANGE-OVER-SANDS': 'Grange-over-Sands',
  GT: 'Great',
  'H/C': 'Health Centre',
  'H/CENTRE': 'Health Centre',
  'H/CTR': 'Health Centre',
  HLTH: 'Health',
  HTH: 'Health',
  LTD: 'Ltd',
  MED: 'Medical',
  'MED/CTR': 'Medical Centre',
  "P'SHIP": 'Partnership',
  "P'SHIPS": 'Partnerships',
  'P/SHIP': 'Partnership',
  PRAC: 'Practice',
  PRACT: 'Practice',
  PTNR: 'Partner',
  PTNRS: 'Partners',
  PTRS: 'Partners',
  RD: 'Road',
  SURG: 'Surgery',
  TCE: 'Terrace',

  // Names without a vowel, and names with a capital inside
  MACDONALD: 'MacDonald',
  MACGREGOR: 'MacGregor',
  MACLEOD: 'MacLeod',
  NG: 'Ng',
  "NG'S": "Ng's",
};

/** Small inside a name, and with a capital where the name or a part of it begins. */
export const smallWords: ReadonlySet<string> = new Set(
  'AND AT BY CUM EN FOR IN LE OF ON SUB SUR THE TO UNDER UPON WITH'.split(' '),
);

/** Words of two letters that are no initials. */
export const shortWords: ReadonlySet<string> = new Set(
  'AL AM AN AR AS BE BO DE DI DO EL GO HA HO IF IS IT JO KO LA LI LO ME MY NO OM OR OX SO SU UP US WA WE WU YU'.split(
    ' ',
  ),
);

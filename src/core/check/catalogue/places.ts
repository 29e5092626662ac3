import type { CatalogueRows } from './row.ts';

/** The lists of areas, practices and services, and the names of them in updates. */
export const placeRows = {
  'area/unknown': {
    severity: 'error',
    title: 'An area that does not exist',
    what: 'No area in areas.yaml has this id.',
    why: 'The practices there would not be told.',
    fix: 'Use the id that the check suggests.',
    in: 'update',
    wrong: 'affects:\n  - services: [systmone]\n    areas: [cravn]\n    level: degraded',
    right: 'affects:\n  - services: [systmone]\n    areas: [craven]\n    level: degraded',
  },
  'area/twice': {
    severity: 'error',
    title: 'An area that is listed twice',
    what: 'Two areas have the same id.',
    why: 'Nobody can tell which of the two is meant.',
    fix: 'Delete one of the two, or give it another id.',
    in: 'areas',
    wrong:
      '- id: craven\n  name: Craven\n- id: airedale\n  name: Airedale\n- id: craven\n  name: Craven East',
    right:
      '- id: craven\n  name: Craven\n- id: airedale\n  name: Airedale\n- id: craven-east\n  name: Craven East',
  },
  'practice/unknown': {
    severity: 'error',
    title: 'A practice that does not exist',
    what: 'No line of practices.csv has this code.',
    why: 'The patients of the practice that you mean would not be told.',
    fix: 'Look the code up in practices.csv. It is on the page of the practice too.',
    in: 'update',
    wrong: 'affects:\n  - services: [sms]\n    practices: [X1001]\n    level: degraded',
    right: 'affects:\n  - services: [sms]\n    practices: [X10001]\n    level: degraded',
  },
  'branch/unknown': {
    severity: 'error',
    title: 'A branch that does not exist',
    what: 'No line of branches.csv has this id.',
    why: 'The patients of the branch that you mean would not be told.',
    fix: 'Look the id up in branches.csv.',
    in: 'update',
    wrong: 'access:\n  - branches: [westfeld]\n    is: closed',
    right: 'access:\n  - branches: [westfield]\n    is: closed',
  },
  'branch/twice': {
    severity: 'error',
    title: 'A branch that is listed twice',
    what: 'Two lines of branches.csv have the same id.',
    why: 'Nobody can tell which of the two an update means.',
    fix: 'Delete one of the two lines, or give one another id.',
    in: 'branches',
    wrong:
      'practice,id,name,town,postcode\nX10001,westfield,Westfield,Skipton,BD23 1AB\nX10003,westfield,Westfield,Keighley,BD21 3AB',
    right:
      'practice,id,name,town,postcode\nX10001,westfield,Westfield,Skipton,BD23 1AB\nX10003,westfield-keighley,Westfield,Keighley,BD21 3AB',
  },
  'branch/go-to': {
    severity: 'error',
    title: 'A place that patients cannot go to',
    what: 'An update sends patients to a closed door, or to no place that is known. Or it sends those of one branch to another practice.',
    why: 'Patients would stand before a closed door, or before staff who do not have their records.',
    fix: 'Name a place that is open, or take goTo out. For a branch, name another door of its practice.',
    in: 'update',
    wrong: 'access:\n  - branches: [westfield]\n    is: closed\n    goTo: westfield',
    right: 'access:\n  - branches: [westfield]\n    is: closed\n    goTo: X10001',
  },
  'practice/none': {
    severity: 'error',
    title: 'No practices in the list',
    what: 'There is no line below the headings of practices.csv.',
    why: 'Without practices there is nobody to tell.',
    fix: 'Write one line for each practice, or bring the file back from the history.',
    in: 'practices',
    wrong: 'code,name,area,town,postcode,services',
    right:
      'code,name,area,town,postcode,services\nX10001,Lumb Mill Surgery,craven,Skipton,BD23 1AB,systmone sms',
  },
  'practice/twice': {
    severity: 'error',
    title: 'A practice that is listed twice',
    what: 'Two lines of practices.csv have the same code.',
    why: 'Each practice has one page, and it can show only one of the two lines.',
    fix: 'Delete one of the two lines, or correct the code.',
    in: 'practices',
    wrong:
      'code,name,area,town,postcode,services\nX10001,Lumb Mill Surgery,craven,Skipton,BD23 1AB,systmone sms\nX10001,Lumb Mill,craven,Skipton,BD23 1AB,sms',
    right:
      'code,name,area,town,postcode,services\nX10001,Lumb Mill Surgery,craven,Skipton,BD23 1AB,systmone sms',
  },
  'practice/same-name': {
    severity: 'warning',
    title: 'Practices that patients cannot tell apart',
    what: 'Two practices have the same name in the same town and postcode.',
    why: 'The site can add only their codes, which patients do not know. Patients of one could go to the closed door of the other.',
    fix: 'Write into each name what patients call it, such as the building or the floor.',
    in: 'practices',
    wrong:
      'code,name,area,town,postcode,services\nX10001,Lumb Mill Surgery,craven,Skipton,BD23 1AB,systmone sms\nX10002,Lumb Mill Surgery,craven,Skipton,BD23 1AB,sms',
    right:
      'code,name,area,town,postcode,services\nX10001,"Lumb Mill Surgery, Ground Floor",craven,Skipton,BD23 1AB,systmone sms\nX10002,"Lumb Mill Surgery, First Floor",craven,Skipton,BD23 1AB,sms',
  },
  'practice/separator': {
    severity: 'error',
    title: 'Cells that are not separated by commas',
    what: 'The spreadsheet put semicolons or tabs between the cells.',
    why: 'Every line would be read as one long cell.',
    fix: 'Save it again from the spreadsheet as "CSV UTF-8 (comma delimited)".',
    in: 'practices',
    wrong:
      'code;name;area;town;postcode;services\nX10001;Lumb Mill Surgery;craven;Skipton;BD23 1AB;systmone sms',
    right:
      'code,name,area,town,postcode,services\nX10001,Lumb Mill Surgery,craven,Skipton,BD23 1AB,systmone sms',
  },
  'practice/unknown-column': {
    severity: 'error',
    title: 'A column that does not exist',
    what: 'The heading of a column is spelt wrong, or there is no such column.',
    why: 'What stands in the column would not be published.',
    fix: 'Write the heading as the check suggests, or delete the column.',
    in: 'practices',
    wrong:
      'code,name,area,town,post code,services\nX10001,Lumb Mill Surgery,craven,Skipton,BD23 1AB,systmone sms',
    right:
      'code,name,area,town,postcode,services\nX10001,Lumb Mill Surgery,craven,Skipton,BD23 1AB,systmone sms',
  },
  'practice/column-twice': {
    severity: 'error',
    title: 'A column that is there twice',
    what: 'Two columns have the same heading.',
    why: 'Nobody can tell which of the two is right.',
    fix: 'Delete one of the two columns.',
    in: 'practices',
    wrong:
      'code,name,area,town,town,postcode\nX10001,Lumb Mill Surgery,craven,Skipton,Skipton,BD23 1AB',
    right:
      'code,name,area,town,postcode,services\nX10001,Lumb Mill Surgery,craven,Skipton,BD23 1AB,systmone sms',
  },
  'practice/no-column': {
    severity: 'error',
    title: 'A column is missing',
    what: 'A column that every practice needs is not there.',
    why: 'Patients find their surgery by its name, town and postcode.',
    fix: 'Add the heading that the check names, and a cell for it to each line.',
    in: 'practices',
    wrong: 'code,name,area,town,services\nX10001,Lumb Mill Surgery,craven,Skipton,systmone sms',
    right:
      'code,name,area,town,postcode,services\nX10001,Lumb Mill Surgery,craven,Skipton,BD23 1AB,systmone sms',
  },
  'practice/cells': {
    severity: 'error',
    title: 'A line with too many or too few cells',
    what: 'The line has not as many cells as the heading line.',
    why: 'From the first wrong comma on, every cell would land in the wrong column.',
    fix: 'Put a cell that has a comma in it into quotation marks. Keep the comma of an empty cell.',
    in: 'practices',
    wrong:
      'code,name,area,town,postcode,services\nX10001,Lumb Mill, The Old School,craven,Skipton,BD23 1AB,systmone sms',
    right:
      'code,name,area,town,postcode,services\nX10001,"Lumb Mill, The Old School",craven,Skipton,BD23 1AB,systmone sms',
  },
  'practice/broken-table': {
    severity: 'error',
    title: 'A quotation mark in the wrong place',
    what: 'A quotation mark opens or closes in the middle of a cell.',
    why: 'The rest of the table could be read as one cell.',
    fix: 'Put marks around the whole cell, and write two for each mark inside it.',
    in: 'practices',
    wrong:
      'code,name,area,town,postcode,services\nX10001,The "Mill" Surgery,craven,Skipton,BD23 1AB,systmone sms',
    right:
      'code,name,area,town,postcode,services\nX10001,"The ""Mill"" Surgery",craven,Skipton,BD23 1AB,systmone sms',
  },
  'service/unknown': {
    severity: 'error',
    title: 'A service that does not exist',
    what: 'No file in services/ has this name.',
    why: 'Nobody would be told that it does not work.',
    fix: 'Use the id that the check suggests.',
    in: 'update',
    wrong: 'affects:\n  - services: [systemone]\n    areas: [craven]\n    level: degraded',
    right: 'affects:\n  - services: [systmone]\n    areas: [craven]\n    level: degraded',
  },
  'service/none': {
    severity: 'error',
    title: 'No services',
    what: 'The folder services/ is empty or missing.',
    why: 'Without services no update can say what does not work.',
    fix: 'Bring the folder back from the history.',
    in: 'built',
    where: 'The files of services/',
    wrong: 'services/',
    right: 'services/systmone.md\nservices/sms.md',
  },
  'service/same-position': {
    severity: 'error',
    title: 'Two services in the same place',
    what: 'Two services have the same number after position.',
    why: 'Lists of services must have one order everywhere.',
    fix: 'Write a number that no other service has.',
    in: 'service',
    wrong: 'position: 10',
    right: 'position: 25',
  },
  'official-list/line': {
    severity: 'warning',
    title: 'A line of the national list that needs a look',
    what: 'The national list of GP practices has something in this line that cannot be used.',
    why: 'The practice is left out, or has no phone number or town, until somebody looks.',
    fix: 'Do what the check says, by hand, in practices.csv. Later imports keep it.',
    in: 'built',
    where: 'A line of the national list',
    wrong: 'Z00001, Beck Foot Surgery, postcode: none',
    right: 'Z00001, Beck Foot Surgery, postcode: BD24 9AA',
  },
} satisfies CatalogueRows;

import { describe, expect, it } from 'vitest';
import { contentFiles, show, withFile, withLine } from '../../tests/support/content-files.ts';
import { parsePractices } from './practices-csv.ts';

const valid = contentFiles();
const heading = 'code,name,area,town,postcode,phone,website,services,sites,dispensing,note';

function showRow(row: string): string {
  return show(withLine(valid, 'practices.csv', 'X10003', row));
}

function showHeading(changed: string): string {
  return show(withLine(valid, 'practices.csv', 'code,', changed));
}

describe('a line of practices.csv', () => {
  it('errors at an area that does not exist', () => {
    expect(showRow('X10003,Canal Side Practice,airdale,Keighley,BD21 3AB,,,systmone,,,'))
      .toMatchInlineSnapshot(`
        "practices.csv:4 > X10003,Canal Side Practice,airdale,Keighley,BD21 3AB,,,systmone,,,
        X10003 Canal Side Practice, area: there is no area "airdale".
        Did you mean airedale? Areas are listed in areas.yaml."
      `);
  });

  it('errors once at an area that many lines name', () => {
    expect(show(withLine(valid, 'areas.yaml', '- id: airedale', '- id: aire-dale')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:20 >   - areas: [craven, airedale]
        backlog no. 1, areas no. 2: there is no area "airedale".
        Did you mean aire-dale? Areas are listed in areas.yaml.

        practices.csv:4 > X10003,Canal Side Practice,airedale,Keighley,BD21 3AB,,,systmone sms,,,
        X10003 Canal Side Practice, area: there is no area "airedale", here and on 1 line below.
        Did you mean aire-dale? Areas are listed in areas.yaml."
      `);
  });

  it('errors at an area in capitals', () => {
    expect(showRow('X10003,Canal Side Practice,Airedale,Keighley,BD21 3AB,,,systmone,,,'))
      .toMatchInlineSnapshot(`
        "practices.csv:4 > X10003,Canal Side Practice,Airedale,Keighley,BD21 3AB,,,systmone,,,
        X10003 Canal Side Practice, area: "Airedale" is not an id: an id has small letters, digits and hyphens only.
        Write airedale"
      `);
  });

  it('errors at services that do not exist', () => {
    expect(showRow('X10003,Canal Side Practice,airedale,Keighley,BD21 3AB,,,systmone emis smms,,,'))
      .toMatchInlineSnapshot(`
        "practices.csv:4 > X10003,Canal Side Practice,airedale,Keighley,BD21 3AB,,,systmone emis smms,,,
        X10003 Canal Side Practice, services: there is no service "emis".
        Write nhs-111-online, nhs-111-phone, phones, sms or systmone. Services are the files in services/.

        practices.csv:4 > X10003,Canal Side Practice,airedale,Keighley,BD21 3AB,,,systmone emis smms,,,
        X10003 Canal Side Practice, services: there is no service "smms".
        Did you mean sms? Services are the files in services/."
      `);
  });

  it('errors at too few cells', () => {
    expect(showRow('X10003,Canal Side Practice,airedale')).toMatchInlineSnapshot(`
      "practices.csv:4 > X10003,Canal Side Practice,airedale
      X10003 Canal Side Practice: has 3 cells on this line, and the heading line has 11.
      Leave a cell empty, but keep its comma. Put a cell that has a comma in it in quotation marks."
    `);
  });

  it('errors at too many cells', () => {
    expect(showRow('X10003,Canal Side, The Wharf,airedale,Keighley,BD21 3AB,,,systmone,,,'))
      .toMatchInlineSnapshot(`
        "practices.csv:4 > X10003,Canal Side, The Wharf,airedale,Keighley,BD21 3AB,,,systmone,,,
        X10003 Canal Side: has 12 cells on this line, and the heading line has 11.
        Leave a cell empty, but keep its comma. Put a cell that has a comma in it in quotation marks."
      `);
  });

  it('errors at every wrong cell at once', () => {
    expect(showRow('x10003,,airedale,Keighley,bd21 3ab,,canalside.example,systmone,,perhaps,'))
      .toMatchInlineSnapshot(`
        "practices.csv:4 > x10003,,airedale,Keighley,bd21 3ab,,canalside.example,systmone,,perhaps,
        x10003, code: "x10003" is not an ODS code.
        Write capitals and digits only, such as X10001.

        practices.csv:4 > x10003,,airedale,Keighley,bd21 3ab,,canalside.example,systmone,,perhaps,
        x10003, postcode: "bd21 3ab" is not a postcode.
        Write it in capitals with one space, such as BD21 3AB.

        practices.csv:4 > x10003,,airedale,Keighley,bd21 3ab,,canalside.example,systmone,,perhaps,
        x10003, website: "canalside.example" is not a web address.
        Write it whole, such as https://www.example.org/.

        practices.csv:4 > x10003,,airedale,Keighley,bd21 3ab,,canalside.example,systmone,,perhaps,
        x10003, name: is missing.
        Write it like this: Lumb Mill Surgery

        practices.csv:4 > x10003,,airedale,Keighley,bd21 3ab,,canalside.example,systmone,,perhaps,
        x10003, dispensing: "perhaps" is not one of yes or no.
        Write one of these words."
      `);
  });

  it('errors at a code that is there twice, and leaves it at that', () => {
    expect(showRow('X10002,Canal Side Practice,airedale,Keighley,BD21 3AB,,,systmone,,,'))
      .toMatchInlineSnapshot(`
        "practices.csv:4 > X10002,Canal Side Practice,airedale,Keighley,BD21 3AB,,,systmone,,,
        X10002 Canal Side Practice, code: the practice X10002 is already on line 3.
        Delete one of the two lines, or correct the code."
      `);
  });

  it('errors where a quotation mark opens that is not closed', () => {
    expect(showRow('X10003,"Canal Side Practice,airedale,Keighley,BD21 3AB,,,systmone,,,'))
      .toMatchInlineSnapshot(`
        "practices.csv:4 > X10003,"Canal Side Practice,airedale,Keighley,BD21 3AB,,,systmone,,,
        the quotation mark (") that opens here is not closed.
        Put " before and after the whole cell, and write "" for one inside it: "The ""Mill"" Surgery""
      `);
  });

  it('errors at a quotation mark inside a cell', () => {
    expect(showRow('X10003,The "Canal" Practice,airedale,Keighley,BD21 3AB,,,systmone,,,'))
      .toMatchInlineSnapshot(`
        "practices.csv:4 > X10003,The "Canal" Practice,airedale,Keighley,BD21 3AB,,,systmone,,,
        there is a quotation mark (") in the middle of a cell.
        Put " before and after the whole cell, and write "" for one inside it: "The ""Mill"" Surgery""
      `);
  });

  it('errors at two lines in one cell, where the row begins', () => {
    expect(showRow('X10003,"Canal Side\nPractice",airedale,Keighley,BD21 3AB,,,systmone,,,'))
      .toMatchInlineSnapshot(`
        "practices.csv:4 > X10003,"Canal Side
        X10003 Canal Side Practice, name: has more than one line.
        Write it on one line."
      `);
  });
});

describe('the column "closed"', () => {
  const closedOn = (day: string) =>
    parsePractices(
      `code,name,area,town,postcode,closed\nX10001,Lumb Mill,craven,Skipton,BD23 1AB,${day}\n`,
    );

  it.each(['2025-06-30', '30/06/2025'])('is a day: %s', (day) => {
    expect(closedOn(day).practices[0]?.closed).toBe(Date.UTC(2025, 5, 30));
  });

  it('may be empty', () => {
    expect(closedOn('').practices[0]?.closed).toBeUndefined();
  });

  it('errors if it is no day', () => {
    expect(closedOn('June').problems).toMatchObject([
      {
        message: '"June" is not a date',
        fix: 'Write the year, month and day, such as 2025-06-30.',
      },
    ]);
  });
});

describe('the heading line', () => {
  it('errors at an unknown column', () => {
    expect(showHeading(heading.replace('note', 'manager'))).toMatchInlineSnapshot(`
      "practices.csv:1 > code,name,area,town,postcode,phone,website,services,sites,dispensing,manager
      there is no column "manager".
      Delete the column, or name it code, name, area, town, postcode, phone, website, services, sites, dispensing, note or closed."
    `);
  });

  it('errors once at a misspelt column, although it is missing too', () => {
    expect(showHeading(heading.replace('postcode', 'Post code'))).toMatchInlineSnapshot(`
      "practices.csv:1 > code,name,area,town,Post code,phone,website,services,sites,dispensing,note
      there is no column "Post code".
      Did you mean postcode? Write it just so."
    `);
  });

  it('errors once at a missing column, not once a line', () => {
    expect(showHeading(heading.replace('postcode,', ''))).toMatchInlineSnapshot(`
      "practices.csv:1 > code,name,area,town,phone,website,services,sites,dispensing,note
      the column "postcode" is missing.
      Add it to the heading line, and a cell for it to each line: code,name,area,town,postcode"
    `);
  });

  it('errors at a column that is there twice', () => {
    expect(showHeading(heading.replace('sites', 'services'))).toMatchInlineSnapshot(`
      "practices.csv:1 > code,name,area,town,postcode,phone,website,services,services,dispensing,note
      the column "services" is there twice.
      Delete one of the two."
    `);
  });

  it('errors at a column without a name', () => {
    expect(showHeading(`${heading},`)).toMatchInlineSnapshot(`
      "practices.csv:1 > code,name,area,town,postcode,phone,website,services,sites,dispensing,note,
      there is a column without a name.
      Delete the column, or name it code, name, area, town, postcode, phone, website, services, sites, dispensing, note or closed."
    `);
  });

  it('errors if the cells are not separated by commas', () => {
    expect(showHeading(heading.replaceAll(',', ';'))).toMatchInlineSnapshot(`
      "practices.csv:1 > code;name;area;town;postcode;phone;website;services;sites;dispensing;note
      the cells are not separated by commas.
      Save it again from the spreadsheet as "CSV UTF-8 (comma delimited)"."
    `);
  });

  it('errors if nothing is below it', () => {
    expect(show(withFile(valid, 'practices.csv', `${heading}\n`))).toMatchInlineSnapshot(`
      "practices.csv:1 > code,name,area,town,postcode,phone,website,services,sites,dispensing,note
      there are no practices in this file.
      Write the heading line code,name,area,town,postcode,phone,website,services,sites,dispensing,note,closed and below it one line for each practice."
    `);
  });

  it('errors if the file is empty', () => {
    expect(show(withFile(valid, 'practices.csv', ''))).toMatchInlineSnapshot(`
      "practices.csv:1 > 
      there are no practices in this file.
      Write the heading line code,name,area,town,postcode,phone,website,services,sites,dispensing,note,closed and below it one line for each practice."
    `);
  });
});

describe('what spreadsheets write', () => {
  it('may have columns in any order, empty rows, and marks around cells', () => {
    const text = `town,code,name,area,postcode,sites\nSkipton,X10001,"The ""Mill"", Skipton",craven,BD23 1AB, One ;Two;\n,,,,,\n\n`;
    expect(parsePractices(text)).toEqual({
      practices: [
        {
          code: 'X10001',
          name: 'The "Mill", Skipton',
          area: 'craven',
          town: 'Skipton',
          postcode: 'BD23 1AB',
          services: [],
          sites: ['One', 'Two'],
          dispensing: false,
          line: 2,
        },
      ],
      codes: ['X10001'],
      problems: [],
    });
  });
});

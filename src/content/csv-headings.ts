import { branchSchema } from '../core/model/branch.ts';
import { practiceSchema } from '../core/model/practice.ts';
import type { CodeIn } from '../core/check/catalogue/catalogue.ts';
import { closestWord } from '../core/check/closest.ts';
import { anError, type Problem } from '../core/check/problem.ts';
import { listOf } from '../core/language/count.ts';
import type { CsvRow } from './csv-rows.ts';

export const columns: readonly string[] = Object.keys(practiceSchema.shape);

export interface Headings {
  columns: readonly string[];
  /** Those that no table may lack. */
  needed: readonly string[];
}

function headingsOf({ shape }: typeof practiceSchema | typeof branchSchema): Headings {
  const cells = Object.entries(shape);
  return {
    columns: Object.keys(shape),
    needed: cells.flatMap(([name, cell]) => (cell.safeParse(undefined).success ? [] : name)),
  };
}

export const practiceHeadings = headingsOf(practiceSchema);
export const branchHeadings = headingsOf(branchSchema);

/** Columns that a table may not have, has twice, or needs. */
export function checkHeadings(
  file: string,
  { cells, line }: CsvRow,
  { columns: known, needed }: Headings = practiceHeadings,
): Problem[] {
  const report = (code: CodeIn<'practice'>, message: string, fix: string) =>
    anError({ code: `practice/${code}`, file, line, message, fix });

  if (cells.length === 1 && /[;\t]/.test(cells[0] ?? '')) {
    return [
      report(
        'separator',
        'the cells are not separated by commas',
        'Save it again from the spreadsheet as "CSV UTF-8 (comma delimited)".',
      ),
    ];
  }
  const suggestions: string[] = [];
  const unknown = cells
    .filter((name) => !known.includes(name))
    .map((name) => {
      const suggestion = closestWord(name, known);
      if (suggestion) suggestions.push(suggestion);
      return report(
        'unknown-column',
        name ? `there is no column "${name}"` : 'there is a column without a name',
        suggestion
          ? `Did you mean ${suggestion}? Write it just so.`
          : `Delete the column, or name it ${listOf(known, 'or')}.`,
      );
    });
  const twice = known
    .filter((name) => cells.indexOf(name) !== cells.lastIndexOf(name))
    .map((name) =>
      report('column-twice', `the column "${name}" is there twice`, 'Delete one of the two.'),
    );
  const missing = needed
    .filter((name) => !cells.includes(name) && !suggestions.includes(name))
    .map((name) =>
      report(
        'no-column',
        `the column "${name}" is missing`,
        `Add it to the heading line, and a cell for it to each line: ${needed.join(',')}`,
      ),
    );
  return [...unknown, ...twice, ...missing];
}

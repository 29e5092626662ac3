import { practiceSchema, type Practice } from '../core/model/practice.ts';
import { problemsFromZod } from '../core/check/from-zod.ts';
import { practicePlace } from '../core/check/practice-place.ts';
import { anError, type Problem } from '../core/check/problem.ts';
import { countOf } from '../core/language/count.ts';
import { checkHeadings, columns } from './csv-headings.ts';
import { readCsvRows, type CsvRow } from './csv-rows.ts';

const file = 'practices.csv';

export interface ParsedPractices {
  practices: Practice[];
  /** Codes of all lines, the broken ones too, so that one mistake is not reported as a missing practice. */
  codes: string[];
  problems: Problem[];
}

/** The practices of practices.csv, and what is wrong with its lines. */
export function parsePractices(text: string): ParsedPractices {
  const { value: rows = [], problems } = readCsvRows(file, text);
  const [headings, ...lines] = rows;
  if (problems.length > 0) return { practices: [], codes: [], problems };
  if (!headings || lines.length === 0) {
    const problem = anError({
      code: 'practice/none',
      file,
      line: 1,
      message: 'there are no practices in this file',
      fix: `Write the heading line ${columns.join(',')} and below it one line for each practice.`,
    });
    return { practices: [], codes: [], problems: [problem] };
  }
  const headingProblems = checkHeadings(file, headings);
  if (headingProblems.length > 0) return { practices: [], codes: [], problems: headingProblems };

  const parsed = lines.map((row) => parsePractice(row, headings.cells));
  return {
    practices: parsed.flatMap(({ practice }) => practice ?? []),
    codes: parsed.flatMap(({ code }) => code ?? []),
    problems: parsed.flatMap((one) => one.problems),
  };
}

function parsePractice(
  { cells, line }: CsvRow,
  headings: readonly string[],
): { practice?: Practice; code?: string | undefined; problems: Problem[] } {
  const entries = headings.map((heading, index) => [heading, cells[index]] as const);
  const fields = Object.fromEntries(entries.filter(([, cell]) => cell));
  const { code, name } = fields;
  const place = (column?: string) => practicePlace({ code, name, line }, column);
  if (cells.length !== headings.length) {
    const problem = anError({
      code: 'practice/cells',
      ...place(),
      message: `has ${countOf(cells.length, 'cell')} on this line, and the heading line has ${headings.length}`,
      fix: 'Leave a cell empty, but keep its comma. Put a cell that has a comma in it in quotation marks.',
    });
    return { code, problems: [problem] };
  }
  const result = practiceSchema.safeParse(fields, { reportInput: true });
  if (result.success) return { practice: { ...result.data, line }, code, problems: [] };
  const problems = problemsFromZod(file, result.error.issues, practiceSchema).map((problem) => ({
    ...problem,
    ...place(String(problem.path?.[0])),
  }));
  return { code, problems };
}

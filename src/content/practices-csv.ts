import { CsvError, parse } from 'csv-parse/sync';
import { practiceSchema, type Practice } from '../core/model/practice.ts';
import { problemsFromZod } from '../core/problems/from-zod.ts';
import { didYouMean } from '../core/problems/closest.ts';
import { anError, type Problem } from '../core/problems/problem.ts';

const file = 'practices.csv';
const columns = Object.keys(practiceSchema.shape);

/** The practices of practices.csv, and what is wrong with its lines. */
export function parsePractices(text: string): { practices: Practice[]; problems: Problem[] } {
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(text, { columns: true, info: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    return { practices: [], problems: [csvProblem(error as Error)] };
  }
  const unknown = Object.keys(rows[0]?.record ?? {}).filter((name) => !columns.includes(name));
  if (unknown.length > 0) {
    const problems = unknown.map((name) =>
      anError({
        code: 'practice/unknown-column',
        file,
        line: 1,
        message: `there is no column "${name}"`,
        fix: `${didYouMean(name, columns)}The columns are ${columns.join(', ')}.`,
      }),
    );
    return { practices: [], problems };
  }

  const practices: Practice[] = [];
  const problems: Problem[] = [];
  for (const { record, info } of rows) {
    const line = info.lines;
    const result = practiceSchema.safeParse(record, { reportInput: true });
    if (result.success) practices.push({ ...result.data, line });
    else {
      const found = problemsFromZod(file, result.error.issues);
      problems.push(...found.map((problem) => ({ ...problem, line })));
    }
  }
  if (rows.length === 0) {
    problems.push(
      anError({
        code: 'practice/none',
        file,
        line: 1,
        message: 'has no practices',
        fix: `Write a heading line (${columns.slice(0, 5).join(',')},…) and one line for each practice.`,
      }),
    );
  }
  return { practices, problems };
}

function csvProblem(error: Error): Problem {
  const line = error instanceof CsvError ? Number(error['lines']) : 1;
  return anError({
    code: 'practice/broken-table',
    file,
    line: Number.isFinite(line) ? line : 1,
    message: `the table cannot be read here (${error.message.split(/ on line| at line/)[0]})`,
    fix: 'Give every line as many cells as the heading line. A cell with a comma goes in "quotes".',
  });
}

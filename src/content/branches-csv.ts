import { branchSchema, type Branch } from '../core/model/branch.ts';
import { branchesFile, practicePlace } from '../core/check/practice-place.ts';
import { problemsFromZod } from '../core/check/from-zod.ts';
import { anError, type Problem } from '../core/check/problem.ts';
import { countOf } from '../core/language/count.ts';
import { branchHeadings, checkHeadings } from './csv-headings.ts';
import { readCsvRows } from './csv-rows.ts';

export interface ParsedBranches {
  branches: Branch[];
  /** Ids of all lines, the broken ones too, so that one mistake is not reported as a missing branch. */
  ids: string[];
  problems: Problem[];
}

/** The branches of branches.csv, and what is wrong with its lines. An empty table has none. */
export function parseBranches(text: string): ParsedBranches {
  const { value: rows = [], problems: broken } = readCsvRows(branchesFile, text);
  const [headings, ...lines] = rows;
  if (broken.length > 0 || !headings) return { branches: [], ids: [], problems: broken };
  const wrong = checkHeadings(branchesFile, headings, branchHeadings);
  if (wrong.length > 0) return { branches: [], ids: [], problems: wrong };

  const found: ParsedBranches = { branches: [], ids: [], problems: [] };
  for (const { cells, line } of lines) {
    const entries = headings.cells.map((heading, index) => [heading, cells[index]] as const);
    const fields = Object.fromEntries(entries.filter(([, cell]) => cell));
    const { id, name } = fields;
    if (id) found.ids.push(id);
    const place = (column?: string) => ({
      ...practicePlace({ code: id, name, line }, column),
      file: branchesFile,
    });
    if (cells.length !== headings.cells.length) {
      found.problems.push(
        anError({
          code: 'practice/cells',
          ...place(),
          message: `has ${countOf(cells.length, 'cell')} on this line, and the heading line has ${headings.cells.length}`,
          fix: 'Leave a cell empty, but keep its comma. Put a cell that has a comma in it in quotation marks.',
        }),
      );
      continue;
    }
    const result = branchSchema.safeParse(fields, { reportInput: true });
    if (result.success) {
      found.branches.push({ ...result.data, line });
      continue;
    }
    found.problems.push(
      ...problemsFromZod(branchesFile, result.error.issues, branchSchema).map((problem) => ({
        ...problem,
        ...place(String(problem.path?.[0])),
      })),
    );
  }
  return found;
}

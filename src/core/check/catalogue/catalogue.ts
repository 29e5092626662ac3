import { rules, type WordsCode } from '../../language/plain-english/check-words.ts';
import { answerRows } from './answers.ts';
import { fieldRows } from './fields.ts';
import { fileRows } from './files.ts';
import { formatRows } from './formats.ts';
import { incidentRows } from './incidents.ts';
import { phaseRows } from './phases.ts';
import { placeRows } from './places.ts';
import { publishedListRows } from './published-lists.ts';
import { publishedRows } from './published.ts';
import { publicStatementRows } from './public-statements.ts';
import { redirectRows } from './redirects.ts';
import type { CatalogueRow } from './row.ts';
import { statementRows } from './statements.ts';
import { taskRows } from './tasks.ts';
import { textRows } from './texts.ts';
import { updateRows } from './updates.ts';

/**
 * Every kind of problem in the content, one row each. The words of house style
 * have their rows where the rules are: src/core/plain-english/rules/.
 */
const families = [
  fileRows,
  fieldRows,
  placeRows,
  updateRows,
  phaseRows,
  statementRows,
  textRows,
  incidentRows,
  answerRows,
  taskRows,
  redirectRows,
  formatRows,
  publicStatementRows,
  publishedRows,
  publishedListRows,
] as const;

type CodesOf<Family> = Family extends unknown ? keyof Family & string : never;

export type ContentCode = CodesOf<(typeof families)[number]>;

/** The name of a kind of problem. One without a row does not compile. */
export type ProblemCode = ContentCode | WordsCode;

/** What stands after the slash in the codes of a family: "next-too-early" of "update". */
export type CodeIn<Family extends string> = ProblemCode extends infer Code
  ? Code extends `${Family}/${infer Name}`
    ? Name
    : never
  : never;

/** The rows in their order. A code that has two is there twice, for a test to find. */
export const contentRows: readonly (readonly [ContentCode, CatalogueRow])[] = families.flatMap(
  (family: Readonly<Record<string, CatalogueRow>>) =>
    Object.entries(family) as [ContentCode, CatalogueRow][],
);

const titles: ReadonlyMap<string, string> = new Map([
  ...contentRows.map(([code, { title }]) => [code, title] as const),
  ...rules.map(({ code, title }) => [code, title] as const),
]);

/** What a kind of problem is called, in a few words. */
export function titleOfProblem(code: ProblemCode): string {
  return titles.get(code) ?? code;
}

/** The page that explains a kind of problem, from the repository's root. */
export function pageOf(code: ProblemCode): string {
  return `docs/problems/${code.replaceAll('/', '-')}.md`;
}

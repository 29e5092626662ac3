import type { Update } from '../model/update.ts';
import { isSame } from '../model/is-same.ts';
import { bodyTextsOf, fieldTextsOf } from '../check/free-texts.ts';
import {
  findStatements,
  statementKinds,
  type StatementKind,
} from '../language/statements/find-statements.ts';
import { toId } from '../language/to-id.ts';
import type { DraftUpdate } from './draft.ts';
import type { FormProblem } from './form.ts';
import { questionOf } from './questions.ts';

export interface Approvals {
  approvedBy: Update['approvedBy'];
  notes: string[];
  problems: FormProblem[];
}

/**
 * Who approved what a new update states about the cause, an attack or data:
 * whom the form names, and for a statement that is said again, word for word,
 * whom the last update named. Nobody has approved a statement that is new.
 */
export function approve(
  update: DraftUpdate,
  last: Update | undefined,
  answers: readonly string[] = [],
  { isCorrection = false } = {},
): Approvals {
  const { named, problems } = readAnswers(answers);
  const before = statementsIn(last);
  const now = statementsIn({ corrections: [], ...update });
  const approvedBy: Update['approvedBy'] = {};
  const firm = approveFirmTimes(update, last, named.expected);
  if (firm) approvedBy.expected = firm;
  const dropped: string[] = [];
  for (const kind of statementKinds) {
    const said = now.get(kind) ?? new Set<string>();
    const role = last?.approvedBy[kind];
    const isSaidAgain = said.isSubsetOf(before.get(kind) ?? new Set());
    if (named[kind]) approvedBy[kind] = named[kind];
    else if (role && said.size > 0 && isSaidAgain) approvedBy[kind] = role;
    else if (role && said.size > 0) dropped.push(`${kind}: ${role}`);
    // Of words that no rule finds: nobody said that their approval was wrong.
    else if (role && isCorrection && !before.has(kind)) approvedBy[kind] = role;
  }
  const notes =
    dropped.length === 0
      ? []
      : [`There is a new statement, so the last approval (${dropped.join(', ')}) is left out.`];
  return { approvedBy, notes, problems };
}

/** Who approved the firm times of an update: whom the form names, or the last update for the same ones. */
function approveFirmTimes(
  { expected }: DraftUpdate,
  last: Update | undefined,
  named: string | undefined,
): string | undefined {
  const firmIn = (some: Update['expected']) => some.filter(({ sure }) => sure === 'firm');
  const firm = firmIn(expected);
  if (named !== undefined || firm.length === 0) return named;
  const before = firmIn(last?.expected ?? []);
  return firm.every((one) => before.some((other) => isSame(one, other)))
    ? last?.approvedBy.expected
    : undefined;
}

/** The sentences of each kind that an update states, without regard to capitals and spaces. What `causes` lists is approved there. */
function statementsIn(
  update: (Parameters<typeof bodyTextsOf>[0] & Parameters<typeof fieldTextsOf>[0]) | undefined,
): Map<StatementKind, Set<string>> {
  const found = new Map<StatementKind, Set<string>>();
  if (!update) return found;
  const listed = new Set((update.causes ?? []).map(({ what }) => toId(what)));
  for (const { text } of [...bodyTextsOf(update), ...fieldTextsOf(update)]) {
    for (const { kind, sentence } of findStatements(text)) {
      if (kind === 'cause' && listed.has(toId(sentence))) continue;
      const known = found.get(kind) ?? new Set();
      found.set(kind, known.add(toId(sentence)));
    }
  }
  return found;
}

/** "cause: duty director", a line each. */
function readAnswers(lines: readonly string[]): {
  named: Update['approvedBy'];
  problems: FormProblem[];
} {
  const named: Update['approvedBy'] = {};
  const problems: FormProblem[] = [];
  for (const line of lines.flatMap((one) => one.split('\n')).filter((one) => one.trim() !== '')) {
    const [, what = '', who = ''] = /^\W*(\w+)\s*:\s*(\S.*?)\s*$/.exec(line) ?? [];
    const kind = [...statementKinds, 'expected' as const].find((one) => one === what.toLowerCase());
    if (kind) named[kind] = who;
    else {
      problems.push({
        field: 'approvedBy',
        message: `"${line.trim()}" does not say who approved what`,
        fix: questionOf('approvedBy').hint,
      });
    }
  }
  return { named, problems };
}

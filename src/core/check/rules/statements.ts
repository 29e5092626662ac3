import type { Update } from '../../model/update.ts';
import {
  findStatements,
  statementKinds,
  type StatementKind,
} from '../../language/statements/find-statements.ts';
import { bodyTextsOf, fieldTextsOf, placeOf } from '../free-texts.ts';
import { anError, type Problem } from '../../model/problem.ts';

/**
 * Statements that somebody must answer for: why it failed, whether it was an
 * attack, what became of data. Each is told once an update, where it stands
 * first. What was approved in an earlier update is approved again in each one
 * that repeats it: the facts may have changed since.
 */
export function checkStatements(
  updates: readonly Update[],
  texts: ReadonlyMap<string, string>,
): Problem[] {
  return updates.flatMap((update) => checkUpdate(update, texts.get(update.file) ?? ''));
}

function checkUpdate(update: Update, source: string): Problem[] {
  const wanted = new Set(statementKinds.filter((kind) => update.approvedBy[kind] === undefined));
  if (wanted.size === 0) return [];
  const problems: Problem[] = [];
  for (const part of [...bodyTextsOf(update), ...fieldTextsOf(update)]) {
    for (const { kind, index, words } of findStatements(part.text)) {
      // What stands under "unknown" is no cause, but names an attack or a loss all the same.
      if (!wanted.has(kind) || (kind === 'cause' && part.path?.[0] === 'unknown')) continue;
      wanted.delete(kind);
      problems.push(
        anError({
          code: `statement/${kind}`,
          file: update.file,
          ...placeOf(part, index, source),
          message: `"${words}" says ${says[kind]}, and nobody is named who approved that`,
          fix: `Take the sentence out, or have it approved and write who did, as a role:\n${approval(update, kind)}`,
        }),
      );
    }
  }
  return problems;
}

const says: Record<StatementKind, string> = {
  cyber: 'whether this was an attack',
  cause: 'why it failed',
  data: 'what became of data',
};

const roles: Record<StatementKind, string> = {
  cyber: 'duty director',
  cause: 'duty director',
  data: 'information governance lead',
};

/** The whole line to write, with what is approved already. */
function approval({ approvedBy }: Update, kind: StatementKind): string {
  const all = { ...approvedBy, [kind]: roles[kind] };
  const named = statementKinds.flatMap((one) => (all[one] ? `${one}: ${all[one]}` : []));
  return `approvedBy: {${named.join(', ')}}`;
}

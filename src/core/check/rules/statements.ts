import type { Incident } from '../../model/incident.ts';
import type { Guidance } from '../../model/guidance.ts';
import type { Update } from '../../model/update.ts';
import {
  findStatements,
  statementKinds,
  type StatementKind,
} from '../../language/statements/find-statements.ts';
import { bodyTextsOf, fieldTextsOf, incidentTextsOf, locationOf } from '../free-texts.ts';
import { anError, type Problem } from '../problem.ts';
import { stringsIn } from '../strings-in.ts';

/**
 * Statements that somebody must answer for: why it failed, whether it was an
 * attack, what became of data. Each is told once an update, where it stands
 * first. What was approved in an earlier update is approved again in each one
 * that repeats it: the facts may have changed since. The titles of an incident
 * may say what any of its updates has approved.
 */
export function checkStatements(
  incidents: readonly Incident[],
  updates: readonly Update[],
  texts: ReadonlyMap<string, string>,
): Problem[] {
  const written = new Set(updates);
  return [
    ...incidents
      .filter((incident) => incident.updates.some((update) => written.has(update)))
      .flatMap(checkTitles),
    ...updates.flatMap((update) => checkUpdate(update, texts.get(update.file) ?? '')),
  ];
}

/** An approved answer stands beside every incident that it fits: why one failed is nothing for it. */
export function checkAnswerStatements(guidance: readonly Guidance[]): Problem[] {
  return guidance.flatMap(({ file, title, short, card, safetyNet, brief, body }) =>
    stringsIn({ title, short, card, safetyNet, brief, body }).flatMap(({ text, path }) =>
      findStatements(text)
        .slice(0, 1)
        .map(({ kind, words }) =>
          anError({
            code: `statement/${kind}`,
            file,
            ...(path[0] !== 'body' && { path }),
            message: `"${words}" says ${says[kind]}, and an answer is shown in every incident`,
            fix: 'Take the words out. They belong into the update of the one incident, with approvedBy.',
          }),
        ),
    ),
  );
}

function checkTitles(incident: Incident): Problem[] {
  const approved = new Set(
    incident.updates.flatMap(({ approvedBy, causes = [] }) => [
      ...Object.keys(approvedBy),
      ...(causes.length > 0 ? ['cause'] : []),
    ]),
  );
  const last = incident.updates.at(-1);
  return incidentTextsOf(incident).flatMap(({ text, path = [] }) =>
    findStatements(text)
      .filter(({ kind }) => !approved.has(kind) && last)
      .map(({ kind, words }) =>
        problemOf(kind, words, last?.approvedBy ?? {}, { file: incident.file, path }, [
          path.length > 0 ? 'Take the words out' : 'Rename the folder of the incident',
          `write in ${last?.file.replace(/^.*\//, '') ?? 'the update'} who did`,
        ]),
      ),
  );
}

function checkUpdate(update: Update, source: string): Problem[] {
  const wanted = new Set(statementKinds.filter((kind) => update.approvedBy[kind] === undefined));
  if (wanted.size === 0) return [];
  const own = new Set((update.causes ?? []).map(({ what }) => plainWords(what)));
  const problems: Problem[] = [];
  for (const part of [...bodyTextsOf(update), ...fieldTextsOf(update)]) {
    for (const { kind, index, words, sentence } of findStatements(part.text)) {
      // A cause of the list has its own approval, wherever the update says it word for word.
      if (kind === 'cause' && (part.path?.[0] === 'causes' || own.has(plainWords(sentence))))
        continue;
      // What stands under "unknown" is no cause, but names an attack or a loss all the same.
      if (!wanted.has(kind) || (kind === 'cause' && part.path?.[0] === 'unknown')) continue;
      wanted.delete(kind);
      const place = { file: update.file, ...locationOf(part, index, source) };
      problems.push(problemOf(kind, words, update.approvedBy, place));
    }
  }
  return problems;
}

/** A sentence without regard to capitals, spaces and its full stop. */
function plainWords(sentence: string): string {
  return sentence.toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '').trim();
}

function problemOf(
  kind: StatementKind,
  words: string,
  approvedBy: Update['approvedBy'],
  place: Pick<Problem, 'file' | 'line' | 'path'>,
  [takeOut, name] = ['Take the sentence out', 'write who did'],
): Problem {
  return anError({
    code: `statement/${kind}`,
    ...place,
    message: `"${words}" says ${says[kind]}, and nobody is named who approved that`,
    fix: `${takeOut}, or have it approved and ${name}, as a role:\n${approval(approvedBy, kind)}`,
  });
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
function approval(approvedBy: Update['approvedBy'], kind: StatementKind): string {
  const all = { ...approvedBy, [kind]: roles[kind] };
  const named = statementKinds.flatMap((one) => (all[one] ? `${one}: ${all[one]}` : []));
  return `approvedBy: {${named.join(', ')}}`;
}

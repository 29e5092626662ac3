import { causeIn } from './cause.ts';
import { cyberIn } from './cyber.ts';
import { dataIn } from './data.ts';
import type { Match } from './match.ts';
import { sentencesOf } from './sentences.ts';

/** What nobody says without approval: why it failed, whether it was an attack, what became of data. */
export const statementKinds = ['cyber', 'cause', 'data'] as const;
export type StatementKind = (typeof statementKinds)[number];

/** The words that make a sentence such a statement, and where they stand. */
export interface Statement extends Match {
  kind: StatementKind;
  sentence: string;
}

const finders: Record<StatementKind, (sentence: string) => Match | undefined> = {
  cyber: cyberIn,
  cause: causeIn,
  data: dataIn,
};

/**
 * The sensitive statements of an English text, one of a kind for each sentence
 * at most. It reads words, not meaning: it would rather miss a rare wording
 * than stop an officer at a harmless one.
 */
export function findStatements(text: string): Statement[] {
  return sentencesOf(text).flatMap(({ sentence, start }) =>
    statementKinds.flatMap((kind) => {
      const match = finders[kind](sentence);
      return match
        ? { kind, index: start + match.index, words: match.words, sentence: sentence.trim() }
        : [];
    }),
  );
}

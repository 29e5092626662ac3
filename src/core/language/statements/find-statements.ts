import { makeLruCache } from '../../cache/lru-cache.ts';
import { readNormalText } from '../plain-english/normal-text/normal-text.ts';
import { causeIn } from './cause.ts';
import { cyberIn } from './cyber.ts';
import { dataIn } from './data.ts';
import type { PhraseMatch } from './match.ts';

/** What nobody says without approval: why it failed, whether it was an attack, what became of data. */
export const statementKinds = ['cyber', 'cause', 'data'] as const;
export type StatementKind = (typeof statementKinds)[number];

/** The words that make a sentence such a statement, and where they stand. */
export interface Statement extends PhraseMatch {
  kind: StatementKind;
  sentence: string;
}

const finders: Record<StatementKind, (sentence: string) => PhraseMatch | undefined> = {
  cyber: cyberIn,
  cause: causeIn,
  data: dataIn,
};

/**
 * The sensitive statements of an English text, one of a kind for each sentence
 * at most. The text is read as readers see it; `index` is the place in the text
 * as given. It reads clauses, not meaning: it would rather miss a rare wording
 * than stop an officer at a harmless one.
 */
export function findStatements(source: string): readonly Statement[] {
  return recent(source, () => read(source));
}

const recent = makeLruCache<readonly Statement[]>(1000);

function read(source: string): Statement[] {
  const { sentences, sourceIndex } = readNormalText(source);
  return sentences.flatMap(({ sentence, start }) =>
    statementKinds.flatMap((kind) => {
      const match = finders[kind](sentence);
      return match
        ? { kind, index: sourceIndex(start + match.index), words: match.words, sentence }
        : [];
    }),
  );
}

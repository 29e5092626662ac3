import type { Language } from '../../model/language.ts';
import type { TranslationRecord } from '../../model/translation-state.ts';
import { parseDay, toIso } from '../../time/instant.ts';
import type { TextStanding } from './standing.ts';
import { hashText } from './text-hash.ts';

/** Who has looked at some texts, and on which day (2025-07-01). */
export type TranslationVerdict =
  | { state: 'machine' }
  | { state: 'translated'; translator: string; day: string }
  | { state: 'reviewed'; translator: string; reviewer: string; day: string };

/** The texts that some names mean: a text's own, its group or answer, or all of them. */
export function textsNamed(
  standings: readonly TextStanding[],
  names: readonly string[],
): TextStanding[] {
  if (names.length === 0) return [...standings];
  const isMeant = (id: string) =>
    names.some((name) => id === name || id.startsWith(`${name}.`) || id.startsWith(`${name} `));
  return standings.filter(({ id }) => isMeant(id));
}

/**
 * The records of a language with a verdict on some of its texts as they are
 * now. Throws with a sentence for people if nobody but the translator reviewed.
 */
export function recordVerdict(
  { states }: Pick<Language, 'states'>,
  standings: readonly TextStanding[],
  some: readonly TextStanding[],
  verdict: TranslationVerdict,
): Map<string, TranslationRecord> {
  if (verdict.state === 'reviewed' && isSame(verdict.translator, verdict.reviewer)) {
    throw new Error(
      `"${verdict.reviewer}" translated it, so a second person must review it. Two people of one agency are two roles: "Agency, second translator".`,
    );
  }
  const meant = new Set(some.map(({ id }) => id));
  return new Map(
    standings.flatMap((text): [string, TranslationRecord][] => {
      const known = states[text.id];
      if (meant.has(text.id)) return [[text.id, recordOf(text, verdict)]];
      return known ? [[text.id, known]] : [];
    }),
  );
}

const isSame = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

function recordOf(
  { english, translated }: TextStanding,
  verdict: TranslationVerdict,
): TranslationRecord {
  const hashes = { english: hashText(english), words: hashText(translated) };
  if (verdict.state === 'machine') return { state: 'machine', ...hashes };
  const { day, ...who } = verdict;
  return { ...who, ...hashes, date: parseDay(day) };
}

/** A file of states: one line a text, in the order of the texts. */
export function writeStates(records: ReadonlyMap<string, TranslationRecord>): string {
  const lines = [...records].map(([id, record]) => {
    const { state, english, words, translator, reviewer, date } = record;
    const fields = [
      `state: ${state}`,
      `english: "${english}"`,
      `words: "${words}"`,
      ...(translator === undefined ? [] : [`translator: ${JSON.stringify(translator)}`]),
      ...(reviewer === undefined ? [] : [`reviewer: ${JSON.stringify(reviewer)}`]),
      ...(date === undefined ? [] : [`date: "${toIso(date).slice(0, 10)}"`]),
    ];
    return `${id}: {${fields.join(', ')}}`;
  });
  return `# Who answers for each text, and of what English it is. npm run review writes this file.\n${lines.join('\n')}\n`;
}

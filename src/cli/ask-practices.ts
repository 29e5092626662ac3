import type { Area } from '../core/model/area.ts';
import type { PracticeLine } from '../core/practice-list/merge-lists.ts';
import type { ListedPractice } from '../core/practice-list/read-list.ts';
import { proposeSplits, splitAreas } from '../core/practice-list/split-areas.ts';
import { listOf } from '../core/language/count.ts';
import { splitList, type Asker } from './ask.ts';

/** Codes of the practices that dispense medicine: the list does not know. Each is looked up at once. */
export async function askDispensing(
  asker: Asker,
  flagValue: string | undefined,
  practices: readonly ListedPractice[],
): Promise<ReadonlySet<string>> {
  const byCode = new Map(practices.map((one) => [one.code, one]));
  const answer = await asker.text({
    flag: 'dispensing',
    flagValue,
    message: 'Which of them dispense medicine themselves? Their codes (may be none)',
    fallback: '',
    check: (typed) => {
      const wrong = splitList(typed.toUpperCase()).filter((code) => !byCode.has(code));
      return (
        wrong.length === 0 ||
        `${listOf(wrong)} ${wrong.length === 1 ? 'is' : 'are'} none of these practices.`
      );
    },
  });
  const codes = splitList(answer.toUpperCase());
  for (const code of codes) {
    const { name = '', town = '' } = byCode.get(code) ?? {};
    console.log(`  ${code} ${name}, ${town}`);
  }
  return new Set(codes);
}

/** Proposes to make areas of the towns of large areas, and does so where somebody wants it. */
export async function askSplits(
  asker: Asker,
  flagValue: string | undefined,
  whole: { lines: readonly PracticeLine[]; areas: readonly Area[] },
): Promise<{ lines: PracticeLine[]; areas: Area[] }> {
  const splits = proposeSplits(whole.lines, whole.areas);
  const none = { lines: [...whole.lines], areas: [...whole.areas] };
  if (splits.length === 0 && !flagValue) return none;
  const chosen = await asker.tick({
    flag: 'split',
    flagValue,
    message: 'Large areas: make areas of the towns of which? (Space chooses; none is fine)',
    choices: splits.map(({ area, practices, towns }) => ({
      value: area.id,
      name: `${area.name}, ${practices} practices: ${listOf(
        towns.map(({ town, practices: count }) => `${town} ${count}`),
      )}`,
    })),
  });
  return splitAreas(
    whole.lines,
    whole.areas,
    splits.filter(({ area }) => chosen.includes(area.id)),
  );
}

import type { LevelCounts } from '../../state/changes.ts';
import { countOf } from '../../language/count.ts';
import { words } from '../../language/english.ts';

/** How many practices have a service at each level. One level needs no name: a tag beside it says it. */
export function describeCounts(counts: LevelCounts): string {
  const [only] = counts;
  if (!only) return '';
  if (counts.length === 1) return `${upTo(only)}${countOf(only.count, 'practice')}`;
  return counts
    .map((one) => `${upTo(one)}${one.count} ${words.level[one.level].toLowerCase()}`)
    .join(', ');
}

/** Before a count of which not all is known: the most that it can be. */
export function upTo({ isUpTo }: Pick<LevelCounts[number], 'isUpTo'>): string {
  return isUpTo ? 'up to ' : '';
}

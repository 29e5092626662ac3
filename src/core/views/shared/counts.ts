import type { LevelCounts } from '../../state/changes.ts';
import { countOf } from '../../language/count.ts';
import { words } from '../../language/english.ts';

/** How many practices have a service at each level. One level needs no name: a tag beside it says it. */
export function describeCounts(counts: LevelCounts): string {
  const [only] = counts;
  if (!only) return '';
  if (counts.length === 1) return countOf(only.count, 'practice');
  return counts
    .map(({ level, count }) => `${count} ${words.level[level].toLowerCase()}`)
    .join(', ');
}

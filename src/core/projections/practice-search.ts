import type { Board } from '../board.ts';
import { searchFiles, type FoundSurgery } from '../parts/search-files.ts';

/** What the search for a surgery reads when there are too many for one page. Ours alone: no contract. */
export function projectPracticeSearch(
  file: number,
  board: Board,
): { surgeries: readonly FoundSurgery[] } {
  return { surgeries: searchFiles(board).files[file] ?? [] };
}

import type { SiteContext } from '../site-context.ts';
import { searchFiles, type FoundSurgery } from '../shared/search-files.ts';

/** What the search for a surgery reads when there are too many for one page. Ours alone: no contract. */
export function projectPracticeSearch(
  file: number,
  context: SiteContext,
): { surgeries: readonly FoundSurgery[] } {
  return { surgeries: searchFiles(context).files[file] ?? [] };
}

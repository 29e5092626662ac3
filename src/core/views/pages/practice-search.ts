import type { SiteContext } from '../site-context.ts';
import { searchFiles, type SearchFile } from '../shared/search/files.ts';

/** What the search for a surgery reads when there are too many for one page. Ours alone: no contract. */
export function projectPracticeSearch(file: number, context: SiteContext): SearchFile {
  return searchFiles(context).files[file] ?? { surgeries: [] };
}

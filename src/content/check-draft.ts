import { checkAdded } from '../core/check/check-content.ts';
import { checkNow } from '../core/check/check-later.ts';
import { checkMarkup } from '../core/check/markup.ts';
import { checkPrivateData } from '../core/check/private-data.ts';
import { sortProblems, type Problem } from '../core/check/problem.ts';
import { checkStatements } from '../core/check/rules/statements.ts';
import { checkUpdateWords } from '../core/check/words.ts';
import { allowedIn } from '../core/language/private-data/allowed.ts';
import type { Incident } from '../core/model/incident.ts';
import type { SiteContext } from '../core/views/site-context.ts';
import { checkBracketLists } from './bracket-lists.ts';
import { addLines, type ParsedSources } from './read-content.ts';

/**
 * What is wrong with files that were added to a content in order, in a fraction
 * of the time of the whole check: whatever is as it was is not looked at again.
 * The whole check has the last word, before anything is proposed. `context` is
 * what the site would show, if the files could be read.
 */
export function checkDraft(
  { sources, files, problems, setting }: ParsedSources,
  added: ReadonlySet<string>,
  context: SiteContext | undefined,
): Problem[] {
  const { content } = sources;
  const texts = new Map([...files.texts].filter(([file]) => added.has(file)));
  const touched = content.incidents.filter(
    ({ file, updates }) => added.has(file) || updates.some((update) => added.has(update.file)),
  );
  const own = touched.map((incident): Incident => ({
    ...incident,
    review: undefined,
    updates: incident.updates.filter(({ file }) => added.has(file)),
  }));
  const updates = own.flatMap((incident) => incident.updates);
  const nothingElse = { areas: [], services: [], practices: [], guidance: [], languages: [] };
  const alone = {
    ...sources,
    content: { ...content, ...nothingElse, site: undefined, redirects: [], incidents: own },
    orphans: sources.orphans.filter(({ file }) => added.has(file)),
    reviews: [],
  };
  const later = context ? checkNow(context, new Set(own.map(({ id }) => id))) : [];
  return sortProblems(
    addLines(
      [
        ...problems,
        ...[...texts].flatMap(([file, text]) => checkBracketLists(file, text)),
        ...checkAdded(sources, own, setting.today, files.texts),
        ...checkPrivateData(alone, texts, allowedIn(content)),
        ...checkMarkup(alone, new Set<unknown>(updates), texts),
        ...checkUpdateWords(updates, texts),
        ...checkStatements(touched, updates, texts),
        ...later,
      ],
      files.texts,
    ),
  );
}

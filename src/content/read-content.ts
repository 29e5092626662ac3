import type { SiteContext } from '../core/views/site-context.ts';
import { makeSiteContext, type SiteRoot } from '../core/views/make-site-context.ts';
import { checkContent } from '../core/check/check-content.ts';
import { currentUpdates } from '../core/check/current-updates.ts';
import { checkLater } from '../core/check/check-later.ts';
import { allowedIn } from '../core/language/private-data/allowed.ts';
import { checkMarkup } from '../core/check/markup.ts';
import { checkPrivateData } from '../core/check/private-data.ts';
import { checkAnswerStatements, checkStatements } from '../core/check/rules/statements.ts';
import { checkTitleWords, checkUpdateWords } from '../core/check/words.ts';
import { hasErrors, sortProblems, type Problem } from '../core/check/problem.ts';
import { chooseNow } from '../core/time/choose-now.ts';
import type { Content } from '../core/model/content.ts';
import type { ContentSources } from '../core/check/checked.ts';
import type { Instant } from '../core/time/instant.ts';
import { checkBracketLists } from './bracket-lists.ts';
import { makeLocator } from './locate.ts';
import { parseFiles } from './parse-files.ts';
import { setConflictsAside } from './set-conflicts-aside.ts';
import type { SourceFiles } from './read-files.ts';

export interface Setting {
  /** The real time, against which dates in the content are held. */
  today: Instant;
  /** What NOTICEBOARD_NOW says, if anything. */
  asked?: string | undefined;
  /**
   * Whose words are held against the rules of words: everybody's, or only those
   * of updates that people may still act on. A build reads the latter.
   */
  words?: 'all' | 'current';
  /** Where the site stands: texts and posters carry its address. */
  place?: SiteRoot;
}

export type ContentReport =
  | { context: SiteContext; problems: Problem[] }
  /** There is an error somewhere: half a content is never published. */
  | { context?: never; problems: Problem[] };

const nowhere: SiteRoot = { site: 'http://localhost:4321', base: '/' };

/** A content that was taken apart, and not yet checked as a whole. */
export interface ParsedSources {
  /** What it says so far. Without a site.yaml that can be read there is none. */
  content: Content | undefined;
  now: Instant;
  files: SourceFiles;
  sources: ContentSources;
  problems: Problem[];
  setting: Setting;
}

/** Checks the texts of a content. Pure: it runs in a browser too. Throws only if NOTICEBOARD_NOW is no time. */
export function checkSources(given: SourceFiles, setting: Setting): ContentReport {
  return checkParsed(parseSources(given, setting));
}

/** The first half of that: what a content says, whether it may be published or not. */
export function parseSources(given: SourceFiles, setting: Setting): ParsedSources {
  const files = setConflictsAside(given);
  const { value: sources, problems } = parseFiles(files);
  const { site, ...content } = sources.content;
  return {
    content: site && { ...content, site },
    now: chooseNow(setting.asked, site?.demonstration?.now, setting.today),
    files,
    sources,
    problems: [...files.problems, ...problems],
    setting,
  };
}

/** The second half: everything that is wrong with it. */
export function checkParsed({
  content,
  now,
  files: { texts, problems: unreadable },
  sources,
  problems,
  setting: { today, words = 'all', place = nowhere },
}: ParsedSources): ContentReport {
  if (texts.size === 0 && hasErrors(unreadable)) return { problems: [...unreadable] };
  const { incidents } = sources.content;
  const written =
    words === 'all' ? incidents.flatMap(({ updates }) => updates) : currentUpdates(incidents, now);
  const found = addLines(
    [
      ...problems,
      ...[...texts].flatMap(([file, text]) =>
        file.endsWith('.md') ? checkBracketLists(file, text) : [],
      ),
      ...checkContent(sources, today, texts),
      ...checkPrivateData(sources, texts, allowedIn(sources.content)),
      ...checkMarkup(sources, new Set<unknown>([...written, ...sources.orphans]), texts),
      ...checkUpdateWords(written, texts),
      ...checkStatements(incidents, [...written, ...sources.orphans], texts),
      ...checkAnswerStatements(sources.content.guidance),
      ...checkTitleWords(incidents, new Set(written)),
    ],
    texts,
  );
  if (hasErrors(found) || !content) return { problems: found };

  const context = makeSiteContext(content, now, place);
  const later = addLines(checkLater(context), texts);
  const all = sortProblems([...found, ...later]);
  return hasErrors(later) ? { problems: all } : { context, problems: all };
}

/** The problems in order, each with the line of its field. */
export function addLines(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
): Problem[] {
  const locators = new Map<string, ReturnType<typeof makeLocator>>();
  const lined = problems.map((problem): Problem => {
    const { file, line, path } = problem;
    const text = texts.get(file);
    if (line !== undefined || text === undefined || !path) return problem;
    const locate = locators.get(file) ?? makeLocator(text);
    locators.set(file, locate);
    return { ...problem, line: locate(path) };
  });
  return sortProblems(lined);
}

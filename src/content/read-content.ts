import type { Content } from '../core/model/content.ts';
import { checkAnswers } from '../core/problems/check-answers.ts';
import { checkContent } from '../core/problems/check-content.ts';
import { hasErrors, sortProblems, type Problem } from '../core/problems/problem.ts';
import { chooseNow } from '../core/time/choose-now.ts';
import type { Instant } from '../core/time/instant.ts';
import { makeLocator } from './locate.ts';
import { parseFiles } from './parse-files.ts';
import { readFiles, type SourceFiles } from './read-files.ts';

export interface Clock {
  /** The real time, against which dates in the content are held. */
  today: Instant;
  /** What NOTICEBOARD_NOW says, if anything. */
  asked?: string | undefined;
}

export type ContentReport =
  | { content: Content; now: Instant; problems: Problem[] }
  /** There is an error somewhere: half a content is never published. */
  | { content?: never; now?: never; problems: Problem[] };

/** Reads and checks a content folder. Throws only if NOTICEBOARD_NOW is no time. */
export function readContent(folder: string, clock: Clock): ContentReport {
  return checkSources(readFiles(folder), clock);
}

/** The same for texts that were read already. Pure. */
export function checkSources(files: SourceFiles, { today, asked }: Clock): ContentReport {
  if (files.texts.size === 0 && hasErrors(files.problems)) return { problems: [...files.problems] };
  const { value: sources, problems } = parseFiles(files);
  const found = addLines(
    [...files.problems, ...problems, ...checkContent(sources, today)],
    files.texts,
  );
  const { site, ...content } = sources.content;
  if (hasErrors(found) || !site) return { problems: found };

  const whole = { ...content, site };
  const now = chooseNow(asked, site.demonstration?.now, today);
  const unanswered = addLines(checkAnswers(whole, now), files.texts);
  if (unanswered.length > 0) return { problems: [...found, ...unanswered] };
  return { content: whole, now, problems: found };
}

/** The problems in order, each with the line of its field. */
function addLines(problems: readonly Problem[], texts: ReadonlyMap<string, string>): Problem[] {
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

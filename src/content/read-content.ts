import type { Content } from '../core/model/content.ts';
import { checkAnswers } from '../core/problems/check-answers.ts';
import { checkContent } from '../core/problems/check-content.ts';
import { hasErrors, sortProblems, type Problem } from '../core/problems/problem.ts';
import { chooseNow } from '../core/time/choose-now.ts';
import type { Instant } from '../core/time/instant.ts';
import { locate } from './locate.ts';
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
  const { content, declared, problems } = parseFiles(files.texts);
  const addLines = (some: Problem[]) =>
    sortProblems(some.map((problem) => addLine(problem, files.texts)));

  const found = addLines([
    ...files.problems,
    ...problems,
    ...checkContent(content, declared, today),
  ]);
  const { site } = content;
  if (hasErrors(found) || !site) return { problems: found };

  const whole = { ...content, site };
  const now = chooseNow(asked, site.demonstration?.now, today);
  const unanswered = addLines(checkAnswers(whole, now));
  if (unanswered.length > 0) return { problems: [...found, ...unanswered] };
  return { content: whole, now, problems: found };
}

function addLine(problem: Problem, texts: ReadonlyMap<string, string>): Problem {
  const text = texts.get(problem.file);
  if (problem.line !== undefined || text === undefined || !problem.path) return problem;
  return { ...problem, line: locate(text, problem.path) };
}

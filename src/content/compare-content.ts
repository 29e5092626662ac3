import type { Content } from '../core/model/content.ts';
import { compareContent } from '../core/check/compare/compare-content.ts';
import { hasErrors, type Problem } from '../core/check/problem.ts';
import { chooseNow } from '../core/time/choose-now.ts';
import type { Instant } from '../core/time/instant.ts';
import { parseFiles } from './parse-files.ts';
import { addLines } from './read-content.ts';
import type { SourceFiles } from './read-files.ts';

/** A content that was published: it is parsed again, and not checked again. */
export interface PublishedContent {
  content: Content;
  /** Its own clock: what is dated later is not public. */
  now: Instant;
}

/** What was published, or undefined if there is nothing yet or not all of it can be read. */
export function parsePublished(
  files: SourceFiles,
  { today, asked }: { today: Instant; asked?: string | undefined },
): PublishedContent | undefined {
  const { value, problems } = parseFiles(files);
  const { site, ...content } = value.content;
  if (!site || content.languages.length === 0 || hasErrors([...files.problems, ...problems])) {
    return undefined;
  }
  return { content: { ...content, site }, now: chooseNow(asked, site.demonstration?.now, today) };
}

/** What a content changes in silence of what was published, with the lines of its own files. */
export function compareWithPublished(
  { content: before, now }: PublishedContent,
  after: Content,
  texts: ReadonlyMap<string, string>,
): Problem[] {
  return addLines(compareContent({ before, after, now }), texts);
}

import { compareWithPublished, parsePublished } from '../content/compare-content.ts';
import { findCommit, readCommit } from '../content/read-commit.ts';
import { checkSources } from '../content/read-content.ts';
import { readFiles, type SourceFiles } from '../content/read-files.ts';
import { makeSiteContext } from '../core/views/make-site-context.ts';
import { nothingChanges } from '../core/preview/describe.ts';
import { compareFiles } from '../core/preview/files.ts';
import { projectPreview, type Preview } from '../core/preview/preview.ts';
import { chooseShownAt } from '../core/preview/waiting.ts';
import { writePreviewMarkdown, writeRefusal } from '../core/preview/write-markdown.ts';
import { writePreviewText } from '../core/preview/write-text.ts';
import { beStrictWithNew } from '../core/check/compare/stricter.ts';
import { hasErrors, type Problem } from '../core/check/problem.ts';
import { contentFolder } from '../content/content-folder.ts';
import { readPlace } from '../astro/site-root.ts';
import { shownFolder, usualReporter, wordProblems } from '../terminal/problems.ts';
import { style } from '../terminal/terminal.ts';

interface Flags {
  /** A branch, a tag or a commit. */
  base?: string | undefined;
  /** For GitHub's summary: problems go to the other output, so that they are not in it twice. */
  markdown: boolean;
}

/**
 * Prints what the content of the work tree would publish that the one of
 * another commit does not. Returns the process's exit code: 1 if it may not be
 * published, or if there is no such commit.
 */
export function previewChanges({ base, markdown }: Flags): number {
  const commit = [base, ...(base === undefined ? ['origin/main', 'main'] : [])]
    .flatMap((name) => (name === undefined ? [] : (findCommit(contentFolder, name) ?? [])))
    .at(0);
  if (commit === undefined) {
    console.error(
      `There is no commit ${base ?? 'origin/main or main'} here, or ${shownFolder} is in no Git repository. Name a branch, a tag or a commit: npm run preview-changes -- --base main`,
    );
    return 1;
  }
  const change = readChange(readCommit(contentFolder, commit), readFiles(contentFolder));
  if (change.message !== undefined) {
    console.log(change.message);
    return 0;
  }
  const { preview, problems } = change;
  const report = wordProblems(problems, usualReporter());
  if (report) (markdown ? console.error : console.log)(`${report}\n`);
  if (!preview) {
    console.log(markdown ? writeRefusal(problems, shownFolder) : 'This cannot be published yet.');
    return 1;
  }
  console.log(
    markdown ? writePreviewMarkdown(preview, shownFolder) : writePreviewText(preview, style),
  );
  return hasErrors(problems) ? 1 : 0;
}

type Outcome =
  | { message: string }
  | { message?: never; preview?: Preview | undefined; problems: readonly Problem[] };

/** The change, or one sentence if there is none to speak of. */
function readChange(before: SourceFiles, after: SourceFiles): Outcome {
  const files = compareFiles(before.texts, after.texts);
  const count = files.added.length + files.changed.length + files.deleted.length;
  if (count === 0 && after.problems.length === 0) return { message: nothingChanges };

  const setting = {
    today: Date.now(),
    asked: process.env['NOTICEBOARD_NOW'],
    place: readPlace(process.env),
  };
  const { context, problems: found } = checkSources(after, setting);
  const added = new Set(files.added);
  const problems = beStrictWithNew(found, (file) => added.has(file));
  if (!context) return { problems };
  const published = parsePublished(before, setting);
  if (!published) {
    return {
      message: 'The content is right. There is nothing published that it can be compared with.',
    };
  }
  const { content } = context;
  const { now } = context.state;
  const at = chooseShownAt(published.content, content, now);
  const all = [...compareWithPublished(published, content, after.texts), ...problems];
  const preview = projectPreview({
    before: makeSiteContext(published.content, at, setting.place),
    after: at === now ? context : makeSiteContext(content, at, setting.place),
    files: { before: before.texts, after: after.texts },
    problems: all,
    isAhead: at > now,
  });
  return { preview, problems: preview.problems };
}

import { toldToPractices } from '../state/state.ts';
import type { SiteContext } from '../views/site-context.ts';
import { isSame } from '../model/is-same.ts';
import type { Problem } from '../check/problem.ts';
import { showMoment } from '../time/london.ts';
import { compareFiles, type FileChanges } from './files.ts';
import { compareIncident, type IncidentPreview } from './incident.ts';
import { comparePages, type KindChanges } from './pages.ts';
import { comparePractices, type PracticeChanges } from './practices.ts';
import { describeStatus, type StatusPreview } from './status.ts';
import { findWaiting } from './waiting.ts';

/** Two contexts at one moment: what the site says without a change, and with it. */
export interface ContentChange {
  before: SiteContext;
  after: SiteContext;
  /** The texts that they were read from, by path inside the content folder. */
  files: { before: ReadonlyMap<string, string>; after: ReadonlyMap<string, string> };
  /** All that the check found, and what the change does to published words. */
  problems: readonly Problem[];
  /** Whether the moment lies after the clock, so that the newest update is seen. */
  isAhead: boolean;
}

/** What a change of the content publishes. Plain text throughout. */
export interface Preview {
  publisher: string;
  /** The moment that is shown, and why, in one sentence. */
  shownAt: string;
  files: FileChanges;
  /** Nothing if no word of it changes. */
  status?: { before: StatusPreview; after: StatusPreview } | undefined;
  incidents: IncidentPreview[];
  practices: PracticeChanges;
  /** By kind; only those with a change. */
  pages: KindChanges[];
  /** What stands around every page changes, such as the publisher's name. */
  isEveryPage: boolean;
  /** What the change adds that is dated later, a sentence each. */
  waiting: string[];
  /** In the files that the change touches. */
  problems: Problem[];
  /** Warnings in other files, which were there before. */
  otherWarnings: number;
}

export function projectPreview(change: ContentChange): Preview {
  const { before, after, problems, isAhead } = change;
  const files = compareFiles(change.files.before, change.files.after);
  const touched = new Set([...files.added, ...files.changed, ...files.deleted]);
  const mine = problems.filter(
    ({ file, code, severity }) =>
      touched.has(file) || severity === 'error' || code.startsWith('published/'),
  );
  const status = { before: describeStatus(before), after: describeStatus(after) };
  const { kinds, isEveryPage } = comparePages(before, after);
  const moment = showMoment(after.state.now);
  return {
    publisher: after.content.site.publisher.name,
    shownAt: isAhead
      ? `Shown as it will be at ${moment}, when its newest update is out.`
      : `Shown as it would be at ${moment}.`,
    files,
    status: isSame(status.before, status.after) ? undefined : status,
    incidents: [...toldToPractices(after.state), ...after.state.exercises].flatMap(
      (state) => compareIncident(before, state, after) ?? [],
    ),
    practices: comparePractices(before.state, after.state),
    pages: kinds,
    isEveryPage,
    waiting: findWaiting(before.content, after.content, after.state.now),
    problems: mine,
    otherWarnings: problems.length - mine.length,
  };
}

/** Whether a change of files changes nothing that anybody reads. */
export function isSilent({ pages, isEveryPage, waiting, problems }: Preview): boolean {
  return pages.length === 0 && !isEveryPage && waiting.length === 0 && problems.length === 0;
}

export function hasFiles({ files }: Preview): boolean {
  return files.added.length + files.changed.length + files.deleted.length > 0;
}

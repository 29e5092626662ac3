import { createHash } from 'node:crypto';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { threadCpuUsage } from 'node:process';
import { checkSources, type ContentReport } from '../../src/content/read-content.ts';
import { readContent } from '../../src/content/read-folder.ts';
import { decodeFile, type SourceFiles } from '../../src/content/read-files.ts';
import type { SiteContext } from '../../src/core/views/site-context.ts';
import { compareText } from '../../src/core/language/compare.ts';
import { judgeProblems } from './judge-problems.ts';
import { judgeViews } from './judge-views.ts';
import type { Spoilt } from './mutate-content.ts';
import { readFolder, type Files } from './originals.ts';

/** What became of a spoilt content. */
export interface Trial extends Omit<Spoilt, 'files'> {
  outcome: 'accepted' | 'refused' | 'crashed';
  /** What the reading and checking took of the processor's time, in milliseconds. */
  checkMs: number;
  /** What must not be, a line each. */
  faults: string[];
  /** Of an accepted content: a digest of its facts, alike for contents that say the same. */
  digest?: string;
  /** How many pages, feeds and documents were worded. */
  views: number;
}

/** What a trial is at. */
export type Stage = 'checking' | 'wording';

/** The real time in every trial, so that a seed always ends alike. */
export const today = Date.parse('2026-11-22T12:00:00Z');

/** Reads, checks and words a content, and holds what must hold of it. `note` is told what comes next. */
export function tryContent(
  { files, ...spoilt }: Spoilt,
  note: (stage: Stage) => void = () => undefined,
): Trial {
  const trial = { ...spoilt, checkMs: 0, faults: [] as string[], views: 0 };
  const before = digestFiles(files);
  try {
    note('checking');
    const startMs = processorMs();
    const sources = decode(files);
    const report = checkSources(sources, { today });
    trial.checkMs = processorMs() - startMs;
    note('wording');
    trial.faults.push(...judgeProblems(report, files));
    if (spoilt.isOnDisk) trial.faults.push(...judgeOnDisk(files, report));
    if (digestFiles(files) !== before) trial.faults.push('The check changed what it was given');
    const { context } = report;
    if (!context) return { ...trial, outcome: 'refused' };
    const accepted: Trial = { ...trial, outcome: 'accepted', digest: digestFacts(context) };
    if (!spoilt.isWorded) return accepted;
    const { views, faults } = judgeViews(context, sources.texts);
    return { ...accepted, views, faults: [...trial.faults, ...faults] };
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...trial, faults: [...trial.faults, stack], outcome: 'crashed' };
  }
}

/** What this thread has taken of the processor's time. */
function processorMs(): number {
  return threadCpuUsage().user / 1000;
}

/** The texts of a content, in the order in which a folder is read. */
export function decode(files: Files): SourceFiles {
  const texts = new Map<string, string>();
  const problems: SourceFiles['problems'][number][] = [];
  const sorted = [...files].toSorted(([a], [b]) => compareText(a, b));
  for (const [path, bytes] of sorted) {
    if (isHidden(path)) continue;
    const read = decodeFile(path, bytes.length, () => bytes);
    problems.push(...read.problems);
    if (read.value !== undefined) texts.set(path, read.value);
  }
  return { texts, problems };
}

/** A folder's reader passes over names that begin with a dot. */
const isHidden = (path: string) => /(?:^|\/)\./.test(path);

/** The same content in a real folder: the same report, and not a byte changed. */
function judgeOnDisk(files: Files, { problems }: ContentReport): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'noticeboard-fuzz-'));
  try {
    writeFiles(folder, files);
    const report = readContent(folder, { today });
    const isSame = JSON.stringify(report.problems) === JSON.stringify(problems);
    const isWhole = digestFiles(readFolder(folder)) === digestFiles(files);
    return [
      ...(isSame ? [] : ['The folder has other problems than its texts']),
      ...(isWhole ? [] : ['The check changed a file']),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** One digest of every file's path and bytes, in any order. */
export function digestFiles(files: Files): string {
  const hash = createHash('sha256');
  const sorted = [...files].toSorted(([a], [b]) => compareText(a, b));
  for (const [path, bytes] of sorted) hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

export function digestFacts({ content }: SiteContext): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

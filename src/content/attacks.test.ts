import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { attacks, hostileFiles } from '../../tests/support/attacks.ts';
import {
  contentFiles,
  today,
  withFile,
  type ContentFiles,
} from '../../tests/support/content-files.ts';
import { someOf } from '../../tests/support/night.ts';
import { findSlots, typeInto, withoutRefused } from '../../tests/support/put-attack.ts';
import { hasErrors, type Problem } from '../core/check/problem.ts';
import { unseenCharacter } from '../core/model/unseen.ts';
import { type ContentReport } from './read-content.ts';
import { readContent } from './read-folder.ts';

/** Longer than this, an author would think that the check hangs. Of the processor, which others may be using too. */
const maxSeconds = 10;

const files = contentFiles();
const slots = findSlots(files);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticeboard-hostile-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Reads a content from a folder, as everything does, and holds what must hold of each report. */
function check(texts: ContentFiles): ContentReport {
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const start = process.cpuUsage();
  const report = readContent(folder, { today });
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(maxSeconds);
  const lines = new Map([...texts].map(([file, text]) => [file, countLines(text)]));
  expect(report.problems.filter((problem) => !isPlaced(problem, lines))).toEqual([]);
  expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  return report;
}

/** By plain texts: a pattern takes seconds for what this corpus holds. */
function countLines(text: string): number {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n').length;
}

/** Every problem says where it is, on a line of its file, and what to do. */
function isPlaced({ file, line, fix }: Problem, lines: ReadonlyMap<string, number>): boolean {
  return file !== '' && fix !== '' && (line === undefined || line <= (lines.get(file) ?? 1));
}

it('the corpus is large, and every field of a content is a place for it', () => {
  expect(attacks.length).toBeGreaterThan(200);
  expect(new Set(attacks.map(({ text }) => text)).size).toBe(attacks.length);
  const fields = new Set(slots.map(({ file, path }) => `${file} ${path.join('.')}`));
  expect(fields.size).toBe(slots.length);
  for (const one of [
    'site.yaml publisher.name',
    'practices.csv X10001.name',
    'areas.yaml 0.name',
  ]) {
    expect([...fields]).toContain(one);
  }
});

/** Each goes into all places at once, and the content is read until nothing speaks against what is left. */
const tried = someOf(
  attacks.map(
    ({ kind, text }, index) => [index, kind, JSON.stringify(text).slice(0, 60), text] as const,
  ),
  30,
);

test.each(tried)(
  '%i %s: %s is refused with its place, or is only text',
  (_index, _kind, _shown, text) => {
    let placements = slots.map((slot) => ({ ...slot, text }));
    for (;;) {
      const { context, problems } = check(typeInto(files, placements));
      if (context) break;
      const left = withoutRefused(
        placements,
        problems.filter((one) => hasErrors([one])),
      );
      expect(left.length, JSON.stringify(problems[0])).toBeLessThan(placements.length);
      placements = left;
    }
    // What nobody can see stands nowhere. Half a character cannot be saved: it becomes another one.
    if (unseenCharacter.test(text.toWellFormed().trim())) expect(placements).toEqual([]);
  },
);

test.each(someOf(hostileFiles, 4))(
  '$name: is refused with its place, or harmless',
  ({ path, text }) => {
    const { context, problems } = check(withFile(files, path, text));
    if (!context) expect(hasErrors(problems)).toBe(true);
  },
);

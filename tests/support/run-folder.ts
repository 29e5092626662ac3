import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what tests of one run share, in TESTS_FOLDER. Vitest calls this once, and what it returns at the end. */
export default function makeRunFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'noticeboard-tests-'));
  process.env['TESTS_FOLDER'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

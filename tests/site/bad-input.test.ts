import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeWorkplace } from '../bench/workplace.ts';
import { writeFolder } from '../../src/cli/write-folder.ts';
import { readFewLanguages } from '../support/few-languages.ts';
import { listFiles } from '../support/site.ts';

// Other tests build here at the same time.
const { project, content, remove } = makeWorkplace();
const site = join(project, 'dist');

afterAll(remove);

/** One digest of every file's path and bytes. */
function digest(site: string): string {
  const hash = createHash('sha256');
  for (const file of listFiles(site)) hash.update(file).update(readFileSync(join(site, file)));
  return hash.digest('hex');
}

it('stops the build with every problem at once, and leaves the last good site whole', () => {
  writeFolder(content, readFewLanguages());
  const update = join(content, 'incidents/2018-10-10-bradford-data-centre/2018-10-15T1220.md');
  const text = readFileSync(update, 'utf8')
    .replace('phase: identified', 'phase: identifed')
    .replace('services: [eps]', 'services: [EPS]');
  writeFileSync(update, text);
  writeFileSync(join(content, 'services/phones.md'), '---\nname: Phones\n');

  cpSync('dist', site, { recursive: true });
  const before = digest(site);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.cjs', 'build'], {
    cwd: project,
    env: { ...process.env, CONTENT_DIR: content },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toContain('2018-10-15T1220.md:3');
  expect(stdout).toContain('Write phase: identified');
  expect(stdout).toContain('Did you mean eps?');
  expect(stdout).toContain('services/phones.md:1');
  expect(stdout).toContain('Nothing was published. What was published before is still there.');
  expect(stdout + stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  expect(digest(site)).toBe(before);
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/read-folder.ts';
import { contentFiles, paths, textOf, today } from '../support/content-files.ts';
import { isNight } from '../support/night.ts';

/** Two officers who write at once, each on a branch of the same repository. */
let folder: string;
const files = contentFiles();
const last = textOf(files, paths.second);
const incident = dirname(paths.second);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticeboard-officers-'));
  for (const [path, text] of files) write(path, text);
  git('init', '--quiet', '--initial-branch', 'main');
  commit('Begin');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: string[]): boolean {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  const env = {
    PATH: process.env['PATH'],
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
  };
  try {
    execFileSync('git', [...identity, ...args], { cwd: folder, env, stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

function commit(message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '-m', message);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Each officer's files on a branch that begins at main as it was. */
function branch(name: string, own: Record<string, string>): void {
  git('checkout', '--quiet', '-b', name, 'main');
  for (const [path, text] of Object.entries(own)) write(path, text);
  commit(name);
  git('checkout', '--quiet', 'main');
}

/** Whether both merge; what stands in the folder afterwards is read as it is. */
function mergeBoth(...names: string[]): boolean {
  git('checkout', '--quiet', '-B', 'merged', 'main');
  return names.map((name) => git('merge', '--quiet', '--no-edit', name)).every(Boolean);
}

function update(minute: string, summary: string, fields = ''): Record<string, string> {
  const text = last
    .replace("at: '2025-07-29T09:30:00+01:00'", `at: '2025-07-29T${minute}:00+01:00'\n${fields}`)
    .replace('A cable was cut, and is being mended.', summary);
  return { [`${incident}/2025-07-29T${minute.replace(':', '')}.md`]: text };
}

const read = () => readContent(folder, { today });
const orders = [
  ['one', 'two'],
  ['two', 'one'],
] as const;

describe.each(orders)('%s is merged before %s', (first, second) => {
  it('updates of different minutes: both are published, in their order', () => {
    branch('one', update('10:00', 'Engineers lay a new cable.'));
    branch('two', update('10:01', 'Half of the cable is laid.'));
    expect(mergeBoth(first, second)).toBe(true);
    const { context, problems } = read();
    expect(problems).toEqual([]);
    expect(context?.state.incidents[0]?.updates.map((one) => one.update.summary)).toEqual([
      'The connection to the data centre has failed.',
      'A cable was cut, and is being mended.',
      'Engineers lay a new cable.',
      'Half of the cable is laid.',
    ]);
  });

  it('updates of the same minute: the check says whose words stand where, and what to do', () => {
    branch('one', update('10:00', 'Engineers lay a new cable.'));
    branch('two', update('10:00', 'Half of the cable is laid.'));
    expect(mergeBoth(first, second)).toBe(false);
    const { context, problems } = read();
    expect(context).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'file/two-versions',
      file: `${incident}/2025-07-29T1000.md`,
      line: expect.any(Number) as number,
      fix: expect.stringContaining('save one as a new file, a minute later') as string,
    });
  });

  it('one ends the incident, the other goes on: the check says that it was over', () => {
    const over = update('10:00', 'All systems work again.');
    const [[path = '', text = ''] = []] = Object.entries(over);
    const ended = text
      .replace(/phase: identified\n/, 'phase: resolved\n')
      .replace(/^next: .*\n/m, '')
      .replace(/^affects:\n(?:[ -].*\n)+/m, '')
      .replace(/^(?:known|unknown|doing):\n(?:[ -].*\n)+/gm, '');
    branch('one', { [path]: ended });
    branch('two', update('10:05', 'Half of the cable is laid.'));
    expect(mergeBoth(first, second)).toBe(true);
    const { context, problems } = read();
    expect(context).toBeUndefined();
    expect(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file)).toEqual(
      [`${incident}/2025-07-29T1005.md`],
    );
    for (const { fix } of problems) expect(fix).not.toBe('');
  });

  it('the same incident begun twice: two folders, and both are published', () => {
    const begun = (id: string): Record<string, string> => ({
      [`incidents/${id}/incident.md`]: textOf(files, paths.incident),
      [`incidents/${id}/2025-07-29T1000.md`]: Object.values(update('10:00', 'A fault.'))[0] ?? '',
    });
    branch('one', begun('2025-07-27-phones'));
    branch('two', begun('2025-07-27-phone-lines'));
    expect(mergeBoth(first, second)).toBe(true);
    const { context, problems } = read();
    expect(problems).toEqual([]);
    expect(context?.state.open).toHaveLength(3);
  });
});

it.runIf(isNight)('both orders make the same site', () => {
  branch('one', update('10:00', 'Engineers lay a new cable.'));
  branch('two', update('10:01', 'Half of the cable is laid.'));
  const made = orders.map((names) => {
    mergeBoth(...names);
    return JSON.stringify(read().context?.content);
  });
  expect(made[0]).toBe(made[1]);
});

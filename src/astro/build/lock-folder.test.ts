import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './lock-folder.ts';

const here = process.cwd();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticeboard-lock-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(here);
  rmSync(folder, { recursive: true });
});

const left = () => readdirSync('.noticeboard');

it('lets a second build begin when the first has ended, and not before', async () => {
  const unlock = await lockFolder();
  let hasBegun = false;
  const second = lockFolder().then((next) => {
    hasBegun = true;
    return next;
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect([hasBegun, existsSync('.noticeboard/lock')]).toEqual([false, true]);
  unlock();
  (await second)();
  expect(left()).toEqual([]);
});

it('takes over the lock of a process that is gone, also if its number is used again', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  await lockFolder().then((unlock) => unlock());
  for (const holder of [`${pid} 1`, `${process.pid} 1`, '']) {
    writeFileSync('.noticeboard/lock', holder);
    writeFileSync(`.noticeboard/lock.${pid}`, '');
    const unlock = await lockFolder();
    expect(left()).toEqual(['lock']);
    unlock();
    expect(left()).toEqual([]);
  }
});

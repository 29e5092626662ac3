import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of the program to build in, so that a measurement leaves nothing in this folder. */
export interface Workplace {
  project: string;
  content: string;
  /** Puts the built site aside, and all that a build keeps for the next one. */
  clear: () => void;
  /** Puts the built site alone aside: publish.yml has what was kept, and no site. */
  clearSite: () => void;
  remove: () => void;
}

const program = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

export function makeWorkplace(): Workplace {
  const root = mkdtempSync(join(tmpdir(), 'noticeboard-bench-'));
  const project = join(root, 'project');
  mkdirSync(project);
  let cleared = 0;
  // Not removed: where tens of thousands of files were just removed, a Linux disk
  // (ext4) takes several times as long to make new ones.
  const putAside = (...names: string[]) => {
    const aside = join(root, `cleared-${++cleared}`);
    mkdirSync(aside);
    for (const name of names) {
      const made = join(project, name);
      if (existsSync(made)) renameSync(made, join(aside, name));
    }
  };
  for (const name of program) cpSync(name, join(project, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  return {
    project,
    content: join(root, 'content'),
    clear: () => putAside('dist', '.noticeboard', '.astro'),
    clearSite: () => putAside('dist'),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

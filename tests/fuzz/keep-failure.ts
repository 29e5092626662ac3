import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Spoilt } from './mutate-content.ts';
import { writeFiles } from './try-content.ts';

/** Keeps a content to try again, with what was done to it and what came of it. Returns where, for a person. */
export function keepFailure({ seed, steps, files }: Spoilt, faults: readonly string[]): string {
  const folder = join('.noticeboard/fuzz', String(seed));
  const content = join(folder, 'content');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  writeFiles(content, files);
  const story = [...steps.map(({ kind, what }) => `${kind}: ${what}`), '', ...faults].join('\n');
  writeFileSync(join(folder, 'why.txt'), `${story}\n`);
  const replay = `npm run fuzz -- --only ${seed}`;
  return `${story.slice(0, 2000)}\nKept in ${folder}. Try it again: ${replay}, or CONTENT_DIR=${content} npm run check`;
}

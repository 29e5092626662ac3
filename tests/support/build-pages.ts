import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeWorkplace } from '../bench/workplace.ts';
import { runBuild } from '../bench/run-build.ts';

/**
 * Builds a site of some content into a folder, in a copy of the program: other
 * tests build at the same time. Throws with what was printed if it fails.
 */
export async function buildPages(
  folder: string,
  { CONTENT_DIR = resolve('content'), ...environment }: Record<string, string>,
  { draws = true }: { draws?: boolean } = {},
): Promise<void> {
  const { project, remove } = makeWorkplace();
  try {
    if (draws) restorePictures(project);
    else drawNothing(project);
    await runBuild(project, CONTENT_DIR, environment);
    mkdirSync(dirname(folder), { recursive: true });
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(project, 'dist'), folder, { recursive: true });
  } finally {
    remove();
  }
}

/** What was drawn before need not be drawn again: pictures are cached by all that they show. */
export function restorePictures(project: string): void {
  const pictures = '.noticeboard/pictures';
  if (existsSync(pictures)) cpSync(pictures, join(project, pictures), { recursive: true });
}

const usualPictureBytes = 99_000;

/** Pages tell how large a picture is, and nothing else of it. */
export function drawNothing(project: string): void {
  const drawer = `export const draw = async () => Buffer.alloc(${usualPictureBytes});\n`;
  writeFileSync(join(project, 'src/render/pictures/draw.ts'), drawer);
}

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const workshop = '.noticeboard';

/**
 * Renders the site into a folder, by Astro alone and in a process of its own.
 * Throws with what was printed if it fails.
 */
export async function buildPages(
  folder: string,
  environment: Record<string, string>,
): Promise<void> {
  // Astro bundles pages inside the folder that it writes to, unless that is not
  // in the project: then every build would bundle in one place, over another one.
  mkdirSync(workshop, { recursive: true });
  const own = mkdtempSync(join(resolve(workshop), 'rendered-'));
  const outDir = join(own, 'site');
  const settings = { outDir, cacheDir: join(own, 'cache'), logLevel: 'error' };
  const build = `const { build } = await import('./src/cli/astro.ts');
    await build(${JSON.stringify(settings)});`;
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', build], {
      env: {
        ...process.env,
        NODE_ENV: undefined,
        NOTICEBOARD_NOW: '',
        SITE_URL: '',
        BASE_PATH: '',
        ...environment,
      },
    });
    cpSync(outDir, folder, { recursive: true });
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

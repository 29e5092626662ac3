// api/build.json: of what the site was made, and when.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBuildDocument } from '../../core/built-site/build-document.ts';
import type { SiteContext } from '../../core/views/site-context.ts';

/** Writes into a built site of what it was made, so that others can see whether it is still being built. */
export function writeBuildDocument(
  folder: string,
  context: SiteContext,
  isClockFixed: boolean,
): void {
  const document = makeBuildDocument(context, {
    commit: readCommit(process.env),
    isClockFixed,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
  });
  mkdirSync(join(folder, 'api'), { recursive: true });
  writeFileSync(join(folder, 'api/build.json'), `${JSON.stringify(document, null, 2)}\n`);
}

/** The commit that is checked out. Where there is no repository, what the host says; nothing if it does not. */
function readCommit(env: NodeJS.ProcessEnv): string | undefined {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--verify', 'HEAD'], {
    encoding: 'utf8',
  });
  if (status === 0) return stdout.trim();
  return [env['GITHUB_SHA'], env['COMMIT_REF'], env['CF_PAGES_COMMIT_SHA']].find((one) =>
    /^[0-9a-f]{40,64}$/.test(one ?? ''),
  );
}

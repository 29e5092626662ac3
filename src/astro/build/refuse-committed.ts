// What a build makes is never taken from the repository: a cached page that somebody committed would be published as it is.
import { spawnSync } from 'node:child_process';
import { Refusal } from './refusal.ts';

/** Throws a `Refusal` if Git has files of what builds make. Without Git there is nothing to look at. */
export function refuseCommitted(): void {
  const { status, stdout } = spawnSync(
    'git',
    ['ls-files', '--', '.noticeboard', 'dist', '.astro'],
    {
      encoding: 'utf8',
    },
  );
  const [first] = status === 0 ? stdout.split('\n').filter(Boolean) : [];
  if (first === undefined) return;
  const [folder = ''] = first.split('/');
  throw new Refusal(
    `${folder}/ is in the repository, and a build would believe what is in it. Take it out: git rm -r --cached ${folder}`,
  );
}

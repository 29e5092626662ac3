import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  describeFailedRun,
  issueTitle,
  judgeRun,
  type JobEnd,
  type Run,
} from '../../core/built-site/failed-run.ts';

/** What the one issue is found by. */
const label = 'not-published';
const folder = '.noticeboard/told';

/** Opens, renews or closes the one issue that says whether the newest change is online. Needs `gh`. */
export function reportRun(env: NodeJS.ProcessEnv): void {
  const run = readRun(env);
  const judged = judgeRun(run);
  if (judged === 'nothing') {
    console.log('Nothing to tell: a newer run has taken the place of this one.');
    return;
  }
  const open = findIssues();
  if (judged === 'published') {
    for (const { number } of open) {
      gh('issue', 'close', String(number), '--comment', `The site is published again: ${run.site}`);
    }
    return;
  }
  reportFailure(run, open[0]);
}

function reportFailure(run: Run, issue: Issue | undefined): void {
  const words = describeFailedRun(run);
  const mark = `<!-- ${createHash('sha256').update(withoutPage(words, run)).digest('hex')} -->`;
  // The timer runs every 15 minutes: what has been said is not said again.
  if (issue?.body.includes(mark)) {
    console.log(`Issue ${issue.number} says it already.`);
    return;
  }
  const file = writeWords('body.md', `${words}\n\n${mark}\n`);
  if (issue) {
    const number = String(issue.number);
    gh('issue', 'edit', number, '--body-file', file);
    const news = 'Publishing failed again, for another reason. What to mend stands above, anew.';
    gh('issue', 'comment', number, '--body-file', writeWords('news.md', `${news}\n`));
    return;
  }
  const about = 'The newest change is not online. The workflow opens and closes these.';
  gh('label', 'create', label, '--force', '--color', 'B60205', '--description', about);
  gh('issue', 'create', '--title', issueTitle, '--label', label, '--body-file', file);
}

interface Issue {
  number: number;
  body: string;
}

function findIssues(): Issue[] {
  const list = gh('issue', 'list', '--label', label, '--state', 'open', '--json', 'number,body');
  return JSON.parse(list || '[]') as Issue[];
}

function readRun(env: NodeJS.ProcessEnv): Run {
  return {
    build: (env['BUILD'] ?? '') as JobEnd,
    deploy: (env['DEPLOY'] ?? '') as JobEnd,
    output: env['SAID'] ?? '',
    site: env['SITE'] ?? '',
    page: env['RUN'] ?? '',
  };
}

/** Each run has a page of its own; the words are the same. */
function withoutPage(words: string, { page }: Run): string {
  return page === '' ? words : words.replaceAll(page, '');
}

function writeWords(name: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Without a shell: what stands in a word stays in it. */
function gh(...args: string[]): string {
  return execFileSync('gh', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

import {
  describeFailedRun,
  issueTitle,
  judgeRun,
  type JobEnd,
  type PublishRun,
} from '../../core/built-site/failed-run.ts';
import { close, keepOpen, type OneIssue } from './issues.ts';

const issue: OneIssue = {
  label: 'not-published',
  title: issueTitle,
  about: 'The newest change is not online. The workflow opens and closes these.',
  news: 'Publishing failed again, for another reason. What to mend stands above, anew.',
};

/** Opens, renews or closes the one issue that says whether the newest change is online. Needs `gh`. */
export function reportRun(env: NodeJS.ProcessEnv): void {
  const run = readRun(env);
  const judged = judgeRun(run);
  if (judged === 'nothing') {
    console.log('Nothing to tell: a newer run has taken the place of this one.');
    return;
  }
  if (judged === 'published') {
    close(issue, `The site is published again: ${run.site}`);
    return;
  }
  const words = describeFailedRun(run);
  keepOpen(issue, words, withoutPage(words, run));
}

function readRun(env: NodeJS.ProcessEnv): PublishRun {
  return {
    build: (env['BUILD'] ?? '') as JobEnd,
    deploy: (env['DEPLOY'] ?? '') as JobEnd,
    output: env['SAID'] ?? '',
    site: env['SITE'] ?? '',
    page: env['RUN'] ?? '',
  };
}

/** Each run has a page of its own; the words are the same. */
function withoutPage(words: string, { page }: PublishRun): string {
  return page === '' ? words : words.replaceAll(page, '');
}

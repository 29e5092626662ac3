import { block } from '../../core/language/escape-markdown.ts';
import { close, keepOpen, type OneIssue } from './issues.ts';

const issue: OneIssue = {
  label: 'not-reached',
  title: 'Some were not reached',
  about: 'Not all who should have the newest update have it. The workflow opens and closes these.',
  news: 'What is not reached has changed. What to do stands above, anew.',
};

/** What a run of `npm run send` passed on. */
interface Sent {
  /** Why nothing was sent. */
  stopped?: string;
  /** Markdown. Empty if everybody was reached. */
  notReached?: string;
}

/** Opens, renews or closes the one issue that says who was not reached, and what to do. Needs `gh`. */
export function reportSending({ SENT = '', SEND = '', RUN = '' }: NodeJS.ProcessEnv): void {
  if (SEND === 'skipped' || SEND === 'cancelled') {
    console.log('Nothing to tell: nothing was to be sent.');
    return;
  }
  const words = describeSending(SEND, SENT === '' ? {} : (JSON.parse(SENT) as Sent));
  if (words === '') close(issue, 'Everybody is reached.');
  else keepOpen(issue, `${words}\n\nThe run: ${RUN}`, words);
}

/** Empty if there is nothing to say. */
export function describeSending(end: string, { stopped, notReached = '' }: Sent): string {
  if (end === 'success') return notReached;
  const byHand =
    'The site itself is published. Does an update have to reach practices now? Send its email by hand: docs/runbook.md.';
  return stopped
    ? [`**Sending stopped.** ${byHand}`, block(stopped)].join('\n\n')
    : `**Sending ended before it was done.** ${byHand} What was handed over is in the ledger, and the next run goes on from there without telling anybody twice. Open the run below, and choose **Re-run failed jobs**.`;
}

import { block } from '../language/escape-markdown.ts';

/** How a job of the workflow ended. Source: GitHub Docs, "needs context". */
export type JobEnd = 'success' | 'failure' | 'cancelled' | 'skipped' | '';

/** A run of "Publish", as its last job sees it. */
export interface PublishRun {
  build: JobEnd;
  deploy: JobEnd;
  /** What the build printed, if it came so far. */
  output: string;
  /** Where the site stands. Empty if that was not asked yet. */
  site: string;
  /** The page of the run. */
  page: string;
}

/** What is to be told of a run. A cancelled one says nothing: a newer one has taken its place. */
export function judgeRun({ build, deploy }: PublishRun): 'failed' | 'published' | 'nothing' {
  if (build === 'failure' || deploy === 'failure') return 'failed';
  return deploy === 'success' ? 'published' : 'nothing';
}

export const issueTitle = 'The newest change is not on the site';

/** The body of the issue, in Markdown, for an officer who knows neither Git nor GitHub well. */
export function describeFailedRun(run: PublishRun): string {
  return [
    `**What was published before is still there, whole${run.site ? `: ${run.site}` : ''}.** What was merged since then is not there yet.`,
    ...(run.build === 'failure' ? describeBuild(run) : describeDeployment()),
    `Look at the run, and start it again there: ${run.page}`,
    'Does the public wait? Send texts, phone script and email by hand, as in docs/runbook.md, "When something goes wrong".',
    'Each run brings these words up to date. The issue closes itself when the site is published again.',
  ].join('\n\n');
}

function describeBuild({ output }: PublishRun): string[] {
  const words = withoutProgress(output);
  return words === ''
    ? [
        '### What to do',
        'The run stopped before it read any update, so nothing that you wrote is wrong. Open the run below, choose **Re-run jobs**, then **Re-run failed jobs**. If it fails again, call your engineer.',
      ]
    : [
        '### What to mend',
        block(words),
        '### What to do',
        'Is a file named above, with its line? Open it here on GitHub, choose the pencil, type what is said there, and merge. The site is then published by itself. Is no file named? Open the run below and choose **Re-run failed jobs**. If it fails again, call your engineer.',
      ];
}

function describeDeployment(): string[] {
  return [
    '### What to do',
    'The site was built, and nothing in your files is wrong. GitHub could not put it online. Open the run below, choose **Re-run jobs**, then **Re-run failed jobs**. If it fails again, your engineer publishes from a laptop: docs/runbook.md, "When GitHub is down".',
  ];
}

/** An issue takes 65,536 characters. Nobody reads that many. */
const maxLength = 20_000;

/** What a build said to people: without its progress, colours, and commands to the runner. */
export function withoutProgress(output: string): string {
  const lines = output
    // eslint-disable-next-line no-control-regex -- The colours of a terminal.
    .replace(/\x1b\[[\d;]*m/g, '')
    .replaceAll('\r', '')
    .split('\n')
    .filter((line) => !/^::/.test(line))
    .filter((line) => !/^[A-Z][^:…]*(?: …|: \d+\.\d s(?:, .*)?)$/.test(line))
    .filter((line) => !/^(?:> |npm (?:error|notice|warn))/.test(line));
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return text.length <= maxLength
    ? text
    : `${text.slice(0, maxLength)}\n\nThere is more: the run has all of it.`;
}

import { describe, expect, it, test } from 'vitest';
import { describeFailedRun, judgeRun, withoutProgress, type PublishRun } from './failed-run.ts';

const said = `> noticeboard@0.1.0 build
> node scripts/build.ts

Checking the content …

content/incidents/a/2025-07-28T0900.md:4 > next: tomorrow
next: this is no time.
Write next: "2025-07-28T16:00:00+01:00".

1 error.

::error file=content/incidents/a/2025-07-28T0900.md,line=4::next

Nothing was published. What was published before is still there.
`;

const run: PublishRun = {
  build: 'failure',
  deploy: 'skipped',
  output: said,
  site: 'https://status.example.org/',
  page: 'https://github.com/example/noticeboard/actions/runs/1',
};

describe('a run of Publish', () => {
  test.each<[PublishRun['build'], PublishRun['deploy'], string]>([
    ['failure', 'skipped', 'failed'],
    ['success', 'failure', 'failed'],
    ['success', 'success', 'published'],
    ['cancelled', 'skipped', 'nothing'],
    ['success', 'cancelled', 'nothing'],
    ['success', 'skipped', 'nothing'],
  ])('whose build is %s and deployment %s has %s', (build, deploy, judged) => {
    expect(judgeRun({ ...run, build, deploy })).toBe(judged);
  });

  it('that failed says what is online, what to mend, and where to look', () => {
    expect(describeFailedRun(run)).toMatchInlineSnapshot(`
      "**What was published before is still there, whole: https://status.example.org/.** What was merged since then is not there yet.

      ### What to mend

      \`\`\`text
      content/incidents/a/2025-07-28T0900.md:4 > next: tomorrow
      next: this is no time.
      Write next: "2025-07-28T16:00:00+01:00".

      1 error.

      Nothing was published. What was published before is still there.
      \`\`\`

      ### What to do

      Is a file named above, with its line? Open it here on GitHub, choose the pencil, type what is said there, and merge. The site is then published by itself. Is no file named? Open the run below and choose **Re-run failed jobs**. If it fails again, call your engineer.

      Look at the run, and start it again there: https://github.com/example/noticeboard/actions/runs/1

      Does the public wait? Send texts, phone script and email by hand, as in docs/runbook.md, "When something goes wrong".

      Each run brings these words up to date. The issue closes itself when the site is published again."
    `);
  });

  it('that could not deploy says that nobody wrote anything wrong', () => {
    const words = describeFailedRun({ ...run, build: 'success', deploy: 'failure' });
    expect(words).toContain('nothing in your files is wrong');
    expect(words).not.toContain('2025-07-28T0900');
  });

  it('that failed before the build says so too', () => {
    const words = describeFailedRun({ ...run, output: '', site: '' });
    expect(words).toContain('stopped before it read any update');
    expect(words).toContain('still there, whole.**');
  });
});

describe('what a build said', () => {
  it('is told without progress, colours and commands', () => {
    const text =
      'Building the pages …\nBuilding the pages: 5.7 s, 1,549 files made, 0 kept\n\x1b[31mThe disk is full.\x1b[39m\n::error::x';
    expect(withoutProgress(text)).toBe('The disk is full.');
  });

  it('makes no Markdown and calls nobody', () => {
    const words = describeFailedRun({ ...run, output: '```\n@everyone <b>' });
    expect(words).toContain('````text\n```\n@everyone <b>\n````');
  });

  it('is cut where nobody reads on', () => {
    expect(withoutProgress('line\n'.repeat(10_000)).length).toBeLessThan(20_100);
  });
});

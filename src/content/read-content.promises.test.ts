import { describe, expect, it, test } from 'vitest';
import {
  contentFiles,
  paths,
  show,
  today,
  withFile,
  withLine,
  type ContentFiles,
} from '../../tests/support/content-files.ts';
import { checkSources } from './read-content.ts';

const valid = contentFiles();
const { first, second, incident, medicine } = paths;

/** What is wrong with a content that is published all the same. */
function warningsOf(files: ContentFiles) {
  const { context, problems } = checkSources({ texts: files, problems: [] }, { today });
  expect(context).toBeDefined();
  return problems;
}

describe('the promise of the next update', () => {
  const promise = (next: string, file: string = second) =>
    withLine(valid, file, 'next:', `next: '${next}'`);

  it('errors if it is later than the end of the next day while something is down', () => {
    expect(show(promise('2025-07-31T09:00:00+01:00'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-29T0930.md:4 > next: '2025-07-31T09:00:00+01:00'
      next: is 9am on Thursday 31 July 2025, 2 days after this update: in the phase "identified" people hear again by the end of the next day, if only that nothing has changed.
      Write a time within 24 hours of this update if you can, and not after the end of the next day."
    `);
  });

  it('errors if it is later than the third day once a fix is in place', () => {
    const files = withLine(
      promise('2025-08-02T09:00:00+01:00'),
      second,
      'phase:',
      'phase: monitoring',
    );
    expect(show(files)).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-29T0930.md:4 > next: '2025-08-02T09:00:00+01:00'
      next: is 9am on Saturday 2 August 2025, 4 days after this update: in the phase "monitoring" people hear again by the end of the third day after, if only that nothing has changed.
      Write a time within 24 hours of this update if you can, and not after the end of the third day after."
    `);
  });

  test.each([
    ['by tomorrow night', promise('2025-07-30T23:00:00+01:00')],
    [
      'in three days, of a recovery',
      withLine(promise('2025-08-01T17:00:00+01:00'), second, 'phase:', 'phase: recovering'),
    ],
    ['that another update has followed', promise('2025-08-01T09:00:00+01:00', first)],
    [
      'of an exercise',
      withLine(promise('2025-08-01T09:00:00+01:00'), incident, 'kind:', 'kind: exercise'),
    ],
  ])('may be one %s', (_, files) => {
    expect(warningsOf(files)).toEqual([]);
  });
});

describe('the end of a long outage', () => {
  const over = `---
at: '2025-07-29T11:00:00+01:00'
phase: resolved
---
All is well.

## For patients

Your GP surgery is open as usual.

## For practices

SystmOne works.
`;
  const file = second.replace('0930', '1100');

  it('is a warning if it comes without a recovery', () => {
    expect(warningsOf(withFile(valid, file, over))).toMatchObject([
      {
        severity: 'warning',
        code: 'phase/skips-recovery',
        file,
        line: 3,
        message: 'says that all is as usual, straight after 39 hours 30 minutes of a major outage',
      },
    ]);
  });

  it('is none after a recovery, nor after a short outage', () => {
    const files = withFile(valid, file, over);
    expect(warningsOf(withLine(files, second, 'phase:', 'phase: recovering'))).toEqual([]);
    expect(warningsOf(withLine(files, first, 'level: major', 'level: degraded'))).toEqual([]);
  });
});

describe('an answer that should have been looked at again', () => {
  const stale = withLine(valid, medicine, 'reviewBy:', "reviewBy: '2025-07-20'");
  const demonstration = (files: ContentFiles, now: string) =>
    withLine(
      files,
      'site.yaml',
      'publisher:',
      `demonstration:\n  notice: Not a live notice.${now}\npublisher:`,
    );

  it('is a warning for 30 days', () => {
    expect(warningsOf(stale)).toMatchObject([
      { severity: 'warning', code: 'guidance/stale', file: medicine, path: ['reviewBy'] },
    ]);
    expect(warningsOf(withLine(valid, medicine, 'reviewBy:', "reviewBy: '2025-07-29'"))).toEqual(
      [],
    );
  });

  it('errors after that', () => {
    expect(show(withLine(valid, medicine, 'reviewBy:', "reviewBy: '2025-06-20'")))
      .toMatchInlineSnapshot(`
        "guidance/medicine-111/en.md:19 > reviewBy: '2025-06-20'
        reviewBy: was Friday 20 June 2025: nobody has looked at this answer since, and patients act on it.
        Have it looked at. If it is still right, write the new dates in approved and reviewBy, and the new approved date as "of" in its translations."
      `);
  });

  it('only warns on a demonstration, and holds it against the clock that is shown', () => {
    const old = withLine(valid, medicine, 'reviewBy:', "reviewBy: '2025-06-20'");
    expect(warningsOf(demonstration(old, ''))).toMatchObject([{ severity: 'warning' }]);
    const then = "\n  now: '2025-06-19T12:00:00+01:00'";
    expect(warningsOf(demonstration(old, then))).toEqual([]);
  });
});

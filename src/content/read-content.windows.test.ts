import { expect, it } from 'vitest';
import {
  contentFiles,
  paths,
  problemsOf,
  show,
  withLine,
} from '../../tests/support/content-files.ts';

const { first, second, incident } = paths;

/** The small content as planned work, on the evening of 2 August. */
let planned = withLine(
  contentFiles(),
  incident,
  'kind:',
  `kind: maintenance\nwindow:\n  from: '2025-08-02T20:00:00+01:00'\n  to: '2025-08-02T22:00:00+01:00'`,
);
for (const update of [first, second])
  planned = withLine(planned, update, 'phase:', 'phase: scheduled');
for (const level of ['level: major-outage', 'level: degraded']) {
  planned = withLine(planned, first, level, 'level: under-maintenance');
}
planned = withLine(planned, second, 'level:', 'level: under-maintenance');

const withWindow = (from: string, to: string, files = planned) =>
  withLine(
    files,
    second,
    'next:',
    `next: '2025-08-03T09:00:00+01:00'\nwindow:\n  from: '${from}'\n  to: '${to}'`,
  );
const codes = (files: typeof planned) => problemsOf(files).map(({ code }) => code);

it('takes a window that moves', () => {
  const files = withWindow('2025-08-09T20:00:00+01:00', '2025-08-09T22:00:00+01:00');
  expect(() => problemsOf(files)).toThrow('would be published');
});

it('errors if the new window ends before it begins', () => {
  expect(show(withWindow('2025-08-09T20:00:00+01:00', '2025-08-09T18:00:00+01:00')))
    .toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-29T0930.md:7 >   to: '2025-08-09T18:00:00+01:00'
      window, to: is 6pm on Saturday 9 August 2025, not after the beginning, 8pm on Saturday 9 August 2025.
      Correct "from" or "to"."
    `);
});

it('errors if the window moves after it is over', () => {
  let files = withLine(planned, incident, "from: '2025-08-02", `from: '2025-07-28T20:00:00+01:00'`);
  files = withLine(files, incident, "to: '2025-08-02", `to: '2025-07-28T22:00:00+01:00'`);
  files = withWindow('2025-08-09T20:00:00+01:00', '2025-08-09T22:00:00+01:00', files);
  expect(show(files)).toMatchInlineSnapshot(`
    "incidents/2025-07-27-data-centre/2025-07-29T0930.md:5 > window:
    window: moves work that is over.
    Take it out. What was planned stays on the record: announce new work in a folder of its own."
  `);
});

it('errors if the new window is over before it is told', () => {
  expect(codes(withWindow('2025-07-28T20:00:00+01:00', '2025-07-28T22:00:00+01:00'))).toEqual([
    'update/window-past',
  ]);
});

it('errors if a window comes with the end', () => {
  let files = withWindow('2025-08-09T20:00:00+01:00', '2025-08-09T22:00:00+01:00');
  files = withLine(files, second, 'phase:', 'phase: completed');
  expect(codes(files)).toContain('update/window-with-end');
});

it('errors if it is no planned work', () => {
  const files = withWindow(
    '2025-08-09T20:00:00+01:00',
    '2025-08-09T22:00:00+01:00',
    contentFiles(),
  );
  expect(show(files)).toMatchInlineSnapshot(`
    "incidents/2025-07-27-data-centre/2025-07-29T0930.md:5 > window:
    window: is only for planned work.
    Take it out. If this is planned work, write kind: maintenance in incident.md."
  `);
});

it('errors if planned work says that something failed', () => {
  expect(show(withLine(planned, second, 'level:', 'level: partial-outage'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-29T0930.md:8 >     level: partial-outage
      affects no. 1, level: "partial-outage" is a failure, and planned work is not counted as one.
      Write level: under-maintenance. If something failed that was not planned, write an incident for it."
    `);
});

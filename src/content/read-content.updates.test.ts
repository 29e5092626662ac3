import { describe, expect, it, test } from 'vitest';
import {
  contentFiles,
  paths,
  problemsOf,
  show,
  textOf,
  withFile,
  withLine,
  withName,
} from '../../tests/support/content-files.ts';

const valid = contentFiles();
const { first, second, incident } = paths;

describe("an update's time", () => {
  it('errors if the file is named after another one', () => {
    expect(show(withLine(valid, second, 'at:', `at: '2025-07-29T10:30:00+01:00'`)))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-29T0930.md:2 > at: '2025-07-29T10:30:00+01:00'
        at: is 10:30am on Tuesday 29 July 2025, but the file is named 2025-07-29T0930.md.
        Write at: "2025-07-29T09:30:00+01:00"
        or rename the file 2025-07-29T1030.md"
      `);
  });

  it('errors once if two updates have the same minute', () => {
    expect(show(withLine(valid, second, 'at:', `at: '2025-07-28T09:00:00+01:00'`)))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-29T0930.md:2 > at: '2025-07-28T09:00:00+01:00'
        at: is already the time of 2025-07-28T0900.md beside it.
        Write at: "2025-07-29T09:30:00+01:00""
      `);
  });

  it('errors once at a wrong year, although nothing in the file fits it then', () => {
    expect(show(withLine(valid, second, 'at:', `at: '2024-07-29T09:30:00+01:00'`)))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-29T0930.md:2 > at: '2024-07-29T09:30:00+01:00'
        at: is 9:30am on Monday 29 July 2024, but the file is named 2025-07-29T0930.md.
        Write at: "2025-07-29T09:30:00+01:00"
        or rename the file 2024-07-29T0930.md"
      `);
  });

  it('errors if the name is no time', () => {
    const name = second.replace('0930', '2530');
    expect(show(withName(valid, second, name))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-29T2530.md:2 > at: '2025-07-29T09:30:00+01:00'
      at: is 9:30am on Tuesday 29 July 2025, but the file is named 2025-07-29T2530.md.
      Rename the file 2025-07-29T0930.md"
    `);
  });

  it('errors if it is in the future', () => {
    const later = second.replace('2025-07-29', '2025-08-29');
    const files = withName(valid, second, later);
    expect(
      show(
        withLine(
          withLine(files, later, 'at:', `at: '2025-08-29T09:30:00+01:00'`),
          later,
          'next:',
          `next: '2025-08-29T16:00:00+01:00'`,
        ),
      ),
    ).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-08-29T0930.md:2 > at: '2025-08-29T09:30:00+01:00'
      at: is 9:30am on Friday 29 August 2025: it is in the future, and nobody would see this update until then.
      Correct the date. For planned work, "at" is when it is announced; when it happens is "window" in incident.md. If the date is right, the clock of this computer is wrong: it says Tuesday 29 July 2025."
    `);
  });

  it('errors if it is before the incident began', () => {
    expect(show(withLine(valid, first, 'at:', `at: '2025-07-27T09:00:00+01:00'`)))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:2 > at: '2025-07-27T09:00:00+01:00'
        at: is 9am on Sunday 27 July 2025, but the file is named 2025-07-28T0900.md.
        Write at: "2025-07-28T09:00:00+01:00"
        or rename the file 2025-07-27T0900.md"
      `);
    const early = first.replace('28T0900', '27T0900');
    const files = withName(valid, first, early);
    expect(show(withLine(files, early, 'at:', `at: '2025-07-27T09:00:00+01:00'`)))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-27T0900.md:2 > at: '2025-07-27T09:00:00+01:00'
        at: is 9am on Sunday 27 July 2025, before the incident began, 6pm on Sunday 27 July 2025.
        Correct "at" here, or "began" in incident.md."
      `);
  });
});

describe('the next update', () => {
  it('errors if it is due before this one', () => {
    expect(show(withLine(valid, first, 'next:', `next: '2025-07-28T08:00:00+01:00'`)))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:4 > next: '2025-07-28T08:00:00+01:00'
        next: is 8am on Monday 28 July 2025, not after this update, 9am on Monday 28 July 2025.
        Write when the next update will be out at the latest."
      `);
  });

  it('errors if the incident is open and none is promised', () => {
    expect(show(withLine(valid, first, 'next:'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:1 > ---
      next: is missing: every update of an open incident says when the next one is due.
      Write it like this: next: "2025-07-28T16:00:00+01:00""
    `);
  });

  it('errors if the incident is over and one is promised', () => {
    const [, fields = ''] = textOf(valid, second).split('affects:');
    const text = textOf(valid, second).replace(`affects:${fields.split('known:')[0]}`, '');
    const files = withFile(valid, second, text);
    expect(show(withLine(files, second, 'phase:', 'phase: resolved'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-29T0930.md:4 > next: '2025-07-29T16:00:00+01:00'
      next: promises another update, but the phase is "resolved".
      Take it out. If it is true, write phase: recovering"
    `);
  });
});

test.each([
  ['known', '- A cable was cut', 'what is known'],
  ['unknown', '- When it will', 'what is not known yet'],
  ['doing', '- Engineers lay', 'what is being done'],
])('an open update errors without %s', (field, sentence, says) => {
  const files = withLine(withLine(valid, second, `${field}:`), second, sentence);
  const [problem, ...others] = problemsOf(files);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    file: second,
    line: 1,
    path: [field],
    message: `is missing: every update of an open incident says ${says}`,
    fix: expect.stringMatching(new RegExp(`^Write it like this:\n${field}:\n {2}- \\w.+\\.$`)),
  });
});

describe('phases', () => {
  it('error if one goes back without saying why', () => {
    const files = withLine(valid, first, 'phase:', 'phase: recovering');
    expect(show(files)).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-29T0930.md:3 > phase: identified
      phase: goes back from "recovering" to "identified" and does not say why.
      Add a line that says why, such as setback: New faults appeared after the move."
    `);
    expect(() =>
      show(
        withLine(files, second, 'next:', 'setback: New faults.\nnext: "2025-07-29T16:00:00+01:00"'),
      ),
    ).toThrow('would be published');
  });

  it('are not compared over an update that cannot be read', () => {
    const between = first.replace('0900', '1200');
    const files = withLine(valid, first, 'phase:', 'phase: recovering');
    expect(problemsOf(withFile(files, between, 'Not yet written'))).toMatchObject([
      { file: between, code: 'front-matter/missing' },
    ]);
  });

  it('error if one belongs to another kind of incident', () => {
    expect(show(withLine(valid, first, 'phase:', 'phase: scheduled'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:3 > phase: scheduled
      phase: "scheduled" is not a phase of an incident.
      Write investigating, identified, monitoring, recovering, resolved or withdrawn. If the kind is wrong, correct it in incident.md."
    `);
  });

  it('error if one says that all is over while something is affected', () => {
    const files = withLine(valid, second, 'next:');
    expect(show(withLine(files, second, 'phase:', 'phase: resolved'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-29T0930.md:4 > affects:
      affects: says that something is still wrong, but the phase is "resolved".
      Take it out. If it is true, write phase: recovering"
    `);
  });
});

describe('incident.md', () => {
  it('errors if the planned work ends before it begins', () => {
    const window = `window:\n  from: '2025-08-02T20:00:00+01:00'\n  to: '2025-08-02T18:00:00+01:00'`;
    let files = withLine(valid, incident, 'kind:', `kind: maintenance\n${window}`);
    files = withLine(files, first, 'phase:', 'phase: scheduled');
    files = withLine(files, second, 'phase:', 'phase: scheduled');
    for (const [file, level] of [
      [first, 'major-outage'],
      [first, 'degraded'],
      [second, 'partial-outage'],
    ] as const) {
      files = withLine(files, file, `level: ${level}`, 'level: under-maintenance');
    }
    expect(show(files)).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/incident.md:7 >   to: '2025-08-02T18:00:00+01:00'
      window, to: is 6pm on Saturday 2 August 2025, not after the beginning, 8pm on Saturday 2 August 2025.
      Correct "from" or "to"."
    `);
  });

  it('errors if planned work has no window', () => {
    expect(show(withLine(valid, incident, 'kind:', 'kind: maintenance'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/incident.md:1 > ---
      window: is missing.
      Planned work needs a window with two times, from and to. Write it like this:
      window:
        from: "2025-09-06T20:00:00+01:00"
        to: "2025-09-06T23:00:00+01:00""
    `);
  });

  it('errors if it began on another day than the folder says', () => {
    expect(show(withLine(valid, incident, 'began:', `began: '2025-07-26T18:00:00+01:00'`)))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/incident.md:5 > began: '2025-07-26T18:00:00+01:00'
        began: is on 2025-07-26, but the folder's name says 2025-07-27.
        Correct the date. If nothing is published yet, you may rename the folder 2025-07-26-data-centre."
      `);
  });
});

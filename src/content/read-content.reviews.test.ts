import { describe, expect, it, test } from 'vitest';
import {
  contentFiles,
  paths,
  problemsOf,
  show,
  today,
  withFile,
  withLine,
  withName,
  withoutFile,
} from '../../tests/support/content-files.ts';
import { checkSources } from './read-content.ts';

const folder = 'incidents/2025-07-27-data-centre';
const review = `${folder}/review.md`;
const text = `---
published: '2025-07-28'
author: Independent reviewer
findings:
  - The second connection had never been tested.
recommendations:
  - id: r1
    what: Test the second connection each quarter.
    owner: Head of primary care IT
    due: '2025-09-30'
    state: in-progress
    notes:
      - date: '2025-07-29'
        text: The first test is planned.
        state: in-progress
  - id: r2
    what: Keep a copy of each system at each practice.
    owner: Practice continuity lead
    state: rejected
    reason: It costs more than the risk that it removes.
sources:
  - note: Invented.
---
What was looked at, and how.
`;
const valid = withFile(contentFiles(), review, text);

const check = (files: ReadonlyMap<string, string>) =>
  checkSources({ texts: files, problems: [] }, { today });

it('a review belongs to the incident in whose folder it is', () => {
  const { context, problems } = check(valid);
  expect(problems).toEqual([]);
  expect(context?.content.incidents[0]?.review).toMatchObject({
    author: 'Independent reviewer',
    recommendations: [{ id: 'r1' }, { id: 'r2', notes: [] }],
    text: 'What was looked at, and how.',
  });
});

describe('a recommendation', () => {
  it('errors at a misspelt field', () => {
    expect(show(withLine(valid, review, 'owner:', 'ownr: Head of primary care IT')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/review.md:9 >     ownr: Head of primary care IT
        recommendations no. 1, ownr: there is no field with this name here.
        Did you mean owner? Correct the name, or take the field out."
      `);
  });

  it('errors at an unknown state', () => {
    expect(show(withLine(valid, review, 'state: in-progress', 'state: in progress')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/review.md:11 >     state: in progress
        recommendations no. 1, state: "in progress" is not one of accepted, in-progress, done or rejected.
        Write state: in-progress"
      `);
  });

  it('errors if it is rejected without a reason', () => {
    expect(show(withLine(valid, review, 'reason:'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/review.md:16 >   - id: r2
      recommendations no. 2, reason: is missing.
      Say why the recommendation is rejected. Write it like this: reason: It costs more than the risk that it removes."
    `);
  });

  it('errors if it has a reason and is not rejected', () => {
    expect(show(withLine(valid, review, 'notes:', 'reason: Too dear.\nnotes:')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/review.md:12 >     reason: Too dear.
        recommendations no. 1, reason: is only for a rejected recommendation.
        Take it out, or write state: rejected."
      `);
  });

  it('errors without a day on which it is due, unless it is rejected', () => {
    expect(show(withLine(valid, review, 'due:'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/review.md:7 >   - id: r1
      recommendations no. 1, due: is missing.
      Say by which day it is to be done. Write it like this: due: '2026-03-31'"
    `);
  });

  it('errors if it is due before the review is published', () => {
    expect(show(withLine(valid, review, 'due:', "due: '2024-09-30'"))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/review.md:10 >     due: '2024-09-30'
      recommendations no. 1, due: is Monday 30 September 2024, before the review was published, Monday 28 July 2025.
      Correct the year or the day, or "published"."
    `);
  });

  it('errors at an id that another one has', () => {
    expect(show(withLine(valid, review, '- id: r2', '- id: r1'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/review.md:16 >   - id: r1
      recommendations no. 2, id: "r1" is already the id of recommendation no. 1.
      Give it an id that no other recommendation of this review has."
    `);
  });

  it('errors at an id that is none', () => {
    expect(show(withLine(valid, review, '- id: r2', '- id: Recommendation 2')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/review.md:16 >   - id: Recommendation 2
        recommendations no. 2, id: "Recommendation 2" is not an id: an id has small letters, digits and hyphens only.
        Write recommendation-2"
      `);
  });

  it('errors if its state is not that of its newest note', () => {
    expect(show(withLine(valid, review, 'state: in-progress', 'state: done')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/review.md:11 >     state: done
        recommendations no. 1, state: is "done", but the note of Tuesday 29 July 2025 says "in-progress".
        Write state: in-progress, or add a note with its date, its text and state: done"
      `);
  });
});

describe('a note', () => {
  it('errors if it is older than the review', () => {
    expect(show(withLine(valid, review, '- date:', "- date: '2024-07-29'"))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/review.md:13 >       - date: '2024-07-29'
      recommendations no. 1, notes no. 1, date: is Monday 29 July 2024, before the review was published, Monday 28 July 2025.
      Correct the year or the day, or "published"."
    `);
  });

  it('errors in the future', () => {
    expect(show(withLine(valid, review, '- date:', "- date: '2026-07-29'"))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/review.md:13 >       - date: '2026-07-29'
      recommendations no. 1, notes no. 1, date: is Wednesday 29 July 2026: it is in the future, and a note says what has happened.
      Correct the date."
    `);
  });

  it('errors at a second one on the same day, for its address in the feed is its day', () => {
    const second = "notes:\n  - date: '2025-07-29'\n    text: The room is booked.";
    expect(show(withLine(valid, review, 'notes:', second))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/review.md:15 >       - date: '2025-07-29'
      recommendations no. 1, notes no. 2, date: is Tuesday 29 July 2025, and another note of this recommendation has that date too.
      Put both texts into one note."
    `);
  });

  it('errors without a text', () => {
    expect(show(withLine(valid, review, 'text:'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/review.md:13 >       - date: '2025-07-29'
      recommendations no. 1, notes no. 1, text: is missing.
      Write it like this: text: The first test is done."
    `);
  });
});

describe('a review', () => {
  it('errors at a misspelt field', () => {
    expect(show(withLine(valid, review, 'findings:', 'finding:'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/review.md:4 > finding:
      finding: there is no field with this name here.
      Did you mean findings? Correct the name, or take the field out."
    `);
  });

  it('errors without findings', () => {
    const files = withLine(valid, review, '- The second connection');
    expect(show(withLine(files, review, 'findings:', 'findings: []'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/review.md:4 > findings: []
      findings: is empty.
      Write it like this:
      findings:
        - The second connection had never been tested."
    `);
  });

  it('errors if it is published before the incident began', () => {
    expect(show(withLine(valid, review, 'published:', "published: '2025-07-26'")))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/review.md:2 > published: '2025-07-26'
        published: is Saturday 26 July 2025, before the incident began, 6pm on Sunday 27 July 2025.
        Correct the date here, or "began" in incident.md."
      `);
  });

  it('errors in the future', () => {
    expect(show(withLine(valid, review, 'published:', "published: '2052-07-28'")))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/review.md:2 > published: '2052-07-28'
        published: is Sunday 28 July 2052: it is in the future, and nobody would see this review until then.
        Correct the date, or add the review on the day before it is published."
      `);
  });

  it('errors at a date that is none', () => {
    expect(show(withLine(valid, review, 'published:', "published: '28/07/2025'")))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/review.md:2 > published: '28/07/2025'
        published: "28/07/2025" is not a date.
        Write the year, month and day in quotes, such as "2025-06-02"."
      `);
  });

  it('errors at a heading that the page has itself', () => {
    expect(show(withLine(valid, review, 'What was', '## What was looked at')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/review.md:24 > ## What was looked at
        the heading is "## What was looked at", and headings in a review begin with ###.
        Write ### What was looked at"
      `);
  });

  it('errors if there is no incident for it', () => {
    expect(show(withName(valid, review, 'incidents/2025-07-26-elsewhere/review.md')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-26-elsewhere/review.md
        there is no incident in this folder, so this is a review of nothing.
        Put it into the folder of its incident, beside incident.md, or correct the name of this folder."
      `);
  });

  it('errors once if incident.md beside it is missing', () => {
    expect(show(withoutFile(valid, paths.incident))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/incident.md
      this file is missing, so the updates beside it belong to nothing.
      Add it, as docs/content.md shows under "A new incident"."
    `);
  });

  it('is no update', () => {
    expect(show(withoutFile(valid, paths.first, paths.second))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/incident.md
      this incident has no update, so there is nothing to publish.
      Add the first update beside it, in a file named after its date and time: 2025-07-28T0900.md"
    `);
  });

  it('is still checked if incident.md has a mistake', () => {
    const files = withLine(valid, paths.incident, 'kind:', 'kind: outage');
    expect(
      problemsOf(withLine(files, review, 'due:', "due: '2024-09-30'")).map(({ code }) => code),
    ).toEqual(['field/not-one-of', 'review/due-before-publication']);
  });

  it.each(['Review.md', 'review.txt', 'review 2019.md'])('errors if it is called %s', (name) => {
    expect(show(withName(valid, review, `${folder}/${name}`))).toContain(
      `Rename it ${folder}/review.md.`,
    );
  });
});

describe('the promise of a review', () => {
  const promise = (lines: string) =>
    withLine(contentFiles(), paths.incident, 'kind:', `kind: incident\nreviewPromised:\n${lines}`);

  it('says when it was made, and may say by when it is kept', () => {
    expect(check(promise("  at: '2025-07-28T09:00:00+01:00'")).problems).toEqual([]);
    expect(
      check(promise("  at: '2025-07-28T09:00:00+01:00'\n  by: '2025-12-01'")).problems,
    ).toEqual([]);
  });

  it('errors if it was to be kept before it was made', () => {
    expect(show(promise("  at: '2025-07-28T09:00:00+01:00'\n  by: '2024-12-01'")))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/incident.md:7 >   by: '2024-12-01'
        reviewPromised, by: is Sunday 1 December 2024, before the promise itself, 9am on Monday 28 July 2025.
        Correct "by" or "at"."
      `);
  });

  it('errors without a time', () => {
    expect(show(promise("  by: '2025-12-01'"))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/incident.md:5 > reviewPromised:
      reviewPromised, at: is missing.
      Write it like this: at: "2025-07-28T09:00:00+01:00""
    `);
  });
});

test('whatever is missing or cut off is said in plain words, or does no harm', () => {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    for (const changed of [[], [`  ${line}`], [line.slice(0, line.length / 2)]]) {
      const files = withFile(valid, review, lines.toSpliced(index, 1, ...changed).join('\n'));
      for (const { message, fix, line: at = 1 } of check(files).problems) {
        expect(`${message}. ${fix}`).not.toMatch(/undefined|NaN|\[object|\.\.|Error:|Zod|\bYAML\b/);
        expect(at).toBeLessThanOrEqual(lines.length);
      }
    }
  }
});

import { describe, expect, it, test } from 'vitest';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import { aContent, anIncident, anUpdate, at } from '../../../../tests/support/builders.ts';
import { aNote, aRecommendation, aReview, day } from '../../../../tests/support/reviews.ts';
import type { Incident } from '../../model/incident.ts';
import { projectIncidents } from './incident-list.ts';
import { projectReviewFeed } from '../feeds/review-feed.ts';
import { maxRows, projectReviews } from './review-list.ts';
import { projectReviewTable } from './review-table.ts';
import { projectReview } from './review.ts';

const updates = [anUpdate('2025-01-10T09:00:00+00:00', { phase: 'resolved' })];
const review = aReview('2025-03-12', [
  aRecommendation('r1', '2025-12-31', { owner: 'Lead', what: 'Print the "list" <now>.' }),
  aRecommendation('r2', '2025-06-30', {
    state: 'done',
    notes: [aNote('2025-05-01', { state: 'in-progress' }), aNote('2025-07-15', { state: 'done' })],
  }),
  aRecommendation('r3', '2025-07-01'),
  aRecommendation('r4', '2025-07-01', { due: undefined, state: 'rejected', reason: 'Too dear.' }),
]);
const reviewed = anIncident('a', updates, { review });

function contextOf(now: string, ...incidents: Incident[]) {
  return aSiteContext(aContent(incidents), now);
}

describe('the recommendations of all incidents', () => {
  test.each([
    ['2025-03-11T12:00:00+00:00', 'There are no recommendations.', []],
    [
      '2025-03-12T12:00:00+00:00',
      '4 recommendations: 3 open, 1 rejected.',
      ['r2 Accepted', 'r3 Accepted', 'r1 Accepted', 'r4 Rejected'],
    ],
    [
      '2025-07-10T12:00:00+01:00',
      '4 recommendations: 1 open, 2 overdue, 1 rejected.',
      ['r2 Overdue In progress', 'r3 Overdue Accepted', 'r1 Accepted', 'r4 Rejected'],
    ],
    [
      '2025-08-01T12:00:00+01:00',
      '4 recommendations: 1 done, 1 open, 1 overdue, 1 rejected.',
      ['r3 Overdue Accepted', 'r1 Accepted', 'r2 Done', 'r4 Rejected'],
    ],
  ])('at %s: %s The most pressing come first.', (now, summary, rows) => {
    const view = projectReviews(contextOf(now, reviewed));
    expect(view.summary).toBe(summary);
    expect(
      view.rows.map(({ what, tags }) =>
        [what.href.split('#r-')[1], ...tags.map(({ text }) => text)].join(' '),
      ),
    ).toEqual(rows);
  });

  it('can be chosen by each state, owner and incident that is there, and no other', () => {
    const { choices } = projectReviews(contextOf('2025-08-01T12:00:00+01:00', reviewed));
    expect(choices.map(({ options }) => options.map(({ value }) => value))).toEqual([
      ['overdue', 'accepted', 'done', 'rejected'],
      ['Head of IT', 'Lead'],
      ['a'],
    ]);
  });

  it('are cut where a page would be too long, and say so', () => {
    const many = Array.from({ length: maxRows + 1 }, (_, index) =>
      aRecommendation(`r${index}`, '2025-12-31'),
    );
    const context = contextOf(
      '2025-08-01T12:00:00+01:00',
      anIncident('a', updates, { review: aReview('2025-03-12', many) }),
    );
    const { rows, cut } = projectReviews(context);
    expect(rows).toHaveLength(maxRows);
    expect(cut).toBe('The table shows the 60 most pressing of 61. The file has them all.');
    expect(projectReviewTable(context)).toHaveLength(1 + 61);
  });

  it('are not those of an exercise, which has its review on its own page', () => {
    const exercise = anIncident('x', updates, { kind: 'exercise', review });
    const context = contextOf('2025-08-01T12:00:00+01:00', exercise);
    expect(projectReviews(context).rows).toEqual([]);
    expect(projectReviewTable(context)).toHaveLength(1);
    expect(projectReviewFeed(context).items).toEqual([]);
    expect(context.state.exercises[0]?.review).toBeDefined();
  });
});

describe("the incidents' list", () => {
  const promised = (by?: string) =>
    anIncident('a', updates, {
      reviewPromised: { at: at('2025-01-10T09:00:00+00:00'), by: by ? day(by) : undefined },
    });

  test.each([
    ['nothing', anIncident('a', updates), undefined],
    ['a promise', promised(), 'A review is promised'],
    ['a date', promised('2025-12-01'), 'A review is promised by Monday 1 December 2025'],
    [
      'a missed date',
      promised('2025-06-02'),
      'A review was promised by Monday 2 June 2025, and is late',
    ],
    ['a review', reviewed, 'Review: 1 of 4 recommendations done'],
  ])('says what follows: %s', (_name, incident, text) => {
    const { sections } = projectIncidents(contextOf('2025-08-01T12:00:00+01:00', incident));
    expect(sections[0]?.incidents[0]?.review?.text).toBe(text);
  });
});

describe("a review's page", () => {
  it('shows notes newest first, and a reason only while it is rejected', () => {
    const context = contextOf('2025-08-01T12:00:00+01:00', reviewed);
    const [state] = context.state.incidents;
    if (!state?.review) throw new Error('The review is not out.');
    const view = projectReview(state, state.review, context);
    expect(view.recommendations.map(({ anchor, reason }) => [anchor, reason])).toEqual([
      ['r-r1', ''],
      ['r-r2', ''],
      ['r-r3', ''],
      ['r-r4', 'Too dear.'],
    ]);
    expect(view.recommendations[1]?.notes.map(({ date, tag }) => [date.text, tag?.text])).toEqual([
      ['Tuesday 15 July 2025', 'Done'],
      ['Thursday 1 May 2025', 'In progress'],
    ]);
  });
});

describe('the feed', () => {
  const itemsAt = (now: string) => projectReviewFeed(contextOf(now, reviewed)).items;

  it('has an item for the publication and one for each note that is out, newest first', () => {
    expect(itemsAt('2025-08-01T12:00:00+01:00').map(({ guid, link }) => [guid, link])).toEqual([
      ['a/review/r2/2025-07-15', 'https://example.org/base/reviews/a/#r-r2'],
      ['a/review/r2/2025-05-01', 'https://example.org/base/reviews/a/#r-r2'],
      ['a/review', 'https://example.org/base/reviews/a/'],
    ]);
    expect(itemsAt('2025-03-11T12:00:00+00:00')).toEqual([]);
  });

  it('does not change an item that is out', () => {
    const [publication] = itemsAt('2025-03-12T12:00:00+00:00');
    expect(itemsAt('2025-08-01T12:00:00+01:00').at(-1)).toEqual(publication);
  });

  it('escapes what is written', () => {
    const content = itemsAt('2025-08-01T12:00:00+01:00').at(-1)?.content;
    expect(content).toContain('Print the &quot;list&quot; &lt;now&gt;.');
  });
});

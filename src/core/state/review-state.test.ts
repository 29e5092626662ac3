import { describe, expect, it, test } from 'vitest';
import { at } from '../../../tests/support/builders.ts';
import { aNote, aRecommendation, aReview, day } from '../../../tests/support/reviews.ts';
import type { Recommendation } from '../model/review.ts';
import { reviewPromiseAt, reviewStateAt } from './review-state.ts';

const published = '2025-03-12';

function stateOf(recommendation: Recommendation, now: string) {
  const review = aReview(published, [recommendation]);
  return reviewStateAt({ review }, at(now))?.recommendations[0];
}

describe('a review', () => {
  test.each([
    ['2025-03-11T23:59:00+00:00', false],
    ['2025-03-12T00:00:00+00:00', true],
    ['2030-01-01T00:00:00+00:00', true],
  ])('at %s: it is out: %s', (now, isOut) => {
    expect(reviewStateAt({ review: aReview(published, []) }, at(now)) !== undefined).toBe(isOut);
  });

  it("begins its day with London's midnight in summer too", () => {
    const review = aReview('2025-07-28', []);
    expect(reviewStateAt({ review }, at('2025-07-27T23:59:00+01:00'))).toBeUndefined();
    expect(reviewStateAt({ review }, at('2025-07-28T00:00:00+01:00'))).toBeDefined();
  });

  it('changed with the newest note that is out, else with its publication', () => {
    const notes = [aNote('2025-05-01'), aNote('2025-06-01')];
    const review = aReview(published, [aRecommendation('r1', '2025-09-30', { notes })]);
    const changed = (now: string) => reviewStateAt({ review }, at(now))?.changed;
    expect(changed('2025-04-01T12:00:00+01:00')).toBe(day(published));
    expect(changed('2025-05-15T12:00:00+01:00')).toBe(day('2025-05-01'));
  });
});

describe('a recommendation that is due on 30 June', () => {
  const onTheDay = '2025-06-30T23:59:00+01:00';
  const after = '2025-07-01T00:00:00+01:00';

  test.each([
    ['accepted', onTheDay, false],
    ['accepted', after, true],
    ['in-progress', onTheDay, false],
    ['in-progress', after, true],
    ['done', after, false],
    ['rejected', after, false],
  ] as const)('%s at %s: overdue: %s', (state, now, isOverdue) => {
    expect(stateOf(aRecommendation('r1', '2025-06-30', { state }), now)).toMatchObject({
      progress: state,
      isOverdue,
    });
  });

  test.each([
    ['2025-04-01T12:00:00+01:00', 'accepted', false, 0],
    ['2025-05-01T12:00:00+01:00', 'in-progress', false, 1],
    ['2025-06-15T12:00:00+01:00', 'in-progress', false, 2],
    ['2025-07-02T12:00:00+01:00', 'in-progress', true, 2],
    ['2025-07-03T12:00:00+01:00', 'done', false, 3],
  ] as const)('stands at %s as its notes said by then: %s', (now, progress, isOverdue, count) => {
    const notes = [
      aNote('2025-07-03', { state: 'done' }),
      aNote('2025-05-01', { state: 'in-progress' }),
      aNote('2025-06-15'),
    ];
    const found = stateOf(aRecommendation('r1', '2025-06-30', { state: 'done', notes }), now);
    expect(found).toMatchObject({ progress, isOverdue });
    expect(found?.notes.map(({ date }) => date)).toEqual(
      [day('2025-05-01'), day('2025-06-15'), day('2025-07-03')].slice(0, count),
    );
  });
});

test('notes that do not say what came of it leave it as it is', () => {
  const notes = [aNote('2025-05-01'), aNote('2025-06-15')];
  const found = stateOf(
    aRecommendation('r1', '2025-06-30', { state: 'done', notes }),
    '2025-07-02T12:00:00+01:00',
  );
  expect(found).toMatchObject({ progress: 'done', isOverdue: false });
});

describe('a review that was promised on 1 August by 1 December', () => {
  const reviewPromised = { at: at('2025-08-01T17:00:00+01:00'), by: day('2025-12-01') };

  test.each([
    ['before the promise', '2025-08-01T16:59:00+01:00', undefined],
    ['from then on', '2025-08-01T17:00:00+01:00', { isLate: false }],
    ['on the last day', '2025-12-01T23:00:00+00:00', { isLate: false }],
    ['after it', '2025-12-02T00:00:00+00:00', { isLate: true }],
  ])('%s', (_name, now, promise) => {
    const found = reviewPromiseAt({ reviewPromised }, at(now));
    expect(found && { isLate: found.isLate }).toEqual(promise);
  });

  it('is promised no more once it is out', () => {
    const review = aReview('2025-11-20', []);
    const promise = (now: string) => reviewPromiseAt({ review, reviewPromised }, at(now));
    expect(promise('2025-11-19T12:00:00+00:00')).toBeDefined();
    expect(promise('2025-11-20T12:00:00+00:00')).toBeUndefined();
  });
});

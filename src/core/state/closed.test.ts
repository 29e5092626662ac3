import { describe, expect, it } from 'vitest';
import { aBoard } from '../../../tests/support/board.ts';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  aPractice,
  at,
} from '../../../tests/support/builders.ts';
import { projectFeedList } from '../projections/feed-list.ts';
import { projectPractices } from '../projections/practice-list.ts';
import { projectPractice } from '../projections/practice.ts';
import { projectStatus } from '../projections/status.ts';

const first = anUpdate('2025-07-28T09:00:00+01:00', {
  affects: [anEffect(['phones'], { everywhere: true }, 'major-outage')],
});
const second = { ...first, ...anUpdate('2025-07-30T09:00:00+01:00', { affects: first.affects }) };

/** N2 closed for good on 29 July, between the two updates. */
const content = aContent([anIncident('2025-07-28-phones', [first, second])], {
  practices: [
    aPractice('N1', 'north'),
    aPractice('N2', 'north', { name: 'Old Surgery', closed: at('2025-07-29T00:00:00Z') }),
  ],
});
const before = aBoard(content, '2025-07-28T12:00:00+01:00');
const between = aBoard(content, '2025-07-29T12:00:00+01:00');
const after = aBoard(content, '2025-07-30T12:00:00+01:00');

function pageOf(board: typeof before) {
  const state = board.state.practices.get('N2');
  if (!state) throw new Error('it has lost its page');
  return projectPractice(state, board, board.english);
}

describe('a practice that has closed for good', () => {
  it('counts until its day', () => {
    expect(projectStatus(before).banner.headline).toBe('There are problems at 2 of 2 surgeries.');
    expect(pageOf(before).standing.sentence).toBe('Old Surgery is affected.');
    expect(pageOf(before).elsewhere).toBeUndefined();
  });

  it.each([
    ['without a new update', between],
    ['in the next update', after],
  ])('is not counted from its day on, %s', (_name, board) => {
    expect(projectStatus(board).banner.headline).toBe('There are problems at 1 of 1 surgery.');
    expect(board.state.services.get('phones')?.users).toEqual(new Set(['N1']));
    expect(board.state.areas.get('north')?.practices).toHaveLength(1);
    expect(board.state.incidents[0]?.effects.has('N2')).toBe(false);
  });

  it('is not said to be working again', () => {
    const [, latest] = after.state.incidents[0]?.updates ?? [];
    expect(latest?.released).toEqual(new Set());
    expect(latest?.concerned).toEqual(new Set(['N1']));
  });

  it('keeps its page, which says since when and where to turn, and its past', () => {
    const { standing, elsewhere, staff, advice, facts } = pageOf(after);
    expect(standing).toMatchObject({
      sentence: 'Old Surgery closed on Tuesday 29 July 2025.',
      tag: { text: 'Closed for good' },
    });
    expect(elsewhere?.text).toContain('111');
    expect(elsewhere?.link.href).toBe('https://www.nhs.uk/service-search/find-a-gp');
    expect(staff?.systems).toEqual([]);
    expect(staff?.history).toHaveLength(1);
    expect(advice).toEqual([]);
    expect(facts.map(({ label }) => label)).toEqual(['Where']);
  });

  it('is found by its whole name or code only, and its feed is not offered', () => {
    const list = projectPractices(after);
    expect(list.reach).toContain('1 surgery');
    expect(list.letters.flatMap(({ practices }) => practices)).toHaveLength(1);
    expect(list.closed).toMatchObject([{ exact: 'old surgery|n2' }]);
    expect(projectFeedList(after).practices).toMatchObject({ count: '1 practice' });
  });
});

import { describe, expect, it } from 'vitest';
import { aBoard } from '../../../tests/support/board.ts';
import { aContent, anEffect, anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import { makeValidator } from '../../../tests/support/schemas.ts';
import type { Incident } from '../model/incident.ts';
import { projectBulletin } from './bulletin.ts';
import { projectFeed } from './feed.ts';
import { projectIncident } from './incident.ts';
import { projectNotice } from './notice.ts';
import { projectPracticeDocument } from './practice-api.ts';
import { projectRecord } from './record.ts';

const began = '2025-07-28T09:00:00+01:00';
const later = '2025-07-28T12:00:00+01:00';
const validateRecord = makeValidator('record');
const validatePractice = makeValidator('practice');

const updates = [
  anUpdate(began, {
    affects: [anEffect(['phones'], { areas: ['north'] }, 'major-outage')],
    next: at(later),
    corrections: [
      { at: at('2025-07-28T10:00:00+01:00'), what: 'First **correction**.' },
      { at: at('2025-07-28T11:00:00+01:00'), what: 'Second correction.' },
    ],
  }),
  anUpdate(later, {
    phase: 'identified',
    affects: [anEffect(['phones'], { practices: ['N1', 'S1'] }, 'degraded')],
  }),
];

function boardAt(now: string, incident: Incident = anIncident('a', updates)) {
  const board = aBoard(aContent([incident]), now);
  const [state] = [...board.state.incidents, ...board.state.exercises];
  if (!state) throw new Error('The incident should be out');
  return { board, state, record: projectRecord(state, board) };
}

describe('the record', () => {
  it('fits its schema in every kind of incident', () => {
    const window = { from: at(later), to: at('2025-07-28T14:00:00+01:00') };
    const scheduled = anUpdate(began, { phase: 'scheduled' });
    const kinds = [
      anIncident('a', updates, { sources: [{ note: 'A remark.' }] }),
      anIncident('x', updates, { kind: 'exercise' }),
      anIncident('w', [scheduled], { kind: 'maintenance', window }),
    ];
    for (const incident of kinds) {
      const { board, record } = boardAt(later, incident);
      expect(validateRecord(record)).toEqual([]);
      for (const practice of board.state.practices.values()) {
        expect(validatePractice(projectPracticeDocument(practice, board))).toEqual([]);
      }
    }
  });

  it('says which practices joined and which were released', () => {
    expect(boardAt(later).record.updates.map(({ practices }) => practices)).toEqual([
      { affected: 2, joined: ['N1', 'N2'], released: [] },
      { affected: 2, joined: ['S1'], released: ['N2'] },
    ]);
  });

  it('names every place, and for an exercise no feed but its own', () => {
    const channels = (incident?: Incident) =>
      boardAt(began, incident).record.updates[0]?.channels.map(({ channel }) => channel) ?? [];
    const live = channels();
    expect(new Set(live).size).toBe(live.length);
    const exercise = channels(anIncident('x', updates, { kind: 'exercise' }));
    expect(exercise.filter((channel) => channel !== 'feed-exercises')).toEqual(
      live.filter((channel) => !channel.startsWith('feed-')),
    );
    expect(exercise).toContain('feed-exercises');
  });

  it('keeps no address of a kit that is no longer kept', () => {
    const over = anIncident('a', [anUpdate(began), anUpdate(later, { phase: 'resolved' })]);
    const addressAt = (now: string) =>
      boardAt(now, over).record.updates[0]?.channels.find(({ channel }) => channel === 'poster')
        ?.address;
    expect(addressAt(later)).toBe('https://example.org/base/notices/a/poster.pdf');
    expect(addressAt('2025-09-28T12:00:00+01:00')).toBeNull();
  });
});

describe('a correction', () => {
  const saidAt = (now: string) => {
    const { board, state, record } = boardAt(now);
    const [published] = state.updates;
    if (!published) throw new Error('The update should be out');
    const notice = projectNotice(state, board, board.english);
    const earlier = notice.earlier.at(-1)?.corrections ?? notice.happening.corrections;
    const items = (['all', 'notices', 'bulletins'] as const).map((name) =>
      projectFeed(name, board).items.at(-1),
    );
    return {
      counts: [
        projectBulletin(state, published, board).corrections.length,
        projectIncident(state, board).timeline.at(-1)?.corrections.length,
        earlier.length,
        record.updates[0]?.corrections.length,
        ...items.map((item) => new Set(item?.content.match(/Corrected at \d+am/g)).size),
      ],
      items: items.map((item) => [item?.guid, item?.at, item?.link, item?.title]),
    };
  };

  it.each([
    ['2025-07-28T09:59:00+01:00', 0],
    ['2025-07-28T10:00:00+01:00', 1],
    ['2025-07-28T11:30:00+01:00', 2],
    ['2025-07-28T12:00:00+01:00', 2],
  ])('at %s stands on bulletin, timeline, notice, record and feeds: %d', (now, count) => {
    expect(saidAt(now).counts).toEqual(Array(7).fill(count));
  });

  it("never changes a feed item's guid, time, link or title", () => {
    expect(saidAt(later).items).toEqual(saidAt(began).items);
  });

  it('is shown with its time, and as safe HTML', () => {
    const { board, state } = boardAt('2025-07-28T10:00:00+01:00');
    expect(projectNotice(state, board, board.english).happening.corrections).toEqual([
      {
        at: { text: '10am on Monday 28 July 2025', iso: '2025-07-28T09:00:00.000Z' },
        what: 'First <strong>correction</strong>.',
      },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  at,
} from '../../../../tests/support/builders.ts';
import { makeValidator } from '../../../../tests/support/schemas.ts';
import type { Incident } from '../../model/incident.ts';
import { projectBulletin } from '../pages/bulletin.ts';
import { projectFeed } from '../feeds/feed.ts';
import { projectIncident } from '../pages/incident.ts';
import { projectNotice } from '../pages/notice.ts';
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

function contextAt(now: string, incident: Incident = anIncident('a', updates)) {
  const context = aSiteContext(aContent([incident]), now);
  const [state] = [...context.state.incidents, ...context.state.exercises];
  if (!state) throw new Error('The incident should be out');
  return { context, state, record: projectRecord(state, context) };
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
      const { context, record } = contextAt(later, incident);
      expect(validateRecord(record)).toEqual([]);
      for (const practice of context.state.practices.values()) {
        expect(validatePractice(projectPracticeDocument(practice, context))).toEqual([]);
      }
    }
  });

  it('says which practices joined and which were released', () => {
    expect(contextAt(later).record.updates.map(({ practices }) => practices)).toEqual([
      { affected: 2, joined: ['N1', 'N2'], released: [], toldWrongly: [] },
      { affected: 2, joined: ['S1'], released: ['N2'], toldWrongly: [] },
    ]);
  });

  it('names every place, and for an exercise no feed but its own', () => {
    const channels = (incident?: Incident) =>
      contextAt(began, incident).record.updates[0]?.channels.map(({ channel }) => channel) ?? [];
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
      contextAt(now, over).record.updates[0]?.channels.find(({ channel }) => channel === 'poster')
        ?.address;
    expect(addressAt(later)).toBe('https://example.org/base/notices/a/poster.pdf');
    expect(addressAt('2025-09-28T12:00:00+01:00')).toBeNull();
  });
});

describe('a correction', () => {
  const saidAt = (now: string) => {
    const { context, state, record } = contextAt(now);
    const [published] = state.updates;
    if (!published) throw new Error('The update should be out');
    const notice = projectNotice(state, context, context.english);
    const earlier = notice.earlier.at(-1)?.corrections ?? notice.happening.corrections;
    const items = (['all', 'notices', 'bulletins'] as const).map((name) =>
      projectFeed(name, context).items.at(-1),
    );
    return {
      counts: [
        projectBulletin(state, published, context).corrections.length,
        projectIncident(state, context).timeline.at(-1)?.corrections.length,
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
    const { context, state } = contextAt('2025-07-28T10:00:00+01:00');
    expect(projectNotice(state, context, context.english).happening.corrections).toEqual([
      {
        at: { text: '10am on Monday 28 July 2025', iso: '2025-07-28T09:00:00.000Z' },
        what: 'First <strong>correction</strong>.',
      },
    ]);
  });
});

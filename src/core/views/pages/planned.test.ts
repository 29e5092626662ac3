import { describe, expect, it, test } from 'vitest';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  at,
} from '../../../../tests/support/builders.ts';
import type { Incident } from '../../model/incident.ts';
import type { Update } from '../../model/update.ts';
import { announce } from '../shared/announcement.ts';
import { toText } from '../shared/moment.ts';
import { projectBulletin } from './bulletin.ts';
import { projectFront } from './front.ts';
import { projectIncident } from './incident.ts';
import { projectNotice } from './notice.ts';
import { projectNotices } from './notice-list.ts';
import { projectPractice } from './practice.ts';
import { projectPracticeStaff } from './practice-staff.ts';
import { projectService } from './service.ts';
import { projectStatus } from './status.ts';

const announced = '2025-07-28T09:00:00+01:00';
const before = '2025-07-28T12:00:00+01:00';
const during = '2025-07-28T21:00:00+01:00';
const after = '2025-07-28T23:00:00+01:00';
const window = (from: string, to: string) => ({ from: at(from), to: at(to) });
const evening = window('2025-07-28T20:00:00+01:00', '2025-07-28T22:00:00+01:00');
const words = 'Planned from 8pm on Monday 28 July 2025 to 10pm on Monday 28 July 2025.';
const without = 'What will not work then: the phones service.';

const scheduled = (time: string, fields: Partial<Update> = {}) =>
  anUpdate(time, {
    phase: 'scheduled',
    affects: [anEffect(['phones'], { areas: ['north'] }, 'under-maintenance')],
    ...fields,
  });
const work = (...updates: Update[]) =>
  anIncident('w', updates, { kind: 'maintenance', window: evening });
const failure = anIncident('f', [
  anUpdate(announced, { affects: [anEffect(['phones'], { practices: ['S1'] }, 'major-outage')] }),
]);

function viewsOf(now: string, ...incidents: Incident[]) {
  const context = aSiteContext(aContent(incidents), now);
  const { english } = context;
  const state = context.state.incidents.find(({ incident }) => incident.id === 'w');
  const practice = context.state.practices.get('N1');
  const service = context.state.services.get('phones');
  if (!state || !practice || !service) throw new Error('there is no planned work');
  return {
    status: projectStatus(context),
    front: projectFront(context, english),
    notices: projectNotices(context, english),
    notice: projectNotice(state, context, english),
    bulletin: projectBulletin(state, state.latest, context),
    incident: projectIncident(state, context),
    practice: projectPractice(practice, context, english),
    staff: projectPracticeStaff(practice, context),
    service: projectService(service, context),
    announcement: announce(state, context, english),
  };
}

describe('announced work', () => {
  const views = viewsOf(before, work(scheduled(announced)));

  it('changes nothing yet, and is there on every page that it concerns', () => {
    const { status, front, notices, practice, staff, service } = views;
    expect(status.banner.headline).toBe('There are no known problems.');
    expect(status.planned).toMatchObject([
      { tag: { text: 'Planned' }, without, where: 'At all 2 surgeries in North.' },
    ]);
    expect(front.nothing).not.toBe('');
    expect(front.notices[0]?.window && toText(front.notices[0].window)).toBe(words);
    expect(notices.nothing).not.toBe('');
    const [planned] = notices.sections;
    expect(planned?.heading).toBe('Planned work');
    expect(planned?.rows[0]?.window && toText(planned.rows[0].window)).toBe(words);
    expect(practice.standing.sentence).toBe('Surgery N1 is not affected by any known problem.');
    expect(practice.planned).toMatchObject([{ without }]);
    expect(staff.history).toEqual([]);
    expect(staff.bulletins).toHaveLength(1);
    expect(service.reach).toBe('Working at all 4 practices that use it.');
    expect(service.planned).toMatchObject([{ where: 'North' }]);
  });

  it('tells patients when, where and what, and asks nothing of them yet', () => {
    const { notice, announcement, bulletin, incident } = views;
    expect(notice.window && toText(notice.window)).toBe(words);
    expect(notice).toMatchObject({ without, advice: [], openness: '' });
    expect(notice.areas.map(({ count }) => count)).toEqual(['North: 2 of 2 surgeries']);
    expect(announcement).toMatchObject({
      headline: 'Planned work: the phones service',
      standing: words,
      without,
      where: 'At all 2 surgeries in North.',
      advice: [],
    });
    expect(bulletin.window?.from.text).toBe('8pm on Monday 28 July 2025');
    expect(bulletin.concerned).toBe('2 practices will be affected');
    expect(incident.reach).toBe('None now, 2 practices during the work');
  });
});

test.each([
  [
    'alone',
    [],
    'There is planned work at 2 of 4 surgeries.',
    'Planned work at 2 of the 4 practices that use it.',
  ],
  [
    'beside a failure',
    [failure],
    'There are problems at 1 of 4 surgeries.',
    'Affected at 1 of the 4 practices that use it. Planned work at 2.',
  ],
])('work under way is not counted as a failure: %s', (_name, others, headline, reach) => {
  const { status, service, practice } = viewsOf(during, work(scheduled(announced)), ...others);
  expect(status.banner.headline).toBe(headline);
  expect(status.news).toHaveLength(others.length);
  expect(service.reach).toBe(reach);
  expect(service.areas[0]).toMatchObject({
    tag: { text: 'Planned work' },
    count: '2 of 2 practices',
  });
  expect(practice.standing.sentence).toBe(
    'the phones service: not working at Surgery N1. Surgery N1 has planned work under way.',
  );
});

it('is over by the clock, and on the record', () => {
  const { status, notice, staff } = viewsOf(after, work(scheduled(announced)));
  expect(status.planned).toEqual([]);
  expect(status.recent).toMatchObject([
    { tag: { text: 'Completed' }, ended: { label: 'Ended', at: { text: 'Monday 28 July 2025' } } },
  ]);
  expect(notice.window).toBeUndefined();
  expect(staff.history).toMatchObject([{ began: { label: 'Planned for' } }]);
});

it('says both times when it moves', () => {
  const moved = scheduled('2025-07-28T10:00:00+01:00', {
    window: window('2025-07-29T20:00:00+01:00', '2025-07-29T22:00:00+01:00'),
  });
  const { notice, bulletin } = viewsOf(before, work(scheduled(announced), moved));
  expect(notice.changes).toEqual([
    'The time of the work has changed. Before, it was 8pm on Monday 28 July 2025 to 10pm on Monday 28 July 2025.',
  ]);
  expect(bulletin.changes).toEqual([
    'New time: 8pm on Tuesday 29 July 2025 to 10pm on Tuesday 29 July 2025 (was 8pm on Monday 28 July 2025 to 10pm on Monday 28 July 2025).',
  ]);
});

it('says that it is cancelled, not that it is over', () => {
  const off = anUpdate('2025-07-28T10:00:00+01:00', { phase: 'completed' });
  const { status, notice, bulletin, incident, announcement } = viewsOf(
    before,
    work(scheduled(announced), off),
  );
  expect(status.recent).toMatchObject([
    { tag: { text: 'Cancelled' }, ended: { label: 'Cancelled' } },
  ]);
  expect(notice).toMatchObject({
    standing: 'The planned work is cancelled. Surgeries work as usual.',
    changes: [],
  });
  expect(notice.window && toText(notice.window)).toBe(words);
  expect(bulletin).toMatchObject({ concerned: '', changes: ['Phase: Cancelled (was Planned).'] });
  expect(incident).toMatchObject({ length: 'Did not take place', reach: 'None' });
  expect(announcement.headline).toBe('Planned work is cancelled: the phones service');
});

describe('work that goes on after its window', () => {
  const on = (time: string) =>
    anUpdate(time, {
      phase: 'in-progress',
      affects: [anEffect(['phones'], { areas: ['north'] }, 'under-maintenance')],
    });

  test.each([
    [
      'as an update says',
      '2025-07-28T22:30:00+01:00',
      'It was planned until 10pm on Monday 28 July 2025, and is not finished.',
      'Planned work is under way. It was planned until 10pm on Monday 28 July 2025, and is not finished.',
    ],
    [
      'while nobody says so',
      '2025-07-28T21:00:00+01:00',
      'It was planned until 10pm on Monday 28 July 2025. Nobody has confirmed yet that it is over.',
      // The newest bulletin moves with the clock, as the notice does.
      'Planned work is under way. It was planned until 10pm on Monday 28 July 2025. Nobody has confirmed yet that it is over.',
    ],
  ])('%s', (_name, time, forPatients, inBulletin) => {
    const { notice, practice, bulletin } = viewsOf(after, work(scheduled(announced), on(time)));
    expect(notice.window && toText(notice.window)).toBe(forPatients);
    expect(practice.news.map((one) => one.window && toText(one.window))).toEqual([forPatients]);
    expect(bulletin.standing).toBe(inBulletin);
  });
});

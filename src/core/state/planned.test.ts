import { describe, expect, it, test } from 'vitest';
import {
  aContent,
  aScope,
  anEffect,
  anIncident,
  anUpdate,
  at,
} from '../../../tests/support/builders.ts';
import type { Update } from '../model/update.ts';
import { incidentStateAt } from './incident-state.ts';
import { makeDirectory } from '../model/directory.ts';
import { concernedBy, stateAt } from './state.ts';

const announced = '2025-07-28T09:00:00+01:00';
const window = (from: string, to: string) => ({ from: at(from), to: at(to) });
const evening = window('2025-07-28T20:00:00+01:00', '2025-07-28T22:00:00+01:00');
const nextEvening = window('2025-07-29T20:00:00+01:00', '2025-07-29T23:00:00+01:00');
const affects = [anEffect(['phones'], { areas: ['north'] }, 'under-maintenance')];

function scheduled(time: string, fields: Partial<Update> = {}): Update {
  return anUpdate(time, { phase: 'scheduled', affects, ...fields });
}

function work(...updates: Update[]) {
  return anIncident('w', updates, { kind: 'maintenance', window: evening });
}

function stateOf(now: string, ...updates: Update[]) {
  const state = incidentStateAt(work(...updates), makeDirectory(aContent()), at(now));
  if (!state) throw new Error('nothing is out');
  return state;
}

describe('a window that moves', () => {
  const moved = [
    scheduled(announced),
    scheduled('2025-07-28T15:00:00+01:00', { window: nextEvening }),
  ];

  test.each([
    ['before it moves', '2025-07-28T14:59:00+01:00', evening, 0, 'scheduled'],
    ['from the update on', '2025-07-28T15:00:00+01:00', nextEvening, 1, 'scheduled'],
    ['in the first window', '2025-07-28T21:00:00+01:00', nextEvening, 1, 'scheduled'],
    ['in the new window', '2025-07-29T20:00:00+01:00', nextEvening, 1, 'in-progress'],
    ['after it', '2025-07-29T23:00:00+01:00', nextEvening, 1, 'completed'],
  ])('%s', (_name, now, inForce, revision, phase) => {
    expect(stateOf(now, ...moved)).toMatchObject({ window: inForce, revision, phase });
  });

  it('keeps the first one on the record, with the update that was said then', () => {
    const { updates, incident } = stateOf('2025-07-30T09:00:00+01:00', ...moved);
    expect(updates.map((one) => one.window)).toEqual([evening, nextEvening]);
    expect(incident.window).toEqual(evening);
  });

  it('is counted from, and ends with, the window in force', () => {
    expect(stateOf('2025-07-30T09:00:00+01:00', ...moved)).toMatchObject({
      endedAt: nextEvening.to,
      durationMs: nextEvening.to - nextEvening.from,
    });
  });

  it('is not moved by an update that repeats it', () => {
    const again = scheduled('2025-07-28T16:00:00+01:00', { window: nextEvening });
    expect(stateOf('2025-07-28T17:00:00+01:00', ...moved, again).revision).toBe(1);
  });

  it('may be put off after it has begun', () => {
    const late = scheduled('2025-07-28T21:00:00+01:00', { window: nextEvening });
    expect(stateOf('2025-07-28T20:59:00+01:00', scheduled(announced), late).phase).toBe(
      'in-progress',
    );
    expect(stateOf('2025-07-28T21:00:00+01:00', scheduled(announced), late)).toMatchObject({
      phase: 'scheduled',
      isActive: false,
      level: 'operational',
    });
  });
});

describe('the end of planned work', () => {
  const completed = (time: string) => anUpdate(time, { phase: 'completed' });

  test.each([
    ['by the clock', [], evening.to, false],
    ['early', ['2025-07-28T21:00:00+01:00'], at('2025-07-28T21:00:00+01:00'), false],
    ['said the next day', ['2025-07-29T08:00:00+01:00'], evening.to, false],
    ['called off', ['2025-07-28T12:00:00+01:00'], at('2025-07-28T12:00:00+01:00'), true],
  ])('%s', (_name, times, endedAt, isCancelled) => {
    expect(
      stateOf('2025-07-30T09:00:00+01:00', scheduled(announced), ...times.map(completed)),
    ).toMatchObject({ phase: 'completed', endedAt, isCancelled, revision: isCancelled ? 1 : 0 });
  });

  it('runs on while somebody says so', () => {
    const on = anUpdate('2025-07-28T21:30:00+01:00', { phase: 'in-progress', affects });
    expect(stateOf('2025-07-28T23:30:00+01:00', scheduled(announced), on)).toMatchObject({
      phase: 'in-progress',
      isOpen: true,
      level: 'under-maintenance',
    });
  });

  test.each([
    [
      'before the end of its window',
      '2025-07-28T21:59:00+01:00',
      '2025-07-28T21:30:00+01:00',
      undefined,
    ],
    ['by the clock', '2025-07-28T22:00:00+01:00', '2025-07-28T21:30:00+01:00', 'unsaid'],
    ['when somebody says so', '2025-07-28T22:30:00+01:00', '2025-07-28T22:30:00+01:00', 'said'],
  ])('is overrun %s: %s', (_name, now, said, overrun) => {
    const on = anUpdate(said, { phase: 'in-progress', affects });
    expect(stateOf(now, scheduled(announced), on).overrun).toBe(overrun);
  });

  it('is not overrun with a later end, nor while it is checked', () => {
    const at10 = '2025-07-28T22:10:00+01:00';
    const longer = anUpdate(at10, {
      phase: 'in-progress',
      affects,
      window: { ...evening, to: nextEvening.to },
    });
    expect(stateOf(at10, scheduled(announced), longer)).toMatchObject({
      overrun: undefined,
      isOpen: true,
      window: { from: evening.from, to: nextEvening.to },
    });
    const checked = anUpdate(at10, { phase: 'verifying', affects });
    expect(stateOf(at10, scheduled(announced), checked).overrun).toBeUndefined();
  });

  it('is no cancellation if it began early and was done before its window', () => {
    const early = anUpdate('2025-07-28T18:00:00+01:00', { phase: 'in-progress', affects });
    const done = completed('2025-07-28T19:00:00+01:00');
    expect(stateOf('2025-07-29T09:00:00+01:00', scheduled(announced), early, done)).toMatchObject({
      isCancelled: false,
      revision: 0,
    });
  });

  it('is no cancellation if only what was checked is told before its window', () => {
    const checked = anUpdate('2025-07-28T18:00:00+01:00', { phase: 'verifying', affects });
    const done = completed('2025-07-28T19:00:00+01:00');
    expect(
      stateOf('2025-07-29T09:00:00+01:00', scheduled(announced), checked, done).isCancelled,
    ).toBe(false);
  });

  it('is no cancellation in the minute in which the window opens', () => {
    const done = completed('2025-07-28T20:00:00+01:00');
    expect(stateOf('2025-07-29T09:00:00+01:00', scheduled(announced), done).isCancelled).toBe(
      false,
    );
  });

  it('is a cancellation if work that was stopped and put off is then called off', () => {
    const on = anUpdate('2025-07-28T20:30:00+01:00', { phase: 'in-progress', affects });
    const off = scheduled('2025-07-28T21:00:00+01:00', {
      window: nextEvening,
      setback: 'It failed.',
    });
    const done = completed('2025-07-29T09:00:00+01:00');
    expect(stateOf('2025-07-30T09:00:00+01:00', scheduled(announced), on, off, done)).toMatchObject(
      {
        isCancelled: true,
        revision: 2,
      },
    );
  });
});

describe('the practices of planned work', () => {
  const codes = (some: readonly { practice: { code: string } }[]) =>
    some.map(({ practice }) => practice.code);
  const times = [
    ['before', '2025-07-28T19:59:00+01:00', 'not-affected', ['N1', 'N2'], true],
    ['during', '2025-07-28T20:00:00+01:00', 'planned', ['N1', 'N2'], false],
    ['after', '2025-07-28T22:00:00+01:00', 'not-affected', [], false],
  ] as const;

  test.each(times)('%s', (_name, now, standing, concerned, isAnnounced) => {
    const state = stateAt(aContent([work(scheduled(announced))]), at(now));
    const practice = state.practices.get('N1');
    expect(practice?.standing).toBe(standing);
    expect(practice?.planned).toHaveLength(isAnnounced ? 1 : 0);
    expect(state.practices.get('S1')?.planned).toEqual([]);
    expect(state.incidents.flatMap((one) => codes(concernedBy(one, state)))).toEqual(concerned);
  });

  it.each([
    [
      'catching-up',
      { backlog: [{ ...aScope({ areas: ['north'] }), tasks: ['results' as const] }] },
    ],
    ['affected', { affects: [anEffect(['mail'], { areas: ['north'] }, 'degraded')] }],
  ])('are %s as they would be without it', (standing, fields) => {
    const failure = anIncident('f', [anUpdate(announced, { phase: 'recovering', ...fields })]);
    const now = at('2025-07-28T21:00:00+01:00');
    const both = stateAt(aContent([work(scheduled(announced)), failure]), now);
    const alone = stateAt(aContent([failure]), now);
    expect(both.practices.get('N1')?.standing).toBe(standing);
    expect(alone.practices.get('N1')?.standing).toBe(standing);
  });
});

describe('planned work after its window, of which nobody says more,', () => {
  const after = at('2025-07-28T22:30:00+01:00');
  const failing = (service: string, practice: string, phase: Update['phase'] = 'investigating') =>
    anIncident('f', [
      anUpdate('2025-07-28T21:00:00+01:00', {
        phase,
        affects: [anEffect([service], { practices: [practice] }, 'major-outage')],
      }),
    ]);

  test.each([
    ['is over by the clock', undefined, false],
    ['goes on while the same system fails at one of its practices', failing('phones', 'N1'), true],
    ['is over where another system fails', failing('mail', 'N1'), false],
    ['is over where the system fails at another practice', failing('phones', 'S1'), false],
    ['is over once the failure is', failing('phones', 'N1', 'resolved'), false],
    [
      'is over where an exercise plays a failure',
      { ...failing('phones', 'N1'), kind: 'exercise' as const },
      false,
    ],
  ])('%s', (_name, failure, isOpen) => {
    const incidents = [work(scheduled(announced)), ...(failure ? [failure] : [])];
    const state = stateAt(aContent(incidents), after);
    const planned = state.incidents.find(({ incident }) => incident.id === 'w');
    expect(planned).toMatchObject({
      isOpen,
      phase: isOpen ? 'in-progress' : 'completed',
      isEndedByClock: !isOpen,
      overrun: isOpen ? 'unsaid' : undefined,
    });
  });

  it('is not ended by the clock where somebody says that it is over', () => {
    const done = anUpdate('2025-07-28T21:30:00+01:00', { phase: 'completed' });
    expect(stateOf('2025-07-28T22:30:00+01:00', scheduled(announced), done)).toMatchObject({
      isEndedByClock: false,
      endedAt: done.at,
    });
    expect(stateOf('2025-07-28T21:00:00+01:00', scheduled(announced)).isEndedByClock).toBe(false);
  });
});

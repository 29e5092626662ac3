import { expect, test } from 'vitest';
import { anEffect, anIncident, anUpdate } from '../../../../tests/support/builders.ts';
import { aWorld } from '../../../../tests/support/worlds.ts';
import type { IncidentKind } from '../../model/phase.ts';
import { projectChannels } from '../channels/project-channels.ts';
import { projectNotice } from '../pages/notice.ts';
import { helplineOf } from './helpline.ts';

const patientHelp = {
  phone: '01632 960 111',
  days: 'monday-to-friday' as const,
  from: '08:00',
  to: '18:30',
  languages: ['en', 'pl'],
};

function said(kind: IncidentKind) {
  const update = anUpdate('2025-07-28T09:00:00+01:00', {
    affects: [anEffect(['docman'], { areas: ['medway'] }, 'degraded')],
    patientHelp,
  });
  const context = aWorld([anIncident('i', [update], { kind })], '2025-07-28T12:00:00+01:00');
  const state = [...context.state.incidents, ...context.state.exercises][0];
  if (!state) throw new Error('There is no incident');
  return { context, state };
}

test('a helpline is on the notice with its hours and languages, and in messages with room', () => {
  const { context, state } = said('incident');
  const view = projectNotice(state, context, context.english).helpline;
  expect([view?.call, ...(view?.details ?? [])]).toEqual([
    'Helpline for patients: call 01632 960 111.',
    'It is open from Monday to Friday, 8am to 6:30pm.',
    'Languages: English and Polish.',
  ]);
  expect(view?.parts[1]).toEqual({ text: '01632 960 111', href: 'tel:01632960111' });
  const { text, phone } = projectChannels(state, context, context.english);
  expect(phone.lines).toContain('It is open from Monday to Friday, 8am to 6:30pm.');
  expect(text.text.includes('01632 960 111')).toBe(!text.leftOut.includes('the helpline'));
});

test('each language says it in its own words', () => {
  const { context, state } = said('incident');
  const lines = context.translators.map((one) => helplineOf(state, context, one)?.details.join());
  expect(new Set(lines).size).toBe(context.translators.length);
});

test('what was published by mistake sends nobody to a helpline', () => {
  const update = (at: string, phase: 'identified' | 'withdrawn' | 'resolved') =>
    anUpdate(at, {
      phase,
      affects: [anEffect(['docman'], { areas: ['medway'] }, 'degraded')],
      patientHelp,
    });
  const callAt = (phase: 'withdrawn' | 'resolved') => {
    const updates = [
      update('2025-07-28T09:00:00+01:00', 'identified'),
      { ...update('2025-07-28T10:00:00+01:00', phase), affects: [] },
    ];
    const context = aWorld([anIncident('i', updates)], '2025-07-28T12:00:00+01:00');
    const [state] = context.state.incidents;
    return state && helplineOf(state, context, context.english)?.call;
  };
  expect(callAt('withdrawn')).toBeUndefined();
  // An end that names one says that it stays open.
  expect(callAt('resolved')).toContain('01632 960 111');
});

test('an exercise sends nobody to a helpline', () => {
  const { context, state } = said('exercise');
  expect(helplineOf(state, context, context.english)).toBeUndefined();
});

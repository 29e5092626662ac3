import { describe, expect, it } from 'vitest';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  aService,
  at,
} from '../../../tests/support/builders.ts';
import type { Effect } from '../model/update.ts';
import { hasKit, lastKitDay, withKits } from './kit-time.ts';
import { reachOf } from './reach.ts';
import { affectedBy, stateAt } from './state.ts';

const began = '2025-07-28T09:00:00+01:00';
const services = [
  aService('sms', { carries: ['text'] }),
  aService('phones', { carries: ['phone'] }),
  aService('records'),
];

function orderWhen(affects: Effect[]): [string, number][] {
  const content = aContent([anIncident('a', [anUpdate(began, { affects })])], { services });
  const state = stateAt(content, at(began));
  const [incident] = state.incidents;
  if (!incident) throw new Error('The incident should be out');
  return reachOf(affectedBy(incident, state), services).map(({ channel, failing }) => [
    channel,
    failing,
  ]);
}

describe('the order of channels', () => {
  it('is text, phone, poster, screen, post while all that carries them works', () => {
    const affects = [anEffect(['records'], { areas: ['north'] }, 'major-outage')];
    expect(orderWhen(affects).map(([channel]) => channel)).toEqual([
      'text',
      'phone',
      'poster',
      'screen',
      'post',
    ]);
  });

  it('puts last what fails at the most surgeries', () => {
    const affects = [
      anEffect(['sms'], { areas: ['north'] }, 'major-outage'),
      anEffect(['phones'], { practices: ['N1'] }, 'partial-outage'),
    ];
    expect(orderWhen(affects)).toEqual([
      ['poster', 0],
      ['screen', 0],
      ['post', 0],
      ['phone', 1],
      ['text', 2],
    ]);
  });

  it('does not change for what is only slow', () => {
    const affects = [anEffect(['sms'], { areas: ['north'] }, 'degraded')];
    expect(orderWhen(affects)[0]).toEqual(['text', 0]);
  });
});

describe('a kit', () => {
  const over = anIncident('a', [
    anUpdate(began),
    anUpdate('2025-07-29T09:00:00+01:00', { phase: 'resolved' }),
  ]);

  it.each([
    ['while the notice is open', '2025-07-28T10:00:00+01:00', true],
    ['until the end of the 30th day after its end', '2025-08-28T23:59:00+01:00', true],
    ['not longer', '2025-08-29T00:00:00+01:00', false],
  ])('is kept: %s', (_name, now, kept) => {
    const [state] = stateAt(aContent([over]), at(now)).incidents;
    expect(state && hasKit(state, at(now))).toBe(kept);
  });

  it('is there for exercises too, and for nothing that ended long ago', () => {
    const open = anIncident('b', [anUpdate('2025-09-01T09:00:00+01:00')]);
    const exercise = { ...open, id: 'x', kind: 'exercise' as const };
    const state = stateAt(aContent([over, open, exercise]), at('2025-09-01T10:00:00+01:00'));
    expect(withKits(state).map(({ incident }) => incident.id)).toEqual(['b', 'x']);
  });

  it('says its last day, once that is known', () => {
    const lastDay = (now: string) => {
      const [state] = stateAt(aContent([over]), at(now)).incidents;
      return state && lastKitDay(state);
    };
    expect(lastDay('2025-07-28T10:00:00+01:00')).toBeUndefined();
    expect(lastDay('2025-07-30T10:00:00+01:00')).toBe(at('2025-08-28T00:00:00Z'));
  });
});

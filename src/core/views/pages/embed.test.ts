import { describe, expect, it, test } from 'vitest';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  aScope,
  at,
} from '../../../../tests/support/builders.ts';
import type { Incident } from '../../model/incident.ts';
import { toText } from '../shared/moment.ts';
import { projectEmbed } from './embed.ts';

const began = '2025-07-28T09:00:00+01:00';
const later = '2025-07-28T12:00:00+01:00';
const next = at('2025-07-28T16:00:00+01:00');

/** What the embed of N1 says, line by line. */
function embedOf(incidents: Incident[], now = later) {
  const context = aSiteContext(aContent(incidents), now);
  const state = context.state.practices.get('N1');
  if (!state) throw new Error('There should be a practice N1');
  const {
    standing,
    happening,
    access,
    answers,
    next: promise,
    asOf,
    more,
  } = projectEmbed(state, context, context.english);
  return {
    ...standing,
    happening: happening.map(toText),
    access,
    answers: answers.map(({ label, short }) => `${label} ${short}`),
    next: promise && `${toText(promise.phrase)}${promise.isOverdue ? ' (late)' : ''}`,
    asOf: toText(asOf),
    more,
  };
}

const outage = anUpdate(began, {
  next,
  affects: [anEffect(['phones'], { areas: ['north'] }, 'major-outage')],
});
const whole = (id: string, kind: Incident['kind'] = 'incident') =>
  anIncident(id, [outage], { kind });

describe('the embed of a surgery', () => {
  it('that is affected says so, whether it is open, what cannot wait, and when more is known', () => {
    expect(embedOf([whole('a')])).toEqual({
      tone: 'slow',
      sign: 'slow',
      sentence: 'the phones service: not working at Surgery N1.',
      happening: [],
      access: 'The surgery is open at its usual times.',
      answers: ['Urgent help: Answer 1 to urgent.'],
      next: 'Next update by 4pm on Monday 28 July 2025',
      asOf: 'As of midday on Monday 28 July 2025.',
      more: { text: 'What do you need?', href: '/base/practices/N1/' },
    });
  });

  it('that is not affected says that, and no more', () => {
    const elsewhere = anUpdate(began, {
      next,
      affects: [anEffect(['phones'], { areas: ['south'] }, 'major-outage')],
    });
    expect(embedOf([anIncident('a', [elsewhere])])).toEqual({
      tone: 'good',
      sign: 'good',
      sentence: 'Surgery N1 is not affected by any known problem.',
      happening: [],
      access: '',
      answers: [],
      next: undefined,
      asOf: 'As of midday on Monday 28 July 2025.',
      more: { text: 'About this surgery', href: '/base/practices/N1/' },
    });
  });

  it('with planned work under way says until when', () => {
    const work = anUpdate('2025-07-27T09:00:00+01:00', {
      phase: 'scheduled',
      affects: [anEffect(['phones'], { everywhere: true }, 'under-maintenance')],
    });
    const window = { from: at(began), to: at('2025-07-28T18:00:00+01:00') };
    expect(embedOf([anIncident('w', [work], { kind: 'maintenance', window })])).toMatchObject({
      tone: 'planned',
      sentence:
        'the phones service: not working at Surgery N1. Surgery N1 has planned work under way.',
      happening: ['Planned from 9am on Monday 28 July 2025 to 6pm on Monday 28 July 2025.'],
      answers: ['Urgent help: Answer 1 to urgent.'],
    });
  });

  it('that is catching up does not repeat that its systems work', () => {
    const recovering = anUpdate(began, {
      phase: 'recovering',
      backlog: [{ ...aScope({ areas: ['north'] }), tasks: ['results'] }],
    });
    expect(embedOf([anIncident('a', [recovering])])).toMatchObject({
      tone: 'slow',
      sentence: 'Surgery N1 is catching up after a problem. Some things take longer than usual.',
      happening: [],
      access: 'The surgery is open at its usual times.',
      more: { text: 'What do you need?' },
    });
  });

  test.each([
    ['closed', 'The surgery is closed for now.'],
    ['urgent-only', 'The surgery can only help people who need urgent care today.'],
  ] as const)('that is %s says it', (is, sentence) => {
    const update = anUpdate(began, { access: [{ ...aScope({ practices: ['N1'] }), is }] });
    expect(embedOf([anIncident('a', [update])])).toMatchObject({
      tone: 'bad',
      access: sentence,
      // Nobody there writes a prescription.
      answers: [
        'Urgent help: Answer 1 to urgent.',
        ...(is === 'closed' ? ['Medicine that has run out: Answer 1 to medicine.'] : []),
      ],
    });
  });

  it('says a thing once, and the promise that falls due first', () => {
    const sooner = anUpdate(began, { ...outage, next: at('2025-07-28T11:00:00+01:00') });
    expect(embedOf([whole('a'), anIncident('b', [sooner])])).toMatchObject({
      sentence: 'the phones service: not working at Surgery N1.',
      next: 'Late: the next update was due by 11am on Monday 28 July 2025 (late)',
    });
  });

  it('never shows an exercise', () => {
    expect(embedOf([whole('x', 'exercise')])).toEqual(embedOf([]));
  });
});

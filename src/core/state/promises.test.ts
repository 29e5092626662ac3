import { describe, expect, it } from 'vitest';
import { aContent, anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import { readSample } from '../../../tests/support/sample.ts';
import { aSiteContext } from '../../../tests/support/site-context.ts';
import { projectRecord } from '../views/api/record.ts';
import { projectBulletin } from '../views/pages/bulletin.ts';
import { projectIncident } from '../views/pages/incident.ts';
import { describePromise } from '../views/shared/describe-promises.ts';
import { makeSiteContext } from '../views/make-site-context.ts';
import { countPromises } from './promises.ts';

const day = '2025-07-30T';

/** An incident whose second update came at a time, after a promise. */
function contextOf(promised: string, came?: string, now = '2025-07-31T12:00:00+01:00') {
  const updates = [
    anUpdate(`${day}09:00:00+01:00`, { next: at(promised) }),
    ...(came === undefined ? [] : [anUpdate(came, { phase: 'resolved' })]),
  ];
  const context = aSiteContext(aContent([anIncident('a', updates)]), now);
  const [state] = context.state.incidents;
  if (!state) throw new Error('there is no incident');
  return { context, state };
}

describe('a promise of the next update', () => {
  it.each([
    [
      'kept to the minute',
      `${day}17:00:00+01:00`,
      'Promised by 5pm on Wednesday 30 July 2025, came at 5pm, in time.',
      1,
    ],
    [
      'kept before',
      `${day}16:40:00+01:00`,
      'Promised by 5pm on Wednesday 30 July 2025, came at 4:40pm, in time.',
      1,
    ],
    [
      'broken',
      `${day}18:40:00+01:00`,
      'Promised by 5pm on Wednesday 30 July 2025, came at 6:40pm, 1 hour 40 minutes late.',
      0,
    ],
    [
      'broken overnight',
      '2025-07-31T09:00:00+01:00',
      'Promised by 5pm on Wednesday 30 July 2025, came at 9am on Thursday 31 July 2025, 16 hours late.',
      0,
    ],
  ])('that was %s stays visible', (_name, came, sentence, kept) => {
    const { state, context } = contextOf(`${day}17:00:00+01:00`, came);
    expect(describePromise(state, state.latest)).toBe(sentence);
    expect(projectBulletin(state, state.latest, context).promise).toBe(sentence);
    expect(projectIncident(state, context).timeline[0]?.promise).toBe(sentence);
    expect(countPromises(state)).toEqual({ made: 1, kept });
  });

  it('that is running counts for nothing, and one that is overdue is broken', () => {
    const promised = `${day}17:00:00+01:00`;
    const running = contextOf(promised, undefined, `${day}12:00:00+01:00`).state;
    expect(countPromises(running)).toEqual({ made: 0, kept: 0 });
    expect(countPromises(contextOf(promised).state)).toEqual({ made: 1, kept: 0 });
  });
});

it('the open incident of the sample kept 9 of 10', () => {
  const { content, now } = readSample();
  const context = makeSiteContext(content, now, { site: 'https://example.org', base: '/' });
  const state = context.state.incidents.find(({ incident }) =>
    incident.id.startsWith('2025-07-27'),
  );
  if (!state) throw new Error('the sample has changed');
  expect(projectIncident(state, context).promises).toBe('9 of 10 came in time');
  const { promises, updates } = projectRecord(state, context);
  expect(promises).toEqual({ made: 10, kept: 9 });
  expect(updates.flatMap(({ promise }) => promise?.lateMinutes || [])).toEqual([100]);
});

import { describe, expect, it } from 'vitest';
import { aSiteContext } from '../../../tests/support/site-context.ts';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  aPractice,
  at,
} from '../../../tests/support/builders.ts';
import { projectFeedList } from '../views/pages/feed-list.ts';
import { projectPractices } from '../views/pages/practice-list.ts';
import { projectPracticeDocument } from '../views/api/practice-api.ts';
import { projectPractice } from '../views/pages/practice.ts';
import { projectPracticeStaff } from '../views/pages/practice-staff.ts';
import { projectServiceApi } from '../views/api/service-api.ts';
import { projectStatus } from '../views/pages/status.ts';
import { historyOf } from './history.ts';
import { concernedCodes } from './incident-state.ts';

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
const before = aSiteContext(content, '2025-07-28T12:00:00+01:00');
const between = aSiteContext(content, '2025-07-29T12:00:00+01:00');
const after = aSiteContext(content, '2025-07-30T12:00:00+01:00');

function stateOf(context: typeof before) {
  const state = context.state.practices.get('N2');
  if (!state) throw new Error('it has lost its page');
  return state;
}

const pageOf = (context: typeof before) =>
  projectPractice(stateOf(context), context, context.english);
const staffOf = (context: typeof before) => projectPracticeStaff(stateOf(context), context);

describe('a practice that has closed for good', () => {
  it('counts until its day', () => {
    expect(projectStatus(before).banner.headline).toBe('There are problems at 2 of 2 surgeries.');
    expect(pageOf(before).standing.sentence).toBe(
      'the phones service: not working at Old Surgery.',
    );
    expect(pageOf(before).elsewhere).toBeUndefined();
  });

  it.each([
    ['without a new update', between],
    ['in the next update', after],
  ])('is not counted from its day on, %s', (_name, context) => {
    expect(projectStatus(context).banner.headline).toBe('There are problems at 1 of 1 surgery.');
    expect(context.state.services.get('phones')?.users).toEqual(new Set(['N1']));
    expect(context.state.areas.get('north')?.practices).toHaveLength(1);
    expect(context.state.incidents[0]?.effects.has('N2')).toBe(false);
  });

  it('is not said to be working again', () => {
    const latest = after.state.incidents[0]?.latest;
    expect(latest?.number).toBe(2);
    expect(latest?.released).toEqual(new Set());
    expect(latest && concernedCodes(latest)).toEqual(['N1']);
  });

  it('keeps its page, which says since when and where to turn, and its past', () => {
    const { standing, elsewhere, advice, facts } = pageOf(after);
    const staff = staffOf(after);
    expect(standing).toMatchObject({
      sentence: 'Old Surgery closed on Tuesday 29 July 2025.',
      tag: { text: 'Closed for good' },
    });
    expect(elsewhere?.text).toContain('111');
    expect(elsewhere?.link.href).toBe('https://www.nhs.uk/service-search/find-a-gp');
    expect(staff.systems).toEqual([]);
    expect(staff.history).toHaveLength(1);
    expect(advice).toEqual([]);
    expect(facts.map(({ label }) => label)).toEqual(['Where']);
  });

  it('counts in the history until its day, and not from then on', () => {
    const history = historyOf(after.state).get('phones');
    const dayOf = (date: string) => history?.recent.days.find((day) => day.date === date);
    const dayMinutes = 24 * 60;
    // From the first update, at 9am, until midnight.
    expect(dayOf('2025-07-28')).toMatchObject({
      practiceMinutes: { operational: 2 * 9 * 60, 'major-outage': 2 * 15 * 60 },
      counts: [{ level: 'major-outage', count: 2 }],
    });
    expect(dayOf('2025-07-29')).toMatchObject({
      practiceMinutes: { operational: 0, 'major-outage': dayMinutes },
      counts: [{ level: 'major-outage', count: 1 }],
    });
    // North has lost one practice on its 89th day of 90; the last day ends at noon.
    const all = 2 * 88 * dayMinutes + dayMinutes + 12 * 60 + 1;
    expect(history?.recent.uptime.all).toBe(all);
    const [north] = history?.areas ?? [];
    expect(north?.recent).toEqual(history?.recent.uptime);
  });

  it('counts in no history once it has closed before the year begins', () => {
    const long = aSiteContext(
      aContent([], {
        practices: [
          aPractice('N1', 'north'),
          aPractice('N2', 'north', { closed: at('2020-01-01T00:00:00Z') }),
        ],
      }),
      '2025-07-28T12:00:00+01:00',
    );
    const { year, areas } = historyOf(long.state).get('phones') ?? {};
    const minutes = year?.days.reduce((sum, { from, to }) => sum + (to - from) / 60_000, 0);
    expect(year?.uptime).toEqual({ up: minutes, all: minutes });
    expect(areas?.map(({ year: one }) => one)).toEqual([year?.uptime]);
  });

  it('says so in its JSON, where it uses nothing and is not open', () => {
    const state = after.state.practices.get('N2');
    if (!state) throw new Error('it has lost its document');
    expect(projectPracticeDocument(state, after)).toMatchObject({
      closed: '2025-07-29',
      access: 'closed',
      accessSentence: 'Old Surgery closed on Tuesday 29 July 2025.',
      services: [],
      advice: [],
    });
  });

  it('is in no total of the JSON of a service', () => {
    const phones = after.state.services.get('phones');
    if (!phones) throw new Error('there are no phones');
    expect(projectServiceApi(phones, after).now).toMatchObject({ practices: 1, affected: 1 });
  });

  it('is found by its whole name or code only, and its feed is not offered', () => {
    const list = projectPractices(after);
    expect(list.reach).toContain('1 surgery');
    expect(list.letters.flatMap(({ practices }) => practices)).toHaveLength(1);
    expect(list.closed).toMatchObject([
      { search: expect.stringContaining('old surgery|old surgery town') as string },
    ]);
    expect(projectFeedList(after).practices).toMatchObject({ count: '1 practice' });
  });
});

import { describe, expect, it } from 'vitest';
import {
  aContent,
  aScope,
  anEffect,
  anIncident,
  anUpdate,
  at,
} from '../../../tests/support/builders.ts';
import { aSiteContext } from '../../../tests/support/site-context.ts';
import type { Update } from '../model/update.ts';
import { projectAreaFeed, projectPracticeFeed, projectServiceFeed } from '../views/feeds/feed.ts';
import { describeConcerned } from '../views/shared/concerned.ts';
import { repairedIn } from '../views/shared/groups.ts';
import { historyOf } from './history.ts';

const times = ['09:00', '12:00', '15:00', '18:00'].map((time) => `2025-07-28T${time}:00+01:00`);
const now = '2025-07-28T20:00:00+01:00';

/** An incident's updates, three hours apart. */
function contextOf(...updates: Partial<Update>[]) {
  return aSiteContext(
    aContent([
      anIncident(
        'a',
        updates.map((fields, index) => anUpdate(times[index] ?? '', fields)),
      ),
    ]),
    now,
  );
}

type Context = ReturnType<typeof contextOf>;

/** The hours of the updates that a practice's feed holds. */
function hours({ content, ...context }: Context, code: string): number[] {
  const practice = content.practices.find((one) => one.code === code);
  if (!practice) throw new Error('no such practice');
  const { items } = projectPracticeFeed(practice, { content, ...context });
  return items.map((item) => new Date(item.at).getUTCHours() + 1).toReversed();
}

const affects = [anEffect(['phones'], { areas: ['north'] }, 'major-outage')];
const corrected: Partial<Update> = {
  affects,
  corrections: [
    {
      at: at('2025-07-28T10:00:00+01:00'),
      what: 'Only surgeries in North have no phones.',
      was: [{ ...aScope({ areas: ['south'] }), services: ['mail'] }],
    },
  ],
};

describe('a correction that keeps whom the update named', () => {
  const open = contextOf(corrected, { affects }, { affects }, { phase: 'resolved' });

  it('leaves the update, what follows it and the end in their feeds', () => {
    expect(hours(open, 'S1')).toEqual([9, 12, 18]);
    expect(hours(open, 'N1')).toEqual([9, 12, 15, 18]);
    const [south, mail] = [
      open.content.areas[1],
      open.content.services.find(({ id }) => id === 'mail'),
    ];
    if (!south || !mail) throw new Error('the content has changed');
    expect(projectAreaFeed(south, open).items).toHaveLength(3);
    expect(projectServiceFeed(mail, open).items).toHaveLength(3);
  });

  it('says that something works again only where it failed', () => {
    const everybody = anEffect(['phones'], { areas: ['north', 'south'] }, 'major-outage');
    const was = [{ ...aScope({ areas: ['north', 'south'] }), services: ['phones'] }];
    const note = { at: at('2025-07-28T13:00:00+01:00'), what: 'South has its phones.', was };
    const context = contextOf(
      { affects: [everybody] },
      { affects, corrections: [note] },
      { phase: 'monitoring' },
    );
    const [state] = context.state.incidents;
    if (!state) throw new Error('there is no incident');
    const [repaired] = repairedIn(state, context);
    expect(repaired?.practices.map(({ practice }) => practice.area)).toEqual(['north', 'north']);
  });

  it('says that they were named by mistake, and does not call them affected', () => {
    const [state] = open.state.incidents;
    const [first, second] = state?.updates ?? [];
    if (!state || !first || !second) throw new Error('there is no incident');
    expect(describeConcerned(first, undefined)).toBe(
      '2 practices affected, 2 practices named by mistake',
    );
    expect(second.released.size).toBe(0);
    expect(state.effects.size).toBe(0);
  });
});

describe('an incident that is withdrawn', () => {
  const everywhere = [anEffect(['phones'], { everywhere: true }, 'major-outage')];
  const withdrawn = contextOf({ affects: everywhere }, { affects }, { phase: 'withdrawn' });

  it('tells everybody who was ever told', () => {
    expect(hours(withdrawn, 'S1')).toEqual([9, 12, 15]);
    expect(hours(withdrawn, 'N1')).toEqual([9, 12, 15]);
  });

  it('is no downtime, and lets nobody go who was never affected', () => {
    const [state] = withdrawn.state.incidents;
    expect(state?.isOpen).toBe(false);
    expect(state?.latest.released.size).toBe(0);
    const { recent } = historyOf(withdrawn.state).get('phones') ?? {};
    expect(recent?.days.at(-1)?.incidents).toEqual([]);
  });

  it('says in each feed that it was a mistake', () => {
    const practice = withdrawn.content.practices.find(({ code }) => code === 'S1');
    if (!practice) throw new Error('no such practice');
    const [item] = projectPracticeFeed(practice, withdrawn).items;
    expect(item?.description).toContain('This was published by mistake.');
    expect(item?.content).not.toContain('no longer affected');
  });
});

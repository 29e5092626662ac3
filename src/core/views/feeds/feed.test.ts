import { describe, expect, it } from 'vitest';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  at,
} from '../../../../tests/support/builders.ts';
import type { SiteContext } from '../site-context.ts';
import type { Content } from '../../model/content.ts';
import type { Incident } from '../../model/incident.ts';
import type { FeedView } from '../shared/feed.ts';
import {
  projectAreaFeed,
  projectFeed,
  projectIncidentFeed,
  projectPracticeFeed,
  projectServiceFeed,
} from './feed.ts';

const times = ['09', '12', '15', '18'].map((hour) => `2025-07-28T${hour}:00:00+01:00`);
const [first = '', second = '', third = '', last = ''] = times;
const now = '2025-07-29T09:00:00+01:00';

/** Down in the north, then slow at S1 alone, then nothing, then nothing again. */
const outage = anIncident('a', [
  anUpdate(first, {
    affects: [anEffect(['records', 'mail'], { areas: ['north'] }, 'major-outage')],
  }),
  anUpdate(second, { affects: [anEffect(['records'], { practices: ['S1'] }, 'degraded')] }),
  anUpdate(third, { phase: 'monitoring' }),
  anUpdate(last, { phase: 'resolved' }),
]);

function contextOf(incidents: Incident[], fields: Partial<Content> = {}): SiteContext {
  return aSiteContext(aContent(incidents, fields), now);
}

/** Every feed that a context has, by its address. */
function allFeeds(context: SiteContext): Map<string, FeedView> {
  const { practices, areas, services } = context.content;
  const feeds = [
    ...(['all', 'notices', 'bulletins'] as const).map((name) => projectFeed(name, context)),
    ...practices.map((one) => projectPracticeFeed(one, context)),
    ...areas.map((one) => projectAreaFeed(one, context)),
    ...services.map((one) => projectServiceFeed(one, context)),
    ...context.content.incidents.map((one) => projectIncidentFeed(one, context)),
  ];
  return new Map(
    feeds.map((feed) => [feed.self.replace('https://example.org/base/feeds/', ''), feed]),
  );
}

/** The numbers of the bulletins in each feed, oldest first. */
function told(context: SiteContext): Record<string, string> {
  return Object.fromEntries(
    [...allFeeds(context)].map(([address, { items }]) => [
      address.replace('.xml', ''),
      items
        .map(({ at: time }) => times.findIndex((one) => at(one) === time) + 1)
        .toReversed()
        .join(' '),
    ]),
  );
}

it('tells each practice, area and service only what is about it, its release included', () => {
  expect(told(contextOf([outage]))).toEqual({
    all: '1 2 3 4',
    notices: '1 2 3 4',
    bulletins: '1 2 3 4',
    'incidents/a': '1 2 3 4',
    'practices/N1': '1 2',
    'practices/N2': '1 2',
    'practices/S1': '2 3',
    'practices/S2': '',
    'areas/north': '1 2',
    'areas/south': '2 3',
    'services/records': '1 2 3',
    'services/mail': '1 2',
    'services/phones': '',
    'services/nhs-111-phone': '',
    'services/nhs-111-online': '',
  });
});

it('tells every practice and area what is for all', () => {
  const forAll = anUpdate(first, {
    affects: [anEffect(['phones'], { everywhere: true }, 'degraded')],
  });
  const feeds = told(contextOf([anIncident('a', [forAll])]));
  const own = Object.entries(feeds).filter(([name]) => /^(?:practices|areas)/.test(name));
  expect(own.map(([, numbers]) => numbers)).toEqual(['1', '1', '1', '1', '1', '1']);
});

it("tells an area of its alert state, and of that state's end", () => {
  const context = contextOf([
    anIncident('a', [
      anUpdate(first, { alerts: [{ areas: ['south'], gpas: 'black' }] }),
      anUpdate(second),
      anUpdate(third),
    ]),
  ]);
  expect(told(context)).toMatchObject({ 'areas/south': '1 2', 'areas/north': '' });
});

it('marks items with the phase and the services, in the words of their readers', () => {
  const context = contextOf([outage]);
  const categories = (name: string) =>
    allFeeds(context)
      .get(name)
      ?.items.map((item) => item.categories)
      .toReversed();
  expect(categories('bulletins.xml')).toEqual([
    ['Investigating', 'RECORDS', 'MAIL'],
    ['Investigating', 'RECORDS', 'MAIL'],
    ['Fix being watched', 'RECORDS'],
    ['Resolved'],
  ]);
  expect(categories('notices.xml')?.[0]).toEqual([
    'Being looked into',
    'the records service',
    'the mail service',
  ]);
});

it('renders an update for practices once: feeds share their items, and others say the same', () => {
  const feeds = allFeeds(contextOf([outage]));
  const newest = (name: string) => feeds.get(name)?.items[0];
  expect(newest('areas/north.xml')).toBe(newest('practices/N1.xml'));
  expect(newest('services/mail.xml')).toBe(newest('practices/N1.xml'));
  expect(newest('incidents/a.xml')).toEqual(newest('all.xml'));
});

it('gives thousands of practices smaller feeds, so that all of them fit into one site', () => {
  const long = { forPractices: 'Words. '.repeat(2400) };
  const incident = { ...outage, updates: outage.updates.map((one) => ({ ...one, ...long })) };
  const [one] = aContent().practices;
  if (!one) throw new Error('There is no practice.');
  const itemsAmong = (count: number) => {
    const context = contextOf([incident], { practices: Array(count).fill(one) });
    return projectPracticeFeed(one, context).items.length;
  };
  expect([itemsAmong(60), itemsAmong(20_000), itemsAmong(200_000)]).toEqual([2, 1, 1]);
});

describe('an exercise', () => {
  it('is in no feed, not even one of its own', () => {
    const context = contextOf([{ ...outage, kind: 'exercise' }]);
    expect([...allFeeds(context).values()].flatMap(({ items }) => items)).toEqual([]);
  });
});

describe('an edit to an old update', () => {
  const edited: Incident = {
    ...outage,
    title: 'Another title',
    updates: outage.updates.map((update, index) =>
      index > 1
        ? update
        : {
            ...update,
            phase: 'identified',
            summary: 'Another summary.',
            forPatients: 'Other words.',
            forPractices: 'Other words.',
            known: ['Something else.'],
          },
    ),
  };
  const identities = (incident: Incident) =>
    [...allFeeds(contextOf([incident]))].map(([name, { items }]) => [
      name,
      items.map(({ guid, link, at: time }) => ({ guid, link, time })),
    ]);

  it('changes no guid, link or time, and no order', () => {
    expect(identities(edited)).toEqual(identities(outage));
  });
});

import { expect, it } from 'vitest';
import { readFewLanguagesContext } from '../../../tests/support/few-languages.ts';
import { someOf } from '../../../tests/support/night.ts';
import { at } from '../../../tests/support/builders.ts';
import { listPages } from './site-map/list-pages.ts';
import { listPracticePages } from './site-map/practice-pages.ts';
import { lastKitDay } from '../state/kit-time.ts';
import { nextChangeByClock } from '../state/next-change.ts';
import { dayMs, hourMs, minuteMs, toIso, type Instant } from '../time/instant.ts';
import { placeholderTime } from './build-time.ts';
import { makeCacheKeys } from './cache-keys.ts';
import { makeSiteContext } from './make-site-context.ts';
import type { SiteContext } from './site-context.ts';

const { content } = readFewLanguagesContext();

/** Moments at which something changes on a page although nobody has written anything. */
function boundaries(): [string, Instant][] {
  const all = contextAt(at('2025-10-01T12:00:00+01:00'));
  const kits = all.state.incidents.flatMap((one) => lastKitDay(one) ?? []);
  const windows = content.incidents.flatMap(({ window }) =>
    window ? [window.from, window.to] : [],
  );
  const answers = content.guidance.flatMap(({ reviewBy }) => reviewBy ?? []);
  const named = (name: string, moments: readonly Instant[]): [string, Instant][] =>
    [...new Set(moments)].map((one) => [`${name} ${toIso(one)}`, one]);
  return [
    // A day ends an hour earlier by universal time in summer.
    ...named(
      "the end of a kit's last day,",
      [kits[0] ?? 0, kits.at(-1) ?? 0].flatMap((day) => [day + dayMs - hourMs, day + dayMs]),
    ),
    ...named('planned work begins or ends,', windows),
    ...named('an answer is due for review,', [...answers, ...answers.map((day) => day + dayMs)]),
    ['midnight in London', at('2025-08-02T00:00:00+01:00')],
    ['midnight in London, in winter', at('2025-12-02T00:00:00+00:00')],
    ['the clocks go back', at('2025-10-26T02:00:00+01:00')],
    ['the clocks go forward', at('2026-03-29T01:00:00+00:00')],
    ['an update is due', at('2025-08-02T09:00:00+01:00')],
  ];
}

function contextAt(now: Instant): SiteContext {
  const place = { site: 'https://status.example.org', base: '/' };
  return { ...makeSiteContext(content, now, place), buildTime: placeholderTime };
}

/** The cache key of each page and file that has one, and what it shows. */
function cached(context: SiteContext): Map<string, { key: string; view: () => string }> {
  const keyOf = makeCacheKeys(context, (text) => text);
  const practices = [...context.state.practices.values()].slice(0, 6);
  const pages = [
    ...listPages(context),
    ...practices.flatMap((one) => listPracticePages(one, context)),
  ];
  return new Map(
    pages.flatMap(({ address, view }) => {
      const key = keyOf(address);
      return key === undefined ? [] : [[address, { key, view: () => JSON.stringify(view()) }]];
    }),
  );
}

it.each(someOf(boundaries(), 4))(
  'a cached page is not shown any more after %s if it has changed',
  (_name, moment) => {
    const before = cached(contextAt(moment - minuteMs));
    const after = cached(contextAt(moment + minuteMs));
    const same = [...after].filter(([address, { key }]) => before.get(address)?.key === key);
    const outdated = same.filter(([address, { view }]) => before.get(address)?.view() !== view());
    expect(outdated.map(([address]) => address)).toEqual([]);
  },
);

it('most of a site is cached on a calm day', () => {
  const calm = contextAt(at('2026-01-10T12:00:00+00:00'));
  expect(cached(calm).size).toBeGreaterThan(300);
});

const calmMoments = [
  at('2025-06-02T12:00:00+01:00'),
  at('2025-10-25T23:30:00+01:00'),
  at('2026-01-10T12:00:00+00:00'),
];

it.each(someOf(calmMoments, 3, 1))(
  'no page changes before the build says that one may: %d',
  (moment) => {
    const context = contextAt(moment);
    const change = nextChangeByClock(context.state, content.incidents) ?? 0;
    expect(change).toBeGreaterThan(moment);
    expect(change - moment).toBeLessThanOrEqual(25 * hourMs);
    const viewsAt = (now: Instant) =>
      JSON.stringify(listPages(contextAt(now)).map(({ address, view }) => [address, view()]));
    expect(viewsAt(change - minuteMs)).toBe(viewsAt(moment));
  },
);

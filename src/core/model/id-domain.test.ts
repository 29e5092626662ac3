import { expect, it } from 'vitest';
import { aContent, anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import { aSiteContext } from '../../../tests/support/site-context.ts';
import { projectCalendar } from '../views/feeds/calendar.ts';
import { projectFeed } from '../views/feeds/feed.ts';
import type { Site } from './site.ts';

const announced = '2025-07-28T09:00:00+01:00';
const window = { from: at('2025-08-02T20:00:00+01:00'), to: at('2025-08-02T22:00:00+01:00') };

/** The ids of one update in a feed, and of its event. */
function idsWith(site: Partial<Site>): string[] {
  const content = aContent([
    anIncident('a', [anUpdate(announced, { phase: 'scheduled' })], { kind: 'maintenance', window }),
  ]);
  const context = aSiteContext({ ...content, site: { ...content.site, ...site } }, announced);
  const { items } = projectFeed('bulletins', context);
  return [
    ...items.map(({ guid }) => guid),
    ...projectCalendar(context).events.map(({ uid }) => uid),
  ];
}

const idDomain = 'it.example.org';
const own = ['a/2025-07-28T0900/practices@it.example.org', 'a@it.example.org'];
const old = ['a/2025-07-28T0900/practices', 'a@noticeboard'];

it.each<[string, Partial<Site>, string[]]>([
  ['as ever, without a domain', {}, old],
  ['the domain of a publisher that began with it', { idDomain }, own],
  ['the domain from its time on', { idDomain, idDomainFrom: at(announced) }, own],
  [
    'as before, if they are older',
    { idDomain, idDomainFrom: at('2025-07-29T09:00:00+01:00') },
    old,
  ],
])('ids have %s', (_name, site, ids) => {
  expect(idsWith(site)).toEqual(ids);
});

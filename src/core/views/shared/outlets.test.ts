import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSample } from '../../../../tests/support/sample.ts';
import { outletsOf } from './outlets.ts';

/**
 * Every route of the site: the channels under which the record lists what it
 * publishes of an update, or why it lists nothing. A new route fails here until
 * somebody has decided.
 */
const routes: Readonly<Record<string, readonly string[] | string>> = {
  '.well-known/security.txt.ts': 'nothing of an update',
  '404.astro': 'nothing of an update',
  '[...moved].astro': 'leads on',
  '[language].astro': 'shows what is open now',
  '[language]/practices/areas/[...place].astro': 'lists',
  '[language]/practices/index.astro': 'lists',
  'accessibility.astro': 'nothing of an update',
  'privacy.astro': 'nothing of an update',
  'api/practices/[code].json.ts': 'shows what is open now',
  'api/record/[id].json.ts': 'is the record itself',
  'api/services/[id].json.ts': 'shows what is open now',
  'api/v2/[name].json.ts': 'shows what is open now',
  'api/v2/incidents/[id].json.ts': "is the record in Statuspage's words",
  'api/v2/incidents/unresolved.json.ts': 'shows what is open now',
  'api/v2/scheduled-maintenances/[name].json.ts': 'shows what is open now',
  'badges/[service].svg.ts': 'shows what is open now',
  'bulletins/[...period].astro': 'lists',
  'bulletins/[id]/[number]/bulletin.eml.ts': ['bulletin-email'],
  'bulletins/[id]/[number]/bulletin.txt.ts': ['bulletin-text'],
  'bulletins/[id]/[number]/email.html.ts': ['bulletin-html'],
  'bulletins/[id]/[number]/index.astro': ['bulletin'],
  'bulletins/index.astro': 'lists',
  'calendar.ics.ts': 'shows planned work',
  'compose/compose.js.ts': 'a script',
  'compose/content.json.ts': 'what the page to write on begins with',
  'compose/index.astro': 'nothing of an update',
  'compose/offline.js.ts': 'a script',
  'compose/worker.js.ts': 'a script',
  'embed/[code]/[...language].astro': 'shows what is open now',
  'feeds/[name].[format].ts': ['feed-all', 'feed-notices', 'feed-bulletins'],
  'feeds/areas/[id].[format].ts': ['feed-areas'],
  'feeds/exercises.xml.ts': 'only exercises',
  'feeds/incidents/[id].[format].ts': ['feed-incident'],
  'feeds/index.astro': 'lists',
  'feeds/practices/[code].xml.ts': ['feed-practices'],
  'feeds/reviews.xml.ts': 'nothing of an update',
  'feeds/services/[id].[format].ts': ['feed-services'],
  'history.atom.ts': 'is the feed of everything',
  'history.rss.ts': 'is the feed of everything',
  'incidents/[...period].astro': 'lists',
  'incidents/[id].astro': ['timeline'],
  'incidents/index.astro': 'lists',
  'index.astro': 'shows what is open now',
  'notices/[...period].astro': 'lists',
  'notices/[id]/[...language].astro': ['notice'],
  'notices/[id]/[...language]/[name].pdf.ts': ['poster', 'large-print'],
  'notices/[id]/[...language]/[name].png.ts': ['poster-picture', 'screen', 'card'],
  'notices/[id]/[...language]/[name].txt.ts': ['text-message', 'phone-script', 'social-post'],
  'notices/[id]/[...language]/[name].zip.ts': 'packs what is listed',
  'notices/[id]/kit.astro': 'shows what is listed',
  'notices/index.astro': 'lists',
  'practices/[code]/[...language].astro': 'shows what is open now',
  'practices/[code]/staff.astro': 'shows what is open now',
  'practices/areas/[...place].astro': 'lists',
  'practices/index.astro': 'lists',
  'practices/search/[file].json.ts': 'lists',
  'reviews/[id].astro': 'nothing of an update',
  'reviews/index.astro': 'lists',
  'reviews/recommendations.csv.ts': 'nothing of an update',
  'services/[id].astro': 'shows what is open now',
  'services/index.astro': 'lists',
  'robots.txt.ts': 'nothing of an update',
  'sitemap.xml.ts': 'lists',
  'sitemaps/[part].xml.ts': 'lists',
};

test('every route is an outlet, or has a reason not to be one', () => {
  const there = readdirSync('src/pages', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:astro|ts)$/.test(file),
  );
  expect(there.toSorted()).toEqual(Object.keys(routes).toSorted());
});

test('the record lists every outlet, and nothing else', () => {
  const { context, state } = readSample();
  const one = state.incidents.find(({ incident }) => incident.kind === 'incident');
  if (!one) throw new Error('The sample has no incident');
  const channels = outletsOf(one, one.latest, context).map(({ channel }) => channel);
  const expected = Object.values(routes).flatMap((some) => (typeof some === 'string' ? [] : some));
  expect(channels.toSorted()).toEqual(expected.toSorted());
});

import { expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample.ts';
import { aContent, anEffect, anIncident, anUpdate } from '../../../tests/support/builders.ts';
import { aSiteContext } from '../../../tests/support/site-context.ts';
import { writeEmail } from '../../render/mail/write-email.ts';
import { projectFeed, projectPracticeFeed } from './feeds/feed.ts';
import { makeSiteContext } from './make-site-context.ts';
import { projectBulletin } from './pages/bulletin.ts';
import { projectIncident } from './pages/incident.ts';

const { content, now } = readSample();
const sample = makeSiteContext(content, now, { site: 'https://example.org', base: '/' });
const bulletins = sample.state.incidents.flatMap((state) =>
  state.updates.map((published) => ({ state, view: projectBulletin(state, published, sample) })),
);

it('every subject of the sample names its incident whole, and no two are the same', () => {
  const subjects = bulletins.map(({ view }) => view.subject);
  expect(new Set(subjects).size).toBe(subjects.length);
  for (const { state, view } of bulletins) {
    expect(view.subject).toContain(state.incident.title);
    expect(view.subject).toMatch(/ \(bulletin \d+\)$/);
    expect(view.title).toContain(view.headline);
  }
});

it('no two items of a feed of the sample have one title', () => {
  const feeds = [
    ...(['all', 'notices', 'bulletins'] as const).map((name) => projectFeed(name, sample)),
    ...content.practices.map((practice) => projectPracticeFeed(practice, sample)),
  ];
  const repeated = feeds.filter(
    ({ items }) => new Set(items.map(({ title }) => title)).size < items.length,
  );
  expect(repeated.map(({ title }) => title)).toEqual([]);
});

it('an item for patients says where it stands, what to do, and when they hear more', () => {
  const [open, ...older] = projectFeed('notices', sample).items.filter(({ description }) =>
    description.includes('Next update by'),
  );
  expect(open?.description).toMatch(/^We know what is wrong\..*111.*999.*Next update by/s);
  expect(older[0]?.description).toContain('The notice says what to do if you need help');
});

/** The subject and the page's title of an incident of one update. */
function titlesOf(
  phase: 'withdrawn' | 'completed' | 'in-progress' | 'investigating',
  kind: 'incident' | 'maintenance',
) {
  const update = anUpdate('2025-07-28T09:00:00+01:00', {
    phase,
    affects: [anEffect(['phones'], { areas: ['north'] }, 'major-outage')],
  });
  const window = { from: update.at + 3_600_000, to: update.at + 7_200_000 };
  const context = aSiteContext(
    aContent([anIncident('a', [update], { kind, ...(kind === 'maintenance' && { window }) })]),
    '2025-07-28T09:30:00+01:00',
  );
  const [state] = context.state.incidents;
  if (!state) throw new Error('there is no incident');
  return [
    projectBulletin(state, state.latest, context).subject,
    projectIncident(state, context).pageTitle,
  ];
}

it.each([
  ['investigating', 'incident', 'Incident a: investigating (bulletin 1)', 'Incident a'],
  ['withdrawn', 'incident', 'Withdrawn: Incident a (bulletin 1)', 'Withdrawn: Incident a'],
  ['completed', 'maintenance', 'Cancelled: Incident a (bulletin 1)', 'Cancelled: Incident a'],
  [
    'in-progress',
    'maintenance',
    'Planned work: Incident a: in progress (bulletin 1)',
    'Planned work: Incident a',
  ],
] as const)('a title that stands alone says that %s %s is so', (phase, kind, subject, title) => {
  expect(titlesOf(phase, kind)).toEqual([subject, title]);
});

it("a demonstration's warning stands in a row of its e-mail's table", () => {
  const [one] = bulletins;
  if (!one) throw new Error('the sample has no bulletin');
  const { html } = writeEmail(one.view);
  expect(html).toMatch(/<tbody>\s*<tr>\s*<td>\s*<p[^>]*><strong>/);
  expect(html).not.toMatch(/<tbody>\s*<p/);
  expect(html).toContain('<meta name="robots" content="noindex" />');
});

import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it, test } from 'vitest';
import { feedNames } from '../../src/core/views/addresses.ts';
import { maxFeedBytes, type FeedView } from '../../src/core/views/shared/feed.ts';
import {
  projectAreaFeed,
  projectExercisesFeed,
  projectFeed,
  projectIncidentFeed,
  projectPracticeFeed,
  projectServiceFeed,
} from '../../src/core/views/feeds/feed.ts';
import type { PublishedUpdate } from '../../src/core/state/published-update.ts';
import { toIso } from '../../src/core/time/instant.ts';
import { someOf } from '../support/night.ts';
import { feedReaders, readChannel, type ReadItem } from '../support/feed-parsers.ts';
import { listFiles, readLivePages } from '../support/site.ts';
import { readSample } from '../support/sample.ts';

const site = 'http://localhost:4321';
const { context, content, state } = readSample();
const pages = readLivePages();
const files = listFiles('dist').filter((file) => /^feeds\/.*\.xml$/.test(file));
const readXml = (file: string) => readFileSync(`dist/${file}`, 'utf8');

/** What each feed should say, by file. */
const views = new Map<string, FeedView>([
  ...feedNames.map((name) => [name, projectFeed(name, context)] as const),
  ['exercises', projectExercisesFeed(context)],
  ...content.practices.map(
    (one) => [`practices/${one.code}`, projectPracticeFeed(one, context)] as const,
  ),
  ...content.areas.map((one) => [`areas/${one.id}`, projectAreaFeed(one, context)] as const),
  ...content.services.map(
    (one) => [`services/${one.id}`, projectServiceFeed(one, context)] as const,
  ),
  ...state.incidents.map(
    ({ incident }) => [`incidents/${incident.id}`, projectIncidentFeed(incident, context)] as const,
  ),
]);
const viewOf = (file: string) => views.get(file.replace(/^feeds\/(.*)\.xml$/, '$1'));

it('there is a feed for each practice, area, service and incident, and none for an exercise', () => {
  expect(files).toEqual(expect.arrayContaining([...views.keys()].map((key) => `feeds/${key}.xml`)));
  const own = files.filter((file) => file.startsWith('feeds/incidents/'));
  expect(own).toHaveLength(state.incidents.length);
});

describe('every feed', () => {
  test.each(files)('%s is well-formed, small, and says where it is', (file) => {
    const xml = readXml(file);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(Buffer.byteLength(xml)).toBeLessThanOrEqual(maxFeedBytes);
    const channel = readChannel(xml);
    const [self, ...others] = channel['atom:link'] as Record<string, string>[];
    expect(self).toMatchObject({ '@_rel': 'self', '@_href': `${site}/${file}` });
    expect(channel['language']).toBe('en-GB');
    expect(channel['title']).toMatch(/^Demonstration: /);
    const history = others.map((link) => link['@_href'] ?? '');
    for (const address of history) expect(channel['description']).toContain(address);
    const newest = (channel['item'] as { pubDate: string }[] | undefined)?.[0]?.pubDate;
    expect(channel['lastBuildDate']).toBe(newest);
  });

  // One reader reads all by day, each of the others some.
  describe.each(
    Object.entries(feedReaders).map(([reader, read], index) => ({ reader, read, index })),
  )('as $reader reads it', ({ read, index }) => {
    test.each(someOf([...views.keys()], index === 0 ? 1 : 8))(
      '%s is what was projected, item by item',
      async (key) => {
        const view = views.get(key);
        const feed = await read(readXml(`feeds/${key}.xml`));
        expect([feed.title, feed.page]).toEqual([view?.title, view?.page]);
        expect(feed.items.map(comparable)).toEqual(
          view?.items.map((item) =>
            comparable({ ...item, at: toIso(item.at), categories: [...item.categories] }),
          ),
        );
      },
    );
  });

  it('has items that stand alone, each with an address of its own that exists', () => {
    // Feeds are in English, and lead to pages in English.
    const english = pages.filter(({ path }) => !/\/[a-z]{2}\/$/.test(path));
    const addresses = new Set(
      english.flatMap(({ path, $ }) => [
        `${site}${path}`,
        ...$('[id]')
          .toArray()
          .map((element) => `${site}${path}#${$(element).attr('id')}`),
      ]),
    );
    for (const file of files) {
      const { items = [], page, history } = viewOf(file) ?? {};
      for (const address of [page, history, ...items.map(({ link }) => link)]) {
        if (address) expect([file, addresses.has(address) && address]).toEqual([file, address]);
      }
      expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
      expect(items).toEqual(items.toSorted((a, b) => b.at - a.at));
      for (const item of items) {
        expect(item.title).toMatch(/^Demonstration: /);
        expect(item.content).toContain('<strong>Demonstration.</strong>');
        expect(item.content).not.toMatch(/<(?:script|style|iframe|img)|\son\w+=|href="\//i);
      }
    }
  });
});

/** HTML as a browser understands it: one of the readers decodes entities in it twice. */
function comparable({ guid, title, link, at, description, content: body, categories }: ReadItem) {
  const known = bodies.get(body) ?? load(body, null, false).html();
  bodies.set(body, known);
  return { guid, title, link, at: Date.parse(at), description, categories, body: known };
}
const bodies = new Map<string, string>();

describe('whom a feed tells', () => {
  const published = state.incidents.flatMap(({ incident, updates }) =>
    updates.map((one, index) => ({ incident, before: updates[index - 1], ...one })),
  );
  type Published = (typeof published)[number];
  const names = ({ update }: Pick<PublishedUpdate, 'update'>, id: string) =>
    update.affects.some(({ services }) => services.includes(id));

  /** Each feed's own rule, told apart from the code that makes it. */
  const cases: [string, string, (one: Published) => boolean][] = [
    ...Object.entries({ all: 'all', notices: 'patients', bulletins: 'practices' }).map(
      ([name, audience]): (typeof cases)[number] => [name, audience, () => true],
    ),
    ...content.practices.map(({ code }): (typeof cases)[number] => [
      `practices/${code}`,
      'practices',
      ({ effects, released }) => effects.has(code) || released.has(code),
    ]),
    ...content.areas.map(({ id }): (typeof cases)[number] => [
      `areas/${id}`,
      'practices',
      ({ effects, released, update, before }) =>
        content.practices.some(
          ({ code, area }) => area === id && (effects.has(code) || released.has(code)),
        ) ||
        [update, before?.update].some((one) => one?.alerts.some(({ areas }) => areas.includes(id))),
    ]),
    ...content.services.map(({ id }): (typeof cases)[number] => [
      `services/${id}`,
      'practices',
      (one) => names(one, id) || (one.before !== undefined && names(one.before, id)),
    ]),
    ...state.incidents.map(({ incident }): (typeof cases)[number] => [
      `incidents/${incident.id}`,
      'all',
      (one) => one.incident === incident,
    ]),
  ];

  test.each(cases)('%s has the newest of its updates, and no others', (key, audience, isTold) => {
    const { items = [], history } = views.get(key) ?? {};
    const wanted = published
      .filter(isTold)
      .toSorted((a, b) => b.update.at - a.update.at)
      .map(({ incident, update }) => ({
        guid: `${incident.id}/${update.stem}/${audience}`,
        at: update.at,
      }));
    expect(items.map(({ guid, at }) => ({ guid, at }))).toEqual(wanted.slice(0, items.length));
    expect(history !== undefined).toBe(items.length < wanted.length);
    if (wanted.length > 0) expect(items.length).toBeGreaterThan(0);
  });

  it('marks each item with its phase, and with exactly the services in whose feeds it is', () => {
    for (const { id, name } of content.services) {
      for (const item of views.get('bulletins')?.items ?? []) {
        const isIn = views.get(`services/${id}`)?.items.some(({ guid }) => guid === item.guid);
        if (item.categories.includes(name)) expect([item.guid, name, isIn]).toContain(true);
        else expect([item.guid, name, isIn]).toContain(false);
      }
    }
  });
});

describe('the feeds about everything', () => {
  it('carry the whole text, each its own', () => {
    const notice = views.get('notices')?.items[0]?.content;
    const bulletin = views.get('bulletins')?.items[0]?.content;
    expect(notice).toContain('For patients');
    expect(notice).not.toContain('For GP practices');
    expect(bulletin).toContain('Whom to call, and how to report');
  });

  it('carry the steps of each bulletin that has any', () => {
    const { items = [] } = views.get('bulletins') ?? {};
    const told = items.filter(({ content: html }) => html.includes('>Do now<'));
    const withSteps = state.incidents.flatMap(({ incident, updates }) =>
      updates
        .filter(({ update }) => update.doNow.length > 0)
        .map(({ update }) => `${incident.id}/${update.stem}/practices`),
    );
    const guids = items.map(({ guid }) => guid);
    expect(told.map(({ guid }) => guid).toSorted()).toEqual(
      withSteps.filter((guid) => guids.includes(guid)).toSorted(),
    );
  });
});

describe('pages announce their feeds', () => {
  const [incident = ''] = state.incidents.map((one) => one.incident.id);

  test.each([
    ['/', ['all', 'notices', 'bulletins']],
    ['/notices/', ['notices']],
    ['/bulletins/', ['bulletins']],
    ['/practices/X30001/', ['practices/X30001']],
    ['/services/docman/', ['services/docman', 'bulletins']],
    [`/incidents/${incident}/`, [`incidents/${incident}`, 'all']],
  ])('%s', (path, wanted) => {
    const $ = pages.find((page) => page.path === path)?.$;
    const links = $?.('link[rel=alternate][type="application/rss+xml"]').toArray() ?? [];
    expect(links.map(({ attribs }) => attribs['href'])).toEqual(
      wanted.map((name) => `/feeds/${name}.xml`),
    );
    const titles = links.map(({ attribs }) => attribs['title'] ?? '?');
    wanted.forEach((name, index) => expect(views.get(name)?.title).toContain(titles[index]));
  });
});

describe('the page of feeds', () => {
  const $ = pages.find(({ path }) => path === '/feeds/')?.$;

  it('lists every feed once, with the address to copy', () => {
    const rows = $?.('main .app-row').toArray() ?? [];
    const listed = rows.map((row) => [$?.('a', row).attr('href'), $?.('.app-address', row).text()]);
    // That of exercises is listed only while there is one.
    const keys = [...views.keys()].filter(
      (key) => key !== 'exercises' || state.exercises.length > 0,
    );
    const wanted = [...keys, 'reviews'].map((key) => [
      `/feeds/?feed=${key}`,
      `${site}/feeds/${key}.xml`,
    ]);
    expect(new Map(listed as [string, string][])).toEqual(new Map(wanted as [string, string][]));
    expect(listed).toHaveLength(wanted.length);
  });

  it('has a guide of five steps for each program', () => {
    for (const id of ['outlook', 'email', 'teams', 'slack', 'reader']) {
      expect($?.(`#${id} ol > li`).length).toBe(5);
    }
  });
});

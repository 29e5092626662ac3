import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, it, test } from 'vitest';
import { makeAddresses } from '../../src/core/views/addresses.ts';
import { archivePeriods } from '../../src/core/views/shared/archives.ts';
import { describeStanding } from '../../src/core/views/shared/standing.ts';
import { fileOf, listFiles, readLivePages } from '../support/site.ts';
import { readSample } from '../support/sample.ts';

const folder = 'dist';
const files = new Set(listFiles(folder));
const pages = readLivePages();
const byPath = new Map(pages.map((page) => [page.path, page]));
const { content, context, state, now } = readSample();

const { path } = makeAddresses('', '');

/** The languages beside English. */
const others = content.languages.map(({ id }) => id).filter((id) => id !== 'en');

describe('addresses of the contract', () => {
  const addresses = [
    '/',
    '/incidents/',
    '/notices/',
    '/bulletins/',
    ...archivePeriods(state).incidents.map((period) => path.incidents(period)),
    ...archivePeriods(state).notices.map((period) => path.notices(period)),
    ...archivePeriods(state).bulletins.map((period) => path.bulletins(period)),
    '/practices/',
    ...['en', ...others].flatMap((language) =>
      content.areas.map(({ id }) => path.area(id, undefined, language)),
    ),
    '/services/',
    '/reviews/',
    '/reviews/recommendations.csv',
    '/feeds/reviews.xml',
    '/feeds/',
    '/accessibility/',
    '/privacy/',
    '/sitemap.xml',
    '/calendar.ics',
    '/404.html',
    '/history.rss',
    '/history.atom',
    ...['xml', 'atom', 'json'].flatMap((format) => [
      `/feeds/all.${format}`,
      `/feeds/notices.${format}`,
      `/feeds/bulletins.${format}`,
      ...content.services.map(({ id }) => `/feeds/services/${id}.${format}`),
      ...content.areas.map(({ id }) => `/feeds/areas/${id}.${format}`),
      ...state.incidents.map(({ incident: { id } }) => `/feeds/incidents/${id}.${format}`),
    ]),
    ...content.services.map(({ id }) => `/services/${id}/`),
    ...content.services.flatMap(({ id }) => [`/badges/${id}.svg`, `/api/services/${id}.json`]),
    ...others.flatMap((language) => [`/${language}/`, `/${language}/practices/`]),
    ...content.practices.flatMap(({ code }) => [
      `/practices/${code}/`,
      `/practices/${code}/staff/`,
      ...others.map((language) => `/practices/${code}/${language}/`),
      `/feeds/practices/${code}.xml`,
    ]),
    ...state.incidents.flatMap(({ incident: { id }, updates, review }) => [
      ...(review ? [`/reviews/${id}/`] : []),
      `/incidents/${id}/`,
      `/api/v2/incidents/${id}.json`,
      `/notices/${id}/`,
      ...others.map((language) => `/notices/${id}/${language}/`),
      ...updates.map(({ number }) => `/bulletins/${id}/${number}/`),
    ]),
  ];

  it('are all there', () => {
    expect(addresses.filter((address) => !files.has(fileOf(address)))).toEqual([]);
  });

  it('are all in the sitemap, whole, and nothing else is', () => {
    const sitemap = readSitemap();
    const wanted = addresses.filter((address) => address.endsWith('/'));
    expect(sitemap).toEqual(new Set(wanted.map((address) => `http://localhost:4321${address}`)));
  });
});

function readSitemap(): Set<string> {
  const text = readFileSync('dist/sitemap.xml', 'utf8');
  return new Set([...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address));
}

describe('links', () => {
  it('lead to pages and fragments that exist', () => {
    const broken = pages.flatMap(({ path, $ }) =>
      $('a[href], link[rel=alternate], form[action]')
        .toArray()
        .map((element) => $(element).attr('href') ?? $(element).attr('action') ?? '')
        .filter((href) => !/^(?:https?|mailto|tel):/.test(href))
        .filter((href) => !resolves(path, href))
        .map((href) => `${path} → ${href}`),
    );
    expect(broken).toEqual([]);
  });
});

function resolves(from: string, href: string): boolean {
  const { pathname, hash } = new URL(href, `http://site${from}`);
  if (!files.has(fileOf(pathname))) return false;
  if (hash === '') return true;
  const target = byPath.get(pathname);
  return target !== undefined && target.$(`[id="${hash.slice(1)}"]`).length === 1;
}

describe('every page', () => {
  test.each<[string, (page: (typeof pages)[number]) => boolean]>([
    ['has one first heading', ({ $ }) => $('h1').length === 1],
    [
      'has a title that ends with the publisher',
      ({ $ }) => $('title').text().endsWith(` - ${content.site.publisher.name}`),
    ],
    [
      'says that it is a demonstration, in its language',
      ({ path, $ }) =>
        $('.app-flag')
          .first()
          .text()
          .includes(languageOf(path)?.page.demonstration ?? '?'),
    ],
    [
      'stays out of search engines',
      ({ $ }) => $('meta[name=robots]').attr('content') === 'noindex',
    ],
    [
      'says its language and direction',
      ({ path, $ }) => {
        const language = languageOf(path);
        const lang = language?.id === 'en' ? 'en-GB' : language?.id;
        return $('html').attr('lang') === lang && $('html').attr('dir') === language?.direction;
      },
    ],
    [
      'has its style inside and asks for nothing else, but for the previews of a kit and what the page to write on runs',
      ({ path, $ }) =>
        $('link[rel=stylesheet], iframe, [src]').length ===
          (path.endsWith('/kit/')
            ? $('img[loading=lazy]').length
            : $('script[src="/compose/compose.js"]').length) &&
        ($('script[src]').length === 0 || path === '/compose/'),
    ],
    ['runs no script in an attribute', ({ $ }) => !/<[^>]+\son\w+=/i.test($.html('body'))],
    ['has no id twice', ({ $ }) => new Set(ids($)).size === ids($).length],
    [
      'has no empty list, heading or paragraph',
      ({ $ }) =>
        $('ul:empty, ol:empty, h1:empty, h2:empty, h3:empty, p:empty:not([role=status])').length ===
        0,
    ],
    ['goes down its headings one level at a time', ({ $ }) => !skipsLevel($)],
    [
      'has no space before a full stop',
      ({ $ }) => !/\w\s+\.(?:\s|$)/.test($('main, footer').text()),
    ],
    ['has a space before each time', ({ $ }) => !/[\p{L}\p{N}]<time/u.test($.html('main'))],
    [
      'links its own address',
      ({ path, $ }) =>
        $('link[rel=canonical]').attr('href') ===
        (path === '/404.html' ? undefined : `http://localhost:4321${path}`),
    ],
  ])('%s', (_name, holds) => {
    expect(pages.filter((page) => !holds(page)).map(({ path }) => path)).toEqual([]);
  });
});

/** The language of a page: the last part of its address, else English. */
function languageOf(path: string) {
  const parts = path.split('/');
  const named = [parts[1], parts.at(-2)];
  return (
    content.languages.find(({ id }) => named.includes(id)) ??
    content.languages.find(({ id }) => id === 'en')
  );
}

function ids($: (typeof pages)[number]['$']): (string | undefined)[] {
  return $('[id]')
    .toArray()
    .map((element) => $(element).attr('id'));
}

function skipsLevel($: (typeof pages)[number]['$']): boolean {
  const levels = $('h1, h2, h3, h4, h5, h6')
    .toArray()
    .map(({ tagName }) => Number(tagName.slice(1)));
  return levels.some((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
}

describe('what was said', () => {
  it('is on the record: no update is lost', () => {
    for (const { incident, updates } of state.incidents) {
      const $ = byPath.get(`/incidents/${incident.id}/`)?.$;
      const entries = $?.('.app-entry > h2')
        .toArray()
        .map((element) => $(element).text());
      expect(entries).toEqual(updates.map(({ update }) => update.summary).toReversed());
    }
  });

  it('is not said before its time', () => {
    const later = content.incidents.flatMap(({ updates }) => updates.filter(({ at }) => at > now));
    expect(later.length).toBeGreaterThan(0);
    for (const { summary } of later) {
      const pagesWithIt = pages.filter(({ $ }) => $('body').text().includes(summary));
      expect(pagesWithIt.map(({ path }) => path)).toEqual([]);
    }
  });

  it('answers each task that suffers, on the notice, before it explains anything', () => {
    for (const { incident } of state.open) {
      const $ = byPath.get(`/notices/${incident.id}/`)?.$;
      const headings =
        $?.('main :is(h2, h3)')
          .toArray()
          .map((element) => $(element).text()) ?? [];
      expect(headings[0]).toBe('What do you need?');
      expect(headings.indexOf('Your medicine has run out')).toBeGreaterThan(0);
      expect(headings.indexOf('What is happening')).toBeGreaterThan(
        headings.indexOf('Your medicine has run out'),
      );
      expect($?.('#medicine').text()).toContain('111.nhs.uk/emergency-prescription');
    }
  });

  it('says of each practice whether it is affected, in one sentence', () => {
    for (const one of state.practices.values()) {
      const { practice, standing } = one;
      const answer = byPath.get(`/practices/${practice.code}/`)?.$('.app-answer');
      const { sentence, can } = describeStanding(one, context, context.english);
      expect(answer?.find('h1').text()).toBe(can || sentence);
      expect(answer?.find('h1, strong').last().text()).toBe(sentence);
      // What fails is the news, and not that something does.
      const word = {
        affected: / do(?:es)? not work | is closed for now|is slow or /,
        'catching-up': / is catching up /,
        planned: / planned work /,
        'not-affected': / is not affected by any known problem/,
        possible: / may have problems, or may work as usual/,
      }[standing];
      expect(sentence).toMatch(word);
    }
  });
});

describe('a page in another language', () => {
  const pagesOf = (language: string) =>
    pages.filter(({ path }) => path.endsWith(`/${language}/`) && languageOf(path)?.id === language);

  it.each(others)('%s: has every generated word, and English only where it says so', (language) => {
    const englishTexts = content.languages.find(({ id }) => id === 'en');
    const sentences = [
      ...Object.values(englishTexts?.notice ?? {}),
      ...Object.values(englishTexts?.standing ?? {}),
      ...content.guidance.map(({ title }) => title),
    ].filter((text) => !text.includes('{'));
    for (const { path, bytes } of pagesOf(language)) {
      const $ = load(bytes.toString());
      $('[lang=en]').remove();
      const text = $('body').text();
      expect(
        sentences.filter((sentence) => text.includes(sentence)),
        path,
      ).toEqual([]);
    }
    // A practice has its page and its embed.
    expect(pagesOf(language)).toHaveLength(
      1 + 2 * content.practices.length + state.incidents.length,
    );
  });

  it.each(others)('%s: answers the same tasks as the English notice', (language) => {
    for (const { incident } of state.incidents) {
      const tasksOn = (path: string) =>
        byPath
          .get(path)
          ?.$('section[id]')
          .toArray()
          .map(({ attribs }) => attribs['id']);
      expect(tasksOn(`/notices/${incident.id}/${language}/`)).toEqual(
        tasksOn(`/notices/${incident.id}/`),
      );
    }
  });
});

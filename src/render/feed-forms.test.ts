import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { aContent } from '../../tests/support/builders.ts';
import { aSiteContext } from '../../tests/support/site-context.ts';
import { checkXml } from '../core/built-site/check-xml.ts';
import { html } from '../core/language/html.ts';
import { toIso } from '../core/time/instant.ts';
import { makeFeed, makeItem } from '../core/views/shared/feed.ts';
import { idOf } from './atom.ts';
import { writeFeed } from './write-feed.ts';

const context = aSiteContext(aContent(), '2025-07-28T09:00:00+01:00');
const hostile = ['& <b> "x" ]]> &amp;', 'ی 🏥', '</content></entry><script>alert(1)</script>'];

function aFeed(texts: readonly string[]) {
  return makeFeed(context, {
    title: `Title ${hostile[0] ?? ''}`,
    page: 'https://example.org/?a=1&b=2',
    self: 'https://example.org/feeds/all.atom',
    history: 'https://example.org/history/',
    items: texts.map((text, index) =>
      makeItem(context, {
        guid: `a/${index}/all`,
        title: `Title ${text}`,
        link: `https://example.org/${index}/?a=1&b=2`,
        at: (index + 1) * 86_400_000,
        description: `About ${text}`,
        categories: ['Recovering', 'R&D <x>'],
        body: html`<p>${text}</p>`,
      }),
    ),
  });
}

it('says the same as Atom', async () => {
  const view = aFeed(hostile);
  const xml = await writeFeed(view, 'atom');
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(checkXml(xml)).toBeUndefined();
  const { feed } = new XMLParser({ ignoreAttributes: false, trimValues: true }).parse(xml) as {
    feed: AtomFeed;
  };
  expect([feed.title, feed.subtitle, feed.id, feed.author.name]).toEqual([
    ...[view.title, view.description, view.self, 'Publisher'],
  ]);
  expect(feed.link.map((link) => [link['@_rel'], link['@_href']])).toEqual([
    ['self', view.self],
    ['alternate', view.page],
  ]);
  expect(
    feed.entry.map(({ id, title, link, published, updated, summary, content, category }) => ({
      ...{ id, title, published, updated, summary, href: link['@_href'] },
      ...{ content: content['#text'], type: content['@_type'] },
      categories: category.map((one) => one['@_term']),
    })),
  ).toEqual(
    view.items.map((item) => ({
      ...{ id: idOf(item.guid), title: item.title, href: item.link, type: 'html' },
      ...{ published: toIso(item.at), updated: toIso(item.at) },
      ...{ summary: item.description, content: item.content, categories: item.categories },
    })),
  );
});

type Attributes = Record<`@_${string}`, string>;

interface AtomFeed {
  id: string;
  title: string;
  subtitle: string;
  author: { name: string };
  link: Attributes[];
  entry: {
    id: string;
    title: string;
    link: Attributes;
    published: string;
    updated: string;
    summary: string;
    content: Attributes & { '#text': string };
    category: Attributes[];
  }[];
}

it('says the same as JSON Feed, with the ids of RSS', async () => {
  const view = aFeed(hostile);
  expect(JSON.parse(await writeFeed(view, 'json'))).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: view.title,
    description: view.description,
    home_page_url: view.page,
    feed_url: view.self,
    language: 'en-GB',
    authors: [{ name: 'Publisher' }],
    items: view.items.map((item) => ({
      id: item.guid,
      url: item.link,
      title: item.title,
      summary: item.description,
      content_html: item.content,
      date_published: toIso(item.at),
      tags: item.categories,
    })),
  });
});

it('is whole without an item, and repeats its bytes', async () => {
  for (const format of ['atom', 'json'] as const) {
    const text = await writeFeed(aFeed([]), format);
    expect(await writeFeed(aFeed([]), format)).toBe(text);
  }
  const xml = await writeFeed(aFeed([]), 'atom');
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(xml).toContain('<updated>');
});

it('makes the same id of the same guid, and another of another', () => {
  expect(idOf('a/1/all')).toBe(idOf('a/1/all'));
  expect(idOf('a/1/all')).not.toBe(idOf('a/2/all'));
  expect(idOf('a/1/all')).toMatch(
    /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  );
});

import { describe, expect, it } from 'vitest';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import { aContent, at } from '../../../../tests/support/builders.ts';
import { html, trusted } from '../../language/html.ts';
import { makeFeed, makeItem, maxFeedBytes, type FeedItem } from './feed.ts';

const time = '2025-07-28T09:00:00+01:00';
const context = aSiteContext(aContent(), time);
const { site } = aContent();
const demonstration = aSiteContext(
  aContent([], { site: { ...site, demonstration: { now: 0, notice: 'Not live.' } } }),
  time,
);

function anItem(guid: string, body: string, from = context): FeedItem {
  return makeItem(from, {
    guid,
    title: 'A title',
    link: `https://example.org/${guid}/`,
    at: at(time),
    description: 'What it is about.',
    categories: [],
    body: trusted(body),
  });
}

function aFeed(items: Iterable<FeedItem>, from = context) {
  const [page, self, history] = ['page/', 'feed.xml', 'history/'].map(
    (one) => `https://x.org/${one}`,
  );
  return makeFeed(from, {
    title: 'A feed',
    page: page ?? '',
    self: self ?? '',
    history: history ?? '',
    items,
  });
}

describe('a feed that has room', () => {
  it('has every item, and names no history', () => {
    const items = [anItem('2', 'b'), anItem('1', 'a')];
    expect(aFeed(items)).toMatchObject({
      items,
      history: undefined,
      built: at(time),
      description: 'A feed, from Publisher.',
    });
  });
});

describe('a feed that has none left', () => {
  const body = `<p>${'x'.repeat(9_000)}</p>`;

  it('keeps the newest without a gap, and says where the whole history is', () => {
    const items = [...Array(20).keys()].map((number) =>
      anItem(`${number}`, number === 12 ? '' : body),
    );
    const feed = aFeed(items);
    expect(feed.items).toEqual(items.slice(0, 10));
    expect(feed.history).toBe('https://x.org/history/');
    expect(feed.description).toMatch(/The whole history: https:\/\/x\.org\/history\/$/);
  });

  it('asks for no item that it has no room for, but for the first of them', () => {
    let asked = 0;
    function* items() {
      for (;;) yield anItem(`${asked++}`, body);
    }
    expect(aFeed(items()).items).toHaveLength(asked - 1);
  });
});

describe('an item', () => {
  it('that is too long says what it is about, and links the rest', () => {
    const long = anItem('1', `<p>${'&amp;'.repeat(maxFeedBytes / 10)}</p>`, demonstration);
    expect(long.content).toBe(
      '<p><strong>Demonstration.</strong> Not live.</p><p>What it is about.</p>\n' +
        '<p><a href="https://example.org/1/">Read all of it</a></p>',
    );
  });

  it('loses the indents of templates, and keeps those of its author', () => {
    expect(anItem('1', '<p>a</p>\n    <pre>b\n    c</pre>\n    <p>d</p>').content).toBe(
      '<p>a</p>\n<pre>b\n    c</pre>\n<p>d</p>',
    );
  });

  it('of a demonstration says so wherever a program may show it', () => {
    const item = anItem('1', html`<p>A &amp; B</p>`.text, demonstration);
    expect(item.title).toBe('Demonstration: A title');
    expect(item.content).toMatch(/^<p><strong>Demonstration\.<\/strong> Not live\.<\/p><p>A/);
    expect(aFeed([item], demonstration).title).toBe('Demonstration: A feed, Publisher');
  });
});

import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aSiteContext } from '../../tests/support/site-context.ts';
import { aContent } from '../../tests/support/builders.ts';
import { feedReaders, readChannel } from '../../tests/support/feed-parsers.ts';
import { makeFeed, makeItem, maxFeedBytes } from '../core/views/shared/feed.ts';
import { html } from '../core/language/html.ts';
import { writeRss } from './rss.ts';

const context = aSiteContext(aContent(), '2025-07-28T09:00:00+01:00');

function aFeed(texts: readonly string[]) {
  const address = 'https://example.org/?a=1&b="2"';
  return makeFeed(context, {
    title: texts[0] ?? '',
    page: address,
    self: address,
    history: address,
    items: texts.map((text, index) =>
      makeItem(context, {
        guid: `a/${index}/all`,
        title: `Title: ${text.slice(0, 200)}`,
        link: `https://example.org/${index}/`,
        at: index * 1000,
        description: `About ${text.slice(0, 200)}`,
        categories: ['Recovering', `R&D <${index}>`],
        body: html`<p>${text}</p>`,
      }),
    ),
  });
}

/** Texts of characters that cost more in XML than they count, with what authors cannot write left out. */
const text = fc
  .array(fc.constantFrom('&', '<', '>', '"', "'", ']]>', '&amp;', 'ی', '🏥', 'a', 'word '), {
    maxLength: 400,
  })
  .map((parts) => parts.join('').repeat(12));

it('is never larger than its budget, and always well-formed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 30 }), async (texts) => {
      const xml = await writeRss(aFeed(texts));
      expect(Buffer.byteLength(xml)).toBeLessThanOrEqual(maxFeedBytes);
      expect(XMLValidator.validate(xml)).toBe(true);
    }),
    { numRuns: 60, seed: 1 },
  );
});

it('says where older items are, to people and to programs', async () => {
  const channel = readChannel(await writeRss(aFeed(Array<string>(40).fill('x'.repeat(5000)))));
  expect(channel['atom:link']).toEqual([
    expect.objectContaining({ '@_rel': 'self' }),
    expect.objectContaining({ '@_rel': 'archives', '@_type': 'text/html' }),
  ]);
  expect(channel['description']).toContain('The whole history: https://example.org/');
});

it.each(Object.entries(feedReaders))('gives hostile text back whole to %s', async (_name, read) => {
  const { items } = await read(await writeRss(aFeed(['<b>&amp; ]]> "x"', 'plain'])));
  expect(items.map(({ guid, link, at }) => ({ guid, link, at }))).toEqual([
    { guid: 'a/0/all', link: 'https://example.org/0/', at: '1970-01-01T00:00:00.000Z' },
    { guid: 'a/1/all', link: 'https://example.org/1/', at: '1970-01-01T00:00:01.000Z' },
  ]);
  expect(items[1]?.categories).toEqual(['Recovering', 'R&D <1>']);
  expect(items[1]?.content).toBe('<p>plain</p>');
});

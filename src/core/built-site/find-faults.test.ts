import { describe, expect, it, test } from 'vitest';
import { describeFaults, findFaults } from './find-faults.ts';
import { makeInspector, type Root } from './inspect-file.ts';

const files = new Set(['index.html', 'a/index.html', 'feeds/all.xml', 'schemas/a.json']);
const root = { whole: 'https://example.org', base: '' };
const below = { whole: 'https://example.org/base', base: '/base' };

/** What is wrong in one file, in a site of which `files` are. */
function inspect(file: string, text: string, at: Root = root): string[] {
  const inspector = makeInspector(at);
  inspector.inspect(file, text);
  const hasId = (_: string, id: string) => id === 'known';
  return findFaults([inspector.take()], { files, hasId }).map(({ what }) => what);
}

const nothing = (target: string) => [`leads to ${target}, and nothing is there`];

describe('a link in a page', () => {
  test.each<[string, string[], Root?]>([
    ['<a href="/">', []],
    ['<a class="b" href="/a/?q=1#known">', []],
    ['<a href="/b/">', nothing('/b/')],
    ['<a href="/a">', ['leads to /a, and the page is there only with / at the end']],
    ['<a href="/a/#other">', ['leads to /a/#other, and the page that is there has no such place']],
    ['<a href="#b"><p id="b">', []],
    ['<a href="#">', []],
    ['<a href="#c">', ['leads to #c on the same page, and nothing there has that id']],
    ['<img src="/a/card.png">', nothing('/a/card.png')],
    ['<form action="/b/">', nothing('/b/')],
    ['<link rel="alternate" href="/feeds/none.xml">', nothing('/feeds/none.xml')],
    ['<meta http-equiv="refresh" content="0; url=/b/">', nothing('/b/')],
    ['<meta property="og:image" content="https://example.org/card.png">', nothing('/card.png')],
    ['<p>See https://example.org/b/.</p>', nothing('/b/')],
    ['<a href="https://example.org">', []],
    ['<a href="https://example.org.uk/b/">', []],
    ['<a href="https://other.org/b/"><a href="//x.org/b/"><a href="tel:111">', []],
    ['<script>const a = \' href="/b/"\'</script><style>a[ href="/b/"]{}</style>', []],
    ['<a href="/base/a/">', [], below],
    ['<a href="https://example.org/based/">', [], below],
    ['<a href="/a/">', ["leads to /a/, which is outside the site's folder /base/"], below],
  ])('%s', (html, faults, at) => {
    expect(inspect('index.html', html, at)).toEqual(faults);
  });
});

describe('a file for programs', () => {
  test.each([
    ['feed.xml', '<rss><link>https://example.org/b/</link></rss>', nothing('/b/')],
    [
      'feed.xml',
      '<a b="https://example.org/a/#u1"/>',
      ['leads to /a/#u1, and the page that is there has no such place'],
    ],
    ['feed.xml', '<a>&lt;a href=&quot;https://example.org/a/&quot;></a>', []],
    ['feed.xml', '<rss>', ['never closes <rss>']],
    ['a.json', '{"url": "https://example.org/b/"}', nothing('/b/')],
    ['a.json', '{"pattern": "https://example.org/feeds/{id}.xml"}', []],
    ['a.json', '{"a": }', [expect.stringMatching(/^is no JSON: /)]],
    ['sms.txt', 'Look at https://example.org/a/. Or at https://example.org/b/', nothing('/b/')],
    ['poster.pdf', 'https://example.org/b/', []],
  ])('%s: %s', (file, text, faults) => {
    expect(inspect(file, text)).toEqual(faults);
  });
});

describe('what is wrong', () => {
  const fault = { file: 'index.html', what: 'leads to /b/, and nothing is there', target: '/b/' };

  it('is told with the page, the link and what to mend', () => {
    const typedIn = () => 'content/services/phones.md:4';
    const broken = { file: 'feeds/all.xml', what: 'never closes <rss>' };
    expect(describeFaults([broken, fault], typedIn)).toMatchInlineSnapshot(`
      "The site was built, and 2 things in it would not work.

        feeds/all.xml
          never closes <rss>.
          Nobody typed this: the program made it. Send this message to your engineer.

        index.html
          leads to /b/, and nothing is there.
          The address is typed in content/services/phones.md:4. Open it in a browser, and copy the right one from there."
    `);
  });

  it('is counted if it is much', () => {
    const many = describeFaults(
      Array.from({ length: 1000 }, () => fault),
      () => undefined,
    );
    expect(many).toContain('1,000 things in it would not work.');
    expect(many).toContain('And 980 more things.');
  });
});

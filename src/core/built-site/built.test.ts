import { describe, expect, it, test } from 'vitest';
import { aSiteContext } from '../../../tests/support/site-context.ts';
import { aContent, anIncident, anUpdate } from '../../../tests/support/builders.ts';
import { addressesOf, makeAddressList, type AddressList } from './address-list.ts';
import { describeLost, findLost } from './compare-addresses.ts';
import { withRelativeLinks } from './relative-links.ts';

describe('the addresses of a built site', () => {
  it('are its files as they are served, in order, without what is for the host', () => {
    const files = [
      'notices/a/index.html',
      'index.html',
      '404.html',
      'feeds/all.xml',
      '_headers',
      '_astro/x.js',
      '.nojekyll',
      'staticwebapp.config.json',
    ];
    expect(addressesOf(files)).toEqual(['/', '/404.html', '/feeds/all.xml', '/notices/a/']);
  });

  it.each([
    ['while the notice is open', '2025-07-28T10:00:00+01:00', null],
    ['once it is over', '2025-07-30T10:00:00+01:00', '2025-08-28'],
  ])("say how long a kit's files stay: %s", (_name, now, last) => {
    const over = anUpdate('2025-07-29T09:00:00+01:00', { phase: 'resolved' });
    const content = aContent([anIncident('a', [anUpdate('2025-07-28T09:00:00+01:00'), over])]);
    const files = ['notices/a/index.html', 'notices/a/kit/index.html', 'notices/a/sms.txt'];
    const list = makeAddressList(files, aSiteContext(content, now));
    expect(list.addresses).toEqual([
      '/api/addresses.json',
      '/notices/a/',
      '/notices/a/kit/',
      '/notices/a/sms.txt',
    ]);
    expect(list.passing).toEqual([{ address: '/notices/a/sms.txt', last }]);
  });

  it("know an exercise's kit by its own names, so that its end stops no later build", () => {
    const update = anUpdate('2025-07-28T09:00:00+01:00');
    const content = aContent([anIncident('a', [update], { kind: 'exercise' })]);
    const files = ['notices/a/kit/index.html', 'notices/a/EXERCISE-sms.txt'];
    const list = makeAddressList(files, aSiteContext(content, '2025-07-28T10:00:00+01:00'));
    expect(list.passing).toEqual([{ address: '/notices/a/EXERCISE-sms.txt', last: null }]);
  });
});

function aList(addresses: string[], fields: Partial<AddressList> = {}): AddressList {
  return {
    $schema: '',
    demonstration: null,
    publisher: 'Publisher',
    asOf: '2025-09-01T12:00:00.000Z',
    addresses,
    passing: [],
    ...fields,
  };
}

describe('a published address', () => {
  const sms = '/notices/a/sms.txt';
  const kit = '/notices/a/kit/';
  const passing = (last: string | null, address = sms) => ({ passing: [{ address, last }] });

  test.each<[string, AddressList, AddressList, string[]]>([
    ['stays', aList(['/', '/a/']), aList(['/', '/a/', '/b/']), []],
    ['is lost', aList(['/', '/a/']), aList(['/']), ['/a/']],
    ['is a file that is over', aList([sms], passing('2025-08-31')), aList([]), []],
    ['is a file on its last day', aList([sms], passing('2025-09-01')), aList([]), [sms]],
    [
      'is a file whose last day began in London, though not in UTC',
      aList([sms], passing('2025-09-01')),
      aList([], { asOf: '2025-09-01T23:30:00.000Z' }),
      [],
    ],
    [
      'is a file of a notice that was open, and its kit has ended',
      aList([sms, kit], passing(null)),
      aList([kit]),
      [],
    ],
    [
      'is a file of a notice that is gone itself',
      aList([sms, kit], passing(null)),
      aList([]),
      [sms, kit],
    ],
    [
      'is one of the files of a kit that is there',
      aList([sms, '/notices/a/phone.txt', kit], passing(null)),
      aList([kit, '/notices/a/phone.txt'], passing(null, '/notices/a/phone.txt')),
      [sms],
    ],
    [
      "was a demonstration's, and the site is live now",
      aList(['/a/'], { demonstration: 'Not real.' }),
      aList([]),
      [],
    ],
    [
      "was another publisher's demonstration",
      aList(['/a/'], { demonstration: 'Not real.', publisher: 'Sample' }),
      aList([], { demonstration: 'Being set up.' }),
      [],
    ],
    [
      "is lost in the same publisher's demonstration",
      aList(['/a/'], { demonstration: 'Not real.' }),
      aList([], { demonstration: 'Not real.' }),
      ['/a/'],
    ],
    ["is another live publisher's", aList(['/a/'], { publisher: 'Old' }), aList([]), ['/a/']],
  ])('%s', (_name, last, next, lost) => {
    expect(findLost(last, next).map(({ address }) => address)).toEqual(lost);
  });

  it('is named with what to do, pages apart from files', () => {
    const lost = findLost(aList(['/a/', '/b/', '/feeds/a.xml']), aList([]));
    expect(describeLost(lost)).toMatchInlineSnapshot(`
      "3 published addresses would be gone. People have them in bookmarks, feed readers and print.

        /a/
        /b/
          Bring back what made it. If it has a new address, say so in redirects.yaml:
          - from: /a/
            to: /the/new/address/

        /feeds/a.xml
          Bring back what made it. Programs read this file, and they cannot be led on by a page."
    `);
  });

  it('is counted if there are very many', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `/${index}/`);
    const text = describeLost(findLost(aList(many), aList([])));
    expect(text).toContain('1,000 published addresses would be gone.');
    expect(text).toContain('And 960 more addresses.');
  });
});

describe('links of a copy for the disk', () => {
  test.each([
    ['<a href="/">', 'index.html', '/', '<a href="./index.html">'],
    ['<a href="/">', 'notices/a/index.html', '/', '<a href="../../index.html">'],
    ['<a class="x" href="/b/#u1">', 'a/index.html', '/', '<a class="x" href="../b/index.html#u1">'],
    ['<form action="/practices/">', 'index.html', '/', '<form action="./practices/index.html">'],
    ['<img src="/a/card.png">', 'a/kit/index.html', '/', '<img src="../../a/card.png">'],
    ['<a href="/base/b/">', 'a/index.html', '/base', '<a href="../b/index.html">'],
    ['<a href="/base/">', 'index.html', '/base/', '<a href="./index.html">'],
    ['<a href="#en">', 'a/index.html', '/', '<a href="#en">'],
    ['<a href="https://x.org/a/">', 'a/index.html', '/', '<a href="https://x.org/a/">'],
    ['<a href="//x.org/a/">', 'a/index.html', '/', '<a href="//x.org/a/">'],
    ['<p>href="/a/"</p>', 'a/index.html', '/', '<p>href="/a/"</p>'],
    [
      '<meta http-equiv="refresh" content="0; url=/b/">',
      'a/index.html',
      '/',
      '<meta http-equiv="refresh" content="0; url=../b/index.html">',
    ],
  ])('%s in %s below %s', (html, file, base, expected) => {
    expect(withRelativeLinks(html, file, base)).toBe(expected);
  });
});
